import fc from 'fast-check'
import { expect, test } from 'vitest'
import { moveFirmOut } from '#acts/move-firm-out.server.ts'
import { recogniseFirm } from '#acts/recognise-firm.server.ts'
import { registerFirm } from '#acts/register-firm.server.ts'
import type { Day } from '#domain/day.ts'
import { places, rungs } from '#domain/ladder.ts'
import { anyHistory, planDay } from '#tests/domain/histories.ts'
import { figuresSlowly } from '#tests/domain/slow-interpreter.ts'
import { useHouse } from '#tests/house.ts'
import { districtOf } from '#tests/views/district-of-history.ts'
import { cohortView } from '#views/cohorts.server.ts'
import { lookAt } from '#views/view.server.ts'

const house = useHouse()
const sinceBase = { from: '2020-12-31', to: '2024-06-30' }
const cohorts = (query: Record<string, unknown> = {}) =>
  house.lookAt(cohortView, { ...sinceBase, ...query }, house.leader)

const firmWith = async (name: string, given: readonly [kind: string, issuedOn: Day][], zone?: string) => {
  const firm = await house.carryOut(registerFirm, { name, registeredOn: '2015-03-12', zone })
  for (const [kind, issuedOn] of given)
    await house.carryOut(recogniseFirm, { firm, kind, issuedOn, form: 'recognition' })
  return firm
}

test('three firms by hand: one climbed on, one left, one fell back; each stays in the cohort and opens', async () => {
  await firmWith('沈阳航远软件有限公司', [
    ['high-tech', '2021-03-01'],
    ['eaglet', '2022-09-01'],
  ])
  const left = await firmWith('沈阳北陵智能有限公司', [['high-tech', '2021-05-01']])
  await house.carryOut(moveFirmOut, { firm: left, toOn: '2023-01-10', place: '沈阳市浑南区' })
  await firmWith('沈阳塔湾检测有限公司', [['high-tech', '2021-06-01']])
  const page = await cohorts()
  const highTech = page.cohorts.find(({ rung }) => rung === 'high-tech')
  const none = { above: 0, on: 0, back: 0, away: 0, 'not-yet': 0 }
  expect(highTech).toEqual({
    rung: 'high-tech',
    entered: 3,
    years: [
      { years: 1, fates: { ...none, on: 3 } },
      { years: 2, fates: { ...none, above: 1, on: 1, away: 1 } },
      // Its certificate ran out on the very day three years on.
      { years: 3, fates: { ...none, above: 1, back: 1, away: 1 } },
    ],
  })
  const away = await cohorts({ list: 'fate.high-tech.3.away' })
  expect(away.rows).toMatchObject([{ name: '沈阳北陵智能有限公司', from: 'none', to: 'away', day: '2021-05-01' }])

  const climb = page.climbs.find(({ from, to }) => from === 'high-tech' && to === 'eaglet')
  expect(climb).toMatchObject({ firms: 1, days: { lower: 549, median: 549, upper: 549 } })
  expect((await cohorts({ list: 'climb.high-tech.eaglet' })).rows).toMatchObject([{ days: 549, day: '2022-09-01' }])
})

test('a period ends at the as-of day, an unreadable list is none, and an operator sees nothing of it', async () => {
  const page = await house.lookAt(
    cohortView,
    { from: '2023-12-31', to: '2030-01-01', list: 'fate.no-rung.9.on' },
    house.leader,
    '2024-02-29',
  )
  expect(page).toMatchObject({ from: '2023-12-31', to: '2024-02-29', list: null, total: 0 })
  await expect(house.lookAt(cohortView, {}, house.operator([]))).rejects.toMatchObject({ code: 'not-allowed' })
})

test('over random histories flows sum to the stocks of both days, and every figure opens as many firms', async () => {
  const asked = fc.tuple(planDay, planDay, fc.constantFrom(...rungs), fc.constantFrom(0, 1, 2))
  await fc.assert(
    fc.asyncProperty(anyHistory, asked, async (history, [one, other, rung, at]) => {
      const viewer = await districtOf(house, history)
      const [from = '', to = ''] = [one, other].sort()
      const look = (list: string) =>
        lookAt(house.house, viewer, cohortView, { on: '2026-12-31', query: { from, to, list, size: 200 } })
      const page = await look('')
      const [before, after] = [figuresSlowly(history, from).rungs, figuresSlowly(history, to).rungs]
      for (const place of places) {
        const sums = page.places.find((sum) => sum.place === place)
        expect(sums).toMatchObject({ first: before[place], second: after[place] })
      }
      for (const flow of page.flows) expect((await look(`flow.${flow.from}.${flow.to}`)).total).toBe(flow.firms)
      const cohort = page.cohorts.find((known) => known.rung === rung)
      expect((await look(`cohort.${rung}`)).total).toBe(cohort?.entered)
      const { years = 0, fates } = cohort?.years[at] ?? {}
      for (const [fate, firms] of Object.entries(fates ?? {}))
        expect((await look(`fate.${rung}.${years}.${fate}`)).total).toBe(firms)
      for (const climb of page.climbs) expect((await look(`climb.${climb.from}.${climb.to}`)).total).toBe(climb.firms)
    }),
    { numRuns: 5, endOnFailure: true },
  )
})
