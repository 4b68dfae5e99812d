import { beforeEach, describe, expect, test } from 'vitest'
import { recordMetrics } from '#acts/record-metrics.server.ts'
import { registerFirm } from '#acts/register-firm.server.ts'
import { withdrawMetrics } from '#acts/withdraw-metrics.server.ts'
import { metricsOf, metricsWordings } from '#db/queries/yearly-metrics.ts'
import { useHouse } from '#tests/house.ts'

const house = useHouse()
let hangyuan = ''

beforeEach(async () => {
  hangyuan = await house.carryOut(registerFirm, { name: '沈阳航远软件有限公司', registeredOn: '2018-03-12' })
})

const audit = { unit: 'ten-thousand', source: '审计报告', statedOn: '2024-05-20' }
const record = (values: Record<string, unknown>, actor = house.officer) =>
  house.carryOut(recordMetrics, { firm: hangyuan, ...audit, ...values }, actor)
const recorded = () => house.store.read((db) => metricsOf({ db }, house.officer.viewer, hangyuan))
const wordings = () => house.store.read((db) => metricsWordings({ db }, house.officer.viewer, hangyuan))

describe('recording figures', () => {
  test('several years in one post, in the unit of the grid, kept in 元 with source and day', async () => {
    const { changed } = await record({
      'revenueYuan-2022': '480',
      'revenueYuan-2023': '1,250.5',
      'staff-2023': '36',
      'netAssetsYuan-2023': '-12',
      'costYuan-2023': '',
    })
    expect(changed).toBe(4)
    expect(await recorded()).toMatchObject([
      { year: 2022, revenueYuan: 4_800_000, source: '审计报告', statedOn: '2024-05-20' },
      { year: 2023, revenueYuan: 12_505_000, staff: 36, netAssetsYuan: -120_000, costYuan: null },
    ])
  })

  test('an empty cell leaves what stands; a gap is filled without a reason', async () => {
    await record({ 'revenueYuan-2023': '480' })
    await record({ 'revenueYuan-2023': '', 'staff-2023': '12' })
    expect(await recorded()).toMatchObject([{ revenueYuan: 4_800_000, staff: 12 }])
  })

  test('another value for what stands needs a reason; what stood stays in the history', async () => {
    await record({ 'revenueYuan-2023': '480' })
    const change = { 'revenueYuan-2023': '488', source: '企业说明', statedOn: '2024-06-01' }
    await expect(record(change)).rejects.toMatchObject({ code: 'metrics.reason-needed', field: 'why' })
    await record({ ...change, why: '审计调整' })
    expect((await recorded()).map((one) => one.revenueYuan)).toEqual([4_880_000])
    expect((await wordings()).map(({ metrics: one }) => [one.revenueYuan, one.source, one.why])).toEqual([
      [4_800_000, '审计报告', null],
      [4_880_000, '企业说明', '审计调整'],
    ])
  })

  test('a figure is taken back with a reason; a year without figures is no record', async () => {
    await record({ 'revenueYuan-2023': '480', 'staff-2023': '12' })
    await record({ 'staff-2023': '无', why: '填错企业' })
    expect(await recorded()).toMatchObject([{ revenueYuan: 4_800_000, staff: null }])
    await record({ 'revenueYuan-2023': '-', why: '填错企业' })
    expect(await recorded()).toEqual([])
    expect(await wordings()).toHaveLength(2)
  })

  test('the same figures again change nothing', async () => {
    await record({ 'revenueYuan-2023': '480' })
    expect(await record({ 'revenueYuan-2023': '480万', source: '又一次' })).toMatchObject({ changed: 0 })
    expect(await wordings()).toHaveLength(1)
  })

  test('the second saver is shown both values, in the unit typed in', async () => {
    await record({ 'revenueYuan-2023': '480', 'seen-2023': '' })
    const late = record({ 'revenueYuan-2023': '500', 'seen-2023': '', unit: 'thousand' })
    await expect(late).rejects.toMatchObject({ code: 'form.stale', current: { 'revenueYuan-2023': '4,800' } })
    const [row] = await recorded()
    await record({ 'revenueYuan-2023': '500', 'seen-2023': row?.id, why: '审计调整' })
    expect((await recorded())[0]?.revenueYuan).toBe(5_000_000)
  })

  test('years that were not touched do not stand in the way', async () => {
    await record({ 'revenueYuan-2022': '480' })
    await record({ 'revenueYuan-2023': '500', 'seen-2023': '', 'seen-2022': '' })
    expect(await recorded()).toHaveLength(2)
  })

  test('every cell that cannot be read is named', async () => {
    const post = record({ 'revenueYuan-2023': '12%', 'staff-2023': '1.5', 'rdYuan-2022': '很多' })
    await expect(post).rejects.toMatchObject({
      errors: { 'revenueYuan-2023': 'percent', 'staff-2023': 'not-whole', 'rdYuan-2022': 'not-a-number' },
    })
    expect(await recorded()).toEqual([])
  })

  test('a year ahead, or before the firm was registered, has no figures', async () => {
    await expect(record({ 'staff-2025': '3' })).rejects.toMatchObject({ code: 'metrics.year-ahead' })
    await expect(record({ 'staff-2017': '3' })).rejects.toMatchObject({ code: 'metrics.before-registration' })
    await expect(record({ 'staff-2023': '3', statedOn: '2024-07-01' })).rejects.toMatchObject({ code: 'day.ahead' })
  })

  test('a valuation needs its currency, given now or before', async () => {
    await expect(record({ 'valuation-2023': '10亿' })).rejects.toMatchObject({
      errors: { 'valuationCurrency-2023': 'required' },
    })
    await record({ 'valuation-2023': '10亿', 'valuationCurrency-2023': 'USD', 'exchangeRateMicro-2023': '7.0827' })
    await record({ 'valuation-2023': '11亿', why: '新一轮' })
    expect(await recorded()).toMatchObject([
      { valuation: 1_100_000_000, valuationCurrency: 'USD', exchangeRateMicro: 7_082_700 },
    ])
  })

  test('a year recorded for the wrong firm is withdrawn whole', async () => {
    await record({ 'revenueYuan-2023': '480' })
    const [row] = await recorded()
    await house.carryOut(withdrawMetrics, { firm: hangyuan, row: row?.id, why: '填错企业' })
    expect(await recorded()).toEqual([])
    expect(await wordings()).toHaveLength(1)
  })

  test('only officers record; no operator, no leader', async () => {
    await expect(record({ 'staff-2023': '3' }, house.operator([]))).rejects.toMatchObject({ code: 'not-allowed' })
    await expect(record({ 'staff-2023': '3' }, house.leader)).rejects.toMatchObject({ code: 'not-allowed' })
  })
})
