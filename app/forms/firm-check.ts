// A firm as its carrier's operator enters and keeps it, and as an officer checks it.
import { z } from 'zod'
import { choice, id, optionalDay, optionalId, optionalProse, optionalText, text, version } from '#forms/fields.ts'
import { checkVerdicts } from '#forms/firm-check-choices.ts'

const contact = {
  contactName: optionalText(40),
  contactPhone: optionalText(60),
  address: optionalText(200),
}

export const enterUncheckedFirmForm = z.object({
  carrier: id(),
  /** The room it is to move into, where the way here began at one. */
  unit: optionalId(),
  name: text(120),
  code: text(40),
  codeMeant: optionalText(40),
  codeReason: optionalText(200),
  registeredOn: optionalDay(),
  ...contact,
})

export const checkFirmForm = z.object({
  firm: id(),
  version: version(),
  verdict: choice(checkVerdicts),
  /** 在区起始日期, for a firm of the district. */
  fromOn: optionalDay(),
  note: optionalProse(300),
})

export const editFirmIdentityForm = z.object({
  firm: id(),
  version: version(),
  name: text(120),
  /** 更名日期, where the name changes. */
  fromOn: optionalDay(),
  ...contact,
})
