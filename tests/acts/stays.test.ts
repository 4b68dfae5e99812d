import { beforeEach, describe, expect, it } from 'vitest'
import { addUnit } from '#acts/add-unit.server.ts'
import { beginStay } from '#acts/begin-stay.server.ts'
import { correctStay } from '#acts/correct-stay.server.ts'
import { endStay } from '#acts/end-stay.server.ts'
import { withdrawStay } from '#acts/withdraw-stay.server.ts'
import { changing } from '#db/changing.ts'
import { addFact } from '#db/queries/facts.ts'
import { stayByFact } from '#db/queries/stays.ts'
import { aCarrier, aFirm } from '#tests/acts/premises.ts'
import { district, useHouse } from '#tests/house.ts'
import { actualsOn } from '#tests/views/figures-in-sql.ts'

const house = useHouse()
const refusal = (code: string, detail: Record<string, unknown> = {}) => ({ code, detail })
const code = '91210105MA0XW3D21K'
let carrier = ''
let unit = ''
let yunling = ''
let beiling = ''

beforeEach(async () => {
  carrier = await aCarrier(house, { xinchuang: 'on' })
  unit = await house.carryOut(addUnit, { carrier, number: '101', kind: 'office', gross: '300' })
  yunling = await aFirm(house, '沈阳云岭数据科技有限公司', { code })
  beiling = await aFirm(house, '沈阳北陵智航装备有限公司')
})

const inRoom = (values: Record<string, unknown> = {}, actor = house.officer) =>
  house.carryOut(beginStay, { carrier, unit, firm: yunling, kind: 'physical', from: '2022-01-01', ...values }, actor)
const found = async (fact: string) =>
  (await house.store.read((db) => stayByFact({ db }, house.officer.viewer, fact)))?.stay
const xinchuangOn = async (on: string) =>
  (await house.store.read((db) => actualsOn({ db }, house.officer.viewer, on, [])))['xinchuang-firms']

describe('a stay', () => {
  it('counts the firm from its first day to the day it is gone', async () => {
    const stay = await inRoom()
    await house.carryOut(endStay, { stay, on: '2023-05-01', departure: 'graduated', graduation: 'revenue' })
    expect(await found(stay)).toMatchObject({ toOn: '2023-05-01', departure: 'graduated', graduation: 'revenue' })
    const days = ['2021-12-31', '2022-01-01', '2023-04-30', '2023-05-01']
    expect(await Promise.all(days.map(xinchuangOn))).toEqual([0, 1, 1, 0])
  })

  it('that is only registered there does not count', async () => {
    await inRoom({ kind: 'registered' })
    expect(await xinchuangOn('2022-06-01')).toBe(0)
  })

  it('that is only registered takes up no room: rule and database agree', async () => {
    await inRoom()
    await inRoom({ firm: beiling, kind: 'registered' })
    await expect(inRoom({ firm: beiling })).rejects.toMatchObject({ code: 'stay.overlap' })
    const other = await house.carryOut(addUnit, { carrier, number: '102', kind: 'office', gross: '100' })
    await inRoom({ unit: other, kind: 'registered' })
    await inRoom({ unit: other, firm: beiling })
  })

  it('finds its firm by id, full code or full name, and says where there is none', async () => {
    for (const firm of [code.toLowerCase(), '沈阳云岭数据科技有限公司 ']) {
      const stay = await inRoom({ firm, unit: '', carrier: await aCarrier(house, { name: firm }) })
      expect(await found(stay)).toMatchObject({ firm: yunling })
    }
    await expect(inRoom({ firm: '沈阳云岭' })).rejects.toMatchObject({ code: 'stay.firm-unknown', field: 'firm' })
  })

  it('of a firm already gone is refused', async () => {
    const firm = await aFirm(house, '沈阳旧事有限公司', { deregisteredOn: '2021-01-01' })
    await expect(inRoom({ firm })).rejects.toMatchObject(refusal('firm.deregistered'))
  })

  it('shares no day of a room with another, and says who holds it and until when', async () => {
    await inRoom({ to: '2023-01-01' })
    await expect(inRoom({ firm: beiling, from: '2022-12-31' })).rejects.toMatchObject(
      refusal('stay.overlap', { holder: '沈阳云岭数据科技有限公司', until: '2023-01-01' }),
    )
    await inRoom({ firm: beiling, from: '2023-01-01' })
  })

  it('shares desks, and a room with a firm that is only registered there', async () => {
    await inRoom()
    await inRoom({ firm: beiling, kind: 'registered' })
    const desks = await house.carryOut(addUnit, { carrier, number: '102', kind: 'desks', gross: '100', desks: '20' })
    await inRoom({ unit: desks })
    await inRoom({ firm: beiling, unit: desks })
  })

  it('is held by the database too: no other way in', async () => {
    await inRoom()
    const past = house.store.change(async (db) => {
      const tx = changing(db, { now: house.clockwork.now, by: 'x', district })
      const stay = { carrier, unit, firm: beiling, kind: 'physical' as const, incubating: false, fromOn: '2022-06-01' }
      await addFact(tx, 'stay', carrier, { ...stay, areaCent: null, toOn: null, departure: null, note: null })
    })
    await expect(past).rejects.toThrow()
    await expect(inRoom({ firm: beiling })).rejects.toMatchObject(refusal('stay.overlap'))
  })

  it('lies within the days of its carrier and of its room', async () => {
    await expect(inRoom({ from: '2019-12-31' })).rejects.toMatchObject(refusal('stay.outside-carrier'))
    const late = { carrier, number: '103', kind: 'office', gross: '50', from: '2023-01-01' }
    const room = await house.carryOut(addUnit, late)
    await expect(inRoom({ unit: room })).rejects.toMatchObject(refusal('stay.outside-unit'))
  })

  it('takes no more than its room has', async () => {
    await expect(inRoom({ area: '300.01' })).rejects.toMatchObject(refusal('stay.over-area', { area: 300 }))
    await inRoom({ area: '300' })
  })

  it('without a room is entered once', async () => {
    await inRoom({ unit: '' })
    await expect(inRoom({ unit: '', from: '2023-01-01' })).rejects.toMatchObject(refusal('range.overlaps'))
  })

  it('ends once, after it began', async () => {
    const stay = await inRoom()
    const end = (on: string) => house.carryOut(endStay, { stay, on, departure: 'left' })
    await expect(end('2022-01-01')).rejects.toMatchObject(refusal('stay.before-move-in', { from: '2022-01-01' }))
    await end('2023-01-01')
    await expect(end('2023-02-01')).rejects.toMatchObject(refusal('stay.ended', { on: '2023-01-01' }))
  })

  it('is corrected with a reason; the earlier wording stays known', async () => {
    const stay = await inRoom()
    const form = { stay, unit, kind: 'physical', from: '2022-02-01', why: '按协议更正' }
    await house.carryOut(correctStay, form)
    expect(await found(stay)).toMatchObject({ fromOn: '2022-02-01', why: '按协议更正' })
    await expect(house.carryOut(correctStay, { ...form, why: '' })).rejects.toMatchObject({
      errors: { why: 'required' },
    })
  })

  it('that never was is taken back', async () => {
    const stay = await inRoom()
    await house.carryOut(withdrawStay, { stay, why: '登记错误' })
    expect(await found(stay)).toBeUndefined()
    await inRoom({ firm: beiling })
  })
})

describe('an operator', () => {
  it('keeps the stays of the own carriers, and finds no others', async () => {
    const other = await aCarrier(house, { name: '别家产业园' })
    const operator = house.operator([carrier])
    const stay = await inRoom({ firm: code }, operator)
    await house.carryOut(endStay, { stay, on: '2023-01-01', departure: 'left' }, operator)
    await expect(inRoom({ carrier: other, unit: '' }, operator)).rejects.toMatchObject(refusal('not-found'))
    const stranger = house.operator([other])
    await expect(
      house.carryOut(endStay, { stay, on: '2022-06-01', departure: 'left' }, stranger),
    ).rejects.toMatchObject(refusal('not-found'))
  })

  it("can't reach a firm outside the own carriers by its id", async () => {
    await expect(inRoom({ firm: beiling }, house.operator([carrier]))).rejects.toMatchObject(
      refusal('stay.firm-unknown'),
    )
  })
})
