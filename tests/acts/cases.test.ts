import { beforeEach, describe, expect, test } from 'vitest'
import { assignCases } from '#acts/assign-cases.server.ts'
import { correctCaseStep } from '#acts/correct-case-step.server.ts'
import { correctResidence } from '#acts/correct-residence.server.ts'
import { deregisterFirm } from '#acts/deregister-firm.server.ts'
import { editCase } from '#acts/edit-case.server.ts'
import { editStages } from '#acts/edit-stages.server.ts'
import { endCase } from '#acts/end-case.server.ts'
import { moveCase } from '#acts/move-case.server.ts'
import { moveCases } from '#acts/move-cases.server.ts'
import { moveFirmOut } from '#acts/move-firm-out.server.ts'
import { openCase } from '#acts/open-case.server.ts'
import { recogniseFirm } from '#acts/recognise-firm.server.ts'
import { scheduleCases } from '#acts/schedule-cases.server.ts'
import { undoCaseStep } from '#acts/undo-case-step.server.ts'
import { undoCasesBulk } from '#acts/undo-cases-bulk.server.ts'
import { changing } from '#db/changing.ts'
import { asLog, casesOfFirm, stepsOf } from '#db/queries/cases.ts'
import { addFact } from '#db/queries/facts.ts'
import { journalPage } from '#db/queries/journal.ts'
import { recognitionsOf } from '#db/queries/recognitions.ts'
import { residencesOf } from '#db/queries/residences.ts'
import { faultOf, standingOn } from '#domain/case.ts'
import { completeCode } from '#domain/credit-code.ts'
import { defaultStages } from '#domain/standards/stages.ts'
import { aFirm } from '#tests/acts/premises.ts'
import { district, useHouse } from '#tests/house.ts'
import { caseListView } from '#views/case-list.server.ts'

const house = useHouse()
const today = '2024-06-30'
let hangyuan = ''

beforeEach(async () => {
  hangyuan = await aFirm(house, '沈阳航远软件有限公司', { code: completeCode('91210105', 'MA0XW3D2') })
})

const filing = { kind: 'high-tech', openedOn: '2024-01-10', year: '2024' }
const open = (values: Record<string, unknown> = {}, firm = hangyuan) =>
  house.carryOut(openCase, { firm, ...filing, ...values })
const move = (id: string, to: string, values: Record<string, unknown> = {}) =>
  house.carryOut(moveCase, { case: id, to, ...values })
const cases = (firm = hangyuan) => house.store.read((db) => casesOfFirm({ db }, house.officer.viewer, firm))
const rowOf = async (id: string, firm = hangyuan) => {
  const row = (await cases(firm)).find((one) => one.id === id)
  if (!row) throw new Error('no such case')
  return row
}
const logOf = (id: string) => house.store.read(async (db) => asLog(await stepsOf({ db }, id)))
const recognitions = () => house.store.read((db) => recognitionsOf({ db }, house.officer.viewer, hangyuan))
const lastActs = () => house.store.read((db) => journalPage({ db }, house.officer.viewer, {}, { size: 3, offset: 0 }))
const because = { overrideWhy: '企业已承诺月底前补齐' }
const metricsOf = (firm: string, ...years: number[]) =>
  house.store.change(async (db) => {
    const tx = changing(db, { now: house.clockwork.now, by: 'account-王敏', district })
    for (const year of years)
      await addFact(tx, 'yearlyMetrics', firm, { firm, year, revenueYuan: 1, source: '填报', statedOn: today })
  })

describe('opening', () => {
  test('a case begins in the first stage, and its log says so', async () => {
    const id = await open({ expectedOn: '2024-11-30', note: '重点' })
    expect(await rowOf(id)).toMatchObject({
      stage: 'pool',
      stageSince: '2024-01-10',
      purpose: 'first',
      expectedOn: '2024-11-30',
      version: 1,
    })
    expect(await logOf(id)).toEqual([{ from: null, to: 'pool', on: '2024-01-10' }])
  })

  test('a firm has one open case a kind, and may have others of other kinds', async () => {
    const id = await open()
    await expect(open()).rejects.toMatchObject({ code: 'case.open', detail: { case: id } })
    await open({ kind: 'tech-sme' })
    expect(await cases()).toHaveLength(2)
  })

  test('a firm that held the kind before renews its latest recognition', async () => {
    const { recognition } = await house.carryOut(recogniseFirm, {
      firm: hangyuan,
      kind: 'high-tech',
      number: 'GR202121000123',
      issuedOn: '2021-09-24',
    })
    expect(await rowOf(await open())).toMatchObject({ purpose: 'renewal', renews: recognition })
  })

  test('a firm that is not here, a day ahead, an unknown firm and an operator are refused', async () => {
    await expect(open({ openedOn: '2024-07-01' })).rejects.toMatchObject({ code: 'day.ahead', field: 'openedOn' })
    await expect(open({}, '沈阳无此企业有限公司')).rejects.toMatchObject({ code: 'firm.not-in-register' })
    const attempt = house.carryOut(openCase, { firm: hangyuan, ...filing }, house.operator([]))
    await expect(attempt).rejects.toMatchObject({ code: 'not-allowed' })
    await house.carryOut(moveFirmOut, { firm: hangyuan, toOn: '2024-06-01' })
    await expect(open()).rejects.toMatchObject({ code: 'case.firm-outside' })
  })
})

describe('moving', () => {
  test('each step leaves the stage it found and enters the next, on the day it happened', async () => {
    const id = await open({ officer: '' })
    await move(id, 'diagnosis', { happenedOn: '2024-02-01', ...because })
    await move(id, 'pool', { happenedOn: '2024-03-01' })
    await move(id, 'diagnosis', because)
    const log = await logOf(id)
    expect(faultOf(log)).toBeNull()
    expect(log.map(({ to, on }) => [to, on])).toEqual([
      ['pool', '2024-01-10'],
      ['diagnosis', '2024-02-01'],
      ['pool', '2024-03-01'],
      ['diagnosis', today],
    ])
    expect(await rowOf(id)).toMatchObject({ stage: 'diagnosis', stageSince: today, version: 4 })
    expect(standingOn(log, '2024-02-15')).toEqual({ stage: 'diagnosis', since: '2024-02-01' })
  })

  test('two move one case: the first wins, the second is told what happened and who', async () => {
    const id = await open()
    await move(id, 'diagnosis', { version: 1, ...because })
    const second = house.carryOut(
      moveCase,
      { case: id, to: 'coaching', version: 1, ...because },
      house.person('周宁', ['officer']),
    )
    await expect(second).rejects.toMatchObject({ code: 'case.changed', status: 409, detail: { zh: '诊断' } })
    expect(await logOf(id)).toHaveLength(2)
  })

  test('a day before the stage was entered, ahead of today, the same stage and none at all are refused', async () => {
    const id = await open()
    await expect(move(id, 'diagnosis', { happenedOn: '2024-01-09', ...because })).rejects.toMatchObject({
      code: 'case.before-entry',
    })
    await expect(move(id, 'diagnosis', { happenedOn: '2024-07-01', ...because })).rejects.toMatchObject({
      code: 'day.ahead',
    })
    await expect(move(id, 'pool')).rejects.toMatchObject({ code: 'case.same-stage' })
    await expect(move(id, 'no-such-stage')).rejects.toMatchObject({ code: 'case.no-stage' })
  })

  test('a gate refuses with what is missing; a reason passes it, and both are kept', async () => {
    const id = await open()
    await expect(move(id, 'papers')).rejects.toMatchObject({
      code: 'case.gate',
      detail: { missing: ['officer-set', 'metrics-last-year', 'metrics-three-years'] },
    })
    await move(id, 'papers', because)
    const [, step] = await house.store.read((db) => stepsOf({ db }, id))
    expect(step).toMatchObject({ overrideWhy: because.overrideWhy })
    expect(step?.judged).toContainEqual({ key: 'metrics-three-years', answer: 'not-met' })
    expect((await lastActs())[0]).toMatchObject({ act: 'move-case', detail: because })
  })

  test('what the register knows satisfies the gate without a reason, and none is kept then', async () => {
    await metricsOf(hangyuan, 2023, 2022, 2021)
    const id = await open({ kind: 'eaglet' })
    await house.carryOut(editCase, { case: id, version: 1, purpose: 'first', year: '2024', expectedOn: '2024-12-01' })
    await house.carryOut(editStages, onlyGates('eaglet', ['metrics-three-years', 'expected-day-set', 'code-sound']))
    await move(id, 'diagnosis', because)
    const [, step] = await house.store.read((db) => stepsOf({ db }, id))
    expect(step).toMatchObject({ overrideWhy: null })
    expect(step?.judged?.map(({ answer }) => answer)).toEqual(['met', 'met', 'met'])
  })

  test('taking the last step back leaves no trace in the log but in the journal', async () => {
    const id = await open()
    await move(id, 'diagnosis', { happenedOn: '2024-02-01', ...because })
    await house.carryOut(undoCaseStep, { case: id })
    expect(await rowOf(id)).toMatchObject({ stage: 'pool', stageSince: '2024-01-10' })
    expect(await logOf(id)).toHaveLength(1)
    await expect(house.carryOut(undoCaseStep, { case: id })).rejects.toMatchObject({ code: 'case.nothing-to-undo' })
  })

  test('a step’s day is corrected between its neighbours; the case follows', async () => {
    const id = await open()
    await move(id, 'diagnosis', { happenedOn: '2024-02-01', ...because })
    const steps = await house.store.read((db) => stepsOf({ db }, id))
    const correct = (at: number, happenedOn: string) =>
      house.carryOut(correctCaseStep, { case: id, step: steps[at]?.fact, happenedOn, why: '录入有误' })
    await expect(correct(1, '2024-01-09')).rejects.toMatchObject({ code: 'case.step-order' })
    await expect(correct(0, '2024-02-02')).rejects.toMatchObject({ code: 'case.step-order' })
    await correct(1, '2024-01-20')
    await correct(0, '2024-01-15')
    expect(await rowOf(id)).toMatchObject({ openedOn: '2024-01-15', stageSince: '2024-01-20' })
    expect(faultOf(await logOf(id))).toBeNull()
  })
})

describe('ending', () => {
  const end = (id: string, values: Record<string, unknown>) =>
    house.carryOut(endCase, { case: id, happenedOn: today, ...values })

  test('recognised registers the recognition in the same act, by its own rules', async () => {
    const id = await open()
    await expect(end(id, { end: 'recognised' })).rejects.toMatchObject({ errors: { issuedOn: 'required' } })
    await end(id, { end: 'recognised', issuedOn: '2024-06-20', number: 'GR202421000001' })
    const [given] = await recognitions()
    expect(given).toMatchObject({ kind: 'high-tech', fromOn: '2024-06-20', toOn: '2027-06-20', route: 'first' })
    expect(await rowOf(id)).toMatchObject({ end: 'recognised', endedOn: today, recognition: given?.fact })
    expect((await logOf(id)).at(-1)).toEqual({ from: 'pool', to: null, on: today })
  })

  test('a number that is taken ends nothing', async () => {
    const id = await open()
    const other = await aFirm(house, '沈阳另一家科技有限公司')
    const number = 'GR202421000001'
    await house.carryOut(recogniseFirm, { firm: other, kind: 'high-tech', number, issuedOn: '2024-05-01' })
    const attempt = end(id, { end: 'recognised', issuedOn: '2024-06-20', number })
    await expect(attempt).rejects.toMatchObject({ code: 'recognition.known' })
    expect(await rowOf(id)).toMatchObject({ end: null, version: 1 })
    expect(await logOf(id)).toHaveLength(1)
  })

  test('not passed needs a reason; an ended case takes no more steps, and another may be opened', async () => {
    const id = await open()
    await expect(end(id, { end: 'not-passed' })).rejects.toMatchObject({ errors: { why: 'required' } })
    await end(id, { end: 'not-passed', why: '评分 68 分' })
    await expect(move(id, 'diagnosis')).rejects.toMatchObject({ code: 'case.ended' })
    const next = await open()
    await expect(house.carryOut(undoCaseStep, { case: id })).rejects.toMatchObject({ code: 'case.open' })
    expect((await cases()).map((one) => one.id)).toEqual([next, id])
  })

  test('an end that was none is taken back with the recognition it registered', async () => {
    const id = await open()
    await end(id, { end: 'recognised', issuedOn: '2024-06-20' })
    await house.carryOut(undoCaseStep, { case: id, why: '误登' })
    expect(await rowOf(id)).toMatchObject({ end: null, endedOn: null, recognition: null, stage: 'pool' })
    expect(await recognitions()).toEqual([])
  })

  test('a firm that moves out or is deregistered leaves no open case behind', async () => {
    const id = await open()
    await move(id, 'diagnosis', { happenedOn: '2024-05-01', ...because })
    await open({ kind: 'tech-sme' })
    await house.carryOut(moveFirmOut, { firm: hangyuan, toOn: '2024-04-01' })
    expect((await cases()).map(({ end }) => end)).toEqual(['firm-left', 'firm-left'])
    // The log never runs back: what was recorded after the firm left stays, and ends on its own day.
    expect((await rowOf(id)).endedOn).toBe('2024-05-01')
    const other = await aFirm(house, '沈阳注销科技有限公司')
    const its = await open({}, other)
    await house.carryOut(deregisterFirm, { firm: other, on: '2024-06-15' })
    expect(await rowOf(its, other)).toMatchObject({ end: 'firm-left', endedOn: '2024-06-15' })
  })

  test('a correction of when the firm was in the district does as well', async () => {
    const its = await open()
    const [residence] = await house.store.read((db) => residencesOf({ db }, house.officer.viewer, hangyuan))
    if (!residence) throw new Error('no residence')
    const dates = { fromOn: '2015-03-02', toOn: '2024-05-31', arrival: 'registered', why: '迁出日期补录' }
    await house.carryOut(correctResidence, { firm: hangyuan, fact: residence.fact, ...dates })
    expect(await rowOf(its)).toMatchObject({ end: 'firm-left' })
  })
})

/** The stages of a kind as its form sends them, with one gate before the second. */
function stageForm(kind: keyof typeof defaultStages, version = 0) {
  const all = defaultStages[kind]
  return {
    kind,
    version: String(version),
    key: all.map(({ key }) => key),
    order: all.map((_, at) => String(at + 1)),
    zh: all.map(({ zh }) => zh),
    en: all.map(({ en }) => en),
    slow: all.map(({ slowAfterDays }) => String(slowAfterDays ?? '')),
    gate: [] as string[],
    retired: [] as string[],
  }
}
const onlyGates = (kind: keyof typeof defaultStages, gate: string[]) => ({
  ...stageForm(kind),
  gate: gate.map((one) => `1:${one}`),
})

describe('stages', () => {
  test('are the program’s own until edited; a new one stands where it was put', async () => {
    const form = stageForm('high-tech')
    await house.carryOut(editStages, {
      ...form,
      key: [...form.key, ''],
      order: [...form.order, '3'],
      zh: [...form.zh, '现场核查'],
      en: [...form.en, 'On site'],
      slow: [...form.slow, '10'],
    })
    const { stages } = await house.lookAt(caseListView)
    expect(stages['high-tech'].map(({ zh }) => zh).slice(1, 5)).toEqual(['诊断', '辅导', '现场核查', '材料'])
    expect(stages['tech-sme'].map(({ zh }) => zh)[0]).toBe('已摸底')
    await expect(house.carryOut(editStages, form)).rejects.toMatchObject({ code: 'form.stale' })
  })

  test('one in which cases stand is not retired; a retired one takes none', async () => {
    const id = await open()
    const retired = (...rows: string[]) => ({ ...stageForm('high-tech'), retired: rows })
    await expect(house.carryOut(editStages, retired('0'))).rejects.toMatchObject({
      code: 'stage.in-use',
      detail: { zh: '入库培育', count: 1 },
    })
    await house.carryOut(editStages, retired('1'))
    await expect(move(id, 'diagnosis')).rejects.toMatchObject({ code: 'case.no-stage' })
    const all = retired(...defaultStages.eaglet.map((_, at) => String(at)))
    await expect(house.carryOut(editStages, { ...stageForm('eaglet'), retired: all.retired })).rejects.toMatchObject({
      code: 'stage.none-left',
    })
  })
})

describe('many at once', () => {
  let ids: string[] = []
  let firms: string[] = []
  beforeEach(async () => {
    firms = [hangyuan]
    for (const name of ['沈阳甲科技有限公司', '沈阳乙科技有限公司']) firms.push(await aFirm(house, name))
    ids = []
    for (const firm of firms) ids.push(await open({}, firm))
  })
  const select = () => ids.map((id) => `${id}~1`)
  const stagesNow = async () => Promise.all(ids.map(async (id, at) => (await rowOf(id, firms[at])).stage))

  test('all are moved in one act, with one journal row and a change each; undone together', async () => {
    const { bulk, changed } = await house.carryOut(moveCases, { select: select(), to: 'diagnosis', ...because })
    expect([changed, await stagesNow()]).toEqual([3, ['diagnosis', 'diagnosis', 'diagnosis']])
    expect((await lastActs()).map(({ act }) => act)).toEqual(['move-cases', 'open-case', 'open-case'])
    await house.carryOut(undoCasesBulk, { bulk })
    expect(await stagesNow()).toEqual(['pool', 'pool', 'pool'])
    for (const id of ids) expect(await logOf(id)).toHaveLength(1)
    await expect(house.carryOut(undoCasesBulk, { bulk })).rejects.toMatchObject({ code: 'case.bulk-undone' })
  })

  test('what somebody changed since stays when the rest is undone', async () => {
    const { bulk } = await house.carryOut(scheduleCases, { select: select(), expectedOn: '2024-12-01' })
    await house.carryOut(editCase, {
      case: ids[0],
      version: 2,
      purpose: 'first',
      year: '2024',
      expectedOn: '2024-10-01',
    })
    expect(await house.carryOut(undoCasesBulk, { bulk })).toMatchObject({ restored: 2, kept: 1 })
    expect((await rowOf(ids[0] ?? '')).expectedOn).toBe('2024-10-01')
    expect((await rowOf(ids[1] ?? '', firms[1])).expectedOn).toBeNull()
  })

  test('a row that is no longer as it was shown stops them all', async () => {
    await move(ids[1] ?? '', 'diagnosis', because)
    const attempt = house.carryOut(moveCases, { select: select(), to: 'coaching', ...because })
    await expect(attempt).rejects.toMatchObject({ code: 'case.rows-changed', detail: { expected: 3, found: 2 } })
    expect(await stagesNow()).toEqual(['pool', 'diagnosis', 'pool'])
  })

  test('one that lacks what the stage requires stops them all, unless a reason is given', async () => {
    const attempt = house.carryOut(moveCases, { select: select(), to: 'diagnosis' })
    await expect(attempt).rejects.toMatchObject({ code: 'case.gates', detail: { count: 3, missing: ['officer-set'] } })
    expect(await stagesNow()).toEqual(['pool', 'pool', 'pool'])
  })

  test('cases of several kinds are not moved together', async () => {
    const other = await open({ kind: 'tech-sme' })
    const attempt = house.carryOut(moveCases, { select: [...select(), `${other}~1`], to: 'diagnosis' })
    await expect(attempt).rejects.toMatchObject({ code: 'case.several-kinds' })
  })

  test('all that a frozen search finds, as many and the same as shown', async () => {
    const asked = '?kind=high-tech'
    const { chosen } = await house.lookAt(caseListView, { kind: 'high-tech', all: '1' })
    const all = { scope: 'all', asked, expected: String(chosen?.expected), mark: chosen?.mark }
    expect(chosen?.expected).toBe(3)
    await house.carryOut(scheduleCases, { ...all, expectedOn: '2024-12-01' })
    const again = house.carryOut(scheduleCases, { ...all, expectedOn: '2025-12-01' })
    await expect(again).rejects.toMatchObject({ code: 'case.rows-changed' })
    await expect(house.carryOut(assignCases, { select: [], officer: '' })).rejects.toMatchObject({
      errors: { select: 'required' },
    })
  })
})
