// Yearly metrics from lists, with invented firms only.
import { beforeEach, expect, test } from 'vitest'
import { adjustImport } from '#acts/adjust-import.server.ts'
import { commitImport } from '#acts/commit-import.server.ts'
import { importRoster } from '#acts/import-roster.server.ts'
import { readRoster } from '#acts/read-roster.server.ts'
import { recordMetrics } from '#acts/record-metrics.server.ts'
import { registerFirm } from '#acts/register-firm.server.ts'
import { undoImport } from '#acts/undo-import.server.ts'
import { batchById, importRows } from '#db/queries/imports.ts'
import { metricsOf } from '#db/queries/yearly-metrics.ts'
import { completeCode } from '#domain/credit-code.ts'
import { useHouse } from '#tests/house.ts'
import { csv } from '#tests/rosters/books.ts'
import { importFile } from '#views/import-file.server.ts'

const house = useHouse()
const code = completeCode('91210105', 'MA000001')
let star = ''
let moon = ''

beforeEach(async () => {
  star = await house.carryOut(registerFirm, { name: '北塔星光软件有限公司', code, registeredOn: '2015-03-02' })
  moon = await house.carryOut(registerFirm, { name: '北塔月光软件有限公司', registeredOn: '2021-04-05' })
})

const list = (...lines: string[]) => csv(lines.join('\n'))
const take = async (bytes: Uint8Array, values: Record<string, unknown> = {}) => {
  const file = { name: '指标.csv', bytes }
  const { batch, judged } = await house.carryOut(importRoster, { list: 'metrics', file, year: '2023', ...values })
  const { created, updated, unchanged, refused } = judged.counts
  return { batch, judged, counts: { created, updated, unchanged, refused } }
}
const undo = async (batch: string) => {
  const row = await house.store.read((db) => batchById({ db }, house.officer.viewer, batch))
  return house.carryOut(undoImport, { batch, version: String(row?.version) })
}
const recorded = (firm = star) => house.store.read((db) => metricsOf({ db }, house.officer.viewer, firm))
const nothing = { created: 0, updated: 0, unchanged: 0, refused: 0 }

const head = '企业名称,统一社会信用代码,收入总额（万元）,净资产（元）,职工总数'
const starRow = `北塔星光软件有限公司,${code},"1,250.5",-30000,36`
const moonRow = '北塔月光软件有限公司,,800,"1,000,000",12'

test('each column is read in its own unit; a firm is found by code, else by name', async () => {
  const { counts, judged } = await take(list(head, starRow, moonRow), { issuedOn: '2024-05-20' })
  expect(counts).toEqual({ ...nothing, created: 2 })
  expect(await recorded()).toMatchObject([
    {
      year: 2023,
      revenueYuan: 12_505_000,
      netAssetsYuan: -30_000,
      staff: 36,
      costYuan: null,
      source: '指标.csv',
      statedOn: '2024-05-20',
    },
  ])
  expect(judged.rows[1]?.judgement.notes.map((one) => one.code)).toEqual(['by-name'])
})

test('the same file again changes nothing; an empty or doubtful cell never erases', async () => {
  await take(list(head, starRow, moonRow))
  expect((await take(list(head, starRow, moonRow))).counts).toEqual({ ...nothing, unchanged: 2 })
  const again = await take(list(head, `北塔星光软件有限公司,${code},1300,-,35人左右`))
  expect(again.counts).toEqual({ ...nothing, updated: 1 })
  expect(await recorded()).toMatchObject([{ revenueYuan: 13_000_000, netAssetsYuan: -30_000, staff: 36 }])
})

test('营业收入 is neither 收入总额 nor 销售收入: it is offered, and mapped only by hand', async () => {
  const bytes = list('企业名称,年度,营业收入（万元）', '北塔星光软件有限公司,2022,500')
  const file = { name: '指标.csv', bytes }
  const batch = await house.carryOut(readRoster, { list: 'metrics', file })
  const { preview } = await house.lookAt(importFile, { batch })
  expect(preview?.columns[2]).toMatchObject({ field: null, offers: ['revenueYuan', 'salesYuan'] })
  await house.carryOut(adjustImport, { batch, version: '1', 'column.2': 'salesYuan' })
  const row = await house.store.read((db) => batchById({ db }, house.officer.viewer, batch))
  await house.carryOut(commitImport, { batch, version: String(row?.version) })
  expect(await recorded()).toMatchObject([{ year: 2022, salesYuan: 5_000_000, revenueYuan: null }])
})

test('where no unit is stated the officer must say it: nothing is taken in before', async () => {
  const bytes = list('企业名称,收入总额,职工总数', '北塔星光软件有限公司,500,12')
  await expect(take(bytes)).rejects.toMatchObject({ code: 'roster.refused', detail: { what: 'moneyUnit' } })
  expect(await recorded()).toEqual([])
  await take(bytes, { moneyUnit: 'thousand' })
  expect(await recorded()).toMatchObject([{ revenueYuan: 500_000, staff: 12 }])
})

test('a corner note gives the unit', async () => {
  await take(list('附表：企业年度指标,,（单位：千元）', '企业名称,收入总额,职工总数', '北塔星光软件有限公司,500,12'))
  expect(await recorded()).toMatchObject([{ revenueYuan: 500_000 }])
})

test('columns of several years are taken year by year; without a year the officer is asked', async () => {
  const bytes = list(
    '企业名称,2022年销售收入（万元）,2023年销售收入（万元）,2022年职工总数,2023年职工总数',
    '北塔星光软件有限公司,480,520,30,36',
  )
  await expect(take(bytes, { year: '' })).rejects.toMatchObject({ detail: { what: 'year' } })
  await take(bytes, { year: '2022' })
  await take(bytes, { year: '2023' })
  expect(await recorded()).toMatchObject([
    { year: 2022, salesYuan: 4_800_000, staff: 30 },
    { year: 2023, salesYuan: 5_200_000, staff: 36 },
  ])
})

test('one year in the headers needs no other word', async () => {
  await take(list('企业名称,2021年销售收入（万元）', '北塔星光软件有限公司,480'), { year: '' })
  expect(await recorded()).toMatchObject([{ year: 2021, salesYuan: 4_800_000 }])
})

test('rows that cannot be so are refused with their reason, and kept for the workbook', async () => {
  const { batch, counts } = await take(
    list(
      '企业名称,年度,收入总额（万元）,职工总数',
      '南塔无名软件有限公司,2023,5,1',
      '北塔月光软件有限公司,2020,5,1',
      '北塔星光软件有限公司,2025,5,1',
      '北塔星光软件有限公司,2023,12%,很多',
    ),
  )
  expect(counts).toEqual({ ...nothing, refused: 4 })
  const page = { size: 10, offset: 0 }
  const rows = await house.store.read((db) => importRows({ db }, house.officer.viewer, batch, 'refused', page))
  expect(rows.map(({ row }) => row.reason)).toEqual([
    'metrics-firm-unknown',
    'before-registration',
    'year-ahead',
    'figures-missing',
  ])
  expect(rows[3]?.row.cells).toEqual(['北塔星光软件有限公司', '2023', '12%', '很多'])
})

test('contradictions and slips of the unit are told before anything is written', async () => {
  const given = { firm: star, unit: 'yuan', source: '审计报告', statedOn: '2024-01-05', 'revenueYuan-2022': '500' }
  await house.carryOut(recordMetrics, given)
  const bytes = list('企业名称,收入总额（万元）,职工总数,科技人员数', '北塔星光软件有限公司,500,12,15')
  const batch = await house.carryOut(readRoster, {
    list: 'metrics',
    year: '2023',
    file: { name: '指标.csv', bytes },
  })
  const { rows } = await house.lookAt(importFile, { batch })
  expect(rows[0]?.notes).toMatchObject([
    { code: 'by-name' },
    { code: 'figure-more-than', detail: { field: 'techStaff', than: 'staff' } },
    { code: 'figure-slip', detail: { field: 'revenueYuan', factor: 10_000, year: 2022 } },
  ])
  expect(await recorded()).toHaveLength(1)
})

test('a preview follows what others record meanwhile', async () => {
  const bytes = list(head, starRow)
  const batch = await house.carryOut(readRoster, {
    list: 'metrics',
    year: '2023',
    file: { name: '指标.csv', bytes },
  })
  expect((await house.lookAt(importFile, { batch })).counts).toMatchObject({ created: 1 })
  const given = { firm: star, unit: 'yuan', source: '审计报告', statedOn: '2024-01-05', 'staff-2023': '36' }
  await house.carryOut(recordMetrics, given)
  expect((await house.lookAt(importFile, { batch })).counts).toMatchObject({ created: 0, updated: 1 })
})

test('undone, what it brought is gone and what it changed is as before; what others touched since stays', async () => {
  await take(list(head, starRow))
  const { batch } = await take(list(head, `北塔星光软件有限公司,${code},1300,,`, moonRow))
  await undo(batch)
  expect(await recorded()).toMatchObject([{ revenueYuan: 12_505_000, netAssetsYuan: -30_000 }])
  expect(await recorded(moon)).toEqual([])

  const second = await take(list(head, moonRow))
  await house.carryOut(recordMetrics, {
    firm: moon,
    unit: 'yuan',
    source: '走访',
    statedOn: '2024-06-01',
    'staff-2023': '13',
    why: '走访核实',
  })
  await undo(second.batch)
  expect(await recorded(moon)).toMatchObject([{ staff: 13, revenueYuan: 8_000_000 }])
})
