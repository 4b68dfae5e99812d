import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { carrierTypes } from '#domain/carrier.ts'
import { addDays } from '#domain/day.ts'
import {
  flowsOf,
  graduatesUntil,
  keptAfterGraduation,
  leavingsBetween,
  medianOf,
  type PathFirm,
  type PathStay,
  pathEnds,
  pathEntries,
  pathNodes,
  pathOn,
} from '#domain/stay-path.ts'

const stay = (type: PathStay['type'], from: string, to: string | null, given: Partial<PathStay> = {}): PathStay => ({
  ...{ id: `${type} ${from}`, carrier: type, type, from, to },
  ...{ incubating: type === 'incubator', departure: null, graduation: null },
  ...given,
})
const firm = (id: string, stays: PathStay[], given: Partial<PathFirm> = {}): PathFirm => ({
  ...{ id, team: false, registeredOn: '2018-01-01', deregisteredOn: null },
  residences: [{ from: null, to: null }],
  stays,
  ...given,
})
const graduated = { departure: 'graduated' as const, graduation: 'high-tech' as const }

describe('a path along the chain', () => {
  const way = firm(
    'a',
    [
      stay('maker-space', '2019-01-01', '2020-01-01'),
      stay('incubator', '2020-01-01', '2022-01-01', graduated),
      stay('maker-space', '2022-03-01', '2022-06-01'),
      stay('park', '2022-06-01', null),
    ],
    { registeredOn: '2019-06-01' },
  )
  it('begins as a team, rises by the stages reached, ends where the firm is', () => {
    expect(pathOn('2018-12-31', way)).toBeNull()
    expect(pathOn('2019-02-01', way)?.nodes).toEqual(['team', 'maker-space', 'there'])
    expect(pathOn('2022-02-01', way)?.nodes).toEqual(['team', 'maker-space', 'incubator', 'own-premises'])
    expect(pathOn('2024-06-30', way)?.nodes).toEqual(['team', 'maker-space', 'incubator', 'park', 'there'])
  })
  it('ends outside the district or with the firm', () => {
    const moved = firm('b', [stay('incubator', '2020-01-01', '2022-01-01')], {
      residences: [{ from: null, to: '2023-01-01' }],
    })
    expect(pathOn('2022-06-01', moved)?.end).toBe('own-premises')
    expect(pathOn('2023-01-01', moved)?.end).toBe('left')
    expect(pathOn('2024-01-01', { ...moved, deregisteredOn: '2023-06-01' })?.end).toBe('closed')
  })
})

describe('leaving a carrier', () => {
  it('is told once a firm, with its manner, its months and where the firm is now; a change of rooms is none', () => {
    const rooms = firm('a', [
      stay('incubator', '2020-01-01', '2021-01-01'),
      stay('incubator', '2021-01-01', '2024-03-15', graduated),
      stay('park', '2024-04-01', null),
    ])
    expect(leavingsBetween('2024-01-01', '2024-06-30', [rooms])).toMatchObject([
      { on: '2024-03-15', manner: 'graduated', graduation: 'high-tech', months: 50, end: 'there' },
    ])
    expect(leavingsBetween('2021-01-01', '2021-12-31', [rooms])).toEqual([])
    expect(leavingsBetween('2024-01-01', '2024-03-14', [rooms])).toEqual([])
  })
  it('by several rooms on one day is one leaving, spoken for by the room that says how', () => {
    const two = firm('a', [
      stay('incubator', '2020-01-01', '2024-01-01', { id: 'x' }),
      stay('incubator', '2022-01-01', '2024-01-01', { id: 'y', ...graduated }),
    ])
    expect(leavingsBetween('2024-01-01', '2024-06-30', [two])).toMatchObject([{ stay: 'y', manner: 'graduated' }])
    expect(graduatesUntil('2024-06-30', [two])).toHaveLength(1)
  })
})

it('who stayed in the district after graduation is counted when the months have gone by', () => {
  const all = [
    firm('kept', [stay('incubator', '2018-01-01', '2021-06-30', graduated)]),
    firm('left', [stay('incubator', '2018-01-01', '2021-06-30', graduated)], {
      residences: [{ from: null, to: '2022-12-31' }],
    }),
    firm('late', [stay('incubator', '2018-01-01', '2023-12-31', graduated)]),
  ]
  expect(keptAfterGraduation('2024-06-30', all)).toEqual([
    { months: 12, graduates: ['kept', 'left'], kept: ['kept', 'left'], share: 1, few: true },
    { months: 24, graduates: ['kept', 'left'], kept: ['kept'], share: 0.5, few: true },
    { months: 36, graduates: ['kept', 'left'], kept: ['kept'], share: 0.5, few: true },
  ])
})

it('the middle of several', () => {
  expect([medianOf([]), medianOf([3]), medianOf([9, 1, 5]), medianOf([1, 2, 3, 9])]).toEqual([null, 3, 5, 2])
})

const start = '2019-01-01'
const aDay = (most: number) => fc.integer({ min: 0, max: most }).map((days) => addDays(start, days))
const aStay = fc
  .record({
    type: fc.constantFrom(...carrierTypes),
    carrier: fc.constantFrom('a', 'b', 'c'),
    from: aDay(1500),
    days: fc.option(fc.integer({ min: 1, max: 700 }), { nil: null }),
    departure: fc.constantFrom(null, 'left' as const, 'graduated' as const, 'moved-on' as const),
  })
  .map(({ type, from, days, ...given }) => stay(type, from, days === null ? null : addDays(from, days), given))
const aFirm = fc.record({
  team: fc.boolean(),
  registeredOn: fc.option(aDay(1500), { nil: null }),
  deregisteredOn: fc.option(aDay(2500), { nil: null }),
  residences: fc.array(fc.record({ from: fc.option(aDay(2000), { nil: null }), to: fc.constant(null) }), {
    maxLength: 1,
  }),
  stays: fc.array(aStay, { maxLength: 5 }),
})
const firms = fc.array(aFirm, { maxLength: 12 }).map((all) => all.map((one, index) => ({ ...one, id: String(index) })))

it('what flows into a node flows out of it, and nobody is counted twice', () => {
  fc.assert(
    fc.property(firms, aDay(2500), (all, day) => {
      const paths = all.flatMap((one) => pathOn(day, one) ?? [])
      const flows = flowsOf(paths)
      const sum = (end: 'from' | 'to', node: string) =>
        flows.filter((flow) => flow[end] === node).flatMap((flow) => flow.firms)
      for (const node of pathNodes) {
        const [into, out] = [sum('to', node), sum('from', node)]
        expect(new Set(into).size).toBe(into.length)
        expect(new Set(out).size).toBe(out.length)
        const isEntry = pathEntries.some((one) => one === node)
        const isEnd = pathEnds.some((one) => one === node)
        if (!isEntry && !isEnd) expect(into.sort()).toEqual(out.sort())
      }
      const [entered, ended] = [pathEntries, pathEnds].map((nodes, at) =>
        nodes.flatMap((node) => sum(at === 0 ? 'from' : 'to', node)),
      )
      const begun = all.filter(({ stays }) => stays.some(({ from }) => from <= day)).map(({ id }) => id)
      expect(entered?.sort()).toEqual(begun.sort())
      expect(ended?.sort()).toEqual(begun.sort())
      const left = leavingsBetween(start, day, all).map((one) => one.firm)
      expect(new Set(left).size).toBe(left.length)
    }),
    { numRuns: 300 },
  )
})
