// Occupancy (入驻率). No rule fixes one definition, so each figure says its own: by area at the end of a period, by area and
// day, by room, by desk, by firm; each over everyone on the books, and as 有效入驻率 over those really there. A reserved room is
// not let. 依据: 皇姑区"十四五"规划 第三章第二节 有效入驻率;《科技企业孵化器管理办法》国科发区〔2018〕300号 第六条 (每千平方米企业数).
// The definitions themselves are 本区工作口径.
import { type CarrierTerm, type Unit, unitsOpenOn } from '#domain/carrier.ts'
import { covers, type Day } from '#domain/day.ts'
import { isPresentOn, type Stay } from '#domain/stay.ts'

export const occupancyDefinitions = ['area', 'area-days', 'units', 'desks', 'firms'] as const
export type OccupancyDefinition = (typeof occupancyDefinitions)[number]

/** What a unit amounts to on a day, or many units together; each adds up, over units and over days. */
export const occupancyAmounts = [
  /** Gross area of open carriers, and of the units whose lettable area is known. */
  'grossCent',
  'coveredCent',
  'lettableCent',
  /** Area, rooms and desks of everyone on the books (实地 and 挂靠), and of those really there. */
  'onBooksCent',
  'letCent',
  'rooms',
  'onBooksRooms',
  'letRooms',
  'desks',
  'onBooksDesks',
  'letDesks',
  /** Neither let nor reserved. */
  'freeCent',
  'freeRooms',
] as const
export type OccupancyAmount = (typeof occupancyAmounts)[number]
export type OccupancyAmounts = Readonly<Record<OccupancyAmount, number>>

export const noAmounts: OccupancyAmounts = Object.freeze({
  grossCent: 0,
  coveredCent: 0,
  lettableCent: 0,
  onBooksCent: 0,
  letCent: 0,
  rooms: 0,
  onBooksRooms: 0,
  letRooms: 0,
  desks: 0,
  onBooksDesks: 0,
  letDesks: 0,
  freeCent: 0,
  freeRooms: 0,
})

export type OccupiedUnit = Unit & { desks?: number | null }
type OccupyingStay = Pick<Stay, 'kind' | 'areaCent'> & { desks?: number | null }

/** A unit of a list whose lettable area is known; common rooms have none. A whole carrier in one piece is no list. */
const isListed = (unit: Unit) => unit.kind !== 'whole' && (unit.kind === 'public' || unit.lettableCent !== null)
const lettableOf = (unit: Unit) => (unit.kind === 'public' ? 0 : (unit.lettableCent ?? 0))
const sumOf = <T>(items: readonly T[], amount: (item: T) => number) =>
  items.reduce((sum, item) => sum + amount(item), 0)
const shareOf = (part: number, whole: number) => (whole === 0 ? null : part / whole)

/** Whether the unit is let or not at all: rooms and desks, not what is common or not divided. */
export const isLettable = (unit: Unit): boolean => isListed(unit) && lettableOf(unit) > 0

/**
 * Area taken by these stays, never more than can be let. A stay without its own area takes its share of the desks, or the
 * whole unit; 挂靠 is an address on paper and takes only what was agreed.
 */
export function lettableTaken(unit: OccupiedUnit, stays: readonly OccupyingStay[]): number {
  const lettable = lettableOf(unit)
  const all = unit.desks ?? 0
  const open = stays.filter(({ areaCent, kind }) => areaCent === null && kind !== 'registered')
  if (open.some(({ desks }) => all === 0 || (desks ?? null) === null)) return lettable
  const byDesk = all === 0 ? 0 : Math.round((lettable * sumOf(open, ({ desks }) => desks ?? 0)) / all)
  return Math.min(lettable, byDesk + sumOf(stays, ({ areaCent }) => areaCent ?? 0))
}

/** Desks taken, never more than there are; a stay really there that names no number has them all. */
function desksTaken(unit: OccupiedUnit, stays: readonly OccupyingStay[]): number {
  const all = isLettable(unit) ? (unit.desks ?? 0) : 0
  return Math.min(
    all,
    sumOf(stays, ({ desks, kind }) => desks ?? (kind === 'registered' ? 0 : all)),
  )
}

/** One unit of an open carrier with the stays of the day in it. */
export function amountsOf(unit: OccupiedUnit, stays: readonly OccupyingStay[]): OccupancyAmounts {
  if (!isListed(unit)) return { ...noAmounts, grossCent: unit.grossCent }
  const onBooks = stays.filter(({ kind }) => kind !== 'reserved')
  const present = stays.filter(({ kind }) => kind === 'physical')
  const held = stays.filter(({ kind }) => kind !== 'registered')
  const rooms = isLettable(unit) ? 1 : 0
  const roomsOf = (some: readonly OccupyingStay[]) => (some.length > 0 ? rooms : 0)
  return {
    grossCent: unit.grossCent,
    coveredCent: unit.grossCent,
    lettableCent: lettableOf(unit),
    onBooksCent: lettableTaken(unit, onBooks),
    letCent: lettableTaken(unit, present),
    rooms,
    onBooksRooms: roomsOf(onBooks),
    letRooms: roomsOf(present),
    desks: rooms === 0 ? 0 : (unit.desks ?? 0),
    onBooksDesks: desksTaken(unit, onBooks),
    letDesks: desksTaken(unit, present),
    freeCent: lettableOf(unit) - lettableTaken(unit, held),
    freeRooms: rooms - roomsOf(held),
  }
}

const addAmounts = (a: OccupancyAmounts, b: OccupancyAmounts): OccupancyAmounts => {
  const sum = { ...noAmounts }
  for (const key of occupancyAmounts) sum[key] = a[key] + b[key]
  return sum
}

/** What all units open that day amount to; for one carrier, pass its own. */
export function amountsOn(
  day: Day,
  units: readonly OccupiedUnit[],
  terms: readonly CarrierTerm[],
  stays: readonly (Stay & { desks?: number | null })[],
): OccupancyAmounts {
  const here = new Map<string, OccupyingStay[]>()
  for (const stay of stays)
    if (stay.unit !== null && covers(stay, day)) here.set(stay.unit, [...(here.get(stay.unit) ?? []), stay])
  return unitsOpenOn(day, units, terms)
    .map((unit) => amountsOf(unit, here.get(unit.id) ?? []))
    .reduce(addAmounts, noAmounts)
}

export type FirmsThere = { onBooks: number; present: number }

/** Firms with a stay in an open carrier that day, each once. */
export function firmsOn(day: Day, terms: readonly CarrierTerm[], stays: readonly Stay[]): FirmsThere {
  const open = new Set(terms.filter((term) => covers(term, day)).map(({ carrier }) => carrier))
  const here = stays.filter((stay) => open.has(stay.carrier) && covers(stay, day) && stay.kind !== 'reserved')
  const count = (some: readonly Stay[]) => new Set(some.map(({ firm }) => firm)).size
  return { onBooks: count(here), present: count(here.filter((stay) => isPresentOn(day, stay))) }
}

/** A share of 0-1; by firms, firms per 1,000 ㎡. Null where nothing is known to divide by: 0 of 0 is no rate. */
export type Rate = { part: number; whole: number; value: number | null }
/** 入驻率 over everyone on the books, and 有效入驻率. */
type RatePair = { onBooks: Rate; present: Rate }
export type OccupancyRates = Record<OccupancyDefinition, RatePair>

const rate = (part: number, whole: number): Rate => ({ part, whole, value: shareOf(part, whole) })
const pair = (onBooks: number, present: number, whole: number): RatePair => ({
  onBooks: rate(onBooks, whole),
  present: rate(present, whole),
})

/** 0.01 ㎡ in 1,000 ㎡. */
const thousandCent = 100_000
const density = (firms: number, grossCent: number): Rate => ({
  part: firms,
  whole: grossCent,
  value: shareOf(firms * thousandCent, grossCent),
})

/** All definitions side by side: of the period's last day, and over its days. */
export const ratesOf = (end: OccupancyAmounts, days: OccupancyAmounts, firms: FirmsThere): OccupancyRates => ({
  area: pair(end.onBooksCent, end.letCent, end.lettableCent),
  'area-days': pair(days.onBooksCent, days.letCent, days.lettableCent),
  units: pair(end.onBooksRooms, end.letRooms, end.rooms),
  desks: pair(end.onBooksDesks, end.letDesks, end.desks),
  firms: { onBooks: density(firms.onBooks, end.grossCent), present: density(firms.present, end.grossCent) },
})

/** 有效入驻率 by area on a day, with how much of the floor it rests on: the figure of the overview. */
export type Occupancy = {
  /** Area really let that day, 0.01 ㎡. */
  letCent: number
  lettableCent: number
  /** Null where there is nothing to let. */
  share: number | null
  /** Gross area of the listed units, and of all open carriers. */
  coveredCent: number
  grossCent: number
  coveredShare: number | null
}

export const occupancyOn = (
  day: Day,
  units: readonly OccupiedUnit[],
  terms: readonly CarrierTerm[],
  stays: readonly Stay[],
): Occupancy => occupancyFrom(amountsOn(day, units, terms, stays))

/** The shares of areas once summed. */
export const occupancyFrom = ({
  letCent,
  lettableCent,
  coveredCent,
  grossCent,
}: Pick<OccupancyAmounts, 'letCent' | 'lettableCent' | 'coveredCent' | 'grossCent'>): Occupancy => ({
  letCent,
  lettableCent,
  share: shareOf(letCent, lettableCent),
  coveredCent,
  grossCent,
  coveredShare: shareOf(coveredCent, grossCent),
})
