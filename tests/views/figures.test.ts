import fc from 'fast-check'
import { expect, test } from 'vitest'
import { changing } from '#db/changing.ts'
import { correctFact } from '#db/queries/facts.ts'
import { targetsOf } from '#db/queries/plans.ts'
import { type Day, monthEnds } from '#domain/day.ts'
import { figuresOn } from '#domain/figures.ts'
import type { Viewer } from '#domain/permission.ts'
import { anyHistory, factsOf, planDay } from '#tests/domain/histories.ts'
import { figuresSlowly } from '#tests/domain/slow-interpreter.ts'
import { useHouse } from '#tests/house.ts'
import { districtOf, fourteenthPlan } from '#tests/views/district-of-history.ts'
import { dayFiguresOn, trendUntil } from '#views/day-figures.server.ts'
import { figuresView } from '#views/figures.server.ts'
import { askFigures } from '#views/running-figures.server.ts'
import { lookAt } from '#views/view.server.ts'

const house = useHouse()
const levels = ['national', 'provincial'] as const
const figuresAt = (viewer: Viewer, on: Day) => lookAt(house.house, viewer, figuresView, { on, query: {} })
const dayFiguresAt = (viewer: Viewer, on: Day) =>
  house.store.read((db) => dayFiguresOn({ tx: { db }, viewer, house: house.house, on }, levels))

const runs = { numRuns: 10, endOnFailure: true }
const fiftyDays = fc.array(planDay, { minLength: 50, maxLength: 50 })

test('an empty register counts nothing, and has no plan', async () => {
  expect(await house.lookAt(figuresView)).toEqual({
    asOf: '2024-06-30',
    plan: '',
    measures: [],
    holders: { 'tech-sme': 0, 'high-tech': 0, eaglet: 0, gazelle: 0, unicorn: 0, platform: 0 },
    rungs: { none: 0, 'tech-sme': 0, 'high-tech': 0, eaglet: 0, 'gazelle-unicorn': 0, platform: 0 },
  })
})

test('over random histories, fifty days are counted as the slow interpreter counts them', async () => {
  await fc.assert(
    fc.asyncProperty(anyHistory, fiftyDays, async (history, days) => {
      const viewer = await districtOf(house, history)
      for (const on of days) {
        const { actuals, holders, rungs, awaiting } = await dayFiguresAt(viewer, on)
        expect({ measures: actuals, holders, rungs, awaiting }).toEqual(figuresSlowly(history, on))
      }
    }),
    runs,
  )
})

test('the figures against the targets are those of the domain, in the order of the plan', async () => {
  await fc.assert(
    fc.asyncProperty(anyHistory, planDay, async (history, on) => {
      const viewer = await districtOf(house, history)
      expect(await figuresAt(viewer, on)).toEqual(figuresOn(on, factsOf(history), fourteenthPlan))
    }),
    runs,
  )
})

test('the monthly series equals the figures counted day by day', async () => {
  await fc.assert(
    fc.asyncProperty(anyHistory, planDay, async (history, on) => {
      const viewer = await districtOf(house, history)
      const trend = await house.store.read((db) =>
        askFigures({ tx: { db }, viewer, house: house.house }, (figures) =>
          trendUntil(figures, on, fourteenthPlan, levels),
        ),
      )
      expect(trend.map(({ day }) => day)).toEqual(on <= '2020-12-31' ? [on] : monthEnds('2020-12-31', on))
      for (const { day, actuals } of trend) expect(actuals).toEqual(figuresSlowly(history, day).measures)
    }),
    runs,
  )
})

test('a platform target that names other levels counts those, as soon as it is corrected', async () => {
  const municipal = { level: 'municipal', type: 'other', from: null, to: null } as const
  const viewer = await districtOf(house, { ...nothing, platforms: [municipal] })
  const platforms = async () => (await figuresAt(viewer, '2024-06-30')).measures.at(-1)?.actual
  expect(await platforms()).toBe(0)

  await house.store.change(async (db) => {
    const tx = changing(db, { now: house.clockwork.now, by: 'chance', district: viewer.district })
    const [target] = (await targetsOf(tx, viewer, `${viewer.district}-plan`)).filter(
      (one) => one.measure === 'innovation-platforms',
    )
    if (target) await correctFact(tx, 'target', null, target, { definition: { levels: ['municipal'] } }, '口径调整')
  })
  expect(await platforms()).toBe(1)
})

test('two overlapping terms of one carrier count its floor once', async () => {
  const term = { carrier: 'c0', type: 'park', level: null, xinchuang: false, from: null, to: null } as const
  const slice = { id: 'u0', carrier: 'c0', kind: 'whole', lettableCent: null, from: null, to: null } as const
  const viewer = await districtOf(house, { ...nothing, terms: [term, term], units: [{ ...slice, grossCent: 450_050 }] })
  expect((await dayFiguresAt(viewer, '2024-06-30')).actuals['carrier-area-m2']).toBe(4500.5)
})

const nothing = { firms: [], residences: [], recognitions: [], terms: [], units: [], stays: [], platforms: [] }
