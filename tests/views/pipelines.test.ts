// Lists, boards and the park: every figure is as long as the list that it opens.
import { beforeEach, describe, expect, test } from 'vitest'
import { addLead } from '#acts/add-lead.server.ts'
import { addSpaceProject } from '#acts/add-space-project.server.ts'
import { beginStay } from '#acts/begin-stay.server.ts'
import { deregisterFirm } from '#acts/deregister-firm.server.ts'
import { endPipelineItem } from '#acts/end-pipeline-item.server.ts'
import { endStay } from '#acts/end-stay.server.ts'
import { moveFirmOut } from '#acts/move-firm-out.server.ts'
import { movePipelineItem } from '#acts/move-pipeline-item.server.ts'
import { setChainLinks } from '#acts/set-chain-links.server.ts'
import { chainLinks } from '#domain/chain-link.ts'
import { parkStandings } from '#domain/xinchuang.ts'
import { aCarrier, aFirm } from '#tests/acts/premises.ts'
import { useHouse } from '#tests/house.ts'
import { dayFiguresOn } from '#views/day-figures.server.ts'
import { itemColumnView, leadBoardView, spaceBoardView } from '#views/pipeline-board.server.ts'
import { leadExport, leadListView, spaceListView } from '#views/pipeline-list.server.ts'
import { xinchuangView } from '#views/xinchuang.server.ts'
import { parkFirmsExport, parkFirmsView } from '#views/xinchuang-firms.server.ts'

const house = useHouse()

const aLead = (name: string, values: Record<string, unknown> = {}) =>
  house.carryOut(addLead, { name, openedOn: '2024-01-10', ...values })
const move = (item: string, to: string, happenedOn: string) =>
  house.carryOut(movePipelineItem, { pipeline: 'lead', item, to, happenedOn })
const names = (rows: readonly { name: string }[]) => rows.map(({ name }) => name).sort()

describe('leads', () => {
  beforeEach(async () => {
    const a = await aLead('甲芯片', { chainLink: 'chip', xinchuang: 'on', promisedInvestment: '100', area: '50' })
    await move(a, 'talks', '2024-03-01')
    await aLead('乙数据', {
      chainLink: 'database',
      xinchuang: 'on',
      promisedInvestment: '30',
      expectedOn: '2024-09-01',
    })
    const lost = await aLead('丙安全', { chainLink: 'security' })
    await house.carryOut(endPipelineItem, {
      ...{ pipeline: 'lead', item: lost, end: 'lost', happenedOn: '2024-05-01', why: '未成' },
    })
  })

  test('the list is cut by what is asked; a column of the board is as long as its count', async () => {
    const list = async (query: Record<string, unknown>) => names((await house.lookAt(leadListView, query)).rows)
    expect(await list({})).toEqual(['乙数据', '甲芯片'])
    expect(await list({ stage: 'talks' })).toEqual(['甲芯片'])
    expect(await list({ kind: 'database' })).toEqual(['乙数据'])
    expect(await list({ year: '2024' })).toEqual(['乙数据'])
    expect(await list({ year: 'none' })).toEqual(['甲芯片'])
    expect(await list({ state: 'lost' })).toEqual(['丙安全'])
    expect(await list({ state: 'all', q: '安全' })).toEqual(['丙安全'])
    expect(await list({ slow: '1' })).toEqual(['乙数据', '甲芯片'])
    expect(await list({ sort: '-promised', state: 'all' })).toHaveLength(3)
    const { columns } = await house.lookAt(leadBoardView, {})
    expect(columns.map(({ key, count, cards }) => [key, count, cards.length])).toEqual([
      ['found', 1, 1],
      ['talks', 1, 1],
      ['signed', 0, 0],
      ['registered', 0, 0],
      ['moved-in', 0, 0],
    ])
  })

  test('a past day shows them where they stood then', async () => {
    const past = await house.lookAt(leadBoardView, {}, house.officer, '2024-02-01')
    expect(past.columns.map(({ count }) => count)).toEqual([3, 0, 0, 0, 0])
    expect(past.can.edit).toBe(false)
    const [row] = (await house.lookAt(leadListView, { q: '甲' }, house.officer, '2024-02-01')).rows
    expect(row).toMatchObject({ stage: 'found', since: '2024-01-10', days: 22 })
    const before = await house.lookAt(leadListView, { state: 'all' }, house.officer, '2024-01-09')
    expect(before.rows).toEqual([])
  })

  test('more of a column begins behind the last card; the file holds the list', async () => {
    for (const name of ['丁', '戊']) await aLead(name, { openedOn: '2024-02-01' })
    const all = await house.lookAt(itemColumnView, { pipeline: 'lead', stage: 'found' })
    const [first] = all.cards
    const rest = await house.lookAt(itemColumnView, {
      ...{ pipeline: 'lead', stage: 'found', since: first?.since, after: first?.id },
    })
    expect(rest.cards).toEqual(all.cards.slice(1))
    const file = await house.lookAt(leadExport, { state: 'all', format: 'csv' })
    expect(names(file.rows)).toEqual(['丁', '丙安全', '乙数据', '戊', '甲芯片'].sort())
  })

  test('leaders read, operators don’t', async () => {
    const { can } = await house.lookAt(leadBoardView, {}, house.leader)
    expect(can.edit).toBe(false)
    const attempt = house.lookAt(leadListView, {}, house.operator([await aCarrier(house)]))
    await expect(attempt).rejects.toMatchObject({ code: 'not-allowed' })
  })
})

test('space under way adds to the area that is open, by stage and by year; each sum is its list', async () => {
  await aCarrier(house, { area: '1000' })
  const add = (name: string, area: string, expectedOn: string) =>
    house.carryOut(addSpaceProject, { name, carrierType: 'park', area, expectedOn, openedOn: '2024-01-10' })
  await add('甲园', '500', '2025-06-01')
  await add('乙园', '200', '2024-12-01')
  await add('丙园', '50', '')
  const { openCent, byYear, columns } = await house.lookAt(spaceBoardView, {})
  expect(openCent).toBe(100_000)
  expect(byYear).toEqual([
    { year: 2024, items: 1, areaCent: 20_000, reachedCent: 120_000 },
    { year: 2025, items: 1, areaCent: 50_000, reachedCent: 170_000 },
    { year: null, items: 1, areaCent: 5_000, reachedCent: 170_000 },
  ])
  for (const { year, items } of byYear)
    expect((await house.lookAt(spaceListView, { year: year === null ? 'none' : String(year) })).total).toBe(items)
  expect(columns[0]).toMatchObject({ key: 'surveyed', count: 3, areaCent: 75_000 })
})

describe('the Xinchuang park', () => {
  let firms: Record<string, string> = {}
  beforeEach(async () => {
    const park = await aCarrier(house, { name: '信创园', type: 'park', xinchuang: 'on', area: '5000' })
    const other = await aCarrier(house, { name: '信创园二号', type: 'park', xinchuang: 'on', area: '5000' })
    const plain = await aCarrier(house, { name: '寻常园', type: 'park' })
    const enter = async (name: string, kind: string, carrier = park, from = '2023-01-01') => {
      const firm = firms[name] ?? (await aFirm(house, name))
      firms[name] = firm
      return house.carryOut(beginStay, { carrier, firm, kind, from, area: kind === 'physical' ? '10' : '' })
    }
    firms = {}
    await enter('甲', 'physical')
    await enter('甲', 'physical', other)
    await enter('乙', 'physical', park, '2024-04-01')
    await enter('丙', 'registered')
    await house.carryOut(endStay, { stay: await enter('丁', 'physical'), on: '2024-05-01', departure: 'left' })
    await enter('戊', 'physical')
    await house.carryOut(moveFirmOut, { firm: firms.戊, toOn: '2024-02-01' })
    await enter('己', 'physical')
    await house.carryOut(deregisterFirm, { firm: firms.己, on: '2024-03-01' })
    await enter('庚', 'physical', park, '2024-07-15')
    await enter('辛', 'physical', plain)
    await house.carryOut(setChainLinks, { firm: firms.甲, primary: 'chip', further: ['security'] })
    await house.carryOut(setChainLinks, { firm: firms.丙, primary: 'chip' })
  })
  const listed = (query: Record<string, unknown>) => house.lookAt(parkFirmsView, query)

  test('counts what the plan’s figure counts, and says of every other firm why it does not', async () => {
    const { viewer } = house.officer
    const page = await house.lookAt(xinchuangView, {})
    const figures = await house.store.read((db) =>
      dayFiguresOn({ tx: { db }, viewer, house: house.house, on: '2024-06-30' }, [], null),
    )
    expect(page.actual).toBe(2)
    expect(page.actual).toBe(figures.actuals['xinchuang-firms'])
    expect(page.several).toEqual({ firms: 1, rooms: 2 })
    const why = Object.fromEntries(page.standings.map(({ standing, firms }) => [standing, firms]))
    expect(why).toEqual({
      ...{ counted: 2, 'registered-only': 1, reserved: 0, 'left-district': 1, deregistered: 1 },
      ...{ 'carrier-not-marked': 0, upcoming: 1, 'moved-out': 1 },
    })
    for (const standing of parkStandings) expect((await listed({ state: standing })).total).toBe(why[standing])
  })

  test('every figure of the chain is as long as its list', async () => {
    const { chain } = await house.lookAt(xinchuangView, {})
    expect(chain.none).toBe(1)
    for (const link of chainLinks) {
      const count = chain.links.find((one) => one.link === link)
      expect((await listed({ state: 'counted', link, role: 'primary' })).total).toBe(count?.primary)
      expect((await listed({ state: 'counted', link, role: 'further' })).total).toBe(count?.further)
    }
    expect((await listed({ state: 'counted', link: 'none' })).rows.map(({ name }) => name)).toEqual(['乙'])
  })

  test('periods of growth open those who came and those who went', async () => {
    for (const by of ['quarter', 'year']) {
      const { growth } = await house.lookAt(xinchuangView, { by })
      for (const { from, to, joined, left } of growth.periods) {
        expect((await listed({ change: 'joined', since: from, until: to })).total).toBe(joined)
        expect((await listed({ change: 'left', since: from, until: to })).total).toBe(left)
      }
    }
    const since = { since: '2024-03-31', until: '2024-06-30' }
    expect(names((await listed({ change: 'joined', ...since })).rows)).toEqual(['乙'])
    expect(names((await listed({ change: 'left', ...since })).rows)).toEqual(['丁'])
  })

  test('the investment pipeline adds up by stage, and what has landed apart', async () => {
    const a = await aLead('甲线索', {
      xinchuang: 'on',
      promisedInvestment: '100',
      deliveredInvestment: '40',
      area: '50',
    })
    await move(a, 'talks', '2024-03-01')
    await aLead('乙线索', { xinchuang: 'on', promisedInvestment: '30', chainLink: 'chip' })
    await aLead('丙线索', { promisedInvestment: '7' })
    const { pipeline } = await house.lookAt(xinchuangView, {})
    const byStage = new Map(pipeline.stages.map((one) => [one.stage, one]))
    expect(byStage.get('talks')).toMatchObject({
      ...{ items: 1, areaCent: 5_000, promisedInvestmentYuan: 1_000_000, deliveredInvestmentYuan: 400_000 },
    })
    expect(byStage.get('found')).toMatchObject({ items: 1, promisedInvestmentYuan: 300_000 })
    expect(pipeline.links).toEqual(
      expect.arrayContaining([
        { link: 'chip', leads: 1 },
        { link: null, leads: 1 },
      ]),
    )
    expect((await house.lookAt(leadListView, { xinchuang: '1', kind: 'none' })).total).toBe(1)
  })

  test('the file holds the list, and only those who may read it get one', async () => {
    const file = await house.lookAt(parkFirmsExport, { state: 'counted', format: 'xlsx' })
    expect(names(file.rows)).toEqual(['乙', '甲'])
    const attempt = house.lookAt(xinchuangView, {}, house.operator([await aCarrier(house, { name: '另一载体' })]))
    await expect(attempt).rejects.toMatchObject({ code: 'not-allowed' })
  })
})
