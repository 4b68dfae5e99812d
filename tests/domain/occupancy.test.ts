import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  type CarrierTerm,
  carrierAreaOn,
  chain,
  isOnwardMove,
  isOpenOn,
  isXinchuangOn,
  stageOf,
  type Unit,
  unitsOpenOn,
} from '#domain/carrier.ts'
import { covers } from '#domain/day.ts'
import { occupancyOn } from '#domain/occupancy.ts'
import { countedLevelsByDefault, isCountedOn, platformLevels } from '#domain/platform.ts'
import { clashesWith, isEmptyRange, isOverArea, isPresentOn, liesWithin, type Stay } from '#domain/stay.ts'
import { anyHistory, anyRange, planDay } from '#tests/domain/histories.ts'

const open: CarrierTerm = {
  carrier: 'suqing',
  type: 'incubator',
  level: 'provincial',
  xinchuang: false,
  from: null,
  to: null,
}
const room = (id: string, over: Partial<Unit> = {}): Unit => ({
  id,
  carrier: 'suqing',
  kind: 'office',
  grossCent: 100_00,
  lettableCent: 80_00,
  from: null,
  to: null,
  ...over,
})
const stay = (id: string, unit: string | null, over: Partial<Stay> = {}): Stay => ({
  id,
  firm: `firm of ${id}`,
  carrier: 'suqing',
  unit,
  kind: 'physical',
  areaCent: null,
  from: '2023-01-01',
  to: null,
  ...over,
})

describe('occupancy of an incubator', () => {
  const hall = room('hall', { kind: 'public', grossCent: 50_00, lettableCent: null })
  const rooms = [room('201'), room('202'), room('203'), room('204'), hall]

  test('is let area over lettable area, for what the unit list covers', () => {
    const stays = [stay('a', '201'), stay('b', '202', { areaCent: 40_00 }), stay('c', '203', { kind: 'registered' })]
    expect(occupancyOn('2023-06-30', rooms, [open], stays)).toEqual({
      letCent: 120_00,
      lettableCent: 320_00,
      share: 0.375,
      coveredCent: 450_00,
      grossCent: 450_00,
      coveredShare: 1,
    })
  })

  test('says how much floor has no list: a carrier in one piece, or a room of unknown lettable area', () => {
    const whole = room('other', { carrier: 'kechuang', kind: 'whole', grossCent: 450_00, lettableCent: 400_00 })
    const terms = [open, { ...open, carrier: 'kechuang' }]
    expect(occupancyOn('2023-06-30', [...rooms, whole], terms, [])).toMatchObject({
      lettableCent: 320_00,
      coveredShare: 0.5,
    })
    expect(occupancyOn('2023-06-30', [room('201'), room('x', { lettableCent: null })], [open], []).coveredShare).toBe(
      0.5,
    )
  })

  test('has no rate where nothing can be let', () => {
    expect(occupancyOn('2023-06-30', [], [open], [])).toMatchObject({ share: null, coveredShare: null })
    expect(occupancyOn('2023-06-30', [hall], [open], [])).toMatchObject({ share: null, coveredShare: 1 })
  })

  test('ends with the stay’s last day', () => {
    const left = [stay('a', '201', { to: '2023-06-30' })]
    expect(occupancyOn('2023-06-29', rooms, [open], left).letCent).toBe(80_00)
    expect(occupancyOn('2023-06-30', rooms, [open], left).letCent).toBe(0)
  })
})

test('no more is let than can be let, no more covered than there is', () => {
  fc.assert(
    fc.property(anyHistory, planDay, (history, day) => {
      const { letCent, lettableCent, coveredCent, grossCent } = occupancyOn(
        day,
        history.units,
        history.terms,
        history.stays,
      )
      expect(letCent).toBeLessThanOrEqual(lettableCent)
      expect(coveredCent).toBeLessThanOrEqual(grossCent)
      expect(grossCent).toBe(carrierAreaOn(day, history.units, history.terms))
    }),
  )
})

describe('carrier area', () => {
  test('counts the slices of open carriers, each once, though two terms overlap', () => {
    const twice = [open, { ...open, type: 'park' as const, xinchuang: true }]
    expect(carrierAreaOn('2023-01-01', [room('201'), room('202')], twice)).toBe(200_00)
  })

  test('not of a carrier that has closed, nor a slice given up', () => {
    const closed = { ...open, to: '2023-01-01' }
    expect(carrierAreaOn('2023-01-01', [room('201')], [closed])).toBe(0)
    expect(isOpenOn('2022-12-31', 'suqing', [closed])).toBe(true)
    expect(isOpenOn('2022-12-31', 'kechuang', [closed])).toBe(false)
    expect(unitsOpenOn('2022-12-31', [room('201', { to: '2022-06-01' })], [closed])).toEqual([])
  })

  test('the Xinchuang mark belongs to a term', () => {
    const marked = { ...open, xinchuang: true, from: '2021-01-01' }
    expect(isXinchuangOn('2020-12-31', 'suqing', [open, marked])).toBe(false)
    expect(isXinchuangOn('2021-01-01', 'suqing', [open, marked])).toBe(true)
  })
})

describe('the chain', () => {
  test('runs 众创空间 - 孵化器 - 加速器 - 产业园', () => {
    expect(chain.map(stageOf)).toEqual([1, 2, 3, 4])
    expect(stageOf('twin-building')).toBeNull()
  })
  test('only a move to a later stage goes onward', () => {
    expect(isOnwardMove('maker-space', 'accelerator')).toBe(true)
    expect(isOnwardMove('accelerator', 'incubator')).toBe(false)
    expect(isOnwardMove('park', 'park')).toBe(false)
    expect(isOnwardMove('incubator', 'twin-building')).toBe(false)
  })
})

describe('a unit is given once a day', () => {
  const held = stay('a', '201', { from: '2023-01-01', to: '2024-01-01' })

  test('a stay may begin on the day the other no longer holds', () => {
    expect(clashesWith([held], stay('b', '201', { from: '2024-01-01' }))).toEqual([])
    expect(clashesWith([held], stay('b', '201', { from: '2023-12-31' }))).toEqual([held])
  })
  test('another unit, no unit, or the same stay corrected, is no clash', () => {
    expect(clashesWith([held], stay('b', '202'))).toEqual([])
    expect(clashesWith([{ ...held, unit: null }], stay('b', null))).toEqual([])
    expect(clashesWith([held], { ...held, to: '2025-01-01' })).toEqual([])
  })

  test('挂靠 takes up no room, a reserved room is taken', () => {
    const paper = { ...stay('b', '201'), kind: 'registered' as const }
    expect([clashesWith([held], paper), clashesWith([paper], held)]).toEqual([[], []])
    const reserved = { ...stay('c', '201'), kind: 'reserved' as const }
    expect(clashesWith([held], reserved)).toEqual([held])
    expect(clashesWith([reserved], stay('d', '201'))).toEqual([reserved])
  })

  test('two stays clash exactly when some day holds both', () => {
    fc.assert(
      fc.property(anyRange, anyRange, planDay, (one, other, day) => {
        const [a, b] = [stay('a', '201', one), stay('b', '201', other)]
        const clash = clashesWith([a], b).length > 0
        expect(clashesWith([b], a).length > 0).toBe(clash)
        if (isPresentOn(day, a) && isPresentOn(day, b)) expect(clash).toBe(true)
        if (clash && one.from && other.from) {
          const [, later = one.from] = [one.from, other.from].sort()
          expect(covers(one, later) && covers(other, later)).toBe(true)
        }
      }),
    )
  })
})

test('a stay larger than its unit, or longer than its carrier, is told', () => {
  expect(isOverArea({ areaCent: 100_01 }, room('201'))).toBe(true)
  expect(isOverArea({ areaCent: 100_00 }, room('201'))).toBe(false)
  expect(isOverArea({ areaCent: null }, room('201'))).toBe(false)
  expect(liesWithin({ from: '2023-01-01', to: null }, { from: '2022-01-01', to: null })).toBe(true)
  expect(liesWithin({ from: '2023-01-01', to: null }, { from: '2022-01-01', to: '2024-01-01' })).toBe(false)
  expect(liesWithin({ from: null, to: '2023-01-01' }, { from: '2022-01-01', to: null })).toBe(false)
  expect(isEmptyRange({ from: '2023-01-01', to: '2023-01-01' })).toBe(true)
  expect(isEmptyRange({ from: '2023-01-01', to: '2023-01-02' })).toBe(false)
  expect(isEmptyRange({ from: null, to: null })).toBe(false)
})

describe('innovation platforms', () => {
  const laboratory = { from: '2021-05-01', to: '2024-05-01' }

  test('count from provincial level, by default and until the bureau says otherwise', () => {
    expect(countedLevelsByDefault.confidence).toBe('uncertain')
    expect(platformLevels.map((level) => isCountedOn('2022-01-01', { ...laboratory, level }))).toEqual([
      true,
      true,
      false,
      false,
    ])
    expect(isCountedOn('2022-01-01', { ...laboratory, level: 'municipal' }, platformLevels)).toBe(true)
  })

  test('only while in force', () => {
    const days = ['2021-04-30', '2021-05-01', '2024-04-30', '2024-05-01']
    expect(days.map((day) => isCountedOn(day, { ...laboratory, level: 'national' }))).toEqual([
      false,
      true,
      true,
      false,
    ])
  })
})
