// What every act on a case keeps to: one open case a firm and kind, days that never run back, stages that exist.

import { refuseOutOfTime } from '#acts/firm-rules.server.ts'
import type { Changing, Reading } from '#db/changing.ts'
import { judgeGate } from '#db/queries/case-gate.ts'
import { addCase, type CaseRow, casesOfFirm, endOfCase, openCaseOf, type StepFact, stepsOf } from '#db/queries/cases.ts'
import type { FirmRow } from '#db/queries/firms.ts'
import { accountName } from '#db/queries/officers.ts'
import { recognitionsOf } from '#db/queries/recognitions.ts'
import { residencesOf } from '#db/queries/residences.ts'
import { type Stage, stagesOf } from '#db/queries/stages.ts'
import type { CasePurpose } from '#domain/case.ts'
import { gateOfMove, type Judged, unmetOf } from '#domain/case-gate.ts'
import { type Day, yearOf } from '#domain/day.ts'
import type { Viewer } from '#domain/permission.ts'
import type { RecognitionKind } from '#domain/recognition.ts'
import { inDistrictOn } from '#domain/residence.ts'
import { FormRefusal } from '#forms/form-refusal.ts'
import { found, Refusal, refuse, refuseIf } from '#server/refusal.ts'

type OpenedFirm = Pick<FirmRow, 'id' | 'name' | 'officer' | 'registeredOn' | 'deregisteredOn' | 'codeStanding'>

export type OpenCaseValues = {
  kind: RecognitionKind
  /** Left out: 重新认定 where the firm held the kind before, else 首次. */
  purpose?: CasePurpose | null
  /** Left out: the firm's own officer. */
  officer?: string | null
  year?: number
  batchName?: string | null
  expectedOn?: Day | null
  openedOn: Day
  note?: string | null
  /** The recognition (its fact) that is to be renewed; left out, the firm's latest of the kind. */
  renews?: string | null
  /** Opened by the daily run rather than by hand. */
  byRule?: boolean
}

/**
 * Opens a case in the first stage of its kind, inside an act's transaction; answers its id. Refuses (`case.open`) where one of
 * the kind is open, (`case.firm-outside`) where the firm is not of the district that day, and days ahead of today. `today` is
 * the business day; the caller has already seen that the viewer may see the firm.
 */
export async function openCase(
  tx: Changing,
  viewer: Viewer,
  firm: OpenedFirm,
  values: OpenCaseValues,
  today: Day,
): Promise<string> {
  const { kind, openedOn } = values
  refuseOutOfTime(openedOn, { today, registeredOn: firm.registeredOn }, 'openedOn')
  const open = await openCaseOf(tx, viewer, firm.id, kind)
  if (open) refuse('case.open', { firm: firm.name, case: open.id }, 'kind')
  const ranges = (await residencesOf(tx, viewer, firm.id)).map(({ fromOn, toOn }) => ({ from: fromOn, to: toOn }))
  const here = inDistrictOn(openedOn, ranges, firm.deregisteredOn) && inDistrictOn(today, ranges, firm.deregisteredOn)
  refuseIf(!here, 'case.firm-outside', { firm: firm.name }, 'openedOn')
  const held = (await recognitionsOf(tx, viewer, firm.id)).filter((one) => one.kind === kind)
  const purpose = values.purpose ?? (held.length > 0 ? 'renewal' : 'first')
  const renewed = values.renews ? found(held.find((one) => one.fact === values.renews)) : held[0]
  const stages = openStages((await stagesOf(tx, viewer, kind)).stages)
  const [first] = stages
  if (!first) refuse('case.no-stage')
  const officer = values.officer === undefined ? firm.officer : values.officer
  const row = { ...values, kind, officer, expectedOn: values.expectedOn ?? null }
  const judged = await judgeGate(tx, viewer, { ...row, firm }, first.gate, openedOn)
  const unmet = unmetOf(judged)
  refuseIf(unmet.length > 0, 'case.gate', { missing: unmet }, 'kind')
  return addCase(
    tx,
    {
      firm: firm.id,
      kind,
      purpose,
      officer,
      year: values.year ?? yearOf(openedOn),
      batchName: values.batchName ?? null,
      expectedOn: row.expectedOn,
      openedOn,
      stage: first.key,
      renews: purpose === 'first' ? null : (renewed?.fact ?? null),
      note: values.note ?? null,
      byRule: values.byRule ?? false,
    },
    judged.length > 0 ? judged : null,
  )
}

/** Stages a case may enter. */
export const openStages = (stages: readonly Stage[]): Stage[] => stages.filter(({ retired }) => !retired)

/** Whoever saved first is named: what the case is now, who made it so and when. */
export async function refuseMoved(tx: Reading, viewer: Viewer, row: CaseRow, version: number | null): Promise<void> {
  if (version === null || version === row.version) return
  const last = (await stepsOf(tx, row.id)).at(-1)
  const { stages } = await stagesOf(tx, viewer, row.kind)
  const stage = stages.find(({ key }) => key === row.stage)
  throw new Refusal('case.changed', {
    by: last ? await accountName(tx, viewer, last.recordedBy) : null,
    at: last?.recordedAt ?? null,
    zh: stage?.zh ?? row.stage,
    en: stage?.en ?? row.stage,
    ended: row.end,
  })
}

/** The log of an open case and its last step; an ended one takes no more steps. */
export async function openLog(tx: Reading, row: CaseRow): Promise<{ steps: StepFact[]; last: StepFact }> {
  refuseIf(row.endedOn !== null, 'case.ended')
  const steps = await stepsOf(tx, row.id)
  return { steps, last: found(steps.at(-1)) }
}

/** A step happens on the day it is said to: neither ahead nor before the case entered the stage it leaves. */
export function refuseEarly(last: StepFact, on: Day, today: Day, field: string): void {
  refuseIf(on > today, 'day.ahead', {}, field)
  refuseIf(on < last.happenedOn, 'case.before-entry', { since: last.happenedOn }, field)
}

/** The stage a move leads to, and what its gate says; refused where the gate is not satisfied and no reason is given. */
export async function gateTo(
  tx: Reading,
  viewer: Viewer,
  move: { row: CaseRow; firm: OpenedFirm; stages: readonly Stage[]; to: string; on: Day; overrideWhy: string | null },
): Promise<{ judged: Judged[] | null; overridden: boolean }> {
  const { row, firm, to, overrideWhy } = move
  const stages = openStages(move.stages)
  refuseIf(!stages.some(({ key }) => key === to), 'case.no-stage', {}, 'to')
  refuseIf(row.stage === to, 'case.same-stage', {}, 'to')
  // A case standing in a retired stage has that stage's place in the order.
  const ordered = move.stages.filter(({ key, retired }) => !retired || key === row.stage)
  const judged = await judgeGate(tx, viewer, { ...row, firm }, gateOfMove(ordered, row.stage, to), move.on)
  const unmet = unmetOf(judged)
  refuseIf(unmet.length > 0 && overrideWhy === null, 'case.gate', { missing: unmet, to }, 'to')
  return { judged: judged.length > 0 ? judged : null, overridden: unmet.length > 0 }
}

/** Ends what is open of a firm that leaves: its cases have nobody to lead anywhere. Never dated ahead or before their last step. */
export async function endCasesOfFirm(
  tx: Changing,
  viewer: Viewer,
  leaving: { firm: string; on: Day; today: Day },
): Promise<void> {
  for (const row of await casesOfFirm(tx, viewer, leaving.firm)) {
    if (row.endedOn !== null) continue
    const last = (await stepsOf(tx, row.id)).at(-1)
    if (!last) continue
    const [day] = [leaving.on, leaving.today].sort()
    const on = day === undefined || day < last.happenedOn ? last.happenedOn : day
    await endOfCase(tx, row, last, { end: 'firm-left', on, why: null, recognition: null })
  }
}

/** An officer of the bureau, or nobody; the one a record already has may stay. */
export function refuseNoOfficer(
  officers: readonly { id: string }[],
  officer: string | null,
  kept: string | null = null,
): void {
  if (officer === null || officer === kept || officers.some(({ id }) => id === officer)) return
  throw new FormRefusal({ officer: 'not-listed' })
}
