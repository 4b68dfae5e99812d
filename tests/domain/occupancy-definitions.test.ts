// Each definition worked out by hand on one small incubator, as an officer would on paper.
import { describe, expect, test } from 'vitest'
import type { CarrierTerm, Unit } from '#domain/carrier.ts'
import type { CarrierStay, CarrierUnit } from '#domain/carrier-course.ts'
import { addDays, type Day } from '#domain/day.ts'
import { amountsOn, firmsOn, noAmounts, occupancyFrom, ratesOf } from '#domain/occupancy.ts'
import { RunningOccupancy } from '#domain/running-occupancy.ts'

const open: CarrierTerm = {
  carrier: 'suqing',
  type: 'incubator',
  level: 'provincial',
  xinchuang: false,
  from: '2020-01-01',
  to: null,
}
const room = (id: string, lettableCent: number | null, over: Partial<CarrierUnit> = {}): CarrierUnit => ({
  id,
  carrier: 'suqing',
  kind: 'office',
  grossCent: 125_00,
  lettableCent,
  desks: null,
  from: '2020-01-01',
  to: null,
  ...over,
})
const stay = (firm: string, unit: string | null, over: Partial<CarrierStay> = {}): CarrierStay => ({
  id: `${firm} in ${unit}`,
  firm,
  carrier: 'suqing',
  unit,
  kind: 'physical',
  areaCent: null,
  desks: null,
  from: '2024-01-01',
  to: null,
  ...over,
})

/** 400 ㎡ to let in four rooms, a hall, a desk area of 20 desks and 80 ㎡, and a part that nobody has measured. */
const units = [
  room('101', 100_00),
  room('102', 100_00),
  room('103', 100_00),
  room('104', 100_00),
  room('hall', null, { kind: 'public', grossCent: 200_00 }),
  room('desks', 80_00, { kind: 'desks', grossCent: 100_00, desks: 20 }),
  room('rest', null, { kind: 'whole', grossCent: 200_00 }),
]
const stays = [
  stay('云岭', '101'),
  stay('浩瀚', '102', { areaCent: 60_00 }),
  stay('挂牌', '103', { kind: 'registered', areaCent: 30_00 }),
  stay('只挂', null, { kind: 'registered' }),
  stay('预定', '104', { kind: 'reserved' }),
  stay('工位甲', 'desks', { desks: 5 }),
  stay('工位乙', 'desks', { desks: 3, from: '2024-06-21' }),
]

const on: Day = '2024-06-30'
const at = (day: Day, some: readonly CarrierStay[] = stays) => amountsOn(day, units, [open], some)
const rates = (from: Day, some: readonly CarrierStay[] = stays) => {
  let days = { ...noAmounts }
  for (let day = from; day <= on; day = addDays(day, 1)) {
    const then = at(day, some)
    days = {
      ...days,
      letCent: days.letCent + then.letCent,
      onBooksCent: days.onBooksCent + then.onBooksCent,
      lettableCent: days.lettableCent + then.lettableCent,
    }
  }
  return ratesOf(at(on, some), days, firmsOn(on, [open], some))
}

describe('on 30 June 2024', () => {
  test('area at the end: 100 + 60 ㎡ and 8 of 20 desks of 80 ㎡, of 480 ㎡; with 挂靠 30 ㎡ more', () => {
    const { area } = rates('2024-06-30')
    expect(area.present).toEqual({ part: 192_00, whole: 480_00, value: 0.4 })
    expect(area.onBooks).toEqual({ part: 222_00, whole: 480_00, value: 0.4625 })
  })

  test('area-days of June: 30 days of 160 ㎡, 20 days of 20 ㎡ and 10 days of 32 ㎡, of 30 days of 480 ㎡', () => {
    const { present, onBooks } = rates('2024-06-01')['area-days']
    expect(present).toEqual({ part: (30 * 160 + 20 * 20 + 10 * 32) * 100, whole: 30 * 480_00, value: 5_520 / 14_400 })
    expect(onBooks.part - present.part).toBe(30 * 30_00)
  })

  test('rooms: 101, 102 and the desk area of five; with 挂靠 103 too; reserved 104 is not let', () => {
    const { units: rooms } = rates('2024-06-30')
    expect(rooms.present).toEqual({ part: 3, whole: 5, value: 0.6 })
    expect(rooms.onBooks).toEqual({ part: 4, whole: 5, value: 0.8 })
  })

  test('desks: 8 of 20', () => {
    expect(rates('2024-06-30').desks.present).toEqual({ part: 8, whole: 20, value: 0.4 })
  })

  test('firms: 4 really there and 6 on the books, on 1,000 ㎡ of gross area', () => {
    const { firms } = rates('2024-06-30')
    expect(firms.present).toEqual({ part: 4, whole: 1_000_00, value: 4 })
    expect(firms.onBooks).toEqual({ part: 6, whole: 1_000_00, value: 6 })
  })

  test('free are the 40 ㎡ left in 102, room 103 and twelve desks; of rooms only 103', () => {
    expect(at(on)).toMatchObject({ freeCent: 40_00 + 100_00 + 48_00, freeRooms: 1 })
  })

  test('what it rests on: all but the part that nobody measured', () => {
    expect(occupancyFrom(at(on)).coveredShare).toBe(0.8)
  })

  test('the running figures say the same', () => {
    const running = new RunningOccupancy()
    running.enter('suqing', { terms: [open], units, stays })
    expect(running.on(on)).toEqual(at(on))
    expect(running.firmsOn([on])).toEqual([firmsOn(on, [open], stays)])
    expect(running.between('2024-06-01', '2024-07-01').letCent).toBe(rates('2024-06-01')['area-days'].present.part)
  })
})

test('what is not known stays not known', () => {
  const unknown: Unit[] = [room('x', null), room('rest', null, { kind: 'whole' })]
  const then = amountsOn(on, unknown, [open], [stay('云岭', 'x')])
  const { area, units: rooms, desks, firms } = ratesOf(then, then, { onBooks: 1, present: 1 })
  expect([area.present.value, rooms.present.value, desks.present.value]).toEqual([null, null, null])
  expect(firms.present.value).toBe(4)
  expect(occupancyFrom(then).coveredShare).toBe(0)
})

test('a closed carrier has no floor, and its stays are no firms there', () => {
  const closed = { ...open, to: on }
  expect(amountsOn(on, units, [closed], stays)).toEqual(noAmounts)
  expect(firmsOn(on, [closed], stays)).toEqual({ onBooks: 0, present: 0 })
})

test('no room is let beyond its lettable area, no desk twice', () => {
  const [row] = [
    amountsOn(on, [room('101', 100_00, { desks: 4 })], [open], [stay('a', '101', { areaCent: 300_00, desks: 9 })]),
  ]
  expect(row).toMatchObject({ letCent: 100_00, letDesks: 4, freeCent: 0 })
})
