// One case: its facts, its stage log with the days of each stay, and what the next stage asks. And its forms.
import { z } from 'zod'
import type { Reading } from '#db/changing.ts'
import { judgeGate } from '#db/queries/case-gate.ts'
import { asLog, type CaseRow, caseSeen, stepsShown } from '#db/queries/cases.ts'
import { type FirmRow, firmSeen } from '#db/queries/firms.ts'
import { officersOf } from '#db/queries/officers.ts'
import { recognitionsOf } from '#db/queries/recognitions.ts'
import { type Stage, stagesOf } from '#db/queries/stages.ts'
import { tasksOfCase } from '#db/queries/tasks.ts'
import { daysByStage, daysOpenTo, isSlow, lifeOf, spansOf, standingOn } from '#domain/case.ts'
import { gateOfMove, type Judged, unmetOf } from '#domain/case-gate.ts'
import { addDays, type Day, daysBetween, yearOf } from '#domain/day.ts'
import { may, type Viewer } from '#domain/permission.ts'
import { type RecognitionKind, recognitionKinds } from '#domain/recognition.ts'
import { taskStateOn } from '#domain/task.ts'
import { found } from '#server/refusal.ts'
import { historyOf } from '#views/history.server.ts'
import { view } from '#views/view.server.ts'

const caseQuery = z.object({ case: z.string().max(64) })

type StageName = { key: string; zh: string; en: string }
const nameOf = (stages: readonly Stage[], key: string): StageName => {
  const stage = stages.find((one) => one.key === key)
  return { key, zh: stage?.zh ?? key, en: stage?.en ?? key }
}

async function caseAndFirm(tx: Reading, viewer: Viewer, on: Day, id: string) {
  const row = found(await caseSeen(tx, viewer, on, id))
  const firm = found(await firmSeen(tx, viewer, on, row.firm))
  const { stages } = await stagesOf(tx, viewer, row.kind)
  return { row, firm, stages, officers: await officersOf(tx, viewer) }
}

const headOf = (row: CaseRow, firm: FirmRow, stages: readonly Stage[]) => ({
  id: row.id,
  kind: row.kind,
  version: row.version,
  stage: nameOf(stages, row.stage),
  stageSince: row.stageSince,
  end: row.end,
  firm: { id: firm.id, name: firm.name, code: firm.code },
})

/** The recognition of a fact among a firm's: its number and last day. */
async function recognitionNamed(tx: Reading, viewer: Viewer, firm: string, fact: string | null) {
  const row = fact === null ? undefined : (await recognitionsOf(tx, viewer, firm)).find((one) => one.fact === fact)
  return row ? { fact: row.fact, number: row.number, until: row.toOn === null ? null : addDays(row.toOn, -1) } : null
}

export const caseFileView = view({
  name: 'case-file',
  may: 'read cases',
  query: caseQuery,
  async load({ tx, viewer, on, today, query }) {
    const { row, firm, stages, officers } = await caseAndFirm(tx, viewer, on, query.case)
    const steps = await stepsShown(tx, row.id)
    const log = asLog(steps.map(({ step }) => step))
    const there = standingOn(log, on)
    const edit = may(viewer.roles, 'edit cases') && on === today
    const byStage = daysByStage(log, on)
    const stage = stages.find(({ key }) => key === there?.stage)
    return {
      on,
      case: {
        ...headOf(row, firm, stages),
        purpose: row.purpose,
        officerName: officers.find(({ id }) => id === row.officer)?.name ?? null,
        year: row.year,
        batchName: row.batchName,
        expectedOn: row.expectedOn,
        openedOn: row.openedOn,
        endedOn: row.endedOn,
        endWhy: row.endWhy,
        note: row.note,
        byRule: row.byRule,
      },
      there: there?.stage
        ? {
            ...nameOf(stages, there.stage),
            since: there.since,
            days: daysBetween(there.since, on),
            slow: isSlow(there.since, stage?.slowAfterDays ?? null, on),
            slowAfterDays: stage?.slowAfterDays ?? null,
          }
        : null,
      renews: await recognitionNamed(tx, viewer, firm.id, row.renews),
      recognition: await recognitionNamed(tx, viewer, firm.id, row.recognition),
      life: lifeOf(log, on),
      spans: spansOf(log, on).map((span, at) => {
        const { step, recordedByName } = found(steps.filter(({ step }) => step.toStage !== null)[at])
        return {
          ...span,
          ...nameOf(stages, span.stage),
          fact: step.fact,
          recordedBy: recordedByName,
          recordedAt: step.recordedAt,
          overrideWhy: step.overrideWhy,
          why: step.why,
        }
      }),
      ended: endingOf(steps, on),
      sums: stages.flatMap(({ key, zh, en }) => {
        const sum = byStage.get(key)
        return sum ? [{ key, zh, en, ...sum }] : []
      }),
      next: row.endedOn === null && there?.stage ? await nextOf(tx, viewer, row, firm, stages, on) : null,
      tasks: may(viewer.roles, 'keep tasks') ? await tasksShown(tx, viewer, row.id, on) : null,
      changes: await historyOf(tx, viewer, { record: row.id }),
      officers,
      can: { edit, undo: edit && steps.length > 1 },
    }
  },
})

const tasksShown = async (tx: Reading, viewer: Viewer, id: string, on: Day) =>
  (await tasksOfCase(tx, viewer, id)).map((row) => ({ ...row, state: taskStateOn(on, row.task) }))

/** The step that ended the case, where it had by the day. */
function endingOf(steps: Awaited<ReturnType<typeof stepsShown>>, on: Day) {
  const last = steps.at(-1)
  if (!last || last.step.toStage !== null || last.step.happenedOn > on) return null
  const { step, recordedByName } = last
  return { fact: step.fact, on: step.happenedOn, recordedBy: recordedByName, recordedAt: step.recordedAt }
}

/** The next stage with each of its requirements answered; null in the last. */
async function nextOf(
  tx: Reading,
  viewer: Viewer,
  row: CaseRow,
  firm: FirmRow,
  stages: readonly Stage[],
  on: Day,
): Promise<(StageName & { judged: Judged[] }) | null> {
  const ordered = stages.filter(({ key, retired }) => !retired || key === row.stage)
  const stage = ordered[ordered.findIndex(({ key }) => key === row.stage) + 1]
  if (!stage) return null
  const judged = await judgeGate(tx, viewer, { ...row, firm }, gateOfMove(ordered, row.stage, stage.key), on)
  return { ...nameOf(stages, stage.key), judged }
}

/** What the form to move a case offers: each stage, and what it would lack there. */
export const caseMoveView = view({
  name: 'case-move',
  may: 'edit cases',
  query: caseQuery.extend({ to: z.string().max(64).catch(''), back: z.enum(['board', 'case']).catch('case') }),
  async load({ tx, viewer, today, query }) {
    const { row, firm, stages } = await caseAndFirm(tx, viewer, today, query.case)
    const ordered = stages.filter(({ key, retired }) => !retired || key === row.stage)
    const at = ordered.findIndex(({ key }) => key === row.stage)
    const choices = []
    for (const stage of ordered) {
      if (stage.key === row.stage) continue
      const judged = await judgeGate(tx, viewer, { ...row, firm }, gateOfMove(ordered, row.stage, stage.key), today)
      choices.push({ ...nameOf(stages, stage.key), missing: unmetOf(judged) })
    }
    return {
      today,
      case: headOf(row, firm, stages),
      choices,
      to: choices.some(({ key }) => key === query.to) ? query.to : (ordered[at + 1]?.key ?? ''),
      back: query.back,
    }
  },
})

/** What the forms to edit and to end a case start from. */
export const caseEditView = view({
  name: 'case-edit',
  may: 'edit cases',
  query: caseQuery,
  async load({ tx, viewer, today, query }) {
    const { row, firm, stages, officers } = await caseAndFirm(tx, viewer, today, query.case)
    const { purpose, officer, year, batchName, expectedOn, note, openedOn } = row
    const steps = await stepsShown(tx, row.id)
    return {
      today,
      case: headOf(row, firm, stages),
      values: { purpose, officer, year, batchName, expectedOn, note },
      openedOn,
      officers,
      last: steps.at(-1)?.step.toStage ? nameOf(stages, row.stage) : null,
    }
  },
})

/** One step, to be dated anew. */
export const caseStepView = view({
  name: 'case-step',
  may: 'edit cases',
  query: caseQuery.extend({ step: z.string().max(64) }),
  async load({ tx, viewer, today, query }) {
    const { row, firm, stages } = await caseAndFirm(tx, viewer, today, query.case)
    const steps = (await stepsShown(tx, row.id)).map(({ step }) => step)
    const at = steps.findIndex(({ fact }) => fact === query.step)
    const step = found(steps[at])
    return {
      case: headOf(row, firm, stages),
      step: {
        fact: step.fact,
        wording: step.id,
        to: step.toStage === null ? null : nameOf(stages, step.toStage),
        happenedOn: step.happenedOn,
      },
      bounds: daysOpenTo(asLog(steps), at, today),
    }
  },
})

/** What a new case's form offers; with `?firm=` the firm it is for. */
export const newCaseView = view({
  name: 'new-case',
  may: 'edit cases',
  query: z.object({
    firm: z.string().max(64).catch(''),
    kind: z.enum(recognitionKinds).nullable().catch(null),
  }),
  async load({ tx, viewer, today, query }) {
    const firm = query.firm === '' ? null : found(await firmSeen(tx, viewer, today, query.firm))
    return {
      today,
      year: yearOf(today),
      kind: query.kind satisfies RecognitionKind | null,
      firm: firm && { id: firm.id, name: firm.name, code: firm.code },
      officer: firm?.officer ?? (may(viewer.roles, 'edit cases') ? viewer.account : null),
      officers: await officersOf(tx, viewer),
    }
  },
})
