import { beforeEach, describe, expect, it } from 'vitest'
import { addPlan } from '#acts/add-plan.server.ts'
import { addPlatform } from '#acts/add-platform.server.ts'
import { addUnit } from '#acts/add-unit.server.ts'
import { beginStay } from '#acts/begin-stay.server.ts'
import { closeCarrier } from '#acts/close-carrier.server.ts'
import { setTarget } from '#acts/set-target.server.ts'
import { upgradePlatform } from '#acts/upgrade-platform.server.ts'
import { countedPlatforms } from '#db/queries/plans.ts'
import { aCarrier, aFirm } from '#tests/acts/premises.ts'
import { useHouse } from '#tests/house.ts'
import { actualsOn } from '#tests/views/figures-in-sql.ts'
import { carrierFile, carrierForms } from '#views/carrier-file.server.ts'
import { carrierExport, carrierList } from '#views/carrier-list.server.ts'
import { figuresView } from '#views/figures.server.ts'
import { overviewView } from '#views/overview.server.ts'
import { planList } from '#views/plan-list.server.ts'
import { platformList } from '#views/platform-list.server.ts'
import { stayFile } from '#views/stay-file.server.ts'

const house = useHouse()
const on = '2024-06-30'
let incubator = ''
let park = ''

beforeEach(async () => {
  incubator = await aCarrier(house)
  park = await aCarrier(house, { name: '信创演示产业园', type: 'park', xinchuang: 'on', zone: 'c6', area: '8,500.5' })
  const closed = await aCarrier(house, { name: '旧楼加速器', type: 'accelerator', area: '700' })
  await house.carryOut(closeCarrier, { carrier: closed, on: '2022-01-01' })
})

const names = async (query: Record<string, unknown>, day = on) =>
  (await house.lookAt(carrierList, query, house.officer, day)).rows.map((row) => row.name)

describe('the list of carriers', () => {
  it('holds exactly what the measure counts that day', async () => {
    for (const day of ['2019-12-31', '2021-06-30', on]) {
      const list = await house.lookAt(carrierList, {}, house.officer, day)
      const actual = await house.store.read((db) => actualsOn({ db }, house.officer.viewer, day, []))
      expect(list.grossCent / 100).toBe(actual['carrier-area-m2'])
      expect(list.rows).toHaveLength(list.total)
    }
    expect(await names({}, '2021-06-30')).toHaveLength(3)
  })

  it('finds by name, pinyin, type, zone and mark; unreadable filters are left aside', async () => {
    expect(await names({ q: '信创' })).toEqual(['信创演示产业园'])
    expect(await names({ q: 'suqing' })).toEqual(['苏青路演示孵化器'])
    expect(await names({ type: 'incubator' })).toEqual(['苏青路演示孵化器'])
    expect(await names({ zone: 'c6' })).toEqual(['信创演示产业园'])
    expect(await names({ xinchuang: 'no' })).toEqual(['苏青路演示孵化器'])
    expect(await names({ open: 'no' })).toEqual(['旧楼加速器'])
    expect(await names({ open: '' })).toHaveLength(3)
    expect(await names({ type: 'castle', page: 'x', sort: 'colour' })).toHaveLength(2)
    expect(await names({ q: '%' })).toEqual([])
  })

  it('sorts and pages', async () => {
    expect(await names({ sort: '-area' })).toEqual(['信创演示产业园', '苏青路演示孵化器'])
    expect(await names({ sort: 'area', size: '20', page: '2' })).toEqual([])
  })

  it('is exported as it is shown', async () => {
    const { rows } = await house.lookAt(carrierExport, { sort: '-area', page: '2' }, house.officer, on)
    expect(rows.map((row) => row.grossCent)).toEqual([850_050, 100_000])
  })
})

describe('the page of a carrier', () => {
  it('states occupancy over the rooms listed, with the share of floor they cover', async () => {
    const unit = await house.carryOut(addUnit, {
      carrier: incubator,
      number: '1',
      kind: 'office',
      gross: '400',
      lettable: '400',
    })
    await house.carryOut(addUnit, { carrier: incubator, number: '2', kind: 'office', gross: '100', lettable: '100' })
    const firm = await aFirm(house, '沈阳云岭数据科技有限公司')
    await house.carryOut(beginStay, {
      carrier: incubator,
      unit,
      firm,
      kind: 'physical',
      from: '2022-01-01',
      to: '2024-01-01',
    })
    const file = await house.lookAt(carrierFile, { carrier: incubator }, house.officer, '2023-06-30')
    expect(file.occupancy).toMatchObject({ share: 0.8, coveredShare: 0.5 })
    expect([file.grossCent, file.restCent, file.firmsPresent]).toEqual([100_000, 50_000, 1])
    const later = await house.lookAt(carrierFile, { carrier: incubator }, house.officer, on)
    expect([later.occupancy.share, later.stays.length]).toEqual([0, 0])
    expect(
      (await house.lookAt(carrierFile, { carrier: incubator, stays: 'all' }, house.officer, on)).stays,
    ).toHaveLength(1)
  })
})

describe('an operator', () => {
  it('sees the own carriers only; others do not exist', async () => {
    const operator = house.operator([park])
    const list = await house.lookAt(carrierList, { open: '' }, operator, on)
    expect([list.total, list.rows[0]?.id, list.grossCent, list.mayEdit]).toEqual([1, park, 850_050, false])
    const { rows } = await house.lookAt(carrierExport, { open: '' }, operator, on)
    expect(rows).toHaveLength(1)
    await expect(house.lookAt(carrierFile, { carrier: incubator }, operator)).rejects.toMatchObject({
      code: 'not-found',
    })
    await expect(house.lookAt(carrierForms, { carrier: park }, operator)).rejects.toMatchObject({ code: 'not-allowed' })
    expect((await house.lookAt(carrierList, {}, house.operator([]), on)).total).toBe(0)
  })

  it('opens the stays of the own carriers only', async () => {
    const firm = await aFirm(house, '沈阳云岭数据科技有限公司')
    const stay = await house.carryOut(beginStay, { carrier: incubator, firm, kind: 'physical', from: '2022-01-01' })
    expect((await house.lookAt(stayFile, { stay }, house.operator([incubator]))).firm.id).toBe(firm)
    await expect(house.lookAt(stayFile, { stay }, house.operator([park]))).rejects.toMatchObject({ code: 'not-found' })
  })
})

describe('platforms and targets', () => {
  it('counts the types that the target names, in the list as in the figures, and tells what just misses it', async () => {
    const plan = { name: '十四五', title: '“十四五”规划', baseOn: '2020-12-31', endOn: '2025-12-31' }
    const target = { measure: 'innovation-platforms', base: '72', amount: '100', comparison: '>=', chapter: '第二章' }
    const id = await house.carryOut(addPlan, plan)
    const types = ['key-laboratory', 'innovation-centre']
    await house.carryOut(setTarget, {
      plan: id,
      ...target,
      confidence: 'seen',
      levels: ['national', 'provincial'],
      types,
    })
    const add = (name: string, values: Record<string, unknown> = {}) =>
      house.carryOut(addPlatform, { name, type: 'key-laboratory', level: 'provincial', from: '2021-01-01', ...values })
    await add('计入实验室')
    await add('计入创新中心', { type: 'innovation-centre', level: 'national' })
    const lower = await add('市级实验室', { level: 'municipal' })
    await add('中试基地', { type: 'pilot-base' })
    await add('区级实验室', { level: 'district' })
    await add('市级中试基地', { type: 'pilot-base', level: 'municipal' })
    await add('期满实验室', { to: '2024-06-01' })
    await add('早已期满实验室', { to: '2023-01-01' })
    const list = await house.lookAt(platformList, { counted: '1' }, house.officer, on)
    expect([list.total, list.counted]).toEqual([2, 2])
    expect((await house.lookAt(overviewView, {}, house.leader, on)).actuals['innovation-platforms']).toBe(2)
    expect((await house.lookAt(figuresView, {}, house.leader, on)).measures).toMatchObject([{ actual: 2 }])
    const near = async (day: string) =>
      (await house.lookAt(platformList, {}, house.officer, day)).near.map(({ name, miss }) => [
        name,
        miss.reason,
        miss.days,
      ])
    expect((await near(on)).sort()).toEqual([
      ['中试基地', 'type', 0],
      ['市级实验室', 'level', 0],
      ['期满实验室', 'ended', 29],
    ])
    await house.carryOut(upgradePlatform, { platform: lower, level: 'provincial', on: '2024-06-20' })
    expect((await near(on)).map(([name]) => name)).not.toContain('市级实验室')
    expect((await house.lookAt(overviewView, {}, house.leader, on)).actuals['innovation-platforms']).toBe(3)
  })

  it('lists exactly the platforms that the target counts', async () => {
    const plan = { name: '十四五', title: '“十四五”规划', baseOn: '2020-12-31', endOn: '2025-12-31' }
    const target = { measure: 'innovation-platforms', base: '72', amount: '100', comparison: '>=', chapter: '第二章' }
    const id = await house.carryOut(addPlan, plan)
    await house.carryOut(setTarget, { plan: id, ...target, confidence: 'uncertain', levels: ['national', 'municipal'] })
    for (const level of ['national', 'provincial', 'municipal', 'district']) {
      await house.carryOut(addPlatform, { name: `${level}实验室`, type: 'key-laboratory', level, from: '2021-01-01' })
    }
    const list = await house.lookAt(platformList, { counted: '1' }, house.officer, on)
    const { levels } = await house.store.read((db) => countedPlatforms({ db }, house.officer.viewer, on))
    const actual = await house.store.read((db) => actualsOn({ db }, house.officer.viewer, on, levels))
    expect([list.total, list.counted, list.rows.length]).toEqual([2, 2, actual['innovation-platforms']])
    expect((await house.lookAt(platformList, {}, house.officer, on)).total).toBe(4)
    const { plans } = await house.lookAt(planList, {}, house.leader, on)
    expect(plans).toMatchObject([
      { name: '十四五', current: true, targets: [{ base: 72, target: 100, levels: ['national', 'municipal'] }] },
    ])
  })
})
