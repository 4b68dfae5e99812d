import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { daysByStage, daysOpenTo, faultOf, isSlow, lifeOf, type Step, spansOf, standingOn } from '#domain/case.ts'
import { gateOfMove, requirements, unmetOf } from '#domain/case-gate.ts'
import { addDays, type Day, daysBetween } from '#domain/day.ts'
import { recognitionKinds } from '#domain/recognition.ts'
import { defaultStages } from '#domain/standards/stages.ts'

/** Opened, on to coaching, back to diagnosis, coaching again, ended. */
const log: Step[] = [
  { from: null, to: 'diagnosis', on: '2024-01-01' },
  { from: 'diagnosis', to: 'coaching', on: '2024-01-11' },
  { from: 'coaching', to: 'diagnosis', on: '2024-02-01' },
  { from: 'diagnosis', to: 'coaching', on: '2024-02-05' },
  { from: 'coaching', to: null, on: '2024-03-01' },
]

describe('a case that went back and entered a stage again', () => {
  test('stands where the last step of the day led', () => {
    expect(standingOn(log, '2023-12-31')).toBeNull()
    expect(standingOn(log, '2024-01-10')).toEqual({ stage: 'diagnosis', since: '2024-01-01' })
    expect(standingOn(log, '2024-02-04')).toEqual({ stage: 'diagnosis', since: '2024-02-01' })
    expect(standingOn(log, '2024-02-29')).toEqual({ stage: 'coaching', since: '2024-02-05' })
    expect(standingOn(log, '2024-03-01')).toEqual({ stage: null, since: '2024-03-01' })
  })

  test('counts each stay from its own entry, and sums them by stage', () => {
    expect(spansOf(log, '2024-06-30').map(({ stage, days }) => [stage, days])).toEqual([
      ['diagnosis', 10],
      ['coaching', 21],
      ['diagnosis', 4],
      ['coaching', 25],
    ])
    expect(daysByStage(log, '2024-06-30')).toEqual(
      new Map([
        ['diagnosis', { days: 14, entries: 2 }],
        ['coaching', { days: 46, entries: 2 }],
      ]),
    )
    expect(lifeOf(log, '2024-06-30')).toBe(60)
  })

  test('counted up to a past day, the stay of that day is still open', () => {
    expect(spansOf(log, '2024-02-10').at(-1)).toEqual({ stage: 'coaching', from: '2024-02-05', to: null, days: 5 })
    expect(lifeOf(log, '2024-02-10')).toBe(40)
  })
})

test('several steps of one day: the case stands at the last, and no stay of it has a day', () => {
  const quick: Step[] = [
    { from: null, to: 'a', on: '2024-05-05' },
    { from: 'a', to: 'b', on: '2024-05-05' },
    { from: 'b', to: 'c', on: '2024-05-05' },
  ]
  expect(standingOn(quick, '2024-05-05')).toEqual({ stage: 'c', since: '2024-05-05' })
  expect(spansOf(quick, '2024-05-08').map(({ days }) => days)).toEqual([0, 0, 3])
})

test('slow is more days than the threshold since entry, not since opening', () => {
  expect(isSlow('2024-05-31', 30, '2024-06-30')).toBe(false)
  expect(isSlow('2024-05-30', 30, '2024-06-30')).toBe(true)
  expect(isSlow('2000-01-01', null, '2024-06-30')).toBe(false)
})

test('a step may be dated between its neighbours, the last one up to today', () => {
  expect(daysOpenTo(log, 0, '2024-06-30')).toEqual({ from: null, to: '2024-01-11' })
  expect(daysOpenTo(log, 2, '2024-06-30')).toEqual({ from: '2024-01-11', to: '2024-02-05' })
  expect(daysOpenTo(log, 4, '2024-06-30')).toEqual({ from: '2024-02-05', to: '2024-06-30' })
})

test('a log that does not join is told', () => {
  const [first, second] = log as [Step, Step]
  expect(faultOf(log)).toBeNull()
  expect(faultOf([])).toBe('not-opened')
  expect(faultOf([second])).toBe('not-opened')
  expect(faultOf([first, { from: 'coaching', to: 'papers', on: '2024-02-01' }])).toBe('not-joined')
  expect(faultOf([first, { from: 'diagnosis', to: 'diagnosis', on: '2024-02-01' }])).toBe('no-move')
  expect(faultOf([first, { ...second, on: '2023-12-31' }])).toBe('out-of-order')
  expect(faultOf([...log, { from: null, to: 'diagnosis', on: '2024-04-01' }])).toBe('after-end')
})

/** Moves as somebody makes them: to any other stage, some days later or on the same day; perhaps an end. */
const anyLife = fc.record({
  opened: fc.integer({ min: 0, max: 400 }).map((days) => addDays('2023-01-01', days)),
  moves: fc.array(fc.record({ to: fc.constantFrom('a', 'b', 'c', 'd'), after: fc.integer({ min: 0, max: 60 }) }), {
    maxLength: 12,
  }),
  end: fc.option(fc.integer({ min: 0, max: 90 })),
})

function lived({ opened, moves, end }: Life): Step[] {
  const log: Step[] = [{ from: null, to: 'a', on: opened }]
  let [stage, day]: [string, Day] = ['a', opened]
  for (const move of moves) {
    if (move.to === stage) continue
    day = addDays(day, move.after)
    log.push({ from: stage, to: move.to, on: day })
    stage = move.to
  }
  if (end !== null) log.push({ from: stage, to: null, on: addDays(day, end) })
  return log
}
type Life = { opened: Day; moves: { to: string; after: number }[]; end: number | null }

/** The plain model: a calendar that notes, day by day, where the case stood when the day ended. */
function calendarOf(log: readonly Step[], until: Day): Map<Day, string | null> {
  const calendar = new Map<Day, string | null>()
  const [first] = log
  if (!first) return calendar
  let stage: string | null = null
  for (let day = first.on; day <= until; day = addDays(day, 1)) {
    for (const step of log) if (step.on === day) stage = step.to
    calendar.set(day, stage)
  }
  return calendar
}

describe('for any life of a case', () => {
  const until = '2026-01-01'

  test('the state rebuilt from the log is that of the calendar, on every day', () => {
    fc.assert(
      fc.property(anyLife, fc.integer({ min: -5, max: 1000 }), (life, days) => {
        const log = lived(life)
        expect(faultOf(log)).toBeNull()
        const day = addDays(life.opened, days)
        const there = calendarOf(log, day).get(day)
        const standing = standingOn(log, day)
        expect(standing === null ? undefined : standing.stage).toBe(there)
      }),
    )
  })

  test('days in stages are the nights the calendar counts, and add up to the life', () => {
    fc.assert(
      fc.property(anyLife, (life) => {
        const log = lived(life)
        const nights = new Map<string, number>()
        for (const [day, stage] of calendarOf(log, until))
          if (stage !== null && day < until) nights.set(stage, (nights.get(stage) ?? 0) + 1)
        const byStage = daysByStage(log, until)
        for (const [stage, { days }] of byStage) expect(days).toBe(nights.get(stage) ?? 0)
        const sum = spansOf(log, until).reduce((all, { days }) => all + days, 0)
        expect(sum).toBe(lifeOf(log, until))
        const entered = log.filter(({ to }) => to !== null).length
        expect([...byStage.values()].reduce((all, { entries }) => all + entries, 0)).toBe(entered)
      }),
    )
  })

  test('taking back the last step gives the state before it', () => {
    fc.assert(
      fc.property(anyLife, (life) => {
        const log = lived(life)
        const before = log.slice(0, -1)
        const last = before.at(-1)
        fc.pre(last !== undefined)
        expect(standingOn(before, until)).toEqual({ stage: last?.to ?? null, since: last?.on })
      }),
    )
  })

  test('since is never after the day, and days since entry never exceed the life', () => {
    fc.assert(
      fc.property(anyLife, (life) => {
        const log = lived(life)
        const standing = standingOn(log, until)
        if (standing?.stage) expect(daysBetween(standing.since, until)).toBeLessThanOrEqual(lifeOf(log, until))
      }),
    )
  })
})

describe('stages and their gates', () => {
  const stages = defaultStages['high-tech']

  test('each kind has its stages, named once, with known requirements', () => {
    for (const kind of recognitionKinds) {
      const all = defaultStages[kind]
      expect(all.length).toBeGreaterThan(4)
      expect(new Set(all.map(({ key }) => key)).size).toBe(all.length)
      for (const { gate, zh, en } of all) {
        expect(zh && en).toBeTruthy()
        for (const key of gate) expect(requirements).toContain(key)
      }
    }
    expect(stages.map(({ zh }) => zh).join('-')).toBe('入库培育-诊断-辅导-材料-已申报-评审-公示-认定')
    expect(defaultStages['tech-sme'].map(({ zh }) => zh).join('-')).toBe('已摸底-已注册-已填报-审核-公示-入库')
  })

  test('going on asks every gate passed, going back none', () => {
    expect(gateOfMove(stages, 'pool', 'diagnosis')).toEqual(['officer-set'])
    expect(gateOfMove(stages, 'pool', 'papers')).toEqual([
      'code-sound',
      'officer-set',
      'metrics-last-year',
      'metrics-three-years',
    ])
    expect(gateOfMove(stages, 'papers', 'diagnosis')).toEqual([])
    expect(gateOfMove(stages, null, 'pool')).toEqual([])
  })

  test('what is not known stands in nobody’s way', () => {
    expect(
      unmetOf([
        { key: 'code-sound', answer: 'met' },
        { key: 'metrics-last-year', answer: 'not-met' },
        { key: 'conditions-not-unmet', answer: 'not-known' },
      ]),
    ).toEqual(['metrics-last-year'])
  })
})
