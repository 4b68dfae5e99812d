// The demo lives through its years by the acts: exactly the plan's base, and a believable present.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { fillDemo } from '#commands/demo.ts'
import { databaseUrl, engineOf } from '#db/engine.ts'
import { viewerNamed } from '#db/queries/accounts.ts'
import { asLog } from '#db/queries/cases.ts'
import { openStore, type Store } from '#db/store.server.ts'
import { faultOf, isSlow, standingOn } from '#domain/case.ts'
import { chainLinks, strengthOf } from '#domain/chain-link.ts'
import { judgeCode } from '#domain/credit-code.ts'
import type { Viewer } from '#domain/permission.ts'
import { pipelineStages } from '#domain/pipeline.ts'
import { defaultStages } from '#domain/standards/stages.ts'
import { demoCases } from '#seeds/demo/cases.ts'
import { chanceOf } from '#seeds/demo/chance.ts'
import { demoFigures } from '#seeds/demo/figures.ts'
import { businessDay, demoFirms } from '#seeds/demo/firms.ts'
import { demoRecognitions } from '#seeds/demo/recognitions.ts'
import { demoSpace } from '#seeds/demo/space.ts'
import { demoStory } from '#seeds/demo/story.ts'
import { houseOver } from '#server/open-house.server.ts'
import { casesIn, onTheWayIn, spaceIn, yearsIn } from '#tests/seeds/demo-in-sql.ts'
import { actualsOn, firmsCount, holdersOn, rungsOn } from '#tests/views/figures-in-sql.ts'
import { gapListView } from '#views/gap-list.server.ts'
import { todayView } from '#views/today.server.ts'
import { lookAt } from '#views/view.server.ts'

const leader: Viewer = { account: 'leader', name: '李正', district: '210105', roles: ['leader'], carriers: [] }
const levels = ['national', 'provincial'] as const

test('every invented firm says that it is invented, and has a code that passes both checks', () => {
  const firms = demoFirms(chanceOf(1))
  expect(firms.length).toBe(1800)
  expect(firms.filter((one) => !one.name.endsWith('（演示）') || judgeCode(one.code).finding !== 'valid')).toEqual([])
})

test('the same seed tells the same story', () => {
  const days = (seed: number) => demoStory(seed).map((event) => `${event.day} ${event.rank} ${event.by}`)
  expect(days(7)).toEqual(days(7))
  expect(days(7)).not.toEqual(days(8))
})

/** What the story is told from, without telling it. */
function plotOf(seed: number) {
  const chance = chanceOf(seed)
  const firms = demoFirms(chance)
  const recognitions = demoRecognitions(chance, firms)
  const work = chanceOf(seed + 1)
  const cases = demoCases(work, firms, recognitions)
  return { firms, recognitions, cases, figures: demoFigures(work, firms, recognitions, cases) }
}

test('the same seed lays out the same cases and figures', () => {
  expect(plotOf(7)).toEqual(plotOf(7))
})

test('a case leads to each recognition at most once, and its steps never run back', () => {
  const { cases } = plotOf(210_105)
  const led = cases.flatMap((one) => one.recognition ?? [])
  expect(new Set(led).size).toBe(led.length)
  for (const { openedOn, steps, end } of cases) {
    const days = [openedOn, ...steps.map(({ on }) => on), ...(end ? [end.on] : [])]
    expect(days).toEqual([...days].sort())
    expect(steps.filter(({ on, recordedOn }) => recordedOn < on)).toEqual([])
  }
})

/** Whether two of these ranges have a day in common. */
const anyOverlap = (ranges: readonly { from: string; to: string | null }[]): boolean => {
  const inOrder = [...ranges].sort((a, b) => (a.from < b.from ? -1 : 1))
  return inOrder.some((one, at) => at > 0 && (inOrder[at - 1]?.to ?? '9999-12-31') > one.from)
}

const parted = <K, V>(all: readonly V[], key: (one: V) => K): V[][] => {
  const parts = new Map<K, V[]>()
  for (const one of all) parts.set(key(one), [...(parts.get(key(one)) ?? []), one])
  return [...parts.values()]
}

test('the same seed lays out the same space: no firm in two places, no room with two firms, floors that hold their rooms', () => {
  const firms = demoFirms(chanceOf(210_105))
  const space = demoSpace(chanceOf(3), firms)
  expect(demoSpace(chanceOf(3), firms)).toEqual(space)
  const { carriers, stays } = space
  expect(parted(stays, ({ firm }) => firm).filter(anyOverlap)).toEqual([])
  const inRooms = stays.filter(({ room, kind }) => room !== null && room.kind !== 'desks' && kind === 'physical')
  expect(parted(inRooms, ({ room }) => room).filter(anyOverlap)).toEqual([])
  expect(stays.filter(({ from, carrier }) => from < carrier.openedOn)).toEqual([])
  for (const { areaM2, rooms } of carriers)
    expect(rooms.reduce((sum, room) => sum + room.areaM2, 0)).toBeLessThanOrEqual(areaM2)
  for (const { before, after } of space.changes)
    expect(after.reduce((sum, room) => sum + room.areaM2, 0)).toBe(before.reduce((sum, room) => sum + room.areaM2, 0))
})

const within = (n: number, least: number, most: number): boolean => n >= least && n <= most

const onSqlite = engineOf(databaseUrl()) === 'sqlite'

describe.runIf(onSqlite)('the filled demo (once, on SQLite: it takes a while)', () => {
  const folder = mkdtempSync(join(tmpdir(), 'demo-'))
  let store: Store
  beforeAll(async () => {
    store = await openStore(`file:${join(folder, 'demo.db')}`, { passing: true })
    await fillDemo(store)
  }, 900_000)
  afterAll(async () => {
    await store.close()
    rmSync(folder, { recursive: true, force: true })
  })

  test('on 2020-12-31 it stands exactly where the plan begins', async () => {
    await store.read(async (db) => {
      expect(await actualsOn({ db }, leader, '2020-12-31', levels)).toEqual({
        'high-tech-firms': 170,
        'xinchuang-firms': 18,
        'carrier-area-m2': 450_000,
        'innovation-platforms': 72,
      })
      expect((await holdersOn({ db }, leader, '2020-12-31')).gazelle).toBe(6)
    })
  })

  test('on 2024-06-30 it has come a believable way', async () => {
    await store.read(async (db) => {
      const actuals = await actualsOn({ db }, leader, '2024-06-30', levels)
      expect(actuals['high-tech-firms']).toBe(398)
      expect(actuals['xinchuang-firms']).toBe(211)
      expect(actuals['carrier-area-m2']).toBe(780_000)
      expect(actuals['innovation-platforms']).toBe(88)
      const rungs = await rungsOn({ db }, leader, '2024-06-30')
      expect(rungs['tech-sme']).toBeGreaterThan(400)
      const firms = await firmsCount({ db }, leader, '2024-06-30')
      expect(Object.values(rungs).reduce((sum, one) => sum + one, 0)).toBe(firms)
      expect(firms).toBeGreaterThan(1650)
    })
  })

  test('cases stand in every stage, some slow, some overdue; each is what its log says', async () => {
    await store.read(async (db) => {
      const { cases, steps } = await casesIn({ db })
      const open = cases.filter(({ endedOn }) => endedOn === null)
      expect(within(open.length, 150, 250)).toBe(true)
      for (const kind of ['tech-sme', 'high-tech', 'eaglet', 'gazelle'] as const) {
        const stood = new Set(open.filter((one) => one.kind === kind).map(({ stage }) => stage))
        expect([...stood].sort()).toEqual(defaultStages[kind].map(({ key }) => key).sort())
      }
      const slow = open.filter(({ kind, stage, stageSince }) => {
        const limit = defaultStages[kind].find(({ key }) => key === stage)?.slowAfterDays ?? null
        return isSlow(stageSince, limit, businessDay)
      })
      expect(within(slow.length, 10, 60)).toBe(true)
      expect(open.filter(({ expectedOn }) => expectedOn !== null && expectedOn < businessDay).length).toBeGreaterThan(5)
      for (const end of ['recognised', 'not-passed', 'withdrawn', 'firm-left'] as const)
        expect(cases.filter((one) => one.end === end).length).toBeGreaterThan(9)
      expect(cases.filter((one) => one.end === 'recognised' && one.recognition === null)).toEqual([])
      expect(cases.filter((one) => one.end === 'recognised').length).toBeGreaterThan(300)
      for (const one of cases) {
        const log = asLog(steps.get(one.id) ?? [])
        expect(faultOf(log)).toBeNull()
        const standing = one.endedOn === null ? one.stage : null
        expect(standingOn(log, businessDay)?.stage ?? null).toBe(standing)
      }
    })
  }, 60_000)

  test('figures of about 900 firms, with gaps; most high-tech holders meet the rule', async () => {
    const years = await store.read((db) => yearsIn({ db }))
    expect(within(new Set(years.map(({ firm }) => firm)).size, 850, 950)).toBe(true)
    for (const year of [2020, 2021, 2022, 2023])
      expect(within(years.filter((one) => one.year === year).length, 650, 900)).toBe(true)
    const patchy = years.filter(({ rdYuan, techStaff, costYuan }) => [rdYuan, techStaff, costYuan].includes(null))
    expect(within(patchy.length, 50, 400)).toBe(true)
  })

  test('some 1,100 stays of some 400 ㎡ take four fifths of what can be let, in buildings of believable height', async () => {
    const space = await store.read((db) => spaceIn({ db }, businessDay))
    const present = space.stays.filter(({ kind }) => kind === 'physical')
    expect(within(present.length, 1_050, 1_250)).toBe(true)
    const known = present.flatMap(({ areaCent }) => areaCent ?? [])
    expect(within(known.reduce((sum, cent) => sum + cent, 0) / known.length / 100, 350, 450)).toBe(true)
    const lettable = space.units.reduce((sum, { lettableCent }) => sum + (lettableCent ?? 0), 0)
    const taken = present.filter(({ unit }) => unit !== null).reduce((sum, { areaCent }) => sum + (areaCent ?? 0), 0)
    expect(within(taken / lettable, 0.75, 0.85)).toBe(true)
    expect(within(space.carriers.length, 55, 60)).toBe(true)
    expect(space.floorsOfBuildings.filter((floors) => within(floors, 8, 12)).length).toBeGreaterThan(15)
    expect(new Set(space.unitChanges.map(({ kind }) => kind))).toEqual(new Set(['split', 'merge']))
  })

  test('stays end, go on and are held in every way; months come confirmed, accepted, returned and missing', async () => {
    const space = await store.read((db) => spaceIn({ db }, businessDay))
    for (const kind of ['registered', 'reserved'] as const)
      expect(space.stays.filter((one) => one.kind === kind).length).toBeGreaterThan(8)
    for (const departure of ['left', 'graduated', 'moved-on'] as const)
      expect(space.ended.filter((one) => one.departure === departure).length).toBeGreaterThan(50)
    expect(new Set(space.ended.flatMap(({ graduation }) => graduation ?? [])).size).toBe(4)
    expect(space.ended.filter(({ nextStay }) => nextStay !== null).length).toBeGreaterThan(100)
    expect(space.teams).toBeGreaterThan(15)
    const { reports, decisions } = space
    for (const state of ['confirmed', 'accepted', 'returned'] as const) expect(reports[state]).toBeGreaterThan(0)
    expect(reports.returned).toBe(1)
    expect(reports.mayMissing).toBeGreaterThan(4)
    expect(decisions).toMatchObject({
      approved: expect.any(Number),
      refused: expect.any(Number),
      waiting: expect.any(Number),
    })
  })

  test('some 30 万㎡ and 15 platforms are under way; leads stand in every stage; the chain has filled and thin links', async () => {
    const way = await store.read((db) => onTheWayIn({ db }))
    expect(within(way.spaceM2, 280_000, 330_000)).toBe(true)
    expect(way.platforms).toBe(15)
    expect([...way.leadStages].sort()).toEqual(pipelineStages.lead.map(({ key }) => key).sort())
    expect(way.lost).toBeGreaterThan(9)
    expect(way.won).toBeGreaterThan(5)
    const strengths = chainLinks.map((link) => strengthOf(way.primaryLinks[link] ?? 0))
    expect(strengths).toContain('filled')
    expect(strengths).toContain('thin')
    expect(way.openDemands).toBeGreaterThan(10)
  })

  test('the first page has work for its officer, not too much; the list of gaps has something of each kind', async () => {
    const house = await houseOver(store, () => Promise.reject(new Error('no roster is read here')))
    const officer = await store.read((db) => viewerNamed({ db }, house.district, 'officer'))
    if (!officer) throw new Error('no officer')
    const today = await lookAt(house, officer, todayView, { on: null, query: { whose: 'mine' } })
    expect(within(today.counts.overdue, 3, 60)).toBe(true)
    expect(today.counts.today).toBeGreaterThan(0)
    expect(today.windows.length).toBeGreaterThan(0)
    expect(today.needs.count).toBeGreaterThan(0)
    expect(today.reports.count).toBeGreaterThan(0)
    const gaps = (kind: string) => lookAt(house, officer, gapListView, { on: null, query: { kind } })
    const highTech = await gaps('high-tech')
    expect(within(highTech.readyWithoutCase, 60, 150)).toBe(true)
    for (const effort of ['one-short', 'data-missing', 'further']) expect(highTech.counts[effort]).toBeGreaterThan(30)
    expect(within((await gaps('tech-sme')).counts.due ?? 0, 20, 99)).toBe(true)
  })
})
