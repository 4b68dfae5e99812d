// What a stage's gate asks, answered from the register on a day. See domain/case-gate.ts.
import type { Reading } from '#db/changing.ts'
import { conditionsAnswer } from '#db/queries/conditions-answer.ts'
import { metricYearsOf } from '#db/queries/metric-years.ts'
import type { GateAnswer, Judged, Requirement } from '#domain/case-gate.ts'
import { type Day, yearOf } from '#domain/day.ts'
import type { CodeStanding } from '#domain/firm.ts'
import type { Viewer } from '#domain/permission.ts'
import type { RecognitionKind } from '#domain/recognition.ts'

export type GatedCase = {
  kind: RecognitionKind
  officer: string | null
  expectedOn: Day | null
  firm: { id: string; codeStanding: CodeStanding }
}

/** Each requirement with its answer; the years of metrics are read only where one asks for them. */
export async function judgeGate(
  tx: Reading,
  viewer: Viewer,
  one: GatedCase,
  gate: readonly Requirement[],
  on: Day,
): Promise<Judged[]> {
  const needsYears = gate.some((key) => key === 'metrics-last-year' || key === 'metrics-three-years')
  const years = needsYears ? await metricYearsOf(tx, viewer, one.firm.id) : []
  const last = yearOf(on) - 1
  const has = (...wanted: number[]): GateAnswer => (wanted.every((year) => years.includes(year)) ? 'met' : 'not-met')
  const answers: Record<Requirement, () => GateAnswer | Promise<GateAnswer>> = {
    'code-sound': () => (one.firm.codeStanding === 'sound' ? 'met' : 'not-met'),
    'officer-set': () => (one.officer === null ? 'not-met' : 'met'),
    'expected-day-set': () => (one.expectedOn === null ? 'not-met' : 'met'),
    'metrics-last-year': () => has(last),
    'metrics-three-years': () => has(last, last - 1, last - 2),
    'conditions-not-unmet': () => conditionsAnswer(tx, viewer, { firm: one.firm.id, kind: one.kind, on }),
  }
  const judged: Judged[] = []
  for (const key of gate) judged.push({ key, answer: await answers[key]() })
  return judged
}
