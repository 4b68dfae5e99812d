// A carrier's grades: for its page, and one to be corrected.
import { z } from 'zod'
import type { Reading } from '#db/changing.ts'
import { type CarrierGradeRow, gradeByFact, gradesOf } from '#db/queries/carrier-grades.ts'
import { carrierById } from '#db/queries/carriers.ts'
import { gradeHoldsOn, levelOn } from '#domain/carrier-grade.ts'
import { addDays, type Day } from '#domain/day.ts'
import type { Viewer } from '#domain/permission.ts'
import { carrierGradeKey, carrierRuleSetNamed } from '#domain/standards/carriers.ts'
import { found, refuseIf } from '#server/refusal.ts'
import { historyOf } from '#views/history.server.ts'
import { view } from '#views/view.server.ts'

const asGrade = (row: CarrierGradeRow) => ({
  id: row.fact,
  ruleSet: row.ruleSet,
  level: row.level,
  grade: row.grade,
  number: row.number,
  authority: row.authority,
  from: row.fromOn,
  to: row.toOn,
  revokedOn: row.revokedOn,
})

function stateOf(row: CarrierGradeRow, on: Day) {
  const grade = asGrade(row)
  if (gradeHoldsOn(on, grade)) return 'holds' as const
  if (on < row.fromOn) return 'ahead' as const
  return row.revokedOn !== null && row.revokedOn <= on ? ('revoked' as const) : ('lapsed' as const)
}

/** The grades of a carrier's page, and its level that day; `hasAny` = what was entered before counts no more. */
export async function gradesShown(tx: Reading, viewer: Viewer, carrier: string, on: Day) {
  const rows = await gradesOf(tx, viewer, carrier)
  return {
    grades: rows.map((row) => ({ ...asGrade(row), state: stateOf(row, on) })),
    level: levelOn(on, rows.map(asGrade)),
  }
}

/** One grade, to be corrected, revoked or taken back. */
export const carrierGradeFile = view({
  name: 'carrier-grade-file',
  may: 'edit carriers',
  query: z.object({ carrier: z.string(), fact: z.string() }),
  async load({ tx, viewer, query }) {
    const { id, name } = found(await carrierById(tx, viewer, query.carrier))
    const row = found(await gradeByFact(tx, viewer, query.fact))
    refuseIf(row.carrier !== id, 'not-found')
    const rule = carrierRuleSetNamed(row.ruleSet)
    return {
      carrier: { id, name },
      wording: row.id,
      revoked: row.revokedOn !== null,
      values: {
        grade: rule === null ? '' : carrierGradeKey(rule, row.grade ?? rule.grades[0]),
        issuedOn: row.fromOn,
        validUntil: row.toOn === null ? '' : addDays(row.toOn, -1),
        number: row.number ?? '',
        authority: row.authority ?? '',
        source: row.source ?? '',
        revokedOn: row.revokedOn ?? '',
      },
      changes: await historyOf(tx, viewer, { record: row.fact }),
    }
  },
})
