// The statistics sheet: what the register knows is computed, what it does not know is left to the carrier.
import { beforeEach, describe, expect, it } from 'vitest'
import { addUnit } from '#acts/add-unit.server.ts'
import { beginStay } from '#acts/begin-stay.server.ts'
import { endStay } from '#acts/end-stay.server.ts'
import { recogniseFirm } from '#acts/recognise-firm.server.ts'
import { recordMetrics } from '#acts/record-metrics.server.ts'
import { indicatorsOf, lastOfPeriod } from '#domain/statistics.ts'
import { aCarrier, aFirm } from '#tests/acts/premises.ts'
import { useHouse } from '#tests/house.ts'
import { statisticsView } from '#views/statistics.server.ts'

const house = useHouse()
let carrier = ''

beforeEach(async () => {
  carrier = await aCarrier(house)
  const room = { carrier, kind: 'office', lettable: '300' }
  const unit = await house.carryOut(addUnit, { ...room, number: '101', gross: '300' })
  const other = await house.carryOut(addUnit, { ...room, number: '102', gross: '300' })
  await house.carryOut(addUnit, { carrier, number: '大厅', kind: 'public', gross: '80' })
  const yunling = await aFirm(house, '沈阳云岭数据科技有限公司')
  const beiling = await aFirm(house, '沈阳北陵智航装备有限公司')
  const why = '成立日期待补'
  const incubated = { carrier, kind: 'physical', incubating: 'on', why }
  await house.carryOut(beginStay, { ...incubated, unit, firm: yunling, from: '2022-03-01', area: '250' })
  const stay = await house.carryOut(beginStay, { ...incubated, unit: other, firm: beiling, from: '2023-02-01' })
  await house.carryOut(endStay, { stay, on: '2023-11-15', departure: 'graduated', graduation: 'revenue' })
  const certificate = { kind: 'high-tech', number: 'GR202221000001', issuedOn: '2022-11-04', form: 'recognition' }
  await house.carryOut(recogniseFirm, { firm: yunling, ...certificate, route: 'first', from: '2022-11-04' })
  const figures = { unit: 'ten-thousand', statedOn: '2024-05-20', source: '审计报告' }
  await house.carryOut(recordMetrics, { firm: yunling, ...figures, 'revenueYuan-2023': '480.6' })
})

const sheet = async (query: Record<string, unknown>, actor = house.officer) =>
  (await house.lookAt(statisticsView, { carrier, ...query }, actor)).sheets[0]

describe('the sheet of a year', () => {
  it('has areas, firms and graduates at its end, and revenue in thousands', async () => {
    expect((await sheet({ year: '2023' }))?.statistics).toMatchObject({
      area: 1000,
      'area-incubating': 250,
      'area-public': 80,
      incubating: 1,
      'incubating-new': 1,
      graduated: 1,
      'graduated-ever': 1,
      'high-tech': 1,
      'tech-sme': 0,
      'firms-revenue': 4806,
      'firms-rd': null,
      opened: '2020-01-01',
    })
  })

  it('keeps firms’ finances from operators, and what nobody entered from everyone', async () => {
    const known = (await sheet({ year: '2023' }, house.operator([carrier])))?.statistics ?? {}
    expect(known).not.toHaveProperty('firms-revenue')
    expect(known).not.toHaveProperty('mentors')
    expect(known.incubating).toBe(1)
  })

  it('of a quarter ends with it; of the running one, today', async () => {
    const { statistics } = (await sheet({ year: '2023', quarter: '3' })) ?? { statistics: {} }
    expect(statistics).toMatchObject({ incubating: 2, graduated: 0 })
    expect(statistics).not.toHaveProperty('firms-revenue')
    expect((await house.lookAt(statisticsView, { carrier, year: '2024', quarter: '4' })).on).toBe('2024-06-30')
    expect([1, 2, 3, 4, null].map((quarter) => lastOfPeriod(2024, quarter))).toEqual([
      '2024-03-31',
      '2024-06-30',
      '2024-09-30',
      '2024-12-31',
      '2024-12-31',
    ])
  })

  it('of the district counts a firm once and each form by itself; another operator’s carrier is not found', async () => {
    const makers = await aCarrier(house, { name: '众创演示空间', type: 'maker-space', area: '200' })
    const all = await house.lookAt(statisticsView, { year: '2023' })
    expect(all.sheets.map(({ form, statistics }) => [form, statistics.area])).toEqual([
      ['incubator', 1000],
      ['maker-space', 200],
    ])
    const foreign = house.operator([makers], '钱运')
    await expect(sheet({}, foreign)).rejects.toMatchObject({ code: 'not-found' })
    expect((await house.lookAt(statisticsView, {}, foreign)).rows.map(({ id }) => id)).toEqual([makers])
  })
})

it('each form names an indicator once', () => {
  for (const form of Object.values(indicatorsOf)) {
    const keys = form.flatMap(([, indicators]) => indicators.map(({ key }) => key))
    expect(new Set(keys).size).toBe(keys.length)
  }
})
