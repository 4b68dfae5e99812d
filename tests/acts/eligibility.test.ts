// Answers of officers, versions of rules and cases from the cultivation list; on both databases.
import { beforeEach, describe, expect, test } from 'vitest'
import { addRuleVersion } from '#acts/add-rule-version.server.ts'
import { correctDeclaration } from '#acts/correct-declaration.server.ts'
import { correctRuleVersion } from '#acts/correct-rule-version.server.ts'
import { declare } from '#acts/declare.server.ts'
import { openCases } from '#acts/open-cases.server.ts'
import { recogniseFirm } from '#acts/recognise-firm.server.ts'
import { recordMetrics } from '#acts/record-metrics.server.ts'
import { registerFirm } from '#acts/register-firm.server.ts'
import { withdrawDeclaration } from '#acts/withdraw-declaration.server.ts'
import { withdrawRuleVersion } from '#acts/withdraw-rule-version.server.ts'
import { isGroup, leavesOf, type Rule, thresholdsOf } from '#domain/eligibility.ts'
import { ruleConditions } from '#domain/standards/rule-conditions.ts'
import { thresholdOf, typedThreshold } from '#domain/threshold-entry.ts'
import { useHouse } from '#tests/house.ts'
import { firmGapsView } from '#views/firm-gaps.server.ts'
import { gapListView, gapStartView } from '#views/gap-list.server.ts'
import { ruleFile } from '#views/rule-pages.server.ts'
import { en } from '#words/en.ts'
import { zh } from '#words/zh.ts'

const house = useHouse()
const keeper = () => house.person('规则', ['officer', 'rule-officer'])

const registered = (name: string) =>
  house.carryOut(registerFirm, {
    name,
    registeredOn: '2015-03-01',
    industry: 'aerospace',
    field: 'aerospace',
    officer: '',
  })

const figures = {
  revenueYuan: '1000',
  salesYuan: '1000',
  highTechIncomeYuan: '800',
  costYuan: '800',
  rdYuan: '60',
  rdDomesticYuan: '60',
  assetsYuan: '1000',
  netAssetsYuan: '500',
  staff: '100',
  techStaff: '30',
  ip1: '1',
  ip2: '0',
  transformedResults: '5',
}

/** Figures of 2021 to 2023 in 万元, through the grid's own act. */
const withFigures = (firm: string, changed: Record<string, string> = {}) =>
  house.carryOut(recordMetrics, {
    firm,
    unit: 'ten-thousand',
    statedOn: '2024-05-01',
    source: '年度报告',
    ...Object.fromEntries(
      [2021, 2022, 2023].flatMap((year) =>
        Object.entries({ ...figures, ...changed }).map(([field, value]) => [`${field}-${year}`, value]),
      ),
    ),
  })

const verified = { 'owns-core-ip': 'yes', 'no-major-accident': 'yes', 'ip-self-developed': 'yes' }
const answering = (firm: string, answers: Record<string, string> = verified, statedOn = '2024-06-01') =>
  house.carryOut(declare, { firm, statedOn, source: '已核对', ...answers })

const gapsOf = (firm: string, on: string | null = null) =>
  house.lookAt(firmGapsView, { firm, kind: 'high-tech' }, house.officer, on)
const verdictOf = async (firm: string, key: string, on: string | null = null) => {
  const { judgement } = await gapsOf(firm, on)
  return leavesOf(judgement?.rules ?? []).find((one) => one.key === key)?.verdict
}

describe('answers of officers', () => {
  let firm = ''
  beforeEach(async () => {
    firm = await registered('沈阳北极星科技有限公司')
  })

  test('a condition is not known until it is answered, and holds from the day of the answer', async () => {
    expect(await verdictOf(firm, 'HT-2')).toBe('not-known')
    await answering(firm, { 'owns-core-ip': 'yes', 'no-major-accident': 'no' })
    expect(await verdictOf(firm, 'HT-2')).toBe('met')
    expect(await verdictOf(firm, 'HT-8')).toBe('not-met')
    expect(await verdictOf(firm, 'HT-2', '2024-05-31')).toBe('not-known')
  })

  test('nothing answered is refused; a day ahead too', async () => {
    await expect(answering(firm, {})).rejects.toMatchObject({ code: 'declaration.none' })
    await expect(answering(firm, verified, '2024-07-01')).rejects.toMatchObject({ code: 'day.ahead' })
  })

  test('the same answer twice is recorded once, the opposite on the same day is a mistake to be corrected', async () => {
    await answering(firm)
    await answering(firm)
    expect((await gapsOf(firm)).answers).toHaveLength(3)
    await expect(answering(firm, { 'owns-core-ip': 'no' })).rejects.toMatchObject({ code: 'declaration.same-day' })
    await answering(firm, { 'owns-core-ip': 'no' }, '2024-06-02')
    expect(await verdictOf(firm, 'HT-2')).toBe('not-met')
  })

  test('corrected with a reason, withdrawn it is not known again', async () => {
    await answering(firm)
    const [first] = (await gapsOf(firm)).answers.filter((one) => one.subject === 'owns-core-ip')
    const declaration = first?.fact ?? ''
    const corrected = { firm, declaration, answer: 'no', statedOn: '2024-06-01', source: '', why: '看错了' }
    await house.carryOut(correctDeclaration, corrected)
    expect(await verdictOf(firm, 'HT-2')).toBe('not-met')
    await house.carryOut(withdrawDeclaration, { firm, declaration, why: '误登' })
    expect(await verdictOf(firm, 'HT-2')).toBe('not-known')
  })

  test('only officers answer', async () => {
    const values = { firm, statedOn: '2024-06-01', 'owns-core-ip': 'yes' }
    await expect(house.carryOut(declare, values, house.leader)).rejects.toMatchObject({ code: 'not-allowed' })
  })
})

describe('versions of a rule', () => {
  const version = {
    ruleSet: 'HNTE_2016',
    effectiveFrom: '2024-06-01',
    docNo: '国科发火〔2024〕1号',
    source: '',
    confidence: 'seen',
    't_HT-4': '35',
  }

  test('from its day on it is judged by, before it is not', async () => {
    const firm = await registered('沈阳北极星科技有限公司')
    await withFigures(firm)
    expect(await verdictOf(firm, 'HT-4')).toBe('met')
    await house.carryOut(addRuleVersion, version, keeper())
    expect(await verdictOf(firm, 'HT-4')).toBe('not-met')
    expect(await verdictOf(firm, 'HT-4', '2024-05-31')).toBe('met')
  })

  test('corrected and withdrawn, with every wording kept', async () => {
    await house.carryOut(addRuleVersion, version, keeper())
    const file = () => house.lookAt(ruleFile, { ruleSet: 'HNTE_2016' }, keeper())
    const fact = (await file()).versions[0]?.fact ?? ''
    await house.carryOut(correctRuleVersion, { ...version, version: fact, 't_HT-4': '12', why: '看错了' }, keeper())
    const limitOf = async () => {
      const rule = (await file()).rules?.find((one) => one.key === 'HT-4')
      return rule && 'thresholds' in rule ? rule.thresholds[0]?.value : undefined
    }
    expect(await limitOf()).toBe(0.12)
    await house.carryOut(withdrawRuleVersion, { ruleSet: 'HNTE_2016', version: fact, why: '误登' }, keeper())
    expect(await limitOf()).toBe(0.1)
    expect((await file()).versions.map(({ stands }) => stands)).toEqual([false, false])
  })

  test.each([
    ['one for the day is there', {}, 'rule.day-taken'],
    ['nothing changes', { effectiveFrom: '2024-06-02', 't_HT-4': '35' }, 'rule.nothing-changed'],
    ['before the rule itself', { effectiveFrom: '2015-12-31' }, 'rule.outside'],
  ])('refused where %s', async (_, changed, code) => {
    await house.carryOut(addRuleVersion, version, keeper())
    await expect(house.carryOut(addRuleVersion, { ...version, ...changed }, keeper())).rejects.toMatchObject({ code })
  })

  test('a share over 100 % is a slip of the pen; only who keeps the rules may', async () => {
    const odd = { ...version, 't_HT-4': '1000' }
    await expect(house.carryOut(addRuleVersion, odd, keeper())).rejects.toMatchObject({
      errors: { 't_HT-4': 'too-large' },
    })
    await expect(house.carryOut(addRuleVersion, version)).rejects.toMatchObject({ code: 'not-allowed' })
  })
})

describe('cases from the cultivation list', () => {
  const ready = async (name: string) => {
    const firm = await registered(name)
    await withFigures(firm)
    await answering(firm)
    return firm
  }
  const preview = (query: Record<string, unknown> = {}) =>
    house.lookAt(gapStartView, { kind: 'high-tech', state: 'ready', all: '1', ...query })
  const starting = async () => {
    const { will, asked } = await preview()
    return {
      select: will.map(({ id }) => id),
      asked,
      expected: String(will.length),
      officer: '',
      expectedOn: '2024-11-30',
    }
  }

  test('ready firms get one each, done again nothing is started twice', async () => {
    await ready('沈阳北极星科技有限公司')
    await ready('沈阳南十字科技有限公司')
    const values = await starting()
    expect(values.select).toHaveLength(2)
    expect(await house.carryOut(openCases, values)).toMatchObject({ opened: 2, leftOut: 0 })
    expect(await house.carryOut(openCases, values)).toMatchObject({ opened: 0, leftOut: 2 })
    const list = await house.lookAt(gapListView, { kind: 'high-tech', state: 'ready', case: 'open' })
    expect(list.rows.map((row) => row.case !== null)).toEqual([true, true])
    expect(await preview()).toMatchObject({
      will: [],
      wontCount: 2,
      wont: [{ why: 'case.open' }, { why: 'case.open' }],
    })
  })

  test('a list that has changed since the preview starts none', async () => {
    const firm = await ready('沈阳北极星科技有限公司')
    await ready('沈阳南十字科技有限公司')
    const values = await starting()
    await answering(firm, { 'owns-core-ip': 'no' }, '2024-06-20')
    await expect(house.carryOut(openCases, values)).rejects.toMatchObject({ code: 'gaps.rows-changed' })
    const list = await house.lookAt(gapListView, { kind: 'high-tech', case: 'open' })
    expect(list.total).toBe(0)
  })

  test('a leader looks, and does not start', async () => {
    await ready('沈阳北极星科技有限公司')
    const values = await starting()
    await expect(house.carryOut(openCases, values, house.leader)).rejects.toMatchObject({ code: 'not-allowed' })
    expect((await house.lookAt(gapListView, { kind: 'high-tech' }, house.leader)).total).toBe(1)
  })

  test('应入未入: a high-tech holder within the limits without a number of this year', async () => {
    const within = await registered('沈阳北极星科技有限公司')
    const large = await registered('沈阳南十字科技有限公司')
    await withFigures(large, { staff: '501' })
    for (const [firm, number] of [
      [within, 'GR202221000001'],
      [large, 'GR202221000002'],
    ]) {
      await house.carryOut(recogniseFirm, {
        firm,
        kind: 'high-tech',
        form: 'recognition',
        number,
        issuedOn: '2022-11-28',
        route: 'first',
      })
    }
    const list = await house.lookAt(gapListView, { kind: 'tech-sme', state: 'due' })
    expect(list.rows.map(({ id }) => id)).toEqual([within])
    expect(list.counts).toMatchObject({ due: 1 })
  })
})

describe('words', () => {
  const keysOf = (rules: readonly Rule[]): string[] =>
    rules.flatMap((one) => [one.key, ...(isGroup(one) ? keysOf(one.rules) : [])])
  const keys = [...new Set(ruleConditions.flatMap(({ rules }) => keysOf(rules)))]
  const thresholds = Object.entries(Object.assign({}, ...ruleConditions.map(({ rules }) => thresholdsOf(rules))))

  test.each([
    ['zh', zh],
    ['en', en],
  ])('%s names every condition and threshold', (_, words) => {
    const { condition, threshold } = words.eligibility
    expect(keys.filter((key) => condition[key] === undefined)).toEqual([])
    expect(thresholds.map(([key]) => key).filter((key) => !condition[key] && !threshold[key])).toEqual([])
  })

  test('a threshold as typed is read back as it was', () => {
    for (const { rules } of ruleConditions)
      for (const { value, unit } of Object.values(thresholdsOf(rules)))
        expect(thresholdOf(typedThreshold(value, unit), unit)).toBe(value)
  })
})
