// 缺口对照: of the referrals that name a gap, how the condition stood that day and how it stands some months on, judged anew by
// the rules in force on each of the two days. Counts from records; nothing is said of what came from what.
import { z } from 'zod'
import type { Reading } from '#db/changing.ts'
import { factsVersion, topicVersions } from '#db/queries/journal.ts'
import { referralsForGaps } from '#db/queries/supports.ts'
import { addMonths, type Day } from '#domain/day.ts'
import { leavesOf } from '#domain/eligibility.ts'
import type { Viewer } from '#domain/permission.ts'
import {
  type ConditionAnswer,
  countGaps,
  type GapCounts,
  type GapKey,
  gapKeys,
  gapReviewMonths,
  isGapKey,
  kindOfGap,
} from '#domain/support.ts'
import type { House } from '#server/house.ts'
import { judgementsOfFirm } from '#views/judgements.server.ts'
import { view } from '#views/view.server.ts'

export type ClosureRow = { condition: GapKey; referrals: number } & GapCounts
type Asking = { tx: Reading; viewer: Viewer; on: Day }
type Review = Awaited<ReturnType<typeof referralsForGaps>>[number]

type Kept = { key: string; rows: ClosureRow[] }
const kept = new WeakMap<House['store'], Map<string, Kept>>()

export const gapClosureView = view({
  name: 'gap-closure',
  may: 'read support',
  query: z.object({
    months: z.coerce
      .number()
      .refine((months) => gapReviewMonths.some((one) => one === months))
      .catch(6),
  }),
  async load({ tx, viewer, on, house, query }) {
    const topics = await topicVersions(tx, viewer)
    const question = [viewer.district, on, query.months].join(' ')
    const key = [await factsVersion(tx, viewer), topics.cases, topics.metrics, topics.support].join(' ')
    const answers = kept.get(house.store) ?? new Map<string, Kept>()
    kept.set(house.store, answers)
    const before = answers.get(question)
    const rows = before?.key === key ? before.rows : await closureRows({ tx, viewer, on }, query.months)
    if (answers.size > 12) answers.clear()
    answers.set(question, { key, rows })
    return { on, months: query.months, rows }
  },
})

async function closureRows({ tx, viewer, on }: Asking, months: number): Promise<ClosureRow[]> {
  const answerOn = answersOnce({ tx, viewer, on })
  const referrals = await referralsForGaps(tx, viewer, on, null)
  const rows: ClosureRow[] = []
  for (const condition of gapKeys) {
    const own = referrals.filter((one) => one.condition === condition)
    const courses = []
    for (const one of own) {
      const then = addMonths(one.referredOn, months)
      const before = await answerOn(one, one.referredOn)
      courses.push({ before, after: then <= on ? await answerOn(one, then) : null })
    }
    if (own.length > 0) rows.push({ condition, referrals: own.length, ...countGaps(courses) })
  }
  return rows
}

/** How a referral's condition stands on a day; a firm is judged once a day however many referrals it has. */
function answersOnce({ tx, viewer }: Asking) {
  const judged = new Map<string, Promise<Map<string, ConditionAnswer>>>()
  return async ({ firm, condition }: Review, day: Day): Promise<ConditionAnswer> => {
    if (condition === null || !isGapKey(condition)) return 'not-known'
    const kind = kindOfGap(condition)
    const key = `${firm} ${kind} ${day}`
    const known = judged.get(key) ?? conditionsOn(tx, viewer, firm, kind, day)
    judged.set(key, known)
    return (await known).get(condition) ?? 'not-known'
  }
}

async function conditionsOn(tx: Reading, viewer: Viewer, firm: string, kind: ReturnType<typeof kindOfGap>, day: Day) {
  const found = await judgementsOfFirm(tx, viewer, day, firm)
  const judgement = found?.judged.find((one) => one.kind === kind)?.judgement
  return new Map((judgement ? leavesOf(judgement.rules) : []).map(({ key, verdict }) => [key, verdict]))
}
