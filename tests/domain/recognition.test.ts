import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays, addMonths, covers, type Day, yearOf } from '#domain/day.ts'
import { heightOf, rungOfKind, rungOn } from '#domain/ladder.ts'
import {
  awaitingReplacementOn,
  type Grant,
  inForceOn,
  lapseDay,
  lapsesWithin,
  numberFinding,
  type Recognition,
  repetitionOf,
  sameNumber,
  termOf,
} from '#domain/recognition.ts'
import { countsOn, inDistrictOn, placeOn, presumedResidence } from '#domain/residence.ts'
import { anyDay, anyRange, anyRecognition, planDay } from '#tests/domain/histories.ts'

const techSme = (from: Day, revokedOn: Day | null = null): Recognition => ({
  kind: 'tech-sme',
  number: null,
  from,
  to: lapseDay(from, { kind: 'calendar-year' }),
  revokedOn,
})

describe('a high-tech certificate of 15 December 2021', () => {
  const certificate: Recognition = {
    kind: 'high-tech',
    number: 'GR202121000123',
    from: '2021-12-15',
    to: '2024-12-15',
    revokedOn: null,
  }

  test.each([
    ['2021-12-14', false],
    ['2021-12-15', true],
    ['2024-12-14', true],
    ['2024-12-15', false],
  ])('on %s in force: %s', (day, expected) => expect(inForceOn(day, certificate)).toBe(expected))

  test('revoked, does not hold from that day on, but held before', () => {
    const revoked = { ...certificate, revokedOn: '2023-03-01' }
    expect(inForceOn('2023-02-28', revoked)).toBe(true)
    expect(inForceOn('2023-03-01', revoked)).toBe(false)
  })

  test('lapses within 12 months of new year 2024, not within 11', () => {
    expect(lapsesWithin('2024-01-01', certificate, 12)).toBe(true)
    expect(lapsesWithin('2024-01-01', certificate, 11)).toBe(false)
    expect(lapsesWithin('2024-12-15', certificate, 12)).toBe(false)
  })

  test('renamed in 2023, its new certificate adds no term', () => {
    expect(termOf('2023-05-06', 'renamed', { kind: 'months', months: 36 }, certificate)).toEqual({
      from: '2023-05-06',
      to: '2024-12-15',
    })
  })

  test('renewed early, both hold for a while', () => {
    const renewal = termOf('2024-11-01', 'renewal', { kind: 'months', months: 36 }, certificate)
    expect(renewal).toEqual({ from: '2024-11-01', to: '2027-11-01' })
  })
})

test('a term of 36 months ends on the same date, and covers its first day but not its last', () => {
  fc.assert(
    fc.property(anyDay, (from) => {
      const to = lapseDay(from, { kind: 'months', months: 36 })
      expect(to).toBe(addMonths(from, 36))
      if (from.slice(5) !== '02-29') expect(to?.slice(5)).toBe(from.slice(5))
      expect(covers({ from, to }, from)).toBe(true)
      expect(covers({ from, to }, addDays(to ?? from, -1))).toBe(true)
      expect(covers({ from, to }, to ?? from)).toBe(false)
    }),
  )
})

test('a 科小 number holds to the end of its year', () => {
  fc.assert(
    fc.property(anyDay, (from) => {
      expect(lapseDay(from, { kind: 'calendar-year' })).toBe(`${yearOf(from) + 1}-01-01`)
    }),
  )
  expect(lapseDay('2024-03-01', { kind: 'open' })).toBeNull()
})

describe('the same recognition twice', () => {
  const known: Grant[] = [
    { firm: 'yunfan', kind: 'high-tech', number: 'GR202121000123', issuedOn: '2021-12-15', route: 'first' },
  ]
  const next = (over: Partial<Grant>): Grant => ({
    firm: 'yunfan',
    kind: 'high-tech',
    number: 'GR202421000456',
    issuedOn: '2024-12-01',
    route: 'renewal',
    ...over,
  })

  test.each<[string, Partial<Grant>, string | null]>([
    ['a renewal with its own number', {}, null],
    ['the number again', { number: 'GR202121000123' }, 'same-number'],
    ['the number, at another firm', { firm: 'yuanhang', number: 'GR202121000123' }, 'same-number'],
    ['the number for another kind', { kind: 'gazelle', number: 'GR202121000123' }, null],
    ['no number, the same day', { number: null, issuedOn: '2021-12-15' }, 'same-day'],
    ['更名换证 with the number it replaces', { route: 'renamed', number: 'GR202121000123' }, null],
    ['更名换证 of nothing', { route: 'renamed' }, 'nothing-to-replace'],
    ['更名换证 of another firm’s', { route: 'renamed', firm: 'yuanhang', number: 'GR202121000123' }, 'same-number'],
  ])('%s', (_, over, expected) => expect(repetitionOf(known, next(over))).toBe(expected))

  test('the plain question', () => {
    expect(sameNumber(known, { kind: 'high-tech', number: 'GR202121000123' })).toBe(true)
    expect(sameNumber(known, { kind: 'high-tech', number: null })).toBe(false)
  })
})

test('numbers that look odd are told, never refused', () => {
  expect(numberFinding('high-tech', 'GR202121000123', '2021-12-15')).toBeNull()
  expect(numberFinding('high-tech', ' gr2021 12000934', '2021-12-15')).toBeNull()
  expect(numberFinding('high-tech', 'GR202121000123', '2022-01-10')).toBe('number-year')
  expect(numberFinding('high-tech', '202121000123', '2021-12-15')).toBe('number-shape')
  expect(numberFinding('tech-sme', '202421010508000123', '2024-05-01')).toBeNull()
  expect(numberFinding('tech-sme', '20242101050800012', '2024-05-01')).toBe('number-shape')
  expect(numberFinding('tech-sme', null, '2024-05-01')).toBeNull()
  expect(numberFinding('gazelle', '任意', '2024-05-01')).toBeNull()
})

describe('待更新', () => {
  const lastYear = techSme('2023-06-20')

  test('from new year until this year’s number comes', () => {
    expect(awaitingReplacementOn('2023-12-31', [lastYear])).toBe(false)
    expect(awaitingReplacementOn('2024-01-01', [lastYear])).toBe(true)
    const both = [lastYear, techSme('2024-05-08')]
    expect(awaitingReplacementOn('2024-05-07', both)).toBe(true)
    expect(awaitingReplacementOn('2024-05-08', both)).toBe(false)
  })

  test('no longer in the year after, nor for a number that was revoked', () => {
    expect(awaitingReplacementOn('2025-01-01', [lastYear])).toBe(false)
    expect(awaitingReplacementOn('2024-02-01', [techSme('2023-06-20', '2023-10-01')])).toBe(false)
    expect(awaitingReplacementOn('2024-09-01', [lastYear, techSme('2024-05-08', '2024-08-01')])).toBe(false)
  })

  test('is never true while a number is in force', () => {
    fc.assert(
      fc.property(fc.array(planDay, { maxLength: 5 }), planDay, (days, day) => {
        const numbers = days.map((from) => techSme(from))
        if (numbers.some((one) => inForceOn(day, one))) expect(awaitingReplacementOn(day, numbers)).toBe(false)
      }),
    )
  })
})

describe('the rung', () => {
  test('never falls when a recognition is added, and never rises when one is revoked', () => {
    fc.assert(
      fc.property(fc.array(anyRecognition), anyRecognition, planDay, (held, another, day) => {
        const before = heightOf(rungOn(day, held))
        const with1 = heightOf(rungOn(day, [...held, another]))
        expect(with1).toBeGreaterThanOrEqual(before)
        expect(heightOf(rungOn(day, [...held, { ...another, revokedOn: day }]))).toBe(before)
        const own = rungOfKind[another.kind]
        if (inForceOn(day, another) && own !== null) expect(with1).toBeGreaterThanOrEqual(heightOf(own))
      }),
    )
  })

  test('does not depend on the order of the recognitions', () => {
    fc.assert(
      fc.property(fc.array(anyRecognition), planDay, (held, day) => {
        expect(rungOn(day, [...held].reverse())).toBe(rungOn(day, held))
      }),
    )
  })

  test('专精特新 stands on none', () => {
    expect(rungOn('2024-01-01', [{ kind: 'specialised', from: '2023-01-01', to: null, revokedOn: null }])).toBe('none')
  })
})

describe('in the district', () => {
  test('presumed from the registration day, where no day of moving in is known', () => {
    const residence = presumedResidence('2018-03-02')
    expect(residence.presumed).toBe(true)
    expect(inDistrictOn('2018-03-01', [residence], null)).toBe(false)
    expect(inDistrictOn('2018-03-02', [residence], null)).toBe(true)
    expect(inDistrictOn('1990-01-01', [presumedResidence(null)], null)).toBe(true)
  })

  test('moved out and back: not in between', () => {
    const times = [
      { from: '2018-01-01', to: '2020-07-01' },
      { from: '2022-01-01', to: null },
    ]
    expect(
      ['2020-06-30', '2020-07-01', '2021-12-31', '2022-01-01'].map((day) => inDistrictOn(day, times, null)),
    ).toEqual([true, false, false, true])
  })

  test('not from the day it was deregistered', () => {
    const here = [{ from: null, to: null }]
    expect(inDistrictOn('2023-05-04', here, '2023-05-05')).toBe(true)
    expect(inDistrictOn('2023-05-05', here, '2023-05-05')).toBe(false)
    expect(placeOn('2023-05-05', [], here, '2023-05-05')).toBeNull()
    expect(placeOn('2023-05-04', [], here, '2023-05-05')).toBe('none')
  })

  test('a recognition counts exactly when it is in force and its firm belongs here', () => {
    fc.assert(
      fc.property(anyRecognition, fc.array(anyRange), fc.option(planDay), planDay, (one, times, gone, day) => {
        expect(countsOn(day, one, times, gone)).toBe(inForceOn(day, one) && inDistrictOn(day, times, gone))
        expect(countsOn(day, one, [], gone)).toBe(false)
      }),
    )
  })
})
