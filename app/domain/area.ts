// Floor area as whole 0.01 ㎡, so that sums are exact. 依据: 国家法定计量单位 (平方米); 亩 is a unit of land, never of floor.
import { isPlaceholder, shiftedInteger } from '#domain/decimal.ts'

export const areaUnits = ['m2', 'ten-thousand-m2'] as const
export type AreaUnit = (typeof areaUnits)[number]

export type AreaRead = { areaCent: number; unitFrom: 'text' | 'column' | 'usual'; approximate: boolean }
export type AreaUnread = { finding: 'placeholder' | 'unreadable' | 'negative' | 'unit-refused' }

const hedges = /大约|约|将近|近|左右|余|多/g
const figure = /^(-?[\d,]*\.?\d*)(万?)(M2|M\^2|SQM|平方米|平方公尺|平方|平米|平)?$/

/** An area as written: `1,200.5㎡`, `3.5万平方米`, a bare number in the column's unit or, where it has none, in ㎡. */
export function parseArea(written: string, { unit = null }: { unit?: AreaUnit | null } = {}): AreaRead | AreaUnread {
  if (isPlaceholder(written)) return { finding: 'placeholder' }
  const text = written.normalize('NFKC').replace(/\s/g, '').toUpperCase()
  if (/亩|公顷|平方公里|平方千米|KM2/.test(text)) return { finding: 'unit-refused' }
  const parts = figure.exec(text.replace(hedges, '').replace(/[()]/g, ''))
  if (!parts) return { finding: 'unreadable' }
  const [, digits = '', tenThousand, word] = parts
  const stated = word !== undefined || tenThousand === '万'
  const inTenThousands = stated ? tenThousand === '万' : unit === 'ten-thousand-m2'
  const areaCent = shiftedInteger(digits, inTenThousands ? 6 : 2)
  if (areaCent === null) return { finding: 'unreadable' }
  if (areaCent < 0) return { finding: 'negative' }
  return {
    areaCent,
    unitFrom: stated ? 'text' : unit === null ? 'usual' : 'column',
    approximate: text.search(hedges) >= 0,
  }
}

/** The unit a header or a corner note names; null where it names none. */
export function areaUnitIn(text: string): AreaUnit | null {
  const found = /(万?)(?:M2|M\^2|平方米|平米)/.exec(text.normalize('NFKC').replace(/\s/g, '').toUpperCase())
  return found === null ? null : found[1] === '万' ? 'ten-thousand-m2' : 'm2'
}

export const m2Of = (areaCent: number): number => areaCent / 100
export const areaCentOf = (m2: number): number => Math.round(m2 * 100)
