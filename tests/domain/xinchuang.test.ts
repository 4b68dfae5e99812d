import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type HeldLink, linkChanges, linksOn, strengthOf } from '#domain/chain-link.ts'
import { addDays, type Day } from '#domain/day.ts'
import { xinchuangFirmsOn } from '#domain/figures.ts'
import {
  changesBetween,
  countedOn,
  growthDays,
  linkCountsOn,
  type ParkFirm,
  parkGrowth,
  parkRoomsOn,
  parkStandingOn,
} from '#domain/xinchuang.ts'

const day = '2024-06-30'
const term = (carrier: string, from: Day | null, to: Day | null, xinchuang = true) => ({
  ...{ carrier, from, to, xinchuang },
  ...{ type: 'park' as const, level: null },
})
const terms = [term('park', null, null), term('closed', null, '2024-01-01'), term('plain', null, null, false)]
const firm = (given: Partial<ParkFirm> = {}): ParkFirm => ({
  ...{ deregisteredOn: null, residences: [{ from: null, to: null }], links: [] },
  stays: [{ carrier: 'park', kind: 'physical', from: '2023-01-01', to: null }],
  ...given,
})
const staying = (...stays: ParkFirm['stays']) => firm({ stays })
const standing = (one: ParkFirm, on: Day = day) => parkStandingOn(on, one, terms)

describe('what counts toward the target, and what does not', () => {
  test('each reason by its example', () => {
    const stay = { carrier: 'park', kind: 'physical', from: '2023-01-01', to: null } as const
    expect(standing(firm())).toBe('counted')
    expect(standing(staying({ ...stay, kind: 'registered' }))).toBe('registered-only')
    expect(standing(staying({ ...stay, kind: 'reserved' }))).toBe('reserved')
    expect(standing(firm({ residences: [{ from: null, to: '2024-06-30' }] }))).toBe('left-district')
    expect(standing(firm({ deregisteredOn: '2024-06-30' }))).toBe('deregistered')
    expect(standing(staying({ ...stay, carrier: 'closed' }))).toBe('carrier-not-marked')
    expect(standing(staying({ ...stay, from: '2024-07-01' }))).toBe('upcoming')
    expect(standing(staying({ ...stay, to: '2024-06-30' }))).toBe('moved-out')
    expect(standing(staying({ ...stay, kind: 'registered', to: '2024-06-30' }))).toBeNull()
  })

  test('the last day of a stay is the one before its end; the first counts', () => {
    const one = staying({ carrier: 'park', kind: 'physical', from: '2024-06-30', to: '2024-07-01' })
    expect([standing(one, '2024-06-29'), standing(one, day), standing(one, '2024-07-01')]).toEqual([
      'upcoming',
      'counted',
      'moved-out',
    ])
  })

  test('a firm with two rooms stands once, and its rooms are told', () => {
    const stay = { carrier: 'park', kind: 'physical', from: '2023-01-01', to: null } as const
    const one = staying(stay, { ...stay, from: '2024-01-01' })
    expect(countedOn(day, [one], terms)).toEqual([one])
    expect(parkRoomsOn(day, one, terms)).toBe(2)
  })
})

const anyDay = fc.integer({ min: 0, max: 1200 }).map((days) => addDays('2021-01-01', days))
const anyRange = fc
  .record({ from: anyDay, days: fc.option(fc.integer({ min: 1, max: 600 })) })
  .map(({ from, days }) => ({ from, to: days === null ? null : addDays(from, days) }))
const anyFirm = fc.record({
  deregisteredOn: fc.option(anyDay),
  residences: fc.array(anyRange, { maxLength: 2 }),
  links: fc.constant([]),
  stays: fc.array(
    fc
      .record({
        range: anyRange,
        carrier: fc.constantFrom('park', 'closed', 'plain'),
        kind: fc.constantFrom('physical' as const, 'registered' as const, 'reserved' as const),
      })
      .map(({ range, carrier, kind }) => ({ ...range, carrier, kind })),
    { maxLength: 4 },
  ),
})

describe('for any histories', () => {
  test('those that count are the firms that the plan’s figure counts', () => {
    fc.assert(
      fc.property(fc.array(anyFirm, { maxLength: 6 }), anyDay, (firms, on) => {
        const facts = {
          firms: firms.map((one, at) => ({ ...one, id: String(at), recognitions: [] })),
          stays: firms.flatMap(({ stays }, at) =>
            stays.map((stay) => ({ ...stay, id: '', firm: String(at), unit: null, areaCent: null })),
          ),
          terms,
        }
        const counted = countedOn(on, firms, terms).map((one) => String(firms.indexOf(one)))
        expect(counted).toEqual(xinchuangFirmsOn(on, facts))
      }),
    )
  })

  test('the counts of periods join: before, and who came, less who went, is after', () => {
    fc.assert(
      fc.property(
        fc.array(anyFirm, { maxLength: 8 }),
        fc.constantFrom('quarter' as const, 'year' as const),
        (firms, step) => {
          const days = growthDays('2020-12-31', '2024-05-15', step)
          let before = countedOn(days[0] ?? '', firms, terms).length
          for (const period of parkGrowth(days, firms, terms)) {
            expect(before + period.joined - period.left).toBe(period.firms)
            before = period.firms
          }
        },
      ),
    )
  })
})

test('periods end with quarters or years, the first begins at the base and the last ends on the day', () => {
  expect(growthDays('2020-12-31', '2021-08-15', 'quarter')).toEqual([
    '2020-12-31',
    '2021-03-31',
    '2021-06-30',
    '2021-08-15',
  ])
  expect(growthDays('2020-12-31', '2022-12-31', 'year')).toEqual(['2020-12-31', '2021-12-31', '2022-12-31'])
  expect(growthDays('2020-12-31', '2020-06-30', 'year')).toEqual(['2020-06-30'])
})

test('who came and who went between two days', () => {
  const came = staying({ carrier: 'park', kind: 'physical', from: '2024-02-01', to: null })
  const went = staying({ carrier: 'park', kind: 'physical', from: '2023-01-01', to: '2024-02-01' })
  const passed = staying({ carrier: 'park', kind: 'physical', from: '2024-02-01', to: '2024-03-01' })
  const between = changesBetween({ since: '2024-01-01', until: day }, [came, went, passed], terms)
  expect(between).toEqual({ joined: [came], left: [went] })
})

describe('links of the chain', () => {
  const held = (link: HeldLink['link'], primary: boolean, from: Day | null = null, to: Day | null = null) => ({
    ...{ link, primary, from, to },
  })

  test('are counted by primary and further, thin below three, empty at none', () => {
    const firms = [
      { links: [held('chip', true), held('security', false)] },
      { links: [held('chip', true)] },
      { links: [held('security', true, null, '2024-01-01')] },
      { links: [held('chip', false), held('cloud', true)] },
    ]
    const counts = linkCountsOn(day, firms)
    const of = (link: string) => counts.find((one) => one.link === link)
    expect(of('chip')).toEqual({ link: 'chip', primary: 2, further: 1, strength: 'filled' })
    expect(of('security')).toEqual({ link: 'security', primary: 0, further: 1, strength: 'thin' })
    expect(of('database')).toMatchObject({ primary: 0, further: 0, strength: 'empty' })
    expect([0, 1, 2, 3].map(strengthOf)).toEqual(['empty', 'thin', 'thin', 'filled'])
  })

  test('set anew from a day: what held before ends, what began later gives way, the same is kept', () => {
    const known = [held('chip', true), held('cloud', false), held('security', false, '2024-05-01')]
    const { end, withdraw, add } = linkChanges(known, { primary: 'database', further: ['cloud'] }, '2024-03-01')
    expect([end, withdraw, add]).toEqual([[known[0]], [known[2]], [{ link: 'database', primary: true }]])
    const undone = linkChanges(known, { primary: 'chip', further: ['cloud'] }, null)
    expect([undone.end, undone.withdraw, undone.add]).toEqual([[], [known[2]], []])
  })

  const anyHeld = fc.record({
    link: fc.constantFrom('chip' as const, 'cloud' as const, 'security' as const),
    primary: fc.boolean(),
    from: fc.option(anyDay),
    to: fc.constant(null),
  })
  test('afterwards the wanted links hold from the day on, and before it all is as it was', () => {
    const anyWanted = fc.record({
      primary: fc.constantFrom('chip' as const, 'database' as const, null),
      further: fc.subarray(['security' as const, 'cloud' as const]),
    })
    fc.assert(
      fc.property(fc.array(anyHeld, { maxLength: 4 }), anyWanted, anyDay, (known, wanted, from) => {
        const { end, withdraw, add } = linkChanges(known, wanted, from)
        const after: HeldLink[] = [
          ...known.filter((one) => !end.includes(one) && !withdraw.includes(one)),
          ...end.map((one) => ({ ...one, to: from })),
          ...add.map((one) => ({ ...one, from, to: null })),
        ]
        expect(linksOn(addDays(from, 900), after)).toEqual({ primary: wanted.primary, further: wanted.further })
        const before = addDays(from, -1)
        expect(linksOn(before, after)).toEqual(linksOn(before, known))
      }),
    )
  })
})
