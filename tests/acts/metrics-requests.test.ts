import { beforeEach, describe, expect, test } from 'vitest'
import { acceptReport } from '#acts/accept-report.server.ts'
import { askFirmsForMetrics } from '#acts/ask-firms-for-metrics.server.ts'
import { askForMetrics } from '#acts/ask-for-metrics.server.ts'
import { cancelMetricsRequest } from '#acts/cancel-metrics-request.server.ts'
import { listMetricsLinks } from '#acts/list-metrics-links.server.ts'
import { recogniseFirm } from '#acts/recognise-firm.server.ts'
import { recordMetrics } from '#acts/record-metrics.server.ts'
import { registerFirm } from '#acts/register-firm.server.ts'
import { returnReport } from '#acts/return-report.server.ts'
import { journalPage } from '#db/queries/journal.ts'
import { metricsOf } from '#db/queries/yearly-metrics.ts'
import { reportForm } from '#forms/metrics.ts'
import { readInput } from '#forms/read-input.ts'
import { reportAsked, submitReport } from '#server/report-link.server.ts'
import { useHouse } from '#tests/house.ts'
import { firmMetricsView } from '#views/firm-metrics.server.ts'
import { metricsExportView, metricsListView } from '#views/metrics-list.server.ts'
import { metricsReportsView } from '#views/metrics-reports.server.ts'

const house = useHouse()
let hangyuan = ''

const register = (name: string, registeredOn: string) => house.carryOut(registerFirm, { name, registeredOn })
beforeEach(async () => {
  hangyuan = await register('沈阳航远软件有限公司', '2018-03-12')
})

const ask = async (years: string[] = ['2023']) =>
  (await house.carryOut(askForMetrics, { firm: hangyuan, years })).path.replace('/report/', '')
const open = (token: string, address = '10.0.0.1') => reportAsked(house.house, token, address)
const send = (token: string, values: Record<string, string>) =>
  submitReport(house.house, token, readInput(reportForm, { unit: 'ten-thousand', confirmed: 'on', ...values }), {
    address: '10.0.0.1',
    request: null,
  })
const recorded = () => house.store.read((db) => metricsOf({ db }, house.officer.viewer, hangyuan))
const waiting = async () => (await house.lookAt(metricsReportsView)).reports
const requests = async () => (await house.lookAt(firmMetricsView, { firm: hangyuan })).requests
const record = (values: Record<string, string>) =>
  house.carryOut(recordMetrics, {
    firm: hangyuan,
    unit: 'ten-thousand',
    source: '审计报告',
    statedOn: '2024-05-20',
    ...values,
  })

describe('a one-time link', () => {
  test('tells its holder the firm, the years and nothing that is on record', async () => {
    await record({ 'revenueYuan-2023': '480' })
    const asked = await open(await ask(['2023', '2022']))
    expect(asked).toEqual({
      firm: '沈阳航远软件有限公司',
      years: [2022, 2023],
      note: null,
      expiresAt: '2024-07-30T02:00:00.000Z',
    })
  })

  test('what it brings waits for an officer; accepted, it is the record with its source', async () => {
    await record({ 'revenueYuan-2023': '480', 'staff-2023': '12' })
    await send(await ask(), { 'revenueYuan-2023': '500', 'techStaff-2023': '15', 'rdYuan-2023': '' })
    expect(await recorded()).toMatchObject([{ revenueYuan: 4_800_000, techStaff: null }])
    const [report] = await waiting()
    expect(report?.years).toMatchObject([
      {
        year: 2023,
        figures: [
          { field: 'revenueYuan', given: 5_000_000, stands: 4_800_000 },
          { field: 'techStaff', given: 15, stands: null },
        ],
        warnings: [{ code: 'more-than', field: 'techStaff' }],
      },
    ])
    await house.carryOut(acceptReport, { request: report?.id, version: String(report?.version) })
    expect(await recorded()).toMatchObject([
      { revenueYuan: 5_000_000, techStaff: 15, staff: 12, source: '企业填报', statedOn: '2024-06-30' },
    ])
    expect(await waiting()).toEqual([])
  })

  test('used twice it is refused, and what came first stays', async () => {
    const token = await ask()
    await send(token, { 'staff-2023': '12' })
    await expect(send(token, { 'staff-2023': '99' })).rejects.toMatchObject({ code: 'report.used' })
    await expect(open(token)).rejects.toMatchObject({ code: 'report.used', status: 410 })
    expect((await waiting())[0]?.years[0]?.figures).toMatchObject([{ field: 'staff', given: 12 }])
  })

  test('two posts at once: one is kept', async () => {
    const token = await ask()
    const posts = await Promise.allSettled([1, 2, 3].map((n) => send(token, { 'staff-2023': `${n}` })))
    expect(posts.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    expect(await waiting()).toHaveLength(1)
  })

  test('late, cancelled or voided by a newer one, it says so', async () => {
    const [first, second] = [await ask(), await ask()]
    await expect(open(first)).rejects.toMatchObject({ code: 'report.cancelled' })
    const newest = (await requests()).find(({ state }) => state === 'open')
    await house.carryOut(cancelMetricsRequest, { request: newest?.id, version: String(newest?.version) })
    await expect(send(second, { 'staff-2023': '1' })).rejects.toMatchObject({ code: 'report.cancelled' })
    const third = await ask()
    house.setToday('2024-07-30')
    await expect(open(third)).rejects.toMatchObject({ code: 'report.expired', status: 410 })
    expect((await requests()).map(({ state }) => state)).toEqual(['expired', 'cancelled', 'cancelled'])
  })

  test('guessing is counted by address, and does not hinder others', async () => {
    const token = await ask()
    for (let n = 0; n < 10; n += 1) {
      await expect(open(`guess-${n}`, '10.9.9.9')).rejects.toMatchObject({ code: 'report.unknown', status: 404 })
    }
    await expect(open('one-more', '10.9.9.9')).rejects.toMatchObject({ code: 'report.locked', status: 429 })
    await expect(open(token, '10.9.9.9')).rejects.toMatchObject({ code: 'report.locked' })
    expect((await open(token, '10.0.0.7')).years).toEqual([2023])
  })

  test('years nobody asked for are not taken, and nothing at all is no report', async () => {
    const token = await ask()
    await expect(send(token, { 'staff-2021': '5' })).rejects.toMatchObject({ errors: { form: 'nothing-given' } })
    await send(token, { 'staff-2021': '5', 'staff-2023': '6' })
    expect((await waiting())[0]?.years.map(({ year }) => year)).toEqual([2023])
  })

  test('without the firm’s word it is not sent', () => {
    const read = () => readInput(reportForm, { unit: 'yuan', 'staff-2023': '5' })
    expect(read).toThrow(expect.objectContaining({ errors: { confirmed: 'confirm-needed' } }))
  })

  test('neither the journal nor the request holds the token', async () => {
    const token = await ask()
    await send(token, { 'staff-2023': '12' })
    const rows = await house.store.read((db) => journalPage({ db }, house.auditor.viewer, {}, { size: 50, offset: 0 }))
    expect(rows.map(({ act }) => act)).toContain('submit-report')
    expect(JSON.stringify(rows)).not.toContain(token)
  })
})

describe('an officer decides', () => {
  test('returned with a note, the firm gets a new link with the note on it', async () => {
    const token = await ask()
    await send(token, { 'staff-2023': '12' })
    const [report] = await waiting()
    const input = { request: report?.id, version: String(report?.version), note: '职工总数请按全年月平均数填写' }
    const { path } = await house.carryOut(returnReport, input)
    await expect(open(token)).rejects.toMatchObject({ code: 'report.used' })
    expect((await open(path.replace('/report/', ''))).note).toBe('职工总数请按全年月平均数填写')
    expect((await requests()).map(({ state }) => state)).toEqual(['open', 'returned'])
    expect(await recorded()).toEqual([])
  })

  test('two officers at one report: the second sees that it is settled', async () => {
    await send(await ask(), { 'staff-2023': '12' })
    const [report] = await waiting()
    const input = { request: report?.id, version: String(report?.version) }
    await house.carryOut(acceptReport, input)
    await expect(house.carryOut(acceptReport, input)).rejects.toMatchObject({ code: 'report.settled', status: 409 })
    await expect(house.carryOut(returnReport, { ...input, note: '晚了' })).rejects.toMatchObject({
      code: 'report.settled',
    })
  })

  test('where the record moved since the differences were shown, they are shown again', async () => {
    await send(await ask(), { 'staff-2023': '12' })
    const [report] = await waiting()
    await record({ 'staff-2023': '30' })
    const input = { request: report?.id, version: String(report?.version), 'seen-2023': '' }
    await expect(house.carryOut(acceptReport, input)).rejects.toMatchObject({ code: 'report.settled' })
    expect((await recorded())[0]?.staff).toBe(30)
  })
})

describe('the ladder’s firms', () => {
  const recognise = (firm: string, number: string) =>
    house.carryOut(recogniseFirm, { firm, kind: 'high-tech', number, issuedOn: '2022-11-04' })
  const whole = {
    'revenueYuan-2023': '500',
    'salesYuan-2023': '480',
    'highTechIncomeYuan-2023': '400',
    'costYuan-2023': '300',
    'rdYuan-2023': '50',
    'assetsYuan-2023': '900',
    'netAssetsYuan-2023': '-20',
    'staff-2023': '30',
    'techStaff-2023': '10',
  }
  let beta = ''
  beforeEach(async () => {
    beta = await register('沈阳贝塔科技有限公司', '2024-01-08')
    await register('沈阳未入梯度有限公司', '2019-01-08')
    await recognise(hangyuan, 'GR202221000123')
    await house.carryOut(recogniseFirm, { firm: beta, kind: 'tech-sme', issuedOn: '2024-03-01' })
  })
  const list = (query: Record<string, string> = {}) => house.lookAt(metricsListView, query)

  test('are counted by how far their figures go, and each count is its list', async () => {
    const stateOf2023 = async () => (await list()).years.find(({ year }) => year === 2023)
    expect(await stateOf2023()).toEqual({ year: 2023, firms: 2, complete: 0, partial: 0, lacking: 2 })
    await record({ 'revenueYuan-2023': '500' })
    expect(await stateOf2023()).toMatchObject({ partial: 1, lacking: 1 })
    await record(whole)
    expect(await stateOf2023()).toMatchObject({ complete: 1, partial: 0, lacking: 1 })
    const names = async (state: string) => (await list({ state })).rows.map(({ firm }) => firm.name)
    expect(await names('complete')).toEqual(['沈阳航远软件有限公司'])
    expect(await names('lacking')).toEqual(['沈阳贝塔科技有限公司'])
    expect((await list({ year: '2022', state: 'lacking' })).total).toBe(2)
    expect((await list({ kind: 'high-tech' })).rows).toMatchObject([{ place: 'high-tech', state: 'complete' }])
    expect((await house.lookAt(metricsExportView, { format: 'csv' })).rows).toHaveLength(2)
  })

  test('chosen ones get a link each; a firm too young for the year gets none', async () => {
    const links = await house.carryOut(askFirmsForMetrics, { select: [hangyuan, beta], years: '2023' })
    expect(links.map(({ name, years }) => [name, years])).toEqual([['沈阳航远软件有限公司', [2023]]])
    const [link] = links
    expect((await open(String(link?.path.replace('/report/', '')))).firm).toBe('沈阳航远软件有限公司')
    expect((await list({ link: 'asked' })).rows.map(({ firm }) => firm.id)).toEqual([hangyuan])
    const taken = await house.carryOut(listMetricsLinks, {
      'link-1': link?.path,
      'link-2': `/report/${'x'.repeat(43)}`,
      origin: 'https://kc.example.cn',
    })
    expect(taken.rows).toMatchObject([{ name: '沈阳航远软件有限公司', address: `https://kc.example.cn${link?.path}` }])
    await send(String(link?.path.replace('/report/', '')), { 'staff-2023': '3' })
    expect((await list({ link: 'waiting' })).total).toBe(1)
    expect((await list({ link: 'none' })).rows.map(({ firm }) => firm.id)).toEqual([beta])
  })

  test('nobody but officers and leaders looks', async () => {
    await expect(house.lookAt(metricsListView, {}, house.operator([]))).rejects.toMatchObject({ code: 'not-allowed' })
    await expect(house.lookAt(firmMetricsView, { firm: hangyuan }, house.operator([]))).rejects.toMatchObject({
      code: 'not-allowed',
    })
    expect((await house.lookAt(metricsListView, {}, house.leader)).can.edit).toBe(false)
  })
})
