import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { faultOf, lifeOf, type Step, spansOf, standingOn } from '#domain/case.ts'
import { addDays, type Day } from '#domain/day.ts'
import {
  areaByYear,
  landedStage,
  type Pipeline,
  pipelineEnds,
  pipelineStages,
  pipelines,
  stateFrom,
  stepDay,
} from '#domain/pipeline.ts'

test('the stages of the three pipelines, each named once', () => {
  const named = Object.fromEntries(
    pipelines.map((one) => [one, pipelineStages[one].map(({ zh }) => zh).join('-')] as const),
  )
  expect(named).toEqual({
    lead: '线索-洽谈-签约-注册-入驻',
    space: '摸排-规划-在建-认定-启用',
    platform: '拟建-培育-申报-公示-认定/升级',
  })
  for (const one of pipelines) {
    expect(new Set(pipelineStages[one].map(({ key }) => key)).size).toBe(5)
    expect(pipelineEnds[one].length).toBeGreaterThan(1)
  }
})

/** Any course of any pipeline: moves to other stages on or back, some days later or on the same day; perhaps an end. */
const anyCourse = fc.constantFrom(...pipelines).chain((pipeline) =>
  fc.record({
    pipeline: fc.constant(pipeline),
    opened: fc.integer({ min: 0, max: 400 }).map((days) => addDays('2022-01-01', days)),
    moves: fc.array(
      fc.record({
        to: fc.constantFrom(...pipelineStages[pipeline].map(({ key }) => key)),
        after: fc.integer({ min: 0, max: 60 }),
      }),
      { maxLength: 12 },
    ),
    end: fc.option(fc.integer({ min: 0, max: 90 })),
  }),
)

type Course = { pipeline: Pipeline; opened: Day; moves: { to: string; after: number }[]; end: number | null }

describe('for any course', () => {
  const until = '2026-06-30'

  /** The log, and the state that somebody keeping it by hand would note. */
  function course({ pipeline, opened, moves, end }: Course) {
    let [stage, since, endedOn]: [string, Day, Day | null] = [pipelineStages[pipeline][0]?.key ?? '', opened, null]
    const log: Step[] = [{ from: null, to: stage, on: opened }]
    let day = opened
    for (const { to, after } of moves) {
      if (to === stage) continue
      day = addDays(day, after)
      log.push({ from: stage, to, on: day })
      ;[stage, since] = [to, day]
    }
    if (end !== null) {
      endedOn = addDays(day, end)
      log.push({ from: stage, to: null, on: endedOn })
    }
    return { log, state: { stage, stageSince: since, endedOn } }
  }

  test('the state is rebuilt from the log alone', () => {
    fc.assert(
      fc.property(anyCourse, (one) => {
        const { log, state } = course(one)
        expect(faultOf(log)).toBeNull()
        expect(stateFrom(log)).toEqual(state)
        const standing = standingOn(log, until)
        expect(standing?.stage).toBe(state.endedOn === null ? state.stage : null)
      }),
    )
  })

  test('times in stages add up to the life, a stage entered again counted anew', () => {
    fc.assert(
      fc.property(anyCourse, (one) => {
        const { log } = course(one)
        const spans = spansOf(log, until)
        expect(spans.reduce((sum, { days }) => sum + days, 0)).toBe(lifeOf(log, until))
        expect(spans).toHaveLength(log.filter(({ to }) => to !== null).length)
      }),
    )
  })

  test('taking back the last step gives the state before it', () => {
    fc.assert(
      fc.property(anyCourse, (one) => {
        const { log } = course(one)
        fc.pre(log.length > 1)
        const before = log.slice(0, -1)
        const last = before.at(-1)
        expect(stateFrom(before)).toMatchObject({ stage: last?.to, stageSince: last?.on, endedOn: null })
      }),
    )
  })
})

test('a log of nothing has no state', () => {
  expect(stateFrom([])).toBeNull()
})

describe('a lead lands', () => {
  const today = '2024-06-30'
  test('really there is 入驻; on paper, reserved or to come is 注册; it never falls back', () => {
    const lands = (kind: 'physical' | 'registered' | 'reserved', from: Day, now = 'signed') =>
      landedStage({ kind, from }, now, today)
    expect(lands('physical', '2024-06-30')).toBe('moved-in')
    expect(lands('physical', '2024-07-01')).toBe('registered')
    expect(lands('registered', '2024-06-01')).toBe('registered')
    expect(lands('reserved', '2024-06-01')).toBe('registered')
    expect(lands('reserved', '2024-06-01', 'moved-in')).toBe('moved-in')
  })

  test('on the day of the stay, within the step before and today', () => {
    expect(stepDay('2024-06-01', '2024-03-01', today)).toBe('2024-06-01')
    expect(stepDay('2024-02-01', '2024-03-01', today)).toBe('2024-03-01')
    expect(stepDay('2024-08-01', '2024-03-01', today)).toBe(today)
  })
})

describe('space toward the target', () => {
  test('adds up by year of the expected day; what has no day stands last and reaches nothing', () => {
    const items = [
      { areaCent: 300, expectedOn: '2025-06-01' },
      { areaCent: 100, expectedOn: null },
      { areaCent: 200, expectedOn: '2024-12-31' },
      { areaCent: 50, expectedOn: '2025-01-01' },
    ]
    expect(areaByYear(items, 1_000)).toEqual([
      { year: 2024, items: 1, areaCent: 200, reachedCent: 1_200 },
      { year: 2025, items: 2, areaCent: 350, reachedCent: 1_550 },
      { year: null, items: 1, areaCent: 100, reachedCent: 1_550 },
    ])
    expect(areaByYear([], 1_000)).toEqual([])
  })
})
