// Cases and their stage logs: found, opened, moved, ended. The case repeats where its log says it stands.
import { and, asc, desc, eq, inArray, isNull, ne } from 'drizzle-orm'
import type { Changing, Reading } from '#db/changing.ts'
import { addFact, correctFact, type Fact, withdrawFact } from '#db/queries/facts.ts'
import { inRegister, known, visibleFirm } from '#db/queries/standing.ts'
import { account } from '#db/schema/account.ts'
import { caseStep, cultivationCase } from '#db/schema/cultivation.ts'
import { firm } from '#db/schema/firm.ts'
import type { CaseEnd, CasePurpose, Step } from '#domain/case.ts'
import type { Judged } from '#domain/case-gate.ts'
import type { Day } from '#domain/day.ts'
import type { Viewer } from '#domain/permission.ts'
import type { RecognitionKind } from '#domain/recognition.ts'

export type CaseRow = typeof cultivationCase.$inferSelect
export type StepFact = Fact<'caseStep'>

/** A case of a firm the viewer may see; null = not there for them. */
export async function caseSeen(tx: Reading, viewer: Viewer, on: Day, id: string): Promise<CaseRow | null> {
  const rows = await tx.db
    .select({ case: cultivationCase })
    .from(cultivationCase)
    .innerJoin(firm, eq(firm.id, cultivationCase.firm))
    .where(and(eq(cultivationCase.id, id), inRegister(viewer), visibleFirm(viewer, on)))
    .limit(1)
  return rows[0]?.case ?? null
}

export const casesWithIds = (tx: Reading, viewer: Viewer, ids: readonly string[]): Promise<CaseRow[]> =>
  tx.db
    .select()
    .from(cultivationCase)
    .where(and(eq(cultivationCase.district, viewer.district), inArray(cultivationCase.id, [...ids])))

/** A firm's cases, the open ones first, then the latest. */
export const casesOfFirm = (tx: Reading, viewer: Viewer, firmId: string): Promise<CaseRow[]> =>
  tx.db
    .select()
    .from(cultivationCase)
    .where(and(eq(cultivationCase.district, viewer.district), eq(cultivationCase.firm, firmId)))
    .orderBy(desc(isNull(cultivationCase.endedOn)), desc(cultivationCase.openedOn), desc(cultivationCase.id))

/** The open case of a firm and kind, of which there is at most one. */
export async function openCaseOf(
  tx: Reading,
  viewer: Viewer,
  firmId: string,
  kind: RecognitionKind,
  except: string | null = null,
): Promise<CaseRow | null> {
  const rows = await tx.db
    .select()
    .from(cultivationCase)
    .where(
      and(
        eq(cultivationCase.district, viewer.district),
        eq(cultivationCase.firm, firmId),
        eq(cultivationCase.kind, kind),
        isNull(cultivationCase.endedOn),
        except === null ? undefined : ne(cultivationCase.id, except),
      ),
    )
    .limit(1)
  return rows[0] ?? null
}

export const kindsOfCases = (tx: Reading, viewer: Viewer, ids: readonly string[]) =>
  tx.db
    .select({ id: cultivationCase.id, kind: cultivationCase.kind })
    .from(cultivationCase)
    .where(and(eq(cultivationCase.district, viewer.district), inArray(cultivationCase.id, [...ids])))

/** The log as now known, in the order taken. */
export const stepsOf = (tx: Reading, caseId: string): Promise<StepFact[]> =>
  tx.db
    .select()
    .from(caseStep)
    .where(and(eq(caseStep.case, caseId), known(caseStep)))
    .orderBy(asc(caseStep.position))

/** The log with who recorded each step. */
export const stepsShown = (tx: Reading, caseId: string) =>
  tx.db
    .select({ step: caseStep, recordedByName: account.name })
    .from(caseStep)
    .leftJoin(account, eq(account.id, caseStep.recordedBy))
    .where(and(eq(caseStep.case, caseId), known(caseStep)))
    .orderBy(asc(caseStep.position))

/** Stored steps as the rules read them. */
export const asLog = (steps: readonly StepFact[]): Step[] =>
  steps.map(({ fromStage, toStage, happenedOn }) => ({ from: fromStage, to: toStage, on: happenedOn }))

export type NewCase = {
  firm: string
  kind: RecognitionKind
  purpose: CasePurpose
  officer: string | null
  year: number
  batchName: string | null
  expectedOn: Day | null
  openedOn: Day
  stage: string
  renews: string | null
  note: string | null
  byRule: boolean
}

/** Opens a case with the first step of its log. */
export async function addCase(tx: Changing, values: NewCase, judged: readonly Judged[] | null): Promise<string> {
  const id = tx.id()
  await tx.db.insert(cultivationCase).values({
    ...values,
    id,
    district: tx.district,
    stageSince: values.openedOn,
    end: null,
    endedOn: null,
    endWhy: null,
    recognition: null,
    createdAt: tx.now,
    version: 1,
  })
  const { firm: _, ...after } = values
  tx.changes.push({ kind: 'case', record: id, subject: values.firm, before: null, after })
  await addFact(tx, 'caseStep', id, {
    case: id,
    position: 1,
    fromStage: null,
    toStage: values.stage,
    happenedOn: values.openedOn,
    overrideWhy: null,
    judged: judged && [...judged],
  })
  return id
}

type Editable = Partial<
  Pick<
    CaseRow,
    | 'purpose'
    | 'officer'
    | 'year'
    | 'batchName'
    | 'expectedOn'
    | 'note'
    | 'openedOn'
    | 'stage'
    | 'stageSince'
    | 'end'
    | 'endedOn'
    | 'endWhy'
    | 'recognition'
  >
>

/** Changes a case's own values: one version on, the journal keeps what was there. Answers whether anything changed. */
export async function changeCase(tx: Changing, row: CaseRow, changed: Editable): Promise<boolean> {
  const names = Object.keys(changed).filter((name) => (Reflect.get(row, name) ?? null) !== Reflect.get(changed, name))
  if (names.length === 0) return false
  await tx.db
    .update(cultivationCase)
    .set({ ...changed, version: row.version + 1 })
    .where(eq(cultivationCase.id, row.id))
  const cut = (from: object) =>
    Object.fromEntries(names.map((name): [string, unknown] => [name, Reflect.get(from, name) ?? null]))
  tx.changes.push({ kind: 'case', record: row.id, subject: row.firm, before: cut(row), after: cut(changed) })
  return true
}

export type Taken = { to: string | null; on: Day; overrideWhy: string | null; judged: readonly Judged[] | null }

/** Adds a step behind the last one; the case itself is changed beside it. */
export const addStep = (tx: Changing, row: CaseRow, last: StepFact, { to, on, overrideWhy, judged }: Taken) =>
  addFact(tx, 'caseStep', row.id, {
    case: row.id,
    position: last.position + 1,
    fromStage: last.toStage,
    toStage: to,
    happenedOn: on,
    overrideWhy,
    judged: judged && [...judged],
  })

/** Moves a case: the step, and where the case now stands. */
export async function stepTo(tx: Changing, row: CaseRow, last: StepFact, taken: Taken & { to: string }): Promise<void> {
  await addStep(tx, row, last, taken)
  await changeCase(tx, row, { stage: taken.to, stageSince: taken.on })
}

export type Ending = { end: CaseEnd; on: Day; why: string | null; recognition: string | null }

/** Ends a case: the stage it stood in last stays with it. */
export async function endOfCase(tx: Changing, row: CaseRow, last: StepFact, ending: Ending): Promise<void> {
  await addStep(tx, row, last, { to: null, on: ending.on, overrideWhy: null, judged: null })
  await changeCase(tx, row, {
    end: ending.end,
    endedOn: ending.on,
    endWhy: ending.why,
    recognition: ending.recognition,
  })
}

/** Takes back the last step; the case stands again where the step before it led. */
export async function takeBackStep(tx: Changing, row: CaseRow, steps: readonly StepFact[]): Promise<void> {
  const last = steps[steps.length - 1]
  const before = steps[steps.length - 2]
  if (!last || !before?.toStage) throw new Error(`case ${row.id} has no step to take back`)
  await withdrawFact(tx, 'caseStep', row.id, last)
  await changeCase(tx, row, {
    stage: before.toStage,
    stageSince: before.happenedOn,
    end: null,
    endedOn: null,
    endWhy: null,
    recognition: null,
  })
}

/** Puts the day of a step right, and the case's own days that repeat it. */
export async function redateStep(
  tx: Changing,
  row: CaseRow,
  steps: readonly StepFact[],
  step: StepFact,
  on: Day,
  why: string,
): Promise<void> {
  await correctFact(tx, 'caseStep', row.id, step, { happenedOn: on }, why)
  const entered = steps.filter(({ toStage }) => toStage !== null).at(-1)
  await changeCase(tx, row, {
    ...(step.position === 1 ? { openedOn: on } : {}),
    ...(entered?.fact === step.fact ? { stageSince: on } : {}),
    ...(step.toStage === null ? { endedOn: on } : {}),
  })
}
