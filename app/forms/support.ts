// Forms of 精准服务, 走访, 诉求 and 培训.
import { z } from 'zod'
import { recognitionKinds } from '#domain/recognition.ts'
import { gapKeys, supportKinds } from '#domain/support.ts'
import {
  choice,
  day,
  id,
  optionalChoice,
  optionalDay,
  optionalId,
  optionalProse,
  optionalText,
  several,
  text,
  version,
} from '#forms/fields.ts'
import { needsAtOnce } from '#forms/needs-at-once.ts'

/** Several lines that must not be empty. */
export const prose = (longest = 2000) => optionalProse(longest).pipe(z.string({ error: 'required' }).min(1, 'required'))

const gap = z.enum(gapKeys, { error: 'not-listed' })

const offer = {
  kind: choice(supportKinds),
  name: text(80),
  provider: optionalText(120),
  description: optionalProse(1000),
  gaps: several(gap),
}
export const addOfferForm = z.object(offer)
export const editOfferForm = z.object({ offer: id(), version: version(), ...offer })
export const retireOfferForm = z.object({ offer: id(), version: version() })

/** `firm` is an id, a full code or a full name. */
const firm = { firm: text(200) }

export const referFirmForm = z.object({
  ...firm,
  offer: id(),
  condition: optionalChoice(gapKeys),
  case: optionalId(),
  officer: optionalId(),
  referredOn: day(),
})
export const recordDeliveryForm = z.object({
  support: id(),
  version: version(),
  deliveredOn: day(),
  result: prose(1000),
})
export const dropSupportForm = z.object({ support: id(), version: version(), droppedOn: day(), droppedWhy: prose(500) })

const visit = {
  visitedOn: day(),
  officer: optionalId(),
  companions: optionalText(200),
  summary: prose(2000),
}
const needLine = { summary: optionalText(300), kind: optionalChoice(supportKinds), dueOn: optionalDay() }

export const recordVisitForm = z
  .object({
    ...firm,
    ...visit,
    'need1.summary': needLine.summary,
    'need1.kind': needLine.kind,
    'need1.dueOn': needLine.dueOn,
    'need2.summary': needLine.summary,
    'need2.kind': needLine.kind,
    'need2.dueOn': needLine.dueOn,
    'need3.summary': needLine.summary,
    'need3.kind': needLine.kind,
    'need3.dueOn': needLine.dueOn,
  })
  .superRefine((input, found) => {
    for (const line of needsAtOnce) {
      const summary = input[`need${line}.summary`]
      const kind = input[`need${line}.kind`]
      const fault = (name: string) =>
        found.addIssue({ code: 'custom', message: 'required', path: [`need${line}.${name}`] })
      if (summary !== null && kind === null) fault('kind')
      if (summary === null && (kind !== null || input[`need${line}.dueOn`] !== null)) fault('summary')
    }
  })
export const correctVisitForm = z.object({ visit: id(), version: version(), ...visit })

export const raiseNeedForm = z.object({
  ...firm,
  visit: optionalId(),
  kind: choice(supportKinds),
  summary: text(300),
  raisedOn: day(),
  dueOn: optionalDay(),
  officer: optionalId(),
})
export const editNeedForm = z.object({
  need: id(),
  version: version(),
  kind: choice(supportKinds),
  summary: text(300),
  dueOn: optionalDay(),
  officer: optionalId(),
})
export const closeNeedForm = z.object({ need: id(), version: version(), closedOn: day(), outcome: prose(1000) })

const training = {
  title: text(120),
  kind: optionalChoice(recognitionKinds),
  heldOn: day(),
  place: optionalText(120),
  summary: optionalProse(1000),
}
export const addTrainingForm = z.object(training)
export const editTrainingForm = z.object({ training: id(), version: version(), ...training })

/** Names or codes pasted from a list: one a line, or parted by commas. */
export const inviteFirmsForm = z.object({
  training: id(),
  firms: prose(40_000).transform((value) => [
    ...new Set(
      value
        .split(/[\n\r\t,，;；、]+/)
        .map((one) => one.trim())
        .filter((one) => one !== ''),
    ),
  ]),
})

/** The firms ticked were present; all others invited were not. */
export const takeAttendanceForm = z.object({ training: id(), select: several(id()), asked: several(id()) })

const note = { firm: id(), text: prose(2000) }
export const addNoteForm = z.object(note)
export const withdrawNoteForm = z.object({ firm: id(), note: id(), version: version() })

export type UploadedFile = { name: string; bytes: Uint8Array }
const file = z.custom<UploadedFile>(
  (value) => typeof value === 'object' && value !== null && 'bytes' in value && value.bytes instanceof Uint8Array,
  'required',
)
export const attachFileForm = z.object({ firm: id(), file })
export const withdrawFileForm = z.object({ firm: id(), file: id() })
export const attachCarrierFileForm = z.object({ carrier: id(), file })
export const withdrawCarrierFileForm = z.object({ carrier: id(), file: id() })
