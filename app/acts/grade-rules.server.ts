// What must hold of a carrier's grade, whether it is new or corrected, and the fact it becomes. 依据: domain/standards/carriers.ts.
import type { Changing } from '#db/changing.ts'
import { type CarrierGradeRow, gradesOf } from '#db/queries/carrier-grades.ts'
import { termsOf } from '#db/queries/carriers.ts'
import type { FactValues } from '#db/queries/facts.ts'
import { daysHeld } from '#domain/carrier-grade.ts'
import { addDays, covers, overlaps } from '#domain/day.ts'
import type { Viewer } from '#domain/permission.ts'
import { carrierGradeNamed, heldInYearOf } from '#domain/standards/carriers.ts'
import { isEmptyRange } from '#domain/stay.ts'
import type { GradeInput } from '#forms/carrier-grade.ts'
import { found, refuse, refuseIf } from '#server/refusal.ts'

type Given = GradeInput & { revokedOn: string | null }

export async function gradeValues(
  tx: Changing,
  viewer: Viewer,
  carrier: string,
  input: Given,
  except: string | null,
): Promise<FactValues<'carrierGrade'>> {
  const { rule, grade } = found(carrierGradeNamed(input.grade))
  const { issuedOn, validUntil, revokedOn, number, authority, source } = input
  const named = { rule: rule.titleZh, ruleEn: rule.titleEn }
  refuseIf(!heldInYearOf(rule, issuedOn), 'grade.outside-rule', named, 'issuedOn')
  const term = (await termsOf(tx, viewer, carrier)).find((one) => covers({ from: one.fromOn, to: one.toOn }, issuedOn))
  refuseIf(term !== undefined && !rule.carrierTypes.includes(term.type), 'grade.other-type', named, 'grade')
  const days = { from: issuedOn, to: validUntil === null ? null : addDays(validUntil, 1) }
  refuseIf(isEmptyRange(days), 'range.empty', {}, 'validUntil')
  refuseIf(revokedOn !== null && revokedOn < issuedOn, 'range.empty', {}, 'revokedOn')
  const twice = (await gradesOf(tx, viewer, carrier)).find(
    (one) => one.fact !== except && one.ruleSet === rule.key && one.grade === grade && overlaps(held(one), days),
  )
  if (twice) refuse('grade.known', { from: twice.fromOn, to: held(twice).to }, 'issuedOn')
  return {
    carrier,
    ruleSet: rule.key,
    level: rule.level,
    grade,
    number,
    authority: authority ?? rule.authority,
    issuedOn,
    fromOn: days.from,
    toOn: days.to,
    revokedOn,
    source,
  }
}

const held = ({ fromOn, toOn, revokedOn }: CarrierGradeRow) => daysHeld({ from: fromOn, to: toOn, revokedOn })
