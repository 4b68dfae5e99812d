// Forms of recognitions. 有效期至 is written inclusive, as on the certificate; left empty, the rule set says how long it holds.
import { z } from 'zod'
import { recognitionForms, recognitionKinds, recognitionRoutes } from '#domain/recognition.ts'
import { choice, day, id, optionalChoice, optionalDay, optionalId, optionalText, text } from '#forms/fields.ts'

const recognition = {
  kind: choice(recognitionKinds),
  /** Left empty: the form the kind is normally given in. */
  form: optionalChoice(recognitionForms),
  number: optionalText(60),
  issuedOn: day(),
  validUntil: optionalDay(),
  /** Left empty: 首次, or 重新认定 where the firm held the kind before. */
  route: optionalChoice(recognitionRoutes),
  authority: optionalText(120),
  batchName: optionalText(80),
  notice: optionalText(120),
  source: optionalText(200),
}

/** `firm`: its id, or its full code or exact name as typed. */
export const recogniseForm = z.object({ firm: text(120), ...recognition })
export type RecogniseInput = z.output<typeof recogniseForm>

/** `wording` is the row the form was opened on: a correction made meanwhile is shown, not overwritten. */
const corrected = { recognition: id(), wording: optionalId(), why: text(200) }

export const correctRecognitionForm = z.object({ ...corrected, ...recognition, revokedOn: optionalDay() })
export const revokeRecognitionForm = z.object({ ...corrected, revokedOn: day() })
export const withdrawRecognitionForm = z.object(corrected)
