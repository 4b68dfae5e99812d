// 预测所依据的事实与估计: what counts from when to when, and what its own history until a day tells of the days after it.
// 依据: 本区工作口径; windows of time are stated on the page. Nothing that happened after the day is looked at.
import {
  endedBy,
  latenessOf,
  openOn,
  outlookByStage,
  outlookFrom,
  outlookFromOpening,
  priors,
  type Way,
} from '#domain/case-outlook.ts'
import { type Chance, chanceFrom } from '#domain/chance.ts'
import type { Course } from '#domain/course.ts'
import { addDays, addMonths, covers, type Day, daysBetween, type Range } from '#domain/day.ts'
import type { Holder, Outlook, Standing } from '#domain/forecast.ts'

/** Something that counts or not from day to day. */
export type Presence = {
  item: string
  amountOn: (day: Day) => number
  course: Course<boolean>
  /** What carries it from day to day and runs out by itself: certificates, leases. */
  titles: readonly Range[]
}

/** Chances are learnt from three years; how often something begins from the last, for it changes: 本区工作口径. */
export const yearsOfChances = 3
export const yearsOfRates = 1
/** Who counts again so many days after what carried it ran out has renewed. */
export const graceDays = 90

export type Model = { standing: Standing; outlook: Outlook }

export type Counting = {
  presences: readonly Presence[]
  ways: readonly Way[]
  step: number
  /** Whether what runs out can be followed by another. */
  renews: boolean
}

/** How it stands on the day, and what is to be expected from then on. */
export function modelOn(on: Day, { presences, ways, step, renews }: Counting): Model {
  const begun = ways.filter(({ log }) => log[0] !== undefined && log[0].on <= on)
  const ended = endedBy(on, begun)
  const rated = { after: addMonths(on, -12 * yearsOfRates), by: on }
  const opened = begun.filter(({ track, log }) => track !== 'renewal' && isWithin(log[0]?.on ?? '', rated))
  const led = new Map<string | null, Way[]>()
  for (const way of begun) led.set(way.became, [...(led.get(way.became) ?? []), way])
  const arrived = presences.flatMap((one) =>
    entriesOf(one, rated, led.get(one.item) ?? []).map((day) => one.amountOn(day)),
  )
  const holders = presences.filter((one) => stateOn(one, on)).map((one) => holderOn(on, one))
  return {
    standing: { today: on, holders, cases: openOn(on, begun) },
    outlook: {
      stages: outlookByStage(ended),
      filing: begun.length === 0 ? outlookFrom([], priors.wholeDays) : filingOf(ended),
      lateness: latenessOf(ended),
      renewal: renews ? renewalBy(on, presences) : null,
      leaving: leavingBy(on, presences),
      filings: { events: opened.length, years: yearsOfRates },
      arrivals: { events: arrived.length, years: yearsOfRates },
      sizes: arrived.length > 0 ? arrived : opened.map(({ amount }) => amount),
      step,
    },
  }
}

const filingOf = (ended: ReturnType<typeof endedBy>) =>
  outlookFromOpening(ended.filter(({ track }) => track !== 'renewal'))

type Span = { after: Day; by: Day }
const isWithin = (day: Day, { after, by }: Span): boolean => after < day && day <= by

export function stateOn({ course }: Pick<Presence, 'course'>, day: Day): boolean {
  let state = false
  for (const step of course) {
    if (step.from !== null && step.from > day) break
    state = step.state
  }
  return state
}

function holderOn(on: Day, one: Presence): Holder {
  const carrying = one.titles.filter((title) => covers(title, on))
  const ends = carrying.flatMap(({ to }) => (to === null ? [] : [to])).sort()
  const endless = carrying.length === 0 || ends.length < carrying.length
  return { item: one.item, until: endless ? null : (ends.at(-1) ?? null), amount: one.amountOn(on) }
}

/** Days on which it began to count though nothing on record led there; `ways` are those of its own. */
function entriesOf(one: Presence, span: Span, ways: readonly Way[]): Day[] {
  const led = ways.filter(({ passed }) => passed !== false)
  return turnsTo(true, one, span).filter((day) => !led.some(({ log }) => log[0] !== undefined && log[0].on < day))
}

const turnsTo = (state: boolean, { course }: Presence, span: Span): Day[] =>
  course.flatMap((step) => (step.from !== null && step.state === state && isWithin(step.from, span) ? [step.from] : []))

const endsOf = ({ titles }: Presence): Day[] => [...new Set(titles.flatMap(({ to }) => (to === null ? [] : [to])))]

/** 续期率: of what was carried until an end, what counts some time after it. */
function renewalBy(on: Day, presences: readonly Presence[]): Chance {
  const span = { after: addMonths(on, -12 * yearsOfChances), by: addDays(on, -graceDays) }
  const came = presences.flatMap((one) =>
    endsOf(one)
      .filter((end) => isWithin(end, span) && stateOn(one, addDays(end, -1)))
      .map((end) => stateOn(one, addDays(end, graceDays))),
  )
  return chanceFrom(came.filter((renewed) => renewed).length, came.length, priors.renewal)
}

/** 年退出率: what ceased to count though nothing ran out, of the years for which anything counted. */
function leavingBy(on: Day, presences: readonly Presence[]): Chance {
  const span = { after: addMonths(on, -12 * yearsOfChances), by: on }
  const left = presences.flatMap((one) => {
    const ends = endsOf(one)
    const ranOut = (day: Day) => ends.some((end) => Math.abs(daysBetween(end, day)) <= graceDays)
    return turnsTo(false, one, span).filter((day) => !ranOut(day))
  })
  const days = presences.reduce((sum, one) => sum + daysOf(one, span), 0)
  return chanceFrom(left.length, Math.round(days / 365.25), priors.leaving)
}

function daysOf({ course }: Presence, { after, by }: Span): number {
  return course.reduce((sum, { from, state }, at) => {
    if (!state) return sum
    const begin = from === null || from < after ? after : from
    const next = course[at + 1]?.from
    const end = next === undefined || next === null || next > by ? by : next
    return begin < end ? sum + daysBetween(begin, end) : sum
  }, 0)
}
