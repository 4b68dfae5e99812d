// 目标预测: what a measure comes to on a later day, firm by firm, and how likely the target is met.
// Each firm is one chance: it counts or it doesn't. Firms are taken as independent of each other (a stated simplification: a
// change of policy moves them together), so the count's distribution is exact; see distribution.ts.
// 依据: 本区工作口径; 高企有效期三年见《高新技术企业认定管理办法》(国科发火〔2016〕32号) 第十二条.
import { type Chance, type Duration, doneBy, doneWithin, remaining } from '#domain/chance.ts'
import { type Day, daysBetween } from '#domain/day.ts'
import { chanceThat, countOf, type Distribution, meanOf, quantile } from '#domain/distribution.ts'

/** A firm that counts today, and the first day its certificates no longer carry it; null = no end. */
export type Holder = { firm: string; until: Day | null }

/** A case under way: the stage it stands in and since when. */
export type OpenCase = { firm: string; stage: string; since: Day }

/** Of cases that once stood in a stage: how many passed, and how long after entering it. */
export type StageOutlook = { pass: Chance; days: Duration }

/** What the forecast rests on; a what-if changes one of these and nothing else. */
export type Outlook = {
  stages: ReadonlyMap<string, StageOutlook>
  /** For a stage without any entry. */
  otherStage: StageOutlook
  /** A lapsing certificate without an open case is followed by another. */
  renewal: Chance
  /** A firm leaves the district or ends, per year. */
  leaving: Chance
  /** First cases opened per year that do not stand on any board yet. */
  filingsAYear: number
  /** From the opening of a case to its end. */
  filing: StageOutlook
}

/** Why a firm is expected to count, or not. */
export type Reason = 'runs-on' | 'case' | 'renewal' | 'unlikely'
export type FirmOutlook = { firm: string; reason: Reason; chance: number }

export type Standing = { today: Day; holders: readonly Holder[]; cases: readonly OpenCase[] }

/** Every firm that counts today or has a case under way, with its chance to count on the day. */
export function firmsOn(day: Day, { today, holders, cases }: Standing, outlook: Outlook): FirmOutlook[] {
  const stays = remaining(outlook.leaving.value, Math.max(0, daysBetween(today, day)))
  const caseOf = new Map(cases.map((one) => [one.firm, one]))
  const held = holders.map(({ firm, until }): FirmOutlook => {
    if (until === null || until > day) return { firm, reason: 'runs-on', chance: stays }
    const open = caseOf.get(firm)
    if (open) return { firm, reason: 'case', chance: stays * passesBy(day, open, today, outlook) }
    return { firm, reason: 'renewal', chance: stays * outlook.renewal.value }
  })
  const holding = new Set(holders.map(({ firm }) => firm))
  const coming = [...caseOf.values()]
    .filter(({ firm }) => !holding.has(firm))
    .map(
      (open): FirmOutlook => ({
        firm: open.firm,
        reason: 'case',
        chance: stays * passesBy(day, open, today, outlook),
      }),
    )
  return [...held, ...coming]
}

function passesBy(day: Day, { stage, since }: OpenCase, today: Day, { stages, otherStage }: Outlook): number {
  const { pass, days } = stages.get(stage) ?? otherStage
  return pass.value * doneBy(day, { since, today }, days)
}

const daysOfQuarter = 365.25 / 4

/** Chances of cases that will be opened between today and the day: a quarter's filings at the middle of each quarter. */
export function filingsUntil(day: Day, today: Day, { filingsAYear, filing, leaving }: Outlook): number[] {
  const chances: number[] = []
  const all = daysBetween(today, day)
  for (let begun = 0; begun < all; begun += daysOfQuarter) {
    const length = Math.min(daysOfQuarter, all - begun)
    const left = all - begun - length / 2
    const chance = filing.pass.value * doneWithin(left, filing.days) * remaining(leaving.value, left)
    const filings = (filingsAYear * length) / 365.25
    for (let n = 0; n < Math.floor(filings); n += 1) chances.push(chance)
    // A part of a filing is a filing that comes with that chance: the mean stays exact.
    chances.push(chance * (filings % 1))
  }
  return chances
}

export type Forecast = {
  day: Day
  firms: readonly FirmOutlook[]
  distribution: Distribution
  mean: number
  p10: number
  p50: number
  p90: number
}

/** The count on a later day; for today it is the count itself. */
export function forecastOn(day: Day, standing: Standing, outlook: Outlook): Forecast {
  const firms = firmsOn(day, standing, outlook)
  const chances = [...firms.map(({ chance }) => chance), ...filingsUntil(day, standing.today, outlook)]
  return { day, firms, ...read(countOf(chances)) }
}

/** The figures of a distribution that pages show. */
export const read = (distribution: Distribution) => ({
  distribution,
  mean: meanOf(distribution),
  p10: quantile(distribution, 0.1),
  p50: quantile(distribution, 0.5),
  p90: quantile(distribution, 0.9),
})

/**
 * The shortest list of firms that closes the gap: were each of them made sure of, the target would be met with the wanted
 * chance. Firms on which most hangs come first. Where even all of them don't suffice, `chance` tells how far they lead.
 */
export function closingFirms(
  { firms, day }: Pick<Forecast, 'firms' | 'day'>,
  filings: readonly number[],
  met: (count: number) => boolean,
  wanted: number,
): { day: Day; firms: FirmOutlook[]; chance: number; closes: boolean } {
  const open = firms
    .filter(({ reason }) => reason === 'case' || reason === 'renewal')
    .sort((a, b) => a.chance - b.chance || (a.firm < b.firm ? -1 : 1))
  const others = firms.filter(({ reason }) => reason !== 'case' && reason !== 'renewal').map(({ chance }) => chance)
  const chanceWith = (sure: number) => {
    const rest = open.slice(sure).map(({ chance }) => chance)
    return chanceThat(countOf([...others, ...rest, ...filings, ...Array<number>(sure).fill(1)]), met)
  }
  let [least, most] = [0, open.length]
  // More firms made sure of never lower the chance, so the shortest list is found by halving.
  while (least < most) {
    const middle = Math.floor((least + most) / 2)
    if (chanceWith(middle) >= wanted) most = middle
    else least = middle + 1
  }
  const chance = chanceWith(least)
  return { day, firms: open.slice(0, least), chance, closes: chance >= wanted }
}
