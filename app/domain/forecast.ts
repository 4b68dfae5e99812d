// 目标预测: what a measure comes to on a later day, one by one, and how likely the target is met.
// Each firm (carrier, platform) is one chance: it counts or it doesn't. They are taken as independent of each other (a stated
// simplification: a change of policy moves them together), so the distribution is exact; see distribution.ts.
// 依据: 本区工作口径; 高企有效期三年见《高新技术企业认定管理办法》(国科发火〔2016〕32号) 第十条.
import { type Chance, type Duration, doneBy, doneWithin, type Rate, remaining } from '#domain/chance.ts'
import { type Day, daysBetween } from '#domain/day.ts'
import { chanceThat, type Distribution, meanOf, quantile, sumOf, toCome, together } from '#domain/distribution.ts'

/** What counts today, and the first day that nothing carries it any more; null = no end. */
export type Holder = { item: string; until: Day | null; amount: number }

/** What is on its way to count: the stage it stands in and since when. */
export type OpenCase = { item: string; stage: string; since: Day; expectedOn: Day | null; amount: number }

/** Of what once stood in a stage: how much passed, and how long after entering it. */
export type StageOutlook = { pass: Chance; days: Duration }

/** What the forecast rests on; a what-if changes one of these and nothing else. */
export type Outlook = {
  stages: ReadonlyMap<string, StageOutlook>
  /** From the opening to the end: for what is opened later, and for a stage without any record. */
  filing: StageOutlook
  /** How long after its expected day something comes about. */
  lateness: Duration
  /** What runs out and isn't on its way again is followed by another; null = it is not. */
  renewal: Chance | null
  /** Leaves before it runs out, per year. */
  leaving: Chance
  /** What will be opened, and isn't yet. */
  filings: Rate
  /** What comes without ever having been on its way in our records. */
  arrivals: Rate
  /** How much each of these brings. */
  sizes: readonly number[]
  /** The grid of amounts. */
  step: number
}

/** Runs on past the day / runs out and is on its way again / runs out / new and on its way / presumed to come about. */
export const reasons = ['runs-on', 'renewing', 'renewal', 'case', 'made'] as const
export type Reason = (typeof reasons)[number]
/** One firm, carrier or platform with its chance to count on the day. */
export type Part = { item: string; reason: Reason; chance: number; amount: number }

export type Standing = {
  today: Day
  holders: readonly Holder[]
  cases: readonly OpenCase[]
  /** Presumed to come about on its day (a what-if). */
  made?: readonly { item: string; on: Day; amount: number }[]
}

/** Everything that counts today or is on its way, each once. */
export function partsOn(day: Day, { today, holders, cases, made = [] }: Standing, outlook: Outlook): Part[] {
  const stays = remaining(outlook.leaving.value, Math.max(0, daysBetween(today, day)))
  const caseOf = new Map(cases.map((one) => [one.item, one]))
  const held = holders.map(({ item, until, amount }): Part => {
    if (until === null || until > day) return { item, reason: 'runs-on', chance: stays, amount }
    const open = caseOf.get(item)
    if (open) return { item, reason: 'renewing', chance: stays * passesBy(day, open, today, outlook), amount }
    return { item, reason: 'renewal', chance: stays * (outlook.renewal?.value ?? 0), amount }
  })
  const holding = new Set(holders.map(({ item }) => item))
  const coming = [...caseOf.values()]
    .filter(({ item }) => !holding.has(item))
    .map((open): Part => {
      const { item, amount } = open
      return { item, reason: 'case', chance: stays * passesBy(day, open, today, outlook), amount }
    })
  const presumed = made.map(({ item, on, amount }): Part => {
    const chance = on > day ? 0 : remaining(outlook.leaving.value, daysBetween(on > today ? on : today, day))
    return { item, reason: 'made', chance, amount }
  })
  return [...held, ...coming, ...presumed]
}

/** What has an expected day does not come before it, and then as late as others were. */
function passesBy(day: Day, { stage, since, expectedOn }: OpenCase, today: Day, outlook: Outlook): number {
  const { pass, days } = outlook.stages.get(stage) ?? outlook.filing
  return expectedOn === null
    ? pass.value * doneBy(day, { since, today }, days)
    : pass.value * doneBy(day, { since: expectedOn, today }, outlook.lateness)
}

const daysOfYear = 365.25

/** The time from today to the day in years, each part of it weighed by the chance that what begins in it counts on the day. */
function exposureUntil(day: Day, today: Day, chanceAfter: (daysLeft: number) => number): number {
  const all = daysBetween(today, day)
  const pieces = Math.ceil(all / 30)
  let sum = 0
  for (let n = 0; n < pieces; n += 1) sum += chanceAfter((all * (n + 0.5)) / pieces)
  return pieces <= 0 ? 0 : (sum / pieces) * (all / daysOfYear)
}

export type Coming = { filings: Distribution; arrivals: Distribution }

/** What will be opened and pass, and what will come unannounced, by the day. */
export function comingBy(day: Day, today: Day, outlook: Outlook): Coming {
  const { filing, filings, arrivals, leaving, sizes, step } = outlook
  const stays = (days: number) => remaining(leaving.value, days)
  const passes = (days: number) => filing.pass.value * doneWithin(days, filing.days) * stays(days)
  return {
    filings: toCome(filings, exposureUntil(day, today, passes), sizes, step),
    arrivals: toCome(arrivals, exposureUntil(day, today, stays), sizes, step),
  }
}

export type Forecast = Reading & { day: Day; parts: readonly Part[]; coming: Coming }

/** The figure of a later day; for today it is the figure itself. */
export function forecastOn(day: Day, standing: Standing, outlook: Outlook): Forecast {
  const parts = partsOn(day, standing, outlook)
  const coming = comingBy(day, standing.today, outlook)
  const distribution = sumOf(parts, outlook.step, together(coming.filings, coming.arrivals))
  return { day, parts, coming, ...read(distribution) }
}

export type Reading = { distribution: Distribution; mean: number; p10: number; p50: number; p90: number }

/** The figures of a distribution that pages show. */
export const read = (distribution: Distribution): Reading => ({
  distribution,
  mean: meanOf(distribution),
  p10: quantile(distribution, 0.1),
  p50: quantile(distribution, 0.5),
  p90: quantile(distribution, 0.9),
})

/** The chance to be sure enough of: the list of firms leads up to it. 本区工作口径 */
export const wantedChance = 0.9

const isSettled = (reason: Reason): boolean => reason === 'runs-on' || reason === 'made'

export type Closing = { parts: Part[]; chance: number; closes: boolean }

/**
 * 补缺名单: were each of these made sure of, the target would be met with the wanted chance. On whom most hangs comes first, so
 * of things that count one each no shorter list does. Where even all of them don't suffice, `chance` tells how far they lead.
 */
export function closingParts(
  { parts, coming }: Pick<Forecast, 'parts' | 'coming'>,
  step: number,
  met: (value: number) => boolean,
  wanted: number = wantedChance,
): Closing {
  const hangs = ({ chance, amount }: Part) => (1 - chance) * amount
  const open = parts
    .filter(({ reason }) => !isSettled(reason))
    .sort((a, b) => hangs(b) - hangs(a) || (a.item < b.item ? -1 : 1))
  const others = parts.filter(({ reason }) => isSettled(reason))
  let rest = sumOf(others, step, together(coming.filings, coming.arrivals))
  let [sure, amount] = [open.length, open.reduce((sum, one) => sum + one.amount, 0)]
  let closing: Closing = { parts: open, chance: chanceThat(rest, (value) => met(value + amount)), closes: false }
  // From all of them down: one after another is left to chance again, as long as the rest suffices.
  while (closing.chance >= wanted) {
    closing = { ...closing, parts: open.slice(0, sure), closes: true }
    const last = open[sure - 1]
    if (!last) return closing
    sure -= 1
    amount -= last.amount
    rest = sumOf([last], step, rest)
    const chance = chanceThat(rest, (value) => met(value + amount))
    if (chance < wanted) return closing
    closing = { ...closing, chance }
  }
  return closing
}
