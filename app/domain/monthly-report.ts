// 载体月报: a carrier's month in figures and changes, as its operator confirms it by the 5th of the next month (本区工作口径).
// 指标依据: 火炬统计 孵化器、众创空间报表 (国统制〔2008〕134号 及以后各版) 的入驻、在孵、毕业、场地各项.
import type { CarrierTerm, Unit } from '#domain/carrier.ts'
import { addDays, addMonths, covers, type Day, endOfMonth, firstOfMonth } from '#domain/day.ts'
import { amountsOn } from '#domain/occupancy.ts'
import { leavingDays } from '#domain/stacking-plan.ts'
import type { Stay, StayDeparture } from '#domain/stay.ts'
import { stayLimitOn } from '#domain/stay-limit.ts'

/** A month, by its first day. */
export type Month = Day

const areaFigures = ['grossCent', 'lettableCent', 'letCent', 'physicalLetCent'] as const
export const monthFigures = [
  ...areaFigures,
  'firms',
  'incubatingFirms',
  'registeredFirms',
  'teams',
  'movedIn',
  'left',
  'graduated',
  'overStay',
  'leaseEnds',
  'desks',
  'desksTaken',
] as const
export type MonthFigure = (typeof monthFigures)[number]
/** Null = not known. Areas in 0.01 ㎡. */
export type MonthFigures = Record<MonthFigure, number | null>

/** What a report says that was confirmed before a figure was asked for. */
export const unknownFigures: MonthFigures = Object.freeze({
  grossCent: null,
  lettableCent: null,
  letCent: null,
  physicalLetCent: null,
  firms: null,
  incubatingFirms: null,
  registeredFirms: null,
  teams: null,
  movedIn: null,
  left: null,
  graduated: null,
  overStay: null,
  leaseEnds: null,
  desks: null,
  desksTaken: null,
})

export const isAreaFigure = (key: MonthFigure): boolean => areaFigures.some((one) => one === key)

export type MonthStay = Stay & {
  from: Day
  incubating: boolean
  longCycle: boolean
  /** A team without a code: it is no firm yet. */
  team: boolean
  desks: number | null
  /** First day after the lease. */
  leaseEnd: Day | null
  departure: StayDeparture | null
}
export type MonthUnit = Unit & { desks: number | null }
export type MonthFacts = {
  units: readonly MonthUnit[]
  terms: readonly CarrierTerm[]
  stays: readonly MonthStay[]
}

export const lastOf = (month: Month): Day => endOfMonth(month)
const monthAfter = (month: Month): Month => addMonths(firstOfMonth(month), 1)
const inMonth = (month: Month, day: Day | null): boolean => day !== null && firstOfMonth(day) === month

const isHere = (stay: MonthStay, day: Day): boolean => stay.kind !== 'reserved' && covers(stay, day)
const distinct = (stays: readonly MonthStay[]): number => new Set(stays.map(({ firm }) => firm)).size
const sumOf = <T>(items: readonly T[], figure: (item: T) => number): number =>
  items.reduce((sum, item) => sum + figure(item), 0)

/** A lease that ends within 90 days while its firm is still here. */
const isLeaseEnding = (stay: Pick<MonthStay, 'leaseEnd'>, on: Day): boolean =>
  stay.leaseEnd !== null && stay.leaseEnd > on && stay.leaseEnd <= addDays(on, leavingDays)

/** The firms incubated beyond the limit of their carrier on a day. */
function overStayersOn(day: Day, { terms, stays }: Pick<MonthFacts, 'terms' | 'stays'>): string[] {
  const type = terms.find((term) => covers(term, day))?.type ?? null
  const byFirm = new Map<string, MonthStay[]>()
  for (const stay of stays) byFirm.set(stay.firm, [...(byFirm.get(stay.firm) ?? []), stay])
  return [...byFirm].flatMap(([firm, own]) => (stayLimitOn(day, type, own)?.verdict === 'not-met' ? [firm] : []))
}

/** The figures of a month as the register knows them: stocks on its last day, movements within it. */
export function monthFiguresOf(month: Month, facts: MonthFacts): MonthFigures {
  const { units, terms, stays } = facts
  const last = lastOf(month)
  const here = stays.filter((stay) => isHere(stay, last))
  const firms = here.filter(({ team }) => !team)
  const physical = here.filter(({ kind }) => kind === 'physical')
  const physicalFirms = new Set(physical.map(({ firm }) => firm))
  const areas = amountsOn(last, units, terms, stays)
  const listed = areas.lettableCent > 0
  // A carrier without a list of rooms has the areas that its stays state.
  const stated = (some: readonly MonthStay[]) => sumOf(some, ({ areaCent }) => areaCent ?? 0)
  const gone = leavings(month, stays)
  return {
    grossCent: areas.grossCent,
    lettableCent: listed ? areas.lettableCent : null,
    letCent: listed ? areas.onBooksCent : stated(here),
    physicalLetCent: listed ? areas.letCent : stated(physical),
    firms: distinct(firms),
    incubatingFirms: distinct(firms.filter(({ kind, incubating }) => kind === 'physical' && incubating)),
    registeredFirms: distinct(firms.filter(({ kind, firm }) => kind === 'registered' && !physicalFirms.has(firm))),
    teams: distinct(physical.filter(({ team }) => team)),
    movedIn: arrivals(month, stays).filter(({ team }) => !team).length,
    left: gone.filter(({ team }) => !team).length,
    graduated: gone.filter(({ team, departure }) => !team && departure === 'graduated').length,
    overStay: overStayersOn(last, facts).length,
    leaseEnds: here.filter((stay) => isLeaseEnding(stay, last)).length,
    desks: areas.desks,
    desksTaken: areas.letDesks,
  }
}

type Rate = { share: number | null; effectiveShare: number | null }

/** 入驻率 and 有效入驻率 (实地入驻 only) of figures, corrected ones too: lettable area on the last day below the line. */
export function ratesOf({ lettableCent, letCent, physicalLetCent }: MonthFigures): Rate {
  const of = (part: number | null) =>
    part === null || lettableCent === null || lettableCent === 0 ? null : part / lettableCent
  return { share: of(letCent), effectiveShare: of(physicalLetCent) }
}

/** Stays that begin in the month with a firm that was not here the day before; a move within the carrier is none. */
const arrivals = (month: Month, stays: readonly MonthStay[]): MonthStay[] =>
  onceADay(
    stays.filter(
      (stay) =>
        inMonth(month, stay.from) && stay.kind !== 'reserved' && !wasHere(stays, stay.firm, addDays(stay.from, -1)),
    ),
    ({ from }) => from,
  )

/** Stays that end in the month with a firm that is not here that day. */
const leavings = (month: Month, stays: readonly MonthStay[]): MonthStay[] =>
  onceADay(
    stays.filter(
      ({ firm, kind, to }) => to !== null && inMonth(month, to) && kind !== 'reserved' && !wasHere(stays, firm, to),
    ),
    ({ to }) => to ?? '',
  )

const wasHere = (stays: readonly MonthStay[], firm: string, day: Day): boolean =>
  stays.some((stay) => stay.firm === firm && isHere(stay, day))

/** A firm in three rooms moves in once. */
function onceADay(stays: readonly MonthStay[], dayOf: (stay: MonthStay) => Day): MonthStay[] {
  const seen = new Map(stays.map((stay) => [`${stay.firm} ${dayOf(stay)}`, stay]))
  return [...seen.values()]
}

export type MonthChange = {
  kind: 'moved-in' | 'left' | 'changed' | 'extended'
  on: Day
  stay: string
  /** The stay before it, where a firm goes on in another room or with another area. */
  before: string | null
  departure: StayDeparture | null
  leaseEnd: { before: Day | null; after: Day | null } | null
}

/** One wording of a stay: what it said of the lease, and on which day that was recorded. */
export type StayWording = { stay: string; recordedOn: Day; leaseEnd: Day | null }

/** What happened in the month: who came, left, went on in another room or area, and whose lease was extended. */
export function monthChangesOf(
  month: Month,
  stays: readonly MonthStay[],
  wordings: readonly StayWording[],
): MonthChange[] {
  const none = { before: null, departure: null, leaseEnd: null }
  const came = arrivals(month, stays).map(
    (stay): MonthChange => ({ ...none, kind: 'moved-in', on: stay.from, stay: stay.id }),
  )
  const left = leavings(month, stays).map(
    (stay): MonthChange => ({
      ...none,
      kind: 'left',
      on: stay.to ?? stay.from,
      stay: stay.id,
      departure: stay.departure,
    }),
  )
  return [...came, ...left, ...continued(month, stays), ...extended(month, wordings)].sort((a, b) =>
    a.on < b.on ? -1 : a.on > b.on ? 1 : 0,
  )
}

function continued(month: Month, stays: readonly MonthStay[]): MonthChange[] {
  return stays.flatMap((stay): MonthChange[] => {
    if (!inMonth(month, stay.from) || stay.kind === 'reserved') return []
    const before = stays.find((one) => one.firm === stay.firm && one.kind !== 'reserved' && one.to === stay.from)
    return before
      ? [{ kind: 'changed', on: stay.from, stay: stay.id, before: before.id, departure: null, leaseEnd: null }]
      : []
  })
}

/** Wordings in the order in which they were recorded: a lease that ends later than it did was extended. */
function extended(month: Month, wordings: readonly StayWording[]): MonthChange[] {
  return wordings.flatMap((one, at): MonthChange[] => {
    const [before] = wordings
      .slice(0, at)
      .reverse()
      .filter((other) => other.stay === one.stay)
    if (!before || before.leaseEnd === null || !inMonth(month, one.recordedOn)) return []
    if (one.leaseEnd !== null && one.leaseEnd <= before.leaseEnd) return []
    const leaseEnd = { before: before.leaseEnd, after: one.leaseEnd }
    return [{ kind: 'extended', on: one.recordedOn, stay: one.stay, before: null, departure: null, leaseEnd }]
  })
}

/** 每月 5 日前报上月, the 5th included. */
export const monthDueOn = (month: Month): Day => addDays(monthAfter(month), 4)

/** A confirmed month is closed: what changes it is a correction, dated and shown beside it. */
type ReportState = 'confirmed' | 'returned' | 'accepted'
export type MonthState = 'running' | 'due' | 'overdue' | ReportState

/** How a month stands on a day; what was returned must be confirmed anew. */
export function monthStateOn(day: Day, month: Month, report: ReportState | null): MonthState {
  if (report !== null) return report
  if (day <= lastOf(month)) return 'running'
  return day <= monthDueOn(month) ? 'due' : 'overdue'
}

/** A month that its operator has yet to confirm. */
export const isUnconfirmed = (state: MonthState): boolean =>
  state === 'due' || state === 'overdue' || state === 'returned'

/** The months that are over on a day, the latest first. */
export const monthsOver = (day: Day, count: number): Month[] =>
  Array.from({ length: count }, (_, back) => addMonths(firstOfMonth(day), -1 - back))

/** Whether the carrier was open at the month's end, so that it has a month to report. */
export const hasMonth = (month: Month, terms: readonly CarrierTerm[]): boolean =>
  terms.some((term) => covers(term, lastOf(month)))

type Told = Readonly<Record<string, unknown>>
const toldOf: Readonly<Record<string, readonly string[]>> = {
  stay: ['carrier', 'kind', 'incubating', 'longCycle', 'areaCent', 'desks'],
  unit: ['carrier', 'kind', 'grossCent', 'lettableCent', 'desks'],
}

/** What a stay or unit says of one month: nothing where it lies outside, no day where that falls outside. */
function partIn(month: Month, kind: string, record: Told | null): string {
  const names = toldOf[kind]
  if (!record || !names) return ''
  const [from, to] = [dayOr(record.fromOn), dayOr(record.toOn)]
  const next = monthAfter(month)
  if ((from !== null && from >= next) || (to !== null && to < month)) return ''
  const ends = to !== null && to < next
  const days = [from !== null && from < month ? null : from, ends ? to : null, ends ? (record.departure ?? null) : null]
  return JSON.stringify([...days, ...names.map((name) => record[name] ?? null)])
}

const dayOr = (value: unknown): Day | null => (typeof value === 'string' ? value : null)

/** Whether a change of a record changes what is reported of the month; a longer lease does not. */
export const touchesMonth = (
  month: Month,
  change: { kind: string; before: Told | null; after: Told | null },
): boolean => partIn(month, change.kind, change.before) !== partIn(month, change.kind, change.after)

/** Figures that the register now gives otherwise than confirmed. Leases are extended as time goes on: that corrects nothing. */
export const movedSince = (confirmed: MonthFigures, now: MonthFigures): MonthFigure[] =>
  monthFigures.filter((key) => key !== 'leaseEnds' && confirmed[key] !== now[key])

/** Figures as one short text: whether two people saw the same. */
export const seenFigures = (figures: MonthFigures): string => monthFigures.map((key) => figures[key] ?? '').join(',')
