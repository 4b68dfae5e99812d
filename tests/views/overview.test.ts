import { beforeEach, expect, test } from 'vitest'
import { addPlan } from '#acts/add-plan.server.ts'
import { recogniseFirm } from '#acts/recognise-firm.server.ts'
import { registerFirm } from '#acts/register-firm.server.ts'
import { useHouse } from '#tests/house.ts'
import { districtOf } from '#tests/views/district-of-history.ts'
import { overviewView } from '#views/overview.server.ts'
import { recognitionListView } from '#views/recognition-list.server.ts'
import { lookAt } from '#views/view.server.ts'

const house = useHouse()
const nothing = { firms: [], residences: [], recognitions: [], terms: [], units: [], stays: [], platforms: [] }
let hangyuan = ''

beforeEach(async () => {
  hangyuan = await house.carryOut(registerFirm, { name: '沈阳航远软件有限公司', registeredOn: '2018-03-12' })
})

test('without a plan it still shows the ladder, and no targets', async () => {
  const overview = await house.lookAt(overviewView)
  expect(overview).toMatchObject({ plan: null, targets: [], rungs: { none: 1 }, occupancy: { share: null } })
})

test('four cards in the plan’s order, each with its standing by the stated rule', async () => {
  const viewer = await districtOf(house, nothing)
  const overview = await lookAt(house.house, viewer, overviewView, { on: '2024-06-30', query: {} })
  expect(overview.plan?.pace).toBeCloseTo(0.699, 3)
  expect(overview.targets.map(({ key, standing, gap }) => [key, standing, gap])).toEqual([
    ['high-tech-firms', 'behind', 501],
    ['xinchuang-firms', 'behind', 300],
    ['carrier-area-m2', 'behind', 1_000_000],
    ['innovation-platforms', 'behind', 100],
  ])
})

test('the last day of a plan is still its own, though the next plan’s base', async () => {
  await house.carryOut(addPlan, { name: '十四五', title: '十四五规划', baseOn: '2020-12-31', endOn: '2025-12-31' })
  await house.carryOut(addPlan, { name: '十五五', title: '十五五规划', baseOn: '2025-12-31', endOn: '2030-12-31' })
  const planOn = async (on: string) => (await house.lookAt(overviewView, {}, house.leader, on)).plan?.name
  expect(await planOn('2019-06-30')).toBe('十四五')
  expect(await planOn('2025-12-31')).toBe('十四五')
  expect(await planOn('2026-01-01')).toBe('十五五')
})

test('the trend runs from the base by month’s ends to the day', async () => {
  const viewer = await districtOf(house, nothing)
  const { trends } = await lookAt(house.house, viewer, overviewView, { on: '2021-02-10', query: {} })
  expect(trends[0]?.points.map(({ day }) => day)).toEqual(['2020-12-31', '2021-01-31', '2021-02-10'])
  expect(trends.map(({ target }) => target)).toEqual([500, 300, 1_000_000, 100])
})

test('last year’s 科小 number stands beside the figure as 待更新 until this year’s comes', async () => {
  const recognise = (issuedOn: string, number: string) =>
    house.carryOut(recogniseFirm, { firm: hangyuan, kind: 'tech-sme', number, issuedOn })
  await recognise('2023-06-20', '202321010508000001')
  expect(await house.lookAt(overviewView)).toMatchObject({ awaiting: 1, holders: { 'tech-sme': 0 } })
  expect((await house.lookAt(recognitionListView, { state: 'awaiting' })).total).toBe(1)
  await recognise('2024-05-08', '202421010508000001')
  expect(await house.lookAt(overviewView)).toMatchObject({ awaiting: 0, holders: { 'tech-sme': 1 } })
  expect(await house.lookAt(overviewView, {}, house.officer, '2024-05-07')).toMatchObject({ awaiting: 1 })
})

test.each([
  ['an operator', () => house.operator([])],
  ['the auditor', () => house.auditor],
])('%s may not see it', async (_, person) => {
  await expect(house.lookAt(overviewView, {}, person())).rejects.toMatchObject({ code: 'not-allowed' })
})
