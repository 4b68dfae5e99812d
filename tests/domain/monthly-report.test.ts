// June 2024 of one incubator, worked out by hand: 1,000 ㎡, rooms A 300, B 200, C 100 (10 desks), a hall of 50.
import { describe, expect, it } from 'vitest'
import type { CarrierTerm } from '#domain/carrier.ts'
import {
  isUnconfirmed,
  type MonthStay,
  type MonthUnit,
  monthChangesOf,
  monthDueOn,
  monthFiguresOf,
  monthStateOn,
  monthsOver,
  movedSince,
  ratesOf,
  touchesMonth,
} from '#domain/monthly-report.ts'

const june = '2024-06-01'
const terms: CarrierTerm[] = [
  { carrier: 'c', type: 'incubator', level: null, xinchuang: false, from: '2019-01-01', to: null },
]
const unit = (id: string, m2: number, more: Partial<MonthUnit> = {}): MonthUnit => ({
  id,
  carrier: 'c',
  kind: 'office',
  grossCent: m2 * 100,
  lettableCent: m2 * 100,
  desks: null,
  from: null,
  to: null,
  ...more,
})
const units = [
  unit('A', 300),
  unit('B', 200),
  unit('C', 100, { kind: 'desks', desks: 10 }),
  unit('hall', 50, { kind: 'public', lettableCent: 0 }),
  unit('rest', 350, { kind: 'whole', lettableCent: null }),
]
let ids = 0
const stay = (firm: string, from: string, more: Partial<MonthStay> = {}): MonthStay => ({
  id: `s${++ids}`,
  firm,
  carrier: 'c',
  unit: null,
  kind: 'physical',
  areaCent: null,
  from,
  to: null,
  incubating: false,
  longCycle: false,
  team: false,
  desks: null,
  leaseEnd: null,
  departure: null,
  ...more,
})

const stays = [
  // In room A since 2020-05-10 and still incubated: 48 months were over on 2024-05-10.
  stay('old', '2020-05-10', { unit: 'A', incubating: true, leaseEnd: '2024-09-01' }),
  // Left room B on 10 June, graduated; a new firm came on the 15th with 150 ㎡ of it, its lease ends beyond 90 days.
  stay('graduate', '2022-01-01', { unit: 'B', incubating: true, to: '2024-06-10', departure: 'graduated' }),
  stay('new', '2024-06-15', { unit: 'B', areaCent: 15_000, incubating: true, leaseEnd: '2025-06-15' }),
  // A team with 3 desks, and a firm that went from 2 desks to 4 on 20 June.
  stay('team', '2024-02-01', { unit: 'C', desks: 3, team: true }),
  stay('grows', '2024-01-01', { unit: 'C', desks: 2, to: '2024-06-20' }),
  stay('grows', '2024-06-20', { unit: 'C', desks: 4 }),
  // On paper only; and one that stays on paper but whose people left on the last day of June.
  stay('paper', '2023-01-01', { kind: 'registered' }),
  // Gone on 1 July: here on 30 June, so it left in July. Reserved: not here at all.
  stay('july', '2023-01-01', { to: '2024-07-01', departure: 'left' }),
  stay('later', '2024-06-25', { unit: 'B', kind: 'reserved' }),
]

describe('June by hand', () => {
  const figures = monthFiguresOf(june, { units, terms, stays })

  it('takes stocks on the last day and movements within the month', () => {
    expect(figures).toEqual({
      grossCent: 100_000,
      lettableCent: 60_000,
      // A whole 300, B 150, desks 3 + 4 of 10 = 70.
      letCent: 52_000,
      physicalLetCent: 52_000,
      firms: 5,
      incubatingFirms: 2,
      registeredFirms: 1,
      teams: 1,
      movedIn: 1,
      left: 1,
      graduated: 1,
      overStay: 1,
      leaseEnds: 1,
      desks: 10,
      desksTaken: 7,
    })
  })

  it('balances with the month before', () => {
    const may = monthFiguresOf('2024-05-01', { units, terms, stays })
    expect((may.firms ?? 0) + (figures.movedIn ?? 0) - (figures.left ?? 0)).toBe(figures.firms)
  })

  it('has a rate only where something can be let', () => {
    expect(ratesOf(figures).share).toBeCloseTo(52 / 60, 10)
    const bare = monthFiguresOf(june, {
      units: [unit('whole', 1000, { kind: 'whole', lettableCent: null })],
      terms,
      stays: [stay('a', '2024-01-01', { areaCent: 12_345 })],
    })
    expect([bare.lettableCent, bare.letCent, ratesOf(bare).share]).toEqual([null, 12_345, null])
  })

  it('tells who came, left, went on and stays longer', () => {
    const wordings = [
      { stay: 's1', recordedOn: '2023-08-01', leaseEnd: '2024-06-30' },
      { stay: 's1', recordedOn: '2024-06-20', leaseEnd: '2024-09-01' },
      { stay: 's2', recordedOn: '2024-06-05', leaseEnd: null },
      { stay: 's3', recordedOn: '2024-06-16', leaseEnd: '2025-06-15' },
    ]
    expect(monthChangesOf(june, stays, wordings).map(({ kind, on, stay }) => [on, kind, stay])).toEqual([
      ['2024-06-10', 'left', 's2'],
      ['2024-06-15', 'moved-in', 's3'],
      ['2024-06-20', 'changed', 's6'],
      ['2024-06-20', 'extended', 's1'],
    ])
  })
})

describe('a month', () => {
  it('is due by the 5th, then overdue; a returned one waits again', () => {
    expect(monthDueOn(june)).toBe('2024-07-05')
    const on = (day: string) => monthStateOn(day, june, null)
    expect(['2024-06-30', '2024-07-01', '2024-07-05', '2024-07-06'].map(on)).toEqual([
      'running',
      'due',
      'due',
      'overdue',
    ])
    expect(monthStateOn('2024-07-06', june, 'returned')).toBe('returned')
    expect((['due', 'overdue', 'returned', 'confirmed', 'accepted', 'running'] as const).map(isUnconfirmed)).toEqual([
      true,
      true,
      true,
      false,
      false,
      false,
    ])
    expect(monthsOver('2024-03-31', 3)).toEqual(['2024-02-01', '2024-01-01', '2023-12-01'])
  })

  const record = { carrier: 'c', kind: 'physical', areaCent: 100, fromOn: '2024-05-01', toOn: null, leaseEndOn: null }
  const touched = (before: object | null, after: object | null, kind = 'stay') =>
    touchesMonth(june, {
      kind,
      before: before && { ...record, ...before },
      after: after && { ...record, ...after },
    })

  it('is touched by what changes its days, and by nothing else', () => {
    expect(touched(null, {})).toBe(true)
    expect(touched(null, { fromOn: '2024-07-01' })).toBe(false)
    expect(touched(null, { fromOn: '2024-01-01', toOn: '2024-05-31' })).toBe(false)
    expect(touched({}, { toOn: '2024-07-01' })).toBe(false)
    expect(touched({}, { toOn: '2024-06-30' })).toBe(true)
    // Gone on 1 June: it left in June.
    expect(touched({}, { toOn: '2024-06-01' })).toBe(true)
    expect(touched({}, { areaCent: 200 })).toBe(true)
    expect(touched({}, { leaseEndOn: '2026-01-01' })).toBe(false)
    expect(touched({ fromOn: '2024-04-01' }, { fromOn: '2024-03-01' })).toBe(false)
    expect(touched({}, null)).toBe(true)
    expect(touched({}, null, 'carrier')).toBe(false)
  })

  it('is compared by what a later correction may move; leases are extended as time goes on', () => {
    const figures = monthFiguresOf(june, { units, terms, stays })
    expect(movedSince(figures, { ...figures, leaseEnds: 9 })).toEqual([])
    expect(movedSince(figures, { ...figures, firms: 6, letCent: 1 })).toEqual(['letCent', 'firms'])
  })
})
