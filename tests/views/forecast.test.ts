import fc from 'fast-check'
import { beforeEach, describe, expect, test } from 'vitest'
import { addLead } from '#acts/add-lead.server.ts'
import { addPlan } from '#acts/add-plan.server.ts'
import { addSpaceProject } from '#acts/add-space-project.server.ts'
import { openCase } from '#acts/open-case.server.ts'
import { recogniseFirm } from '#acts/recognise-firm.server.ts'
import { registerFirm } from '#acts/register-firm.server.ts'
import { revokeRecognition } from '#acts/revoke-recognition.server.ts'
import { setTarget } from '#acts/set-target.server.ts'
import { daysBetween } from '#domain/day.ts'
import { reasons } from '#domain/forecast.ts'
import { measureKeys } from '#domain/measure.ts'
import { anyHistory, planDay } from '#tests/domain/histories.ts'
import { figuresSlowly } from '#tests/domain/slow-interpreter.ts'
import { useHouse } from '#tests/house.ts'
import { districtOf } from '#tests/views/district-of-history.ts'
import { forecastView } from '#views/forecast.server.ts'
import { lookAt } from '#views/view.server.ts'

const house = useHouse()
const fourteenth = { name: '十四五', title: '皇姑区“十四五”规划', baseOn: '2020-12-31', endOn: '2025-12-31' }
const overTwo = { base: '0', amount: '2', comparison: '>', chapter: '第一章第一节', confidence: 'seen' }

const forecast = async (query: Record<string, unknown> = {}, on: string | null = null) => {
  const page = await house.lookAt(forecastView, query, house.leader, on)
  if (page.missing !== null || !page.chosen) throw new Error(`nothing is forecast: ${page.missing}`)
  return { ...page, chosen: page.chosen }
}

const certificate = async (name: string, number: string, issuedOn: string) => {
  const firm = await house.carryOut(registerFirm, { name, registeredOn: '2015-03-12' })
  const { recognition } = await house.carryOut(recogniseFirm, { firm, kind: 'high-tech', number, issuedOn })
  return { firm, recognition }
}

describe('a district of three firms by hand', () => {
  let longest: Awaited<ReturnType<typeof certificate>>
  let lapsing: Awaited<ReturnType<typeof certificate>>
  let filing = ''

  beforeEach(async () => {
    const plan = await house.carryOut(addPlan, fourteenth)
    await house.carryOut(setTarget, { plan, measure: 'high-tech-firms', ...overTwo })
    longest = await certificate('沈阳航远软件有限公司', 'GR202321000001', '2023-10-01')
    lapsing = await certificate('沈阳北陵智能有限公司', 'GR202121000002', '2021-10-01')
    filing = await house.carryOut(registerFirm, { name: '沈阳塔湾检测有限公司', registeredOn: '2019-05-01' })
    await house.carryOut(openCase, { firm: filing, kind: 'high-tech', openedOn: '2024-06-30', year: '2024' })
  })

  // 1,276 days with a certificate in three years are 3 years of one; nobody left: 0.03 * 20 / 23.
  const leaving = (0.03 * 20) / 23
  const toTheEnd = daysBetween('2024-06-30', '2025-12-31')
  const stays = (1 - leaving) ** (toTheEnd / 365.25)

  test('each part is what its records and what is presumed make of it, and all sum to the mean', async () => {
    const { measures, chosen } = await forecast()
    expect(measures).toMatchObject([{ key: 'high-tech-firms', actual: 2, target: 2 }])
    const expected = new Map(chosen.composition.parts.map((part) => [part.reason, part]))
    expect(expected.get('runs-on')).toMatchObject({ count: 1, expected: expect.closeTo(stays, 9) })
    expect(expected.get('renewal')).toMatchObject({ count: 1, expected: expect.closeTo(stays * 0.7, 9) })
    // Opened today, half is through after 210 days as presumed: no log tells otherwise yet.
    const done = 1 - 2 ** (-toTheEnd / 210)
    expect(expected.get('case')).toMatchObject({ count: 1, expected: expect.closeTo(stays * 0.6 * done, 9) })
    expect(chosen.rests).toMatchObject({
      renewal: { hits: 0, records: 0 },
      leaving: { hits: 0, records: 3 },
      filings: { events: 1, years: 1 },
      arrivals: { events: 1, years: 1 },
    })
    const { parts, filings, arrivals } = chosen.composition
    const sum = parts.reduce((all, part) => all + part.expected, filings + arrivals)
    expect(chosen.end.mean).toBeCloseTo(sum, 6)
    expect(chosen.end.met).toBeGreaterThan(0.4)
    expect(chosen.end.met).toBeLessThan(0.9)
  })

  test('every number opens a list as long as it', async () => {
    const { chosen } = await forecast()
    for (const { reason, count } of chosen.composition.parts) {
      const opened = (await forecast({ list: reason })).chosen
      expect([opened.total, opened.rows.length]).toEqual([count, count])
    }
    const [row] = (await forecast({ list: 'renewal' })).chosen.rows
    expect(row).toMatchObject({
      name: '沈阳北陵智能有限公司',
      to: `/firms/${lapsing.firm}`,
      lastDay: '2024-09-30',
      chance: expect.closeTo(stays * 0.7, 9),
    })
    const closing = (await forecast({ list: 'closing' })).chosen
    expect(closing.total).toBe(closing.closing.count)
    expect(closing.rows.map(({ item }) => item)).toEqual([filing, lapsing.firm].slice(0, closing.total))
  })

  test('nothing put otherwise is the forecast itself; a better renewal rate and a sure case raise it', async () => {
    const { chosen: base } = await forecast()
    expect(base.scenario).toBeNull()
    expect((await forecast({ renewal: '', made: '' })).chosen.scenario).toBeNull()
    expect((await forecast({ renewal: '70', pass: '60', filings: '1', arrivals: '1' })).chosen.scenario).toEqual(
      base.end,
    )
    const renewed = (await forecast({ renewal: '100' })).chosen
    expect(renewed.end).toEqual(base.end)
    expect(renewed.scenario?.mean).toBeCloseTo(base.end.mean + 0.3 * stays, 6)
    const done = base.composition.parts.find(({ reason }) => reason === 'case')?.expected ?? 0
    const made = (await forecast({ made: filing, madeOn: '2024-06-30' })).chosen.scenario
    expect(made?.mean).toBeCloseTo(base.end.mean + stays - done, 6)
    const tooLate = (await forecast({ made: filing, madeOn: '2026-01-01' })).chosen.scenario
    expect(tooLate?.mean).toBeCloseTo(base.end.mean - done, 6)
  })

  test('a past day is told nothing of what came after it', async () => {
    const before = await forecast({}, '2024-03-31')
    const [one] = (await forecast({ list: 'case' }, '2024-03-31')).chosen.rows
    expect(one).toBeUndefined()
    const { recognition } = longest
    const wording = undefined
    await house.carryOut(revokeRecognition, { recognition, revokedOn: '2024-05-01', why: '复核不合格', wording })
    const after = await forecast({}, '2024-03-31')
    expect(after).toEqual(before)
    expect((await forecast()).measures[0]).toMatchObject({ actual: 1 })
  })

  test('looking back tells what came, where that day has come', async () => {
    const { backTest } = await forecast()
    expect(backTest.map(({ from, day, came }) => [from, day, came])).toEqual([
      ['2021-12-31', '2022-12-31', 1],
      ['2022-12-31', '2023-12-31', 2],
      ['2023-12-31', '2024-12-31', null],
    ])
  })
})

test('without a plan, without targets, or after its end the page says what is missing', async () => {
  const missing = async (on: string | null = null) => (await house.lookAt(forecastView, {}, house.leader, on)).missing
  expect(await missing()).toBe('no-plan')
  const plan = await house.carryOut(addPlan, fourteenth)
  expect(await missing()).toBe('no-targets')
  await house.carryOut(setTarget, { plan, measure: 'high-tech-firms', ...overTwo })
  expect(await missing('2025-12-31')).toBe('ended')
  expect(await forecast({ measure: 'carrier-area-m2', renewal: 'x', made: 'nobody' })).toMatchObject({
    chosen: { key: 'high-tech-firms' },
  })
})

test('an operator sees no forecast', async () => {
  await expect(house.lookAt(forecastView, {}, house.operator([]))).rejects.toMatchObject({ code: 'not-allowed' })
})

test('over random histories the forecast begins at the day’s own figures, and every number opens as many', async () => {
  await fc.assert(
    fc.asyncProperty(anyHistory, planDay, async (history, day) => {
      const on = day >= fourteenth.endOn ? '2025-06-30' : day
      const viewer = await districtOf(house, history)
      const { measures: actuals } = figuresSlowly(history, on)
      for (const measure of measureKeys) {
        const page = await lookAt(house.house, viewer, forecastView, { on, query: { measure, size: 200 } })
        if (page.missing !== null || !page.chosen) throw new Error('a plan was given')
        const { parts } = page.chosen.composition
        const held = parts.filter(({ reason }) => reason === 'runs-on' || reason === 'renewal' || reason === 'renewing')
        const amount = held.reduce((sum, one) => sum + one.amount, 0)
        expect(amount).toBeCloseTo(actuals[measure], 6)
        const reason = reasons[daysBetween('2020-01-01', on) % 3] ?? 'runs-on'
        const query = { measure, list: reason, size: 200 }
        const opened = await lookAt(house.house, viewer, forecastView, { on, query })
        if (opened.missing !== null) throw new Error('a plan was given')
        expect(opened.chosen?.total).toBe(parts.find((part) => part.reason === reason)?.count)
      }
    }),
    { numRuns: 6, endOnFailure: true },
  )
})

describe('what is on its way elsewhere', () => {
  const measured = (measure: string, amount: string) => ({
    ...{ measure, base: '0', amount, comparison: '>=', chapter: '第一章第一节', confidence: 'seen' },
  })

  test('a space project comes not before its expected day; taken as opened it counts from its day on', async () => {
    const plan = await house.carryOut(addPlan, fourteenth)
    await house.carryOut(setTarget, { plan, ...measured('carrier-area-m2', '10000') })
    const space = await house.carryOut(addSpaceProject, {
      ...{ name: '北陵东演示产业园', carrierType: 'park', area: '12000' },
      ...{ expectedOn: '2025-09-30', openedOn: '2023-01-10' },
    })
    const { measures, chosen } = await forecast({ measure: 'carrier-area-m2', list: 'case' })
    const met = measures[0]?.forecasts.map((one) => [one.day, Number(one.met.toFixed(3))])
    // Begun over a year ago, it tells of none to come. 92 days after the expected day, by a presumed lateness of 90 days at the middle; and nothing else is on the way.
    const atTheEnd = Number((0.6 * (1 - 2 ** (-92 / 90)) * (1 - 0.03) ** (549 / 365.25)).toFixed(3))
    expect(met).toEqual([
      ['2024-09-30', 0],
      ['2024-12-31', 0],
      ['2025-03-31', 0],
      ['2025-06-30', 0],
      ['2025-09-30', 0],
      ['2025-12-31', atTheEnd],
    ])
    expect(chosen.rows).toMatchObject([{ name: '北陵东演示产业园', to: `/spaces/${space}`, amount: 12_000 }])
    expect(chosen.closing).toMatchObject({ count: 1, chance: 1, closes: true })
    expect(chosen.open.map(({ item }) => item)).toEqual([space])
    const what = { measure: 'carrier-area-m2', made: space }
    expect((await forecast({ ...what, madeOn: '2025-12-31' })).chosen.scenario).toMatchObject({ p10: 12_000, met: 1 })
    expect((await forecast({ ...what, madeOn: '2026-01-01' })).chosen.scenario).toMatchObject({ p90: 0, met: 0 })
  })

  test('a lead for the park may be won; one for elsewhere is no part of it', async () => {
    const plan = await house.carryOut(addPlan, fourteenth)
    await house.carryOut(setTarget, { plan, ...measured('xinchuang-firms', '1') })
    const lead = await house.carryOut(addLead, {
      name: '沈阳启芯微电子有限公司',
      openedOn: '2024-06-30',
      xinchuang: 'on',
    })
    await house.carryOut(addLead, { name: '沈阳塔湾餐饮有限公司', openedOn: '2024-06-30' })
    const { chosen } = await forecast({ measure: 'xinchuang-firms', list: 'case' })
    expect(chosen.rows).toMatchObject([
      { name: '沈阳启芯微电子有限公司', to: `/leads/${lead}`, stage: { name: { zh: '线索' } } },
    ])
    expect(chosen.rests.filings.events).toBe(1)
    const won = await forecast({ measure: 'xinchuang-firms', made: lead })
    expect(won.chosen.scenario?.mean).toBeGreaterThan(won.chosen.end.mean)
  })
})
