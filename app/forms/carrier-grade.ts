// Forms of a carrier's grades. 有效期至 is written inclusive, as on the notice; left empty, the grade holds until it is revoked.
import { z } from 'zod'
import { carrierGradeNamed } from '#domain/standards/carriers.ts'
import { day, id, optionalDay, optionalId, optionalText, text } from '#forms/fields.ts'

const grade = {
  /** A rule set and a grade of it. */
  grade: text(80).refine((key) => carrierGradeNamed(key) !== null, 'not-listed'),
  issuedOn: day(),
  validUntil: optionalDay(),
  number: optionalText(60),
  authority: optionalText(120),
  source: optionalText(200),
}

export const gradeCarrierForm = z.object({ carrier: id(), ...grade })
export type GradeInput = Omit<z.output<typeof gradeCarrierForm>, 'carrier'>

/** `fact` is the grade; `wording` the row the form was opened on. */
const stands = { carrier: id(), fact: id(), wording: optionalId(), why: text(200) }

export const correctGradeForm = z.object({ ...stands, ...grade, revokedOn: optionalDay() })
export const revokeGradeForm = z.object({ ...stands, revokedOn: day() })
export const withdrawGradeForm = z.object(stands)
