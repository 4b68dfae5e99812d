import { describe, expect, test } from 'vitest'
import type { Step } from '#domain/case.ts'
import {
  endedBy,
  latenessOf,
  openOn,
  outlookByStage,
  outlookFromOpening,
  priors,
  type Way,
} from '#domain/case-outlook.ts'
import { addDays, type Day } from '#domain/day.ts'

const opened: Day = '2023-01-01'
const daysOn = (days: number) => addDays(opened, days)

/** A case that enters these stages on these days, and ends. */
function caseThrough(passed: boolean, endAfter: number, ...entries: [string, number][]): Way {
  const log = [...entries, [null, endAfter] as const].map(
    ([to, days], at): Step => ({ from: entries[at - 1]?.[0] ?? null, to, on: daysOn(days) }),
  )
  const item = `${entries.length} ${endAfter}`
  return { item, track: 'first', log, passed, became: null, expectedOn: daysOn(100), amount: 1 }
}

const ways = [
  caseThrough(true, 100, ['papers', 0], ['review', 40]),
  caseThrough(false, 90, ['papers', 0], ['review', 30]),
  caseThrough(false, 20, ['papers', 0]),
  // Sent back: the last entry counts, and the case counts once.
  caseThrough(true, 200, ['papers', 0], ['review', 50], ['papers', 60], ['review', 150]),
]
const ended = endedBy(daysOn(365), ways)

describe('what stage logs tell', () => {
  test('of a stage: the share that passed of those that stood there, and the days from the last entry', () => {
    const stages = outlookByStage(ended)
    expect(stages.get('first papers')?.pass).toMatchObject({ hits: 2, records: 4 })
    expect(stages.get('first papers')?.days.days).toEqual([100, 140])
    expect(stages.get('first review')?.pass).toMatchObject({ hits: 2, records: 3 })
    expect(stages.get('first review')?.days.days).toEqual([60, 50])
    expect(stages.get('first publicity')).toBeUndefined()
  })

  test('from the opening: everything that ended, on top of what is presumed', () => {
    const { pass, days } = outlookFromOpening(ended)
    expect(pass).toMatchObject({ hits: 2, records: 4 })
    expect(pass.value).toBeCloseTo((2 + priors.pass.mean * priors.pass.weight) / 8)
    expect(days.days).toEqual([100, 200])
    expect(latenessOf(ended).days).toEqual([0, 100])
  })

  test('on an earlier day only what had ended by then; the rest stood where it stood', () => {
    expect(endedBy(daysOn(95), ways).map(({ endedOn }) => endedOn)).toEqual([daysOn(90), daysOn(20)])
    expect(openOn(daysOn(95), ways).map(({ stage, since }) => [stage, since])).toEqual([
      ['first review', daysOn(40)],
      ['first papers', daysOn(60)],
    ])
  })
})
