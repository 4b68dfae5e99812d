import { describe, expect, test } from 'vitest'
import type { Step } from '#domain/case.ts'
import { type EndedCase, leavingChance, outlookByStage, outlookFromOpening, priors } from '#domain/case-outlook.ts'
import { addDays, type Day } from '#domain/day.ts'

const opened: Day = '2023-01-01'
const after = (days: number) => addDays(opened, days)

/** A case that enters these stages on these days and ends. */
function caseThrough(passed: boolean, endAfter: number, ...entries: [string, number][]): EndedCase {
  const log = [...entries, [null, endAfter] as const].map(
    ([to, days], at): Step => ({ from: entries[at - 1]?.[0] ?? null, to, on: after(days) }),
  )
  return { log, passed, endedOn: after(endAfter) }
}

const ended = [
  caseThrough(true, 100, ['papers', 0], ['review', 40]),
  caseThrough(false, 90, ['papers', 0], ['review', 30]),
  caseThrough(false, 20, ['papers', 0]),
  // Sent back: the last entry counts, and the case counts once.
  caseThrough(true, 200, ['papers', 0], ['review', 50], ['papers', 60], ['review', 150]),
]

describe('what stage logs tell', () => {
  test('of a stage: the share that passed of those that stood there, and the days from the last entry', () => {
    const stages = outlookByStage(['papers', 'review', 'publicity'], ended)
    expect(stages.get('papers')?.pass).toMatchObject({ hits: 2, records: 4 })
    expect(stages.get('papers')?.days.days).toEqual([100, 140])
    expect(stages.get('review')?.pass).toMatchObject({ hits: 2, records: 3 })
    expect(stages.get('review')?.days.days).toEqual([60, 50])
  })

  test('of a stage nobody stood in: the prior alone', () => {
    const stages = outlookByStage(['publicity'], ended)
    expect(stages.get('publicity')?.pass).toMatchObject({ records: 0, value: priors.pass.mean })
  })

  test('from the opening: every ended case', () => {
    const filing = outlookFromOpening(ended)
    expect(filing.pass).toMatchObject({ hits: 2, records: 4 })
    expect(filing.pass.value).toBeCloseTo((2 + 0.6 * 4) / 8)
    expect(filing.days.days).toEqual([100, 200])
  })

  test('of departures: few firm-years stay near the prior', () => {
    expect(leavingChance(0, 0).value).toBe(priors.leaving.mean)
    expect(leavingChance(10, 980).value).toBeCloseTo(0.0106, 4)
  })
})
