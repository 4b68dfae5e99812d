import { describe, expect, it } from 'vitest'
import { addCarrier } from '#acts/add-carrier.server.ts'
import { addUnit } from '#acts/add-unit.server.ts'
import { beginStay } from '#acts/begin-stay.server.ts'
import { changeCarrierTerm } from '#acts/change-carrier-term.server.ts'
import { closeCarrier } from '#acts/close-carrier.server.ts'
import { correctCarrierTerm } from '#acts/correct-carrier-term.server.ts'
import { correctGrade } from '#acts/correct-grade.server.ts'
import { correctUnit } from '#acts/correct-unit.server.ts'
import { editCarrier } from '#acts/edit-carrier.server.ts'
import { endUnit } from '#acts/end-unit.server.ts'
import { gradeCarrier } from '#acts/grade-carrier.server.ts'
import { revokeGrade } from '#acts/revoke-grade.server.ts'
import { setCarrierArea } from '#acts/set-carrier-area.server.ts'
import { withdrawGrade } from '#acts/withdraw-grade.server.ts'
import { carrierById, termsOf } from '#db/queries/carriers.ts'
import { stayByFact } from '#db/queries/stays.ts'
import { unitsOf } from '#db/queries/units.ts'
import { aCarrier, aFirm } from '#tests/acts/premises.ts'
import { useHouse } from '#tests/house.ts'
import { actualsOn } from '#tests/views/figures-in-sql.ts'
import { carrierFile } from '#views/carrier-file.server.ts'
import { carrierList } from '#views/carrier-list.server.ts'

const house = useHouse()
const areaOn = async (on: string) =>
  (await house.store.read((db) => actualsOn({ db }, house.officer.viewer, on, [])))['carrier-area-m2']
const refusal = (code: string, detail: Record<string, unknown> = {}) => ({ code, detail })
const room = { number: '101', kind: 'office', gross: '300', lettable: '280' }
const terms = (carrier: string) => house.store.read((db) => termsOf({ db }, house.officer.viewer, carrier))
const units = (carrier: string) => house.store.read((db) => unitsOf({ db }, house.officer.viewer, carrier))

describe('a carrier', () => {
  it('counts with its floor from the day it opens', async () => {
    await aCarrier(house, { area: '12,345.67' })
    expect(await areaOn('2019-12-31')).toBe(0)
    expect(await areaOn('2020-01-01')).toBe(12_345.67)
  })

  it('of a known name is refused', async () => {
    await aCarrier(house)
    await expect(aCarrier(house, { name: ' 苏青路演示孵化器＊' })).rejects.toMatchObject(refusal('carrier.name-known'))
  })

  it('can be added by officers only', async () => {
    const add = house.carryOut(addCarrier, { name: '甲', type: 'park' }, house.operator([]))
    await expect(add).rejects.toMatchObject(refusal('not-allowed'))
  })

  it('tells the second saver', async () => {
    const carrier = await aCarrier(house)
    const form = { carrier, name: '苏青路孵化器', version: '1', industries: '人工智能、信创' }
    await house.carryOut(editCarrier, form)
    await expect(house.carryOut(editCarrier, { ...form, name: '别名' })).rejects.toMatchObject({
      code: 'form.stale',
      current: { name: '苏青路孵化器', industries: '人工智能、信创' },
    })
    const row = await house.store.read((db) => carrierById({ db }, house.officer.viewer, carrier))
    expect(row).toMatchObject({ name: '苏青路孵化器', version: 2, industries: ['人工智能', '信创'] })
  })

  it('counts as Xinchuang from a day on, and not before', async () => {
    const carrier = await aCarrier(house)
    await house.carryOut(changeCarrierTerm, { carrier, from: '2022-03-01', type: 'park', xinchuang: 'on' })
    expect(await terms(carrier)).toMatchObject([
      { type: 'incubator', xinchuang: false, fromOn: '2020-01-01', toOn: '2022-03-01' },
      { type: 'park', xinchuang: true, fromOn: '2022-03-01', toOn: null },
    ])
  })

  it('has its term corrected with a reason, never so that two terms share a day', async () => {
    const carrier = await aCarrier(house)
    await house.carryOut(changeCarrierTerm, { carrier, from: '2022-03-01', type: 'park' })
    const [first] = await terms(carrier)
    const form = { carrier, term: first?.fact, type: 'incubator', from: '2019-06-01', why: '补证' }
    await expect(house.carryOut(correctCarrierTerm, { ...form, to: '2022-04-01' })).rejects.toMatchObject(
      refusal('range.overlaps', { from: '2022-03-01', to: null }),
    )
    await house.carryOut(correctCarrierTerm, { ...form, to: '2022-03-01', wording: first?.id })
    expect((await terms(carrier))[0]).toMatchObject({ fromOn: '2019-06-01', why: '补证' })
    await expect(house.carryOut(correctCarrierTerm, { ...form, wording: first?.id })).rejects.toMatchObject(
      refusal('form.stale'),
    )
  })

  it('closes with whoever is there, and its floor no longer counts', async () => {
    const carrier = await aCarrier(house)
    const firm = await aFirm(house, '沈阳云岭数据科技有限公司')
    const stay = await house.carryOut(beginStay, { carrier, firm, kind: 'physical', from: '2021-01-01' })
    await house.carryOut(closeCarrier, { carrier, on: '2023-01-01' })
    expect(await areaOn('2022-12-31')).toBe(1000)
    expect(await areaOn('2023-01-01')).toBe(0)
    const found = await house.store.read((db) => stayByFact({ db }, house.officer.viewer, stay))
    expect(found?.stay).toMatchObject({ toOn: '2023-01-01', departure: 'closed' })
    await expect(house.carryOut(closeCarrier, { carrier, on: '2023-06-01' })).rejects.toMatchObject(
      refusal('carrier.not-open'),
    )
  })

  it('does not close under a stay that begins later', async () => {
    const carrier = await aCarrier(house)
    const firm = await aFirm(house, '沈阳云岭数据科技有限公司')
    await house.carryOut(beginStay, { carrier, firm, kind: 'physical', from: '2024-01-01' })
    await expect(house.carryOut(closeCarrier, { carrier, on: '2023-01-01' })).rejects.toMatchObject(
      refusal('carrier.stays-outside', { firm: '沈阳云岭数据科技有限公司', from: '2024-01-01' }),
    )
  })
})

describe('floor area', () => {
  it('changes from a day on, or is corrected for all days', async () => {
    const carrier = await aCarrier(house)
    await house.carryOut(setCarrierArea, { carrier, area: '1500', from: '2023-01-01' })
    expect([await areaOn('2022-12-31'), await areaOn('2023-01-01')]).toEqual([1000, 1500])
    await house.carryOut(setCarrierArea, { carrier, area: '1200', why: '测绘更正' })
    expect([await areaOn('2022-12-31'), await areaOn('2023-01-01')]).toEqual([1200, 1200])
  })

  it('is not counted twice when rooms are listed: the rest shrinks', async () => {
    const carrier = await aCarrier(house)
    await house.carryOut(addUnit, { carrier, ...room, from: '2021-01-01' })
    for (const on of ['2020-06-01', '2021-01-01', '2024-06-30']) expect(await areaOn(on)).toBe(1000)
    expect((await units(carrier)).filter((one) => one.kind === 'whole')).toMatchObject([
      { grossCent: 100_000, toOn: '2021-01-01' },
      { grossCent: 70_000, toOn: null },
    ])
  })

  it('refuses rooms beyond what is left, and a total below the rooms', async () => {
    const carrier = await aCarrier(house)
    await house.carryOut(addUnit, { carrier, ...room })
    await expect(house.carryOut(addUnit, { carrier, ...room, number: '102', gross: '701' })).rejects.toMatchObject(
      refusal('unit.over-rest', { area: 700 }),
    )
    await expect(house.carryOut(setCarrierArea, { carrier, area: '200' })).rejects.toMatchObject(
      refusal('carrier.area-refined', { area: 300 }),
    )
  })

  it('grows with its rooms where no total was stated', async () => {
    const carrier = await aCarrier(house, { area: '' })
    await house.carryOut(addUnit, { carrier, ...room })
    await house.carryOut(addUnit, { carrier, ...room, number: '102' })
    expect(await areaOn('2020-01-01')).toBe(600)
  })
})

describe('a room', () => {
  it('is corrected, and the total stays', async () => {
    const carrier = await aCarrier(house)
    const unit = await house.carryOut(addUnit, { carrier, ...room })
    await house.carryOut(correctUnit, { carrier, unit, ...room, gross: '450', from: '2021-01-01', why: '测绘更正' })
    expect([await areaOn('2020-01-01'), await areaOn('2021-01-01')]).toEqual([1000, 1000])
    expect((await units(carrier)).find((one) => one.fact === unit)).toMatchObject({
      grossCent: 45_000,
      why: '测绘更正',
    })
  })

  it('that is split keeps the floor; one that is given up takes it along', async () => {
    const carrier = await aCarrier(house)
    const split = await house.carryOut(addUnit, { carrier, ...room })
    const gone = await house.carryOut(addUnit, { carrier, ...room, number: '102' })
    await house.carryOut(endUnit, { carrier, unit: split, on: '2023-01-01', keeps: 'on' })
    expect(await areaOn('2023-01-01')).toBe(1000)
    await house.carryOut(endUnit, { carrier, unit: gone, on: '2023-06-01' })
    expect([await areaOn('2023-05-31'), await areaOn('2023-06-01')]).toEqual([1000, 700])
  })

  it('has a number of its own on its days', async () => {
    const carrier = await aCarrier(house)
    const unit = await house.carryOut(addUnit, { carrier, ...room })
    await expect(house.carryOut(addUnit, { carrier, ...room })).rejects.toMatchObject(refusal('unit.number-known'))
    await house.carryOut(endUnit, { carrier, unit, on: '2023-01-01', keeps: 'on' })
    await house.carryOut(addUnit, { carrier, ...room, from: '2023-01-01' })
  })

  it('does not end under a stay', async () => {
    const carrier = await aCarrier(house)
    const unit = await house.carryOut(addUnit, { carrier, ...room })
    const firm = await aFirm(house, '沈阳云岭数据科技有限公司')
    await house.carryOut(beginStay, { carrier, firm, unit, kind: 'physical', from: '2021-01-01' })
    await expect(house.carryOut(endUnit, { carrier, unit, on: '2023-01-01' })).rejects.toMatchObject(
      refusal('unit.stays-outside', { firm: '沈阳云岭数据科技有限公司' }),
    )
  })
})

describe('grades', () => {
  const filed = { grade: 'CAR_SY_2021/市级备案', issuedOn: '2022-03-01' }
  const listed = async (on: string, level = '') =>
    (await house.lookAt(carrierList, { level }, house.officer, on)).rows.map((row) => row.level)
  const file = async (carrier: string, on: string) => house.lookAt(carrierFile, { carrier }, house.officer, on)

  it('make the level of a day: the highest that holds, not what was entered before', async () => {
    const carrier = await aCarrier(house, { level: 'district' })
    expect(await listed('2022-06-01')).toEqual(['district'])
    await house.carryOut(gradeCarrier, { carrier, ...filed, validUntil: '2025-02-28' })
    await house.carryOut(gradeCarrier, { carrier, grade: 'INC_NAT_2018/国家级', issuedOn: '2023-05-01' })
    for (const [on, level] of [
      ['2022-02-28', null],
      ['2022-03-01', 'municipal'],
      ['2023-05-01', 'national'],
    ] as const) {
      expect(await listed(on)).toEqual([level])
      expect((await file(carrier, on)).level).toBe(level)
    }
    expect(await listed('2023-05-01', 'national')).toEqual(['national'])
    expect(await listed('2023-05-01', 'municipal')).toEqual([])
  })

  it('are lost from a day on, corrected with a reason, or taken back', async () => {
    const carrier = await aCarrier(house)
    const fact = await house.carryOut(gradeCarrier, { carrier, ...filed })
    await house.carryOut(revokeGrade, { carrier, fact, revokedOn: '2024-01-01', why: '两年评价不合格' })
    expect([await listed('2023-12-31'), await listed('2024-01-01')]).toEqual([['municipal'], [null]])
    const again = house.carryOut(revokeGrade, { carrier, fact, revokedOn: '2024-02-01', why: '重复' })
    await expect(again).rejects.toMatchObject(refusal('grade.revoked'))
    await house.carryOut(correctGrade, {
      carrier,
      fact,
      ...filed,
      number: '沈科发〔2022〕5号',
      revokedOn: '',
      why: '登记有误',
    })
    expect((await file(carrier, '2024-06-30')).grades).toMatchObject([{ number: '沈科发〔2022〕5号', state: 'holds' }])
    await house.carryOut(withdrawGrade, { carrier, fact, why: '从未取得' })
    expect((await file(carrier, '2024-06-30')).grades).toEqual([])
  })

  it('are given once, in the years of their rules, and to carriers of their type', async () => {
    const carrier = await aCarrier(house)
    const give = (values: Record<string, unknown>) => house.carryOut(gradeCarrier, { carrier, ...filed, ...values })
    await give({})
    await expect(give({ issuedOn: '2023-01-01' })).rejects.toMatchObject(refusal('grade.known', { from: '2022-03-01' }))
    await expect(give({ issuedOn: '2019-01-01' })).rejects.toMatchObject(refusal('grade.outside-rule'))
    await expect(give({ grade: 'MKS_NAT_2017/国家备案' })).rejects.toMatchObject(refusal('grade.other-type'))
    await expect(
      house.carryOut(gradeCarrier, { carrier, ...filed, grade: 'INC_MIIT_2025/金牌' }),
    ).rejects.toMatchObject({
      errors: { grade: 'not-listed' },
    })
  })
})
