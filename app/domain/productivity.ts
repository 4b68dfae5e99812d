// 米均效益 (本区工作口径): what firms earn, spend on R&D and pay in tax on a ㎡ let for a year. A firm's figures of the year are taken for
// the days it was really there and shared among its rooms by their area-days, so that cells add up; firms whose figure or area is
// not known stay out of both sides and are told as coverage. 小单元不公开: a cell of fewer than three firms would give away a single
// firm's finances, and so would one that can be found by taking the shown ones from their sum.
import { type Day, daysBetween, firstOfYear, type Range } from '#domain/day.ts'

export const productivityMeasures = ['revenueYuan', 'rdYuan', 'taxYuan'] as const
export type ProductivityMeasure = (typeof productivityMeasures)[number]
export type YearFigures = Record<ProductivityMeasure, number | null>

export const placeLevels = ['type', 'carrier', 'floor', 'unit'] as const
/** From the widest to the narrowest; each lies within one of the level before it. */
export type PlaceLevel = (typeof placeLevels)[number]
/** The keys of where a room lies, each unlike any other of its level. */
export type Place = Record<PlaceLevel, string>

/** A firm in a room during the year. */
export type LetStay = Range & { firm: string; place: Place; from: Day; areaCent: number | null }

/** A firm's share of a room: the area-days it took there, and its figures for them in 元. */
export type LetShare = { firm: string; place: Place; areaDays: number; figures: YearFigures }

export type CellMeasure = {
  /** 元 a ㎡ and year; null where no firm's figure is known. */
  perM2: number | null
  yuan: number
  /** Firms whose figure is known, and the share of the cell's area-days that is theirs. */
  firms: readonly string[]
  covered: number | null
}
export type ProductivityCell = {
  cell: string
  firms: readonly string[]
  /** Let on an average day, 0.01 ㎡. */
  areaCent: number
  measures: Record<ProductivityMeasure, CellMeasure>
}

export const leastFirms = 3

/** The part of a year that is over, `[from, to)`, and how many days it has of how many. */
export type PartOfYear = { from: Day; to: Day; days: number; daysOfYear: number }

export function yearUntil(year: number, on: Day): PartOfYear {
  const [from, end] = [firstOfYear(year), firstOfYear(year + 1)]
  const to = on < end ? on : end
  return { from, to, days: Math.max(0, daysBetween(from, to)), daysOfYear: daysBetween(from, end) }
}

const noFigures: YearFigures = { revenueYuan: null, rdYuan: null, taxYuan: null }

/** Every firm's stays of the year as shares; whole 元, so that a firm's shares add up to what is counted of it. */
export function sharesOf(
  period: PartOfYear,
  stays: readonly LetStay[],
  figuresOf: (firm: string) => YearFigures | null,
): LetShare[] {
  const byFirm = new Map<string, LetShare[]>()
  const present = new Map<string, Set<number>>()
  for (const { firm, place, from, to, areaCent } of stays) {
    const first = Math.max(0, daysBetween(period.from, from))
    const after = to === null ? period.days : Math.min(period.days, daysBetween(period.from, to))
    if (areaCent === null || after <= first) continue
    const shares = byFirm.get(firm) ?? []
    shares.push({ firm, place, areaDays: areaCent * (after - first), figures: noFigures })
    byFirm.set(firm, shares)
    const days = present.get(firm) ?? new Set<number>()
    for (let day = first; day < after; day += 1) days.add(day)
    present.set(firm, days)
  }
  return [...byFirm].flatMap(([firm, shares]) =>
    shared(shares, figuresOf(firm) ?? noFigures, (present.get(firm)?.size ?? 0) / period.daysOfYear),
  )
}

/** A firm's figures for its days there, shared by area-days; what rounding leaves goes to the last share. */
function shared(shares: readonly LetShare[], figures: YearFigures, presence: number): LetShare[] {
  const all = shares.reduce((sum, { areaDays }) => sum + areaDays, 0)
  const parts = (measure: ProductivityMeasure): (number | null)[] => {
    const yuan = figures[measure]
    if (yuan === null) return shares.map(() => null)
    const counted = Math.round(yuan * presence)
    let given = 0
    let upTo = 0
    return shares.map(({ areaDays }) => {
      upTo += areaDays
      const part = Math.round((counted * upTo) / all) - given
      given += part
      return part
    })
  }
  const [revenue, rd, tax] = [parts('revenueYuan'), parts('rdYuan'), parts('taxYuan')]
  return shares.map((share, index) => ({
    ...share,
    figures: {
      revenueYuan: revenue[index] ?? null,
      rdYuan: rd[index] ?? null,
      taxYuan: tax[index] ?? null,
    },
  }))
}

/** One cell of the shares given; the cell of all of them is the whole. */
export function cellOf(cell: string, shares: readonly LetShare[], period: PartOfYear): ProductivityCell {
  const areaDays = sum(shares, (share) => share.areaDays)
  const measureOf = (measure: ProductivityMeasure): CellMeasure => {
    const known = shares.filter(({ figures }) => figures[measure] !== null)
    const knownDays = sum(known, (share) => share.areaDays)
    const yuan = sum(known, ({ figures }) => figures[measure] ?? 0)
    return {
      yuan,
      perM2: knownDays === 0 ? null : (yuan * 100 * period.daysOfYear) / knownDays,
      firms: distinct(known.map(({ firm }) => firm)),
      covered: areaDays === 0 ? null : knownDays / areaDays,
    }
  }
  return {
    cell,
    firms: distinct(shares.map(({ firm }) => firm)),
    areaCent: period.days === 0 ? 0 : Math.round(areaDays / period.days),
    measures: {
      revenueYuan: measureOf('revenueYuan'),
      rdYuan: measureOf('rdYuan'),
      taxYuan: measureOf('taxYuan'),
    },
  }
}

const sum = <T>(all: readonly T[], of: (one: T) => number): number => all.reduce((total, one) => total + of(one), 0)
const distinct = (firms: readonly string[]): string[] => [...new Set(firms)]

function grouped(shares: readonly LetShare[], level: PlaceLevel): Map<string, LetShare[]> {
  const groups = new Map<string, LetShare[]>()
  for (const share of shares) {
    const group = groups.get(share.place[level])
    if (group) group.push(share)
    else groups.set(share.place[level], [share])
  }
  return groups
}

/** Every cell of a level, the largest first. */
export const cellsOf = (level: PlaceLevel, shares: readonly LetShare[], period: PartOfYear): ProductivityCell[] =>
  [...grouped(shares, level)]
    .map(([cell, all]) => cellOf(cell, all, period))
    .sort((a, b) => b.areaCent - a.areaCent || (a.cell < b.cell ? -1 : 1))

const knownIn = (measure: ProductivityMeasure, shares: readonly LetShare[]): LetShare[] =>
  shares.filter(({ figures }) => figures[measure] !== null)

/** Whether these shares together may be told to outsiders. */
export const isEnough = (measure: ProductivityMeasure, shares: readonly LetShare[]): boolean =>
  distinct(knownIn(measure, shares).map(({ firm }) => firm)).length >= leastFirms

/**
 * The cells of a level that may be shown to outsiders for a measure, from the whole down: of what is shown, those of at least three
 * firms, as long as the hidden ones beside them together hold three as well; else the smallest shown ones are hidden with them.
 */
export function shownCells(
  level: PlaceLevel,
  measure: ProductivityMeasure,
  shares: readonly LetShare[],
): ReadonlySet<string> {
  let parents: LetShare[][] = isEnough(measure, shares) ? [knownIn(measure, shares)] : []
  for (const one of placeLevels) {
    const shown = parents.flatMap((parent) => shownWithin(grouped(parent, one)))
    if (one === level) return new Set(shown.map(([cell]) => cell))
    parents = shown.map(([, all]) => all)
  }
  return new Set()
}

function shownWithin(cells: Map<string, LetShare[]>): [string, LetShare[]][] {
  const firmsOf = ([, all]: [string, LetShare[]]) => distinct(all.map(({ firm }) => firm))
  const sorted = [...cells].sort((a, b) => firmsOf(b).length - firmsOf(a).length)
  const shown = sorted.filter((cell) => firmsOf(cell).length >= leastFirms)
  const hidden = new Set(sorted.slice(shown.length).flatMap(firmsOf))
  while (hidden.size > 0 && hidden.size < leastFirms) {
    const smallest = shown.pop()
    if (!smallest) break
    for (const firm of firmsOf(smallest)) hidden.add(firm)
  }
  return shown
}
