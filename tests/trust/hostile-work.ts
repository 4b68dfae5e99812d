// Hostile text in what is done with firms: cases, services, visits, tasks, figures, answers, rules. For hostile-text.test.ts.
import type { z } from 'zod'
import type { Act } from '#acts/act.server.ts'
import { addDemand } from '#acts/add-demand.server.ts'
import { addNote } from '#acts/add-note.server.ts'
import { addOffer } from '#acts/add-offer.server.ts'
import { addRuleVersion } from '#acts/add-rule-version.server.ts'
import { addTask } from '#acts/add-task.server.ts'
import { addTraining } from '#acts/add-training.server.ts'
import { askForMetrics } from '#acts/ask-for-metrics.server.ts'
import { closeNeed } from '#acts/close-need.server.ts'
import { correctCaseStep } from '#acts/correct-case-step.server.ts'
import { correctDeclaration } from '#acts/correct-declaration.server.ts'
import { correctRuleVersion } from '#acts/correct-rule-version.server.ts'
import { correctVisit } from '#acts/correct-visit.server.ts'
import { declare } from '#acts/declare.server.ts'
import { dropSupport } from '#acts/drop-support.server.ts'
import { editCase } from '#acts/edit-case.server.ts'
import { editDemand } from '#acts/edit-demand.server.ts'
import { editFilingWindow } from '#acts/edit-filing-window.server.ts'
import { editNeed } from '#acts/edit-need.server.ts'
import { editOffer } from '#acts/edit-offer.server.ts'
import { editStages } from '#acts/edit-stages.server.ts'
import { editTraining } from '#acts/edit-training.server.ts'
import { endCase } from '#acts/end-case.server.ts'
import { finishTask } from '#acts/finish-task.server.ts'
import { moveCase } from '#acts/move-case.server.ts'
import { moveCases } from '#acts/move-cases.server.ts'
import { openCase } from '#acts/open-case.server.ts'
import { raiseNeed } from '#acts/raise-need.server.ts'
import { recordDelivery } from '#acts/record-delivery.server.ts'
import { recordMetrics } from '#acts/record-metrics.server.ts'
import { recordVisit } from '#acts/record-visit.server.ts'
import { referFirm } from '#acts/refer-firm.server.ts'
import { returnReport } from '#acts/return-report.server.ts'
import { undoCaseStep } from '#acts/undo-case-step.server.ts'
import { withdrawDeclaration } from '#acts/withdraw-declaration.server.ts'
import { withdrawMetrics } from '#acts/withdraw-metrics.server.ts'
import { withdrawRuleVersion } from '#acts/withdraw-rule-version.server.ts'
import { stepsOf } from '#db/queries/cases.ts'
import { declarationsOf } from '#db/queries/declarations.ts'
import { waitingReports } from '#db/queries/metrics-requests.ts'
import { ruleVersionsOf } from '#db/queries/rule-versions.ts'
import { metricsOf } from '#db/queries/yearly-metrics.ts'
import { reportForm } from '#forms/metrics.ts'
import { readInput } from '#forms/read-input.ts'
import { submitReport } from '#server/report-link.server.ts'
import type { Installing } from '#tests/trust/installation.ts'

type Attack = <F extends z.ZodType, P, R>(
  act: Act<F, P, R>,
  values: Record<string, unknown>,
  by?: Installing['officer'],
) => Promise<R>

/** What an edit overwrites is entered harmlessly first, so that every hostile text still stands when the pages are read. */
export async function hostileWork({ house, officer, person, enter }: Installing, attack: Attack, firm: string) {
  const read = house.store.read.bind(house.store)
  const { viewer } = officer.actor
  const year = house.clock.now().slice(0, 4)

  await attack(addNote, { firm })
  await space(enter, attack, firm)
  await support(enter, attack, firm)
  await cases()
  await metrics()
  await rules()

  async function cases() {
    await attack(editStages, {
      kind: 'high-tech',
      version: '0',
      key: [''],
      order: [''],
      slow: [''],
      gate: [],
      retired: [],
    })
    const window = { kind: 'high-tech', year, opensOn: `${year}-05-01`, closesOn: `${year}-06-01`, confidence: 'seen' }
    await attack(editFilingWindow, { window: '', version: '0', ...window })

    const filing = { firm, openedOn: '2024-01-10', year: '2024', expectedOn: '' }
    const first = await attack(openCase, { ...filing, kind: 'high-tech' })
    await attack(moveCase, { case: first, to: 'papers', happenedOn: '2024-02-01' })
    const [, step] = await read((db) => stepsOf({ db }, first))
    await attack(correctCaseStep, { case: first, step: step?.fact, happenedOn: '2024-02-02' })

    const second = await enter(openCase, { ...filing, kind: 'tech-sme' })
    await attack(editCase, { case: second, version: '1', purpose: 'first', year: '2024' })
    await attack(moveCases, { select: `${second}~2`, to: 'filled', scope: '' })

    const third = await enter(openCase, { ...filing, kind: 'eaglet' })
    await enter(moveCase, { case: third, to: 'diagnosis', happenedOn: '2024-02-01', overrideWhy: '补齐' })
    await attack(undoCaseStep, { case: third })
    const granted = { end: 'recognised', happenedOn: '2024-09-01', issuedOn: '2024-09-01' }
    await attack(endCase, { case: third, ...granted })
  }

  async function metrics() {
    const figures = { unit: 'ten-thousand', statedOn: '2024-05-20', 'revenueYuan-2023': '480' }
    await enter(recordMetrics, { firm, ...figures, source: '审计报告' })
    await attack(recordMetrics, { firm, ...figures, 'revenueYuan-2023': '488' })
    await enter(recordMetrics, { firm, ...figures, source: '审计报告', 'revenueYuan-2022': '480', why: '补录' })
    const row = (await read((db) => metricsOf({ db }, viewer, firm))).find((one) => one.year === 2022)
    await attack(withdrawMetrics, { firm, row: row?.id })

    const { path } = await enter(askForMetrics, { firm, years: ['2023'] })
    const report = readInput(reportForm, { unit: 'ten-thousand', confirmed: 'on', 'staff-2023': '12' })
    await submitReport(house, path.replace('/report/', ''), report, { address: '10.0.0.1', request: null })
    const [request] = await read((db) => waitingReports({ db }, viewer))
    await attack(returnReport, { request: request?.request.id, version: String(request?.request.version) })

    await attack(declare, { firm, statedOn: '2024-06-01', 'owns-core-ip': 'yes', 'no-major-accident': 'yes' })
    await enter(declare, { firm, statedOn: '2024-06-02', 'ip-self-developed': 'yes' })
    const answers = (await read((db) => declarationsOf({ db }, viewer, firm))).map((one) => one.declaration)
    const factOf = (subject: string) => answers.find((one) => one.subject === subject)?.fact
    const self = { firm, declaration: factOf('ip-self-developed'), answer: 'no', statedOn: '2024-06-02' }
    await attack(correctDeclaration, self)
    await attack(withdrawDeclaration, { firm, declaration: factOf('no-major-accident') })
  }

  async function rules() {
    const keeper = await person('规则', 'rule-officer')
    const version = { ruleSet: 'HNTE_2016', confidence: 'seen' }
    await attack(addRuleVersion, { ...version, effectiveFrom: '2024-06-01', 't_HT-4': '35' }, keeper)
    await attack(addRuleVersion, { ...version, effectiveFrom: '2024-07-01', 't_HT-4': '36' }, keeper)
    const versions = await read((db) => ruleVersionsOf({ db }, viewer, 'HNTE_2016'))
    const factOf = (from: string) => versions.find((one) => one.effectiveFrom === from)?.fact
    const corrected = { ...version, version: factOf('2024-07-01'), effectiveFrom: '2024-07-01', 't_HT-4': '37' }
    await attack(correctRuleVersion, corrected, keeper)
    await attack(withdrawRuleVersion, { ruleSet: 'HNTE_2016', version: factOf('2024-06-01') }, keeper)
  }
}

async function space(enter: Installing['enter'], attack: Attack, firm: string) {
  const wish = { least: '200', most: '', powerKw: '', loadKg: '', from: '2024-09-01', officer: '' }
  await attack(addDemand, wish)
  const demand = await enter(addDemand, { ...wish, who: firm })
  await attack(editDemand, { ...wish, demand, version: '1', who: firm })
}

async function support(enter: Installing['enter'], attack: Attack, firm: string) {
  const offer = await attack(addOffer, { kind: 'finance-tax', gaps: 'HT-5' })
  const plain = await enter(addOffer, { kind: 'funding', name: '融资对接' })
  await attack(editOffer, { offer: plain, version: '1', kind: 'funding' })
  const given = { firm, condition: 'HT-5', referredOn: '2024-03-01' }
  const support = await enter(referFirm, { ...given, offer })
  await attack(recordDelivery, { support, version: '1', deliveredOn: '2024-04-01' })
  const dropped = await enter(referFirm, { ...given, offer: plain })
  await attack(dropSupport, { support: dropped, version: '1', droppedOn: '2024-04-01' })

  const visitedOn = '2024-06-01'
  const kinds = { 'need1.kind': 'funding', 'need2.kind': 'space', 'need3.kind': 'people' }
  await attack(recordVisit, { firm, visitedOn, ...kinds })
  const visit = await enter(recordVisit, { firm, visitedOn, summary: '扩产' })
  await attack(correctVisit, { visit, version: '1', visitedOn })
  const need = { kind: 'funding', raisedOn: '2024-06-01' }
  const raised = await attack(raiseNeed, { firm, ...need })
  await attack(closeNeed, { need: raised, version: '1', closedOn: '2024-06-25' })
  const edited = await enter(raiseNeed, { firm, ...need, summary: '厂房' })
  await attack(editNeed, { need: edited, version: '1', kind: 'space' })

  await attack(addTraining, { kind: 'high-tech', heldOn: '2024-01-10' })
  const training = await enter(addTraining, { title: '培训', kind: 'high-tech', heldOn: '2024-01-11' })
  await attack(editTraining, { training, version: '1', kind: 'high-tech', heldOn: '2024-01-11' })

  const task = await attack(addTask, { firm, dueOn: '2024-06-30' })
  await attack(finishTask, { task, version: '1', doneOn: '2024-06-30' })
}
