import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { areaCentOf, areaUnitIn, m2Of, parseArea } from '#domain/area.ts'

const cent = (text: string, unit: 'm2' | 'ten-thousand-m2' | null = null) => {
  const read = parseArea(text, { unit })
  return 'areaCent' in read ? read.areaCent : read.finding
}

describe('floor area', () => {
  test.each([
    ['1,200.5㎡', 120_050],
    ['3.5万平方米', 3_500_000],
    ['45 万㎡', 45_000_000],
    ['８５００平方米', 850_000],
    ['120.005', 12_001],
    ['约300平', 30_000],
    ['15亩', 'unit-refused'],
    ['2公顷', 'unit-refused'],
    ['-5㎡', 'negative'],
    ['三层', 'unreadable'],
    ['-', 'placeholder'],
  ])('%s', (text, expected) => expect(cent(text)).toBe(expected))

  test('says where the unit came from', () => {
    expect(parseArea('300')).toMatchObject({ unitFrom: 'usual', approximate: false })
    expect(parseArea('4.5', { unit: 'ten-thousand-m2' })).toMatchObject({ areaCent: 4_500_000, unitFrom: 'column' })
    expect(parseArea('约300㎡', { unit: 'ten-thousand-m2' })).toEqual({
      areaCent: 30_000,
      unitFrom: 'text',
      approximate: true,
    })
  })

  test('a header names the unit', () => {
    expect(['面积（㎡）', '孵化面积(万平方米)', '面积 m²', '面积'].map(areaUnitIn)).toEqual([
      'm2',
      'ten-thousand-m2',
      'm2',
      null,
    ])
  })

  test('goes to ㎡ and back without loss', () => {
    fc.assert(
      fc.property(fc.nat(2_000_000_000), (areaCent) => {
        expect(areaCentOf(m2Of(areaCent))).toBe(areaCent)
        expect(cent(m2Of(areaCent).toFixed(2))).toBe(areaCent)
      }),
    )
  })
})
