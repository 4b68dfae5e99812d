import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays, type Day } from '#domain/day.ts'
import {
  countTerms,
  type DatedRecognition,
  type FirmHistory,
  flowBetween,
  isEntry,
  isExit,
  type Movement,
  movementsBetween,
  sumOf,
} from '#domain/flow.ts'
import { holderGroups, kindsOfGroup } from '#domain/ladder.ts'
import { recognitionRoutes } from '#domain/recognition.ts'
import { anyDayBetween, anyHistory, type RandomHistory } from '#tests/domain/histories.ts'
import { figuresSlowly } from '#tests/domain/slow-interpreter.ts'

const routes = fc.array(fc.constantFrom(...recognitionRoutes), { minLength: 40, maxLength: 40 })

const historiesOf = (history: RandomHistory, ways: readonly DatedRecognition['route'][]): FirmHistory[] =>
  history.firms.map((firm) => ({
    ...firm,
    residences: history.residences.filter((one) => one.firm === firm.id),
    recognitions: history.recognitions
      .map((one, at) => ({ ...one, fact: `r${at}`, route: ways[at] ?? 'first' }))
      .filter((one) => one.firm === firm.id),
  }))

/** The same history with one firm in it: the slow interpreter then says whether that firm counts. */
const alone = (history: RandomHistory, firm: string): RandomHistory => ({
  firms: history.firms.filter(({ id }) => id === firm),
  residences: history.residences.filter((one) => one.firm === firm),
  recognitions: history.recognitions.filter((one) => one.firm === firm),
  terms: [],
  units: [],
  stays: [],
  platforms: [],
})

test('any statement equals the count of each of its days, firm by firm', () => {
  const start = anyDayBetween('2021-06-01', '2024-06-01')
  const group = fc.constantFrom(...holderGroups)
  fc.assert(
    fc.property(
      anyHistory,
      routes,
      start,
      fc.integer({ min: 1, max: 160 }),
      group,
      (history, ways, from, length, of) => {
        const to = addDays(from, length)
        const firms = historiesOf(history, ways)
        const { opening, closing, movements } = flowBetween(from, to, firms, kindsOfGroup[of])
        expect(opening).toBe(figuresSlowly(history, from).holders[of])
        expect(closing).toBe(figuresSlowly(history, to).holders[of])
        expect(opening + sumOf(countTerms(movements))).toBe(closing)

        const expected: string[] = []
        for (const { id } of history.firms) {
          const own = alone(history, id)
          let before = figuresSlowly(own, from).holders[of]
          for (let day = addDays(from, 1); day <= to; day = addDays(day, 1)) {
            const now = figuresSlowly(own, day).holders[of]
            if (now !== before) expected.push(`${day} ${id} ${now > before ? 'in' : 'out'}`)
            before = now
          }
        }
        const said = (one: Movement) => `${one.day} ${one.firm} ${isEntry(one.term) ? 'in' : 'out'}`
        expect(
          movements
            .filter((one) => one.term !== 'renewed')
            .map(said)
            .sort(),
        ).toEqual(expected.sort())
      },
    ),
    { numRuns: 60 },
  )
})

test('a statement of two periods is the statement of their whole', () => {
  const day = anyDayBetween('2020-06-01', '2026-06-01')
  fc.assert(
    fc.property(anyHistory, routes, fc.tuple(day, day, day), (history, ways, days) => {
      const [a = '', b = '', c = ''] = [...days].sort()
      const firms = historiesOf(history, ways)
      const between = (from: Day, to: Day) => movementsBetween(from, to, firms, ['high-tech'])
      expect([...between(a, b), ...between(b, c)]).toEqual(between(a, c))
    }),
    { numRuns: 200 },
  )
})

test('why a firm entered or left is what its records say, said plainly', () => {
  const day = anyDayBetween('2020-06-01', '2026-12-01')
  fc.assert(
    fc.property(anyHistory, routes, day, day, (history, ways, one, other) => {
      const [from = '', to = ''] = [one, other].sort()
      const firms = historiesOf(history, ways)
      for (const movement of movementsBetween(from, to, firms, ['high-tech'])) {
        const firm = firms.find(({ id }) => id === movement.firm)
        if (!firm || movement.term === 'renewed') continue
        expect({ ...movement, term: plainly(movement, firm) }).toEqual(movement)
      }
    }),
    { numRuns: 200 },
  )
})

function plainly({ day, term }: Movement, firm: FirmHistory): string {
  const certificates = firm.recognitions.filter(({ kind }) => kind === 'high-tech')
  const holdsOn = (one: DatedRecognition, on: Day) =>
    one.from <= on && (one.to === null || on < one.to) && (one.revokedOn === null || on < one.revokedOn)
  const eve = addDays(day, -1)
  if (isExit(term)) {
    if (firm.deregisteredOn === day) return 'deregistered'
    const here = firm.residences.some((one) => (one.from ?? '') <= day && day < (one.to ?? '9999'))
    if (!here) return 'moved-out'
    return certificates.some((one) => holdsOn(one, eve) && one.revokedOn === day) ? 'revoked' : 'lapsed'
  }
  if (certificates.some((one) => holdsOn(one, eve))) return 'moved-in'
  for (const one of certificates) if (one.from < day && holdsOn(one, one.from)) return 'returned'
  const begun = certificates.filter((one) => one.from === day && holdsOn(one, day))
  const last = begun.sort(
    (a, b) => `${b.to ?? '9999'}`.localeCompare(a.to ?? '9999') || a.fact.localeCompare(b.fact),
  )[0]
  return last?.route === 'moved-in' ? 'moved-in' : last?.route === 'renewal' ? 'returned' : 'first'
}

const certificate = (from: Day, to: Day, more: Partial<DatedRecognition> = {}): DatedRecognition => ({
  kind: 'high-tech',
  number: null,
  from,
  to,
  revokedOn: null,
  route: 'first',
  fact: `c-${from}`,
  ...more,
})
const hangyuan = (recognitions: DatedRecognition[], more: Partial<FirmHistory> = {}): FirmHistory => ({
  id: 'hangyuan',
  deregisteredOn: null,
  residences: [{ from: '2018-01-01', to: null }],
  recognitions,
  ...more,
})
const terms = (firm: FirmHistory, from: Day = '2019-12-31', to: Day = '2026-12-31') =>
  movementsBetween(from, to, [firm], ['high-tech']).map(({ day, term }) => `${day} ${term}`)

describe('航远软件, a high-tech firm', () => {
  test('renews before its certificate ends: 续期, and the stock stands still', () => {
    const firm = hangyuan([
      certificate('2020-11-10', '2023-11-10'),
      certificate('2023-10-20', '2026-10-20', { route: 'renewal' }),
    ])
    expect(terms(firm)).toEqual(['2020-11-10 first', '2023-10-20 renewed', '2026-10-20 lapsed'])
    expect(flowBetween('2022-12-31', '2023-12-31', [firm], ['high-tech'])).toMatchObject({ opening: 1, closing: 1 })
  })

  test('renews on the very day its certificate ends: no gap', () => {
    const firm = hangyuan([
      certificate('2020-11-10', '2023-11-10'),
      certificate('2023-11-10', '2026-11-10', { route: 'renewal' }),
    ])
    expect(terms(firm, '2021-01-01', '2024-01-01')).toEqual(['2023-11-10 renewed'])
  })

  test('renews a day too late: it left and came back', () => {
    const firm = hangyuan([
      certificate('2020-11-10', '2023-11-10'),
      certificate('2023-11-11', '2026-11-11', { route: 'renewal' }),
    ])
    expect(terms(firm, '2021-01-01', '2024-01-01')).toEqual(['2023-11-10 lapsed', '2023-11-11 returned'])
  })

  test('changes its name: the replaced certificate adds no term', () => {
    const firm = hangyuan([
      certificate('2020-11-10', '2023-11-10'),
      certificate('2021-05-01', '2023-11-10', { route: 'renamed' }),
    ])
    expect(terms(firm)).toEqual(['2020-11-10 first', '2023-11-10 lapsed'])
  })

  test('is deregistered on the day its certificate is revoked and it leaves: 注销 comes first, then 迁出, then 撤销', () => {
    const given = certificate('2020-11-10', '2023-11-10', { revokedOn: '2022-05-01' })
    const gone = { residences: [{ from: '2018-01-01', to: '2022-05-01' }] }
    expect(terms(hangyuan([given], { ...gone, deregisteredOn: '2022-05-01' }))).toContain('2022-05-01 deregistered')
    expect(terms(hangyuan([given], gone))).toContain('2022-05-01 moved-out')
    expect(terms(hangyuan([given]))).toContain('2022-05-01 revoked')
  })

  test('loses one of two certificates: the other still counts', () => {
    const firm = hangyuan([
      certificate('2020-11-10', '2023-11-10', { revokedOn: '2023-01-01' }),
      certificate('2022-12-01', '2025-12-01', { route: 'renewal' }),
    ])
    expect(terms(firm)).toEqual(['2020-11-10 first', '2022-12-01 renewed', '2025-12-01 lapsed'])
  })

  test('leaves the district and returns within the term', () => {
    const residences = [
      { from: '2018-01-01', to: '2021-03-01' },
      { from: '2022-06-01', to: null },
    ]
    const firm = hangyuan([certificate('2020-11-10', '2023-11-10')], { residences })
    expect(terms(firm)).toEqual([
      '2020-11-10 first',
      '2021-03-01 moved-out',
      '2022-06-01 moved-in',
      '2023-11-10 lapsed',
    ])
  })

  test('came with its certificate, as the record says, though the day of its moving is not known', () => {
    const firm = hangyuan([certificate('2020-11-10', '2023-11-10', { route: 'moved-in' })])
    expect(terms(firm)[0]).toBe('2020-11-10 moved-in')
  })

  test('was recognised anew after a revocation: it returned', () => {
    const firm = hangyuan([
      certificate('2020-11-10', '2023-11-10', { revokedOn: '2021-11-01' }),
      certificate('2022-11-10', '2025-11-10'),
    ])
    expect(terms(firm)[2]).toBe('2022-11-10 returned')
  })
})
