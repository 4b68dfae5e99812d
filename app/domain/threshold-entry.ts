// Thresholds as an officer types them: shares in per cent, money in 万元 (万美元), the rest as they are. 依据: 各规则原文的写法.
import { shiftedInteger } from '#domain/decimal.ts'
import type { Unit } from '#domain/eligibility.ts'

/** How many places the typed number is moved to become the canonical one, in millionths. */
const places: Partial<Record<Unit, number>> = { share: 4, yuan: 10, usd: 10 }

/** The canonical value, or null where the text is no number; exact to a millionth. */
export function thresholdOf(text: string, unit: Unit): number | null {
  const millionths = shiftedInteger(text.replaceAll(/[\s，]/g, ''), places[unit] ?? 6)
  return millionths === null || millionths < 0 ? null : millionths / 1_000_000
}

/** The same value as it would be typed. */
export const typedThreshold = (value: number, unit: Unit): string => {
  const shown = unit === 'share' ? value * 100 : unit === 'yuan' || unit === 'usd' ? value / 10_000 : value
  return String(Math.round(shown * 1_000_000) / 1_000_000)
}

/** A form's field for a threshold: its key has dots, which a form's names can't. */
export const thresholdField = (key: string): string => `t_${key.replaceAll('.', '_')}`
