import { beforeEach, describe, expect, it } from 'vitest'
import { addUnit } from '#acts/add-unit.server.ts'
import { beginStay } from '#acts/begin-stay.server.ts'
import { changeStay } from '#acts/change-stay.server.ts'
import { endStay } from '#acts/end-stay.server.ts'
import { registerFirm } from '#acts/register-firm.server.ts'
import { reserveUnit } from '#acts/reserve-unit.server.ts'
import { stayLimitOn } from '#domain/stay-limit.ts'
import { aCarrier } from '#tests/acts/premises.ts'
import { useHouse } from '#tests/house.ts'
import { stayExport, stayList } from '#views/stay-list.server.ts'

const house = useHouse()
let incubator = ''
let park = ''
let room = ''
const names = ['沈阳甲一科技有限公司', '沈阳乙二科技有限公司', '沈阳丙三科技有限公司', '沈阳丁四科技有限公司']

beforeEach(async () => {
  incubator = await aCarrier(house, { name: '第一孵化器', area: '2000' })
  park = await aCarrier(house, { name: '第二产业园', type: 'park', area: '2000' })
  room = await house.carryOut(addUnit, { carrier: incubator, number: '101', kind: 'office', gross: '300' })
  for (const name of names) await house.carryOut(registerFirm, { name, registeredOn: '2019-06-01' })
})

const begin = (firm: number, values: Record<string, unknown>) =>
  house.carryOut(beginStay, { carrier: park, firm: names[firm], kind: 'physical', from: '2020-01-01', ...values })
const list = async (query: Record<string, unknown> = {}, on: string | null = null, actor = house.officer) => {
  const { rows, total } = await house.lookAt(stayList, query, actor, on)
  expect(total.stays).toBe(rows.length)
  return rows.map(({ firm }) => names.indexOf(firm.name)).sort()
}

describe('the list of stays', () => {
  it('holds those of the day, each once, with the area of a whole room', async () => {
    const stay = await begin(0, { carrier: incubator, unit: room })
    await begin(1, { area: '50', from: '2024-01-01' })
    await house.carryOut(endStay, { stay, on: '2024-03-01', departure: 'left' })
    expect(await list()).toEqual([1])
    expect(await list({}, '2024-02-01')).toEqual([0, 1])
    expect(await list({}, '2023-12-31')).toEqual([0])
    const { total } = await house.lookAt(stayList, {}, house.officer, '2024-02-01')
    expect(total).toEqual({ stays: 2, firms: 2, areaCent: 350_00 })
  })

  it('is cut by carrier, type, room, kind, incubation and name', async () => {
    await begin(0, { carrier: incubator, unit: room, incubating: 'on' })
    await begin(1, {})
    await begin(2, { kind: 'registered' })
    expect(await list({ carrier: incubator })).toEqual([0])
    expect(await list({ unit: room })).toEqual([0])
    expect(await list({ type: 'park' })).toEqual([1, 2])
    expect(await list({ kind: 'registered' })).toEqual([2])
    expect(await list({ incubating: '1' })).toEqual([0])
    expect(await list({ incubating: '0' })).toEqual([1, 2])
    expect(await list({ q: '乙二' })).toEqual([1])
    expect(await list({ carrier: 'nonsense' })).toEqual([])
  })

  it('tells what ends in so many days: by its own end or by its lease, the earlier', async () => {
    await begin(0, { leaseEnd: '2024-09-28' })
    await begin(1, { leaseEnd: '2024-09-29' })
    await begin(2, { to: '2024-07-01', leaseEnd: '2025-01-01' })
    await begin(3, {})
    expect(await list({ leaving: '90' })).toEqual([0, 2])
    expect(await list({ leaving: '91' })).toEqual([0, 1, 2])
  })

  it('tells who is over the limit, exactly as the rule does', async () => {
    await begin(0, { carrier: incubator, incubating: 'on', from: '2020-07-01' })
    await begin(1, { carrier: incubator, incubating: 'on', from: '2020-07-01', longCycle: 'on' })
    await begin(2, { incubating: 'on', from: '2020-01-01', why: '试' })
    const days = ['2024-06-30', '2024-07-01', '2025-06-30', '2025-07-01', '2030-01-01']
    expect(await Promise.all(days.map((on) => list({ over: '1' }, on)))).toEqual([[], [0], [0], [0, 1], [0, 1]])
    for (const on of days) {
      const { rows } = await house.lookAt(stayList, {}, house.officer, on)
      for (const row of rows) {
        const own = [{ ...row, from: row.fromOn, to: row.toOn }]
        expect(row.over).toBe(stayLimitOn(on, row.carrier.type, own)?.verdict === 'not-met')
      }
    }
  })

  it('counts a limit from the first day in incubation, through a change of area', async () => {
    const stay = await begin(0, { carrier: incubator, unit: room, incubating: 'on', from: '2020-07-01' })
    await house.carryOut(changeStay, { stay, on: '2024-01-01', kind: 'physical', area: '100', incubating: 'on' })
    expect(await list({ over: '1' }, '2024-07-01')).toEqual([0])
  })

  it('of a period holds who came and who went, not who only changed rooms or area', async () => {
    const stay = await begin(0, { carrier: incubator, unit: room })
    await house.carryOut(changeStay, { stay, on: '2024-02-01', kind: 'physical', area: '100' })
    const other = await house.carryOut(addUnit, { carrier: incubator, number: '102', kind: 'office', gross: '50' })
    const kept = { carrier: incubator, unit: other, firm: names[3], from: '2024-01-01' }
    const reservation = await house.carryOut(reserveUnit, kept)
    expect(await list({ moved: 'in', from: '2024-01-01', to: '2024-12-31' })).toEqual([])
    await begin(3, { carrier: incubator, unit: other, from: '2024-03-01', reservation })
    const gone = await begin(1, { from: '2024-03-31' })
    await house.carryOut(endStay, { stay: gone, on: '2024-06-01', departure: 'graduated', graduation: 'revenue' })
    const quarter = { from: '2024-01-01', to: '2024-03-31' }
    expect(await list({ moved: 'in', ...quarter })).toEqual([1, 3])
    expect(await list({ moved: 'out', ...quarter })).toEqual([])
    expect(await list({ moved: 'out', from: '2024-06-01', to: '2024-06-01' })).toEqual([1])
    expect(await list({ moved: 'out' })).toEqual([1])
  })

  it('shows an operator the own carriers only, whatever the address asks', async () => {
    await begin(0, { carrier: incubator })
    await begin(1, {})
    const operator = house.operator([incubator])
    expect(await list({}, null, operator)).toEqual([0])
    expect(await list({ carrier: park }, null, operator)).toEqual([])
    expect((await house.lookAt(stayList, {}, operator)).carriers.map(({ id }) => id)).toEqual([incubator])
  })

  it('is exported as it is shown', async () => {
    await begin(0, { carrier: incubator, unit: room })
    await begin(1, {})
    const { rows, whole } = await house.lookAt(stayExport, { carrier: incubator })
    expect(rows.map(({ firm, unitCent }) => [firm.name, unitCent])).toEqual([[names[0], 300_00]])
    expect(whole).toBe(true)
  })
})
