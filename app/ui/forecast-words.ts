// How the forecast's figures are written: a measure's value in its unit, a chance without false certainty, a stage in words.
import { areaCentOf } from '#domain/area.ts'
import type { Track } from '#domain/case-outlook.ts'
import type { MeasureUnit } from '#domain/measure.ts'
import { type Figure, formatAreaLarge, formatNumber, formatShare } from '#ui/format.ts'
import { useLanguage, useWords } from '#words/words.tsx'

/** Areas stand in 万㎡ (in English in ㎡); `exactly` gives a mean its decimal. */
export function useMeasureFigure() {
  const { terms } = useWords()
  const language = useLanguage()
  return (value: number, unit: MeasureUnit, exactly = false): Figure =>
    unit === 'm2'
      ? formatAreaLarge(areaCentOf(Math.round(value)), language, 1)
      : { value: formatNumber(value, language, exactly ? 1 : 0), unit: terms.unit[unit] }
}

/** A chance that is not quite nothing or everything never reads 0 % or 100 %. */
export function useChance() {
  const { forecast: words } = useWords()
  const language = useLanguage()
  return (chance: number): string => {
    if (chance > 0 && chance < 0.01) return words.share.tiny
    if (chance < 1 && chance > 0.99) return words.share.nearly
    return formatShare(chance, language, 0)
  }
}

export function useStageName() {
  const { forecast: words } = useWords()
  const language = useLanguage()
  return ({ track, zh, en }: { track: Track; zh: string; en: string }): string =>
    words.rests.stage(words.rests.track[track], language === 'zh' ? zh : en)
}
