// The pages of occupancy over a carrier whose figures can be worked out by hand, and the plan of its building.
import { beforeEach, describe, expect, test } from 'vitest'
import type { Actor } from '#acts/act.server.ts'
import { addBuilding } from '#acts/add-building.server.ts'
import { addUnit } from '#acts/add-unit.server.ts'
import { beginStay } from '#acts/begin-stay.server.ts'
import { endStay } from '#acts/end-stay.server.ts'
import { reserveUnit } from '#acts/reserve-unit.server.ts'
import { floorsOf } from '#db/queries/buildings.ts'
import { aCarrier, aFirm } from '#tests/acts/premises.ts'
import { useHouse } from '#tests/house.ts'
import { buildingPlanView } from '#views/building-plan.server.ts'
import { carrierOccupancyView, occupancyExportView, occupancyView } from '#views/occupancy.server.ts'
import { overviewView } from '#views/overview.server.ts'

const house = useHouse()
let suqing = ''
let other = ''
let building = ''
let floors: { id: string; label: string }[] = []
const rooms = new Map<string, string>()

/** 苏青路: 1F a hall and 101-104 of 50 ㎡ each, 2F 201 of 200 ㎡ and a desk area; 北陵: one room of 100 ㎡ on 2F. */
beforeEach(async () => {
  suqing = await aCarrier(house, { zone: '' })
  other = await aCarrier(house, { name: '北陵演示众创空间', type: 'maker-space', area: '500' })
  building = await house.carryOut(addBuilding, { name: '演示大厦', lowest: '1', highest: '2' })
  floors = await house.store.read((db) => floorsOf({ db }, building))
  const floorOf = (label: string) => floors.find((one) => one.label === label)?.id
  const add = async (carrier: string, number: string, floor: string, lettable: string, over = {}) =>
    rooms.set(
      number,
      await house.carryOut(addUnit, {
        carrier,
        number,
        kind: 'office',
        gross: lettable === '' ? '100' : lettable,
        lettable,
        floorAt: floorOf(floor),
        ...over,
      }),
    )
  for (const number of ['101', '102', '103', '104']) await add(suqing, number, '1F', '50')
  await add(suqing, '大厅', '1F', '', { kind: 'public' })
  await add(suqing, '201', '2F', '200')
  await add(suqing, '工位区', '2F', '100', { kind: 'desks', desks: '20' })
  await add(other, 'B201', '2F', '100')
})

const moveIn = async (carrier: string, number: string | null, name: string, over: Record<string, unknown> = {}) =>
  house.carryOut(beginStay, {
    carrier,
    unit: number === null ? '' : rooms.get(number),
    firm: await aFirm(house, name),
    kind: 'physical',
    from: '2024-04-01',
    ...over,
  })

async function furnish() {
  const left = await moveIn(suqing, '101', '沈阳云岭数据科技有限公司', { from: '2023-01-01' })
  await house.carryOut(endStay, { stay: left, on: '2024-05-31', departure: 'left' })
  await moveIn(suqing, '103', '沈阳北陵智航装备有限公司', { leaseEnd: '2024-08-01' })
  await moveIn(suqing, '201', '沈阳浑河材料有限公司', { leaseEnd: '2025-07-01' })
  await moveIn(suqing, '工位区', '沈阳甲软件有限公司', { desks: '4' })
  await moveIn(suqing, '工位区', '沈阳乙软件有限公司', { desks: '6', from: '2024-06-16' })
  await moveIn(other, 'B201', '沈阳丁软件有限公司')
  await house.carryOut(reserveUnit, {
    carrier: suqing,
    unit: rooms.get('104'),
    firm: await aFirm(house, '沈阳戊软件有限公司'),
    from: '2024-06-01',
  })
  await moveIn(suqing, '102', '沈阳挂靠有限公司', { kind: 'registered', area: '10' })
}

const look = (query: Record<string, unknown> = {}, actor?: Actor) => house.lookAt(occupancyView, query, actor)

describe('the district', () => {
  test('by each definition, at the end of the half-year and over June', async () => {
    await furnish()
    const { total } = await look({ from: '2024-06-01' })
    // Let: 103 50 ㎡, 201 200 ㎡, 10 of 20 desks 50 ㎡, B201 100 ㎡; lettable: 4 × 50 + 200 + 100 + 100 ㎡.
    expect(total.rates.area.present).toEqual({ part: 400_00, whole: 600_00, value: 400 / 600 })
    expect(total.rates.area.onBooks.part).toBe(410_00)
    // 15 days without the six desks, 30 ㎡ less.
    expect(total.rates['area-days'].present).toMatchObject({ part: (400 * 30 - 15 * 30) * 100, whole: 600 * 30 * 100 })
    expect(total.rates.units).toMatchObject({ present: { part: 4, whole: 7 }, onBooks: { part: 5, whole: 7 } })
    expect(total.rates.desks.present).toEqual({ part: 10, whole: 20, value: 0.5 })
    expect(total.rates.firms).toMatchObject({ present: { part: 5, whole: 1_500_00 }, onBooks: { part: 6 } })
    expect(total.end).toMatchObject({ freeCent: 50_00 * 2 + 50_00, freeRooms: 2 })
  })

  test('is the overview’s figure, on any day', async () => {
    await furnish()
    for (const on of ['2024-06-30', '2024-05-30', '2023-12-31']) {
      const { total } = await house.lookAt(occupancyView, {}, house.officer, on)
      const { occupancy } = await house.lookAt(overviewView, {}, house.officer, on)
      expect(total.rates.area.present.value).toBe(occupancy.share)
      expect(total.end).toMatchObject({ letCent: occupancy.letCent, coveredCent: occupancy.coveredCent })
    }
  })

  test('its carriers, types and zones each add up to it', async () => {
    await furnish()
    for (const by of ['carrier', 'type', 'zone']) {
      const { lines, total } = await look({ by })
      for (const key of ['grossCent', 'lettableCent', 'letCent', 'freeCent', 'letRooms', 'desks'] as const)
        expect([by, key, lines.reduce((sum, { figures }) => sum + figures.end[key], 0)]).toEqual([
          by,
          key,
          total.end[key],
        ])
    }
    const { lines, total } = await look({ type: 'maker-space', by: 'carrier' })
    expect(lines.map(({ name }) => name)).toEqual(['北陵演示众创空间'])
    expect(total.rates.area.present.value).toBe(1)
  })

  test('changes with the next move, and the history ends with the day’s own figure', async () => {
    await furnish()
    await moveIn(suqing, '102', '沈阳新来有限公司', { from: '2024-06-30' })
    const { total, history } = await look()
    expect(total.end.letCent).toBe(450_00)
    expect(history).toHaveLength(72)
    expect(history.at(-1)).toEqual({
      day: '2024-06-30',
      present: total.rates.area.present.value,
      onBooks: total.rates.area.onBooks.value,
    })
    expect(history.at(-4)?.present).toBe(50 / 600)
    expect((await look({ of: 'firms' })).history.at(-1)?.present).toBe(total.rates.firms.present.value)
  })

  test('sorted by a column, what is not known last', async () => {
    await furnish()
    const order = async (sort: string) => (await look({ sort })).lines.map(({ key }) => key)
    expect(await order('-area')).toEqual([other, suqing])
    expect(await order('let')).toEqual([other, suqing])
    expect(await order('desks')).toEqual([suqing, other])
    expect(await order('-desks')).toEqual([suqing, other])
  })
})

describe('free rooms', () => {
  test('the longest free first, with how long', async () => {
    await furnish()
    const { free } = await look()
    expect(free.rooms.map(({ number, since, days }) => [number, since, days])).toEqual([
      ['102', '2020-01-01', 1642],
      ['101', '2024-05-31', 30],
    ])
    expect(free).toMatchObject({ total: 2, areaCent: 100_00 })
    expect((await look({ free: '-since' })).free.rooms.map(({ number }) => number)).toEqual(['101', '102'])
    expect((await look({ in: other })).free.total).toBe(0)
    expect((await look({ least: '50.01' })).free.total).toBe(0)
  })
})

describe('leases that end', () => {
  test('by the month of their last day; the month opens its stays', async () => {
    await furnish()
    const { ends } = await look()
    const of = (month: string) => ends.months.find((one) => one.month === month)
    expect(of('2024-07')).toMatchObject({ stays: 1, areaCent: 50_00 })
    expect(of('2025-06')).toMatchObject({ stays: 1, areaCent: 200_00 })
    expect(ends.open).toMatchObject({ stays: 3, areaCent: 150_00 })
    for (const [month, { stays }] of [
      ['later', ends.later],
      ['open', ends.open],
    ] as const)
      expect([month, (await look({ month })).leases?.length]).toEqual([month, stays])
    const { leases } = await look({ month: '2024-07' })
    expect(leases?.map(({ name, leaves }) => [name, leaves])).toEqual([['沈阳北陵智航装备有限公司', '2024-08-01']])
    const later = await house.lookAt(occupancyView, { month: 'past' }, house.officer, '2024-08-01')
    expect(later.leases?.map(({ name }) => name)).toEqual(['沈阳北陵智航装备有限公司'])
    expect(later.ends.past.stays).toBe(1)
  })
})

describe('one carrier', () => {
  test('by building, floor and room, each adding up to it', async () => {
    await furnish()
    for (const by of ['building', 'floor', 'unit']) {
      const { lines, total } = await house.lookAt(carrierOccupancyView, { carrier: suqing, by })
      expect([by, lines.reduce((sum, { figures }) => sum + figures.end.letCent, 0)]).toEqual([by, total.end.letCent])
    }
    const { lines, buildings } = await house.lookAt(carrierOccupancyView, { carrier: suqing, by: 'floor' })
    const first = lines.find(({ name }) => name === '1F')
    expect(first?.figures.rates.area.present).toEqual({ part: 50_00, whole: 200_00, value: 0.25 })
    expect(first?.figures.rates.firms.onBooks.part).toBe(2)
    expect(buildings).toEqual([{ id: building, name: '演示大厦' }])
  })

  test('an operator sees the own carriers only; another’s is not found', async () => {
    await furnish()
    const operator = house.operator([other])
    const page = await look({}, operator)
    expect(page.lines.map(({ key }) => key)).toEqual([other])
    expect(page.total.end.letCent).toBe(100_00)
    expect([page.total.rates.firms.present.part, page.free.total, page.ends.open.stays]).toEqual([1, 0, 1])
    await expect(house.lookAt(carrierOccupancyView, { carrier: suqing }, operator)).rejects.toMatchObject({
      code: 'not-found',
    })
    await expect(
      house.lookAt(occupancyExportView, { carrier: suqing, format: 'xlsx', list: 'rates' }, operator),
    ).rejects.toMatchObject({ code: 'not-found' })
    const file = await house.lookAt(occupancyExportView, { format: 'xlsx', list: 'vacancies', in: suqing }, operator)
    expect(file.rows).toEqual([])
  })
})

describe('the plan of a building', () => {
  const plan = (actor?: Actor) => house.lookAt(buildingPlanView, { building }, actor)

  test('from the top down, every room a block in the state of the day', async () => {
    await furnish()
    const { floors, totals, areaCent, carriers } = await plan()
    expect(floors.map(({ label }) => label)).toEqual(['2F', '1F'])
    expect(carriers.map(({ name, mark }) => [mark, name])).toEqual([
      ['A', '北陵演示众创空间'],
      ['B', '苏青路演示孵化器'],
    ])
    const states = floors.map(({ blocks }) => blocks.map(({ number, state }) => [number, state]))
    expect(states).toEqual([
      [
        ['B201', 'let'],
        ['201', 'let'],
        ['工位区', 'let'],
      ],
      [
        ['101', 'free'],
        ['102', 'free'],
        ['103', 'leaving'],
        ['104', 'reserved'],
        ['大厅', 'public'],
      ],
    ])
    expect(floors[1]?.freeRuns).toEqual([{ first: 0, last: 1, areaCent: 100_00 }])
    expect(totals.reduce((sum, one) => sum + one.areaCent, 0)).toBe(areaCent)
    expect(floors.flatMap(({ blocks }) => blocks).reduce((sum, one) => sum + one.areaCent, 0)).toBe(areaCent)
    expect(areaCent).toBe(700_00)
  })

  test('who is there, until when, and that they have stayed too long', async () => {
    await moveIn(suqing, '101', '沈阳云岭数据科技有限公司', {
      from: '2020-05-01',
      incubating: 'on',
      why: '按协议录入',
    })
    await moveIn(suqing, '103', '沈阳北陵智航装备有限公司', { leaseEnd: '2024-08-01' })
    const blocks = (await plan()).floors.flatMap((floor) => floor.blocks)
    const of = (number: string) => blocks.find((block) => block.number === number)
    expect(of('101')).toMatchObject({ state: 'over-stay', until: null })
    expect(of('103')).toMatchObject({ until: '2024-08-01', holders: [{ name: '沈阳北陵智航装备有限公司' }] })
  })

  test('an operator sees the own rooms in it, and no building without any', async () => {
    await furnish()
    const seen = await plan(house.operator([other]))
    expect(seen.floors.flatMap(({ blocks }) => blocks).map(({ number }) => number)).toEqual(['B201'])
    expect(seen.carriers).toHaveLength(1)
    const stranger = await aCarrier(house, { name: '另一演示孵化器' })
    await expect(plan(house.operator([stranger]))).rejects.toMatchObject({ code: 'not-found' })
  })
})
