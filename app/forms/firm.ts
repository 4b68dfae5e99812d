// A firm as it is registered and edited.
import { z } from 'zod'
import { highTechFields, sizeClasses } from '#domain/firm.ts'
import {
  day,
  id,
  optionalChoice,
  optionalDay,
  optionalId,
  optionalProse,
  optionalTenThousands,
  optionalText,
  text,
  version,
} from './fields.ts'

const tags = () =>
  optionalText(200).transform((value) => [...new Set((value ?? '').split(/[,，、;；\s]+/).filter((tag) => tag !== ''))])

/** What anybody may see of a firm's papers and whereabouts; the name and the days in the district are dated facts of their own. */
const particulars = {
  code: optionalText(40),
  /** Posted by the button that takes up the suggested code. */
  codeMeant: optionalText(40),
  codeReason: optionalText(200),
  registeredOn: optionalDay(),
  capital: optionalTenThousands(),
  capitalCurrency: optionalText(20),
  legalForm: optionalText(60),
  scope: optionalProse(2000),
  industry: optionalId(),
  field: optionalChoice(highTechFields),
  zone: optionalId(),
  street: optionalId(),
  address: optionalText(200),
  size: optionalChoice(sizeClasses),
  contactName: optionalText(40),
  contactPhone: optionalText(60),
  officer: optionalId(),
  tags: tags(),
  note: optionalProse(2000),
}

export const registerFirmForm = z.object({
  name: text(120),
  ...particulars,
  /** 迁入; empty = in the district since its registration, 推定. */
  movedInOn: optionalDay(),
  movedInFrom: optionalText(60),
})

export const editFirmForm = z.object({ firm: id(), version: version(), ...particulars })

export const renameFirmForm = z.object({ firm: id(), version: version(), name: text(120), fromOn: day() })

export const correctNameForm = z.object({
  firm: id(),
  fact: id(),
  name: text(120),
  fromOn: optionalDay(),
  why: text(200),
})

export const assignOfficerForm = z.object({
  select: z.preprocess(
    (value) => (value === undefined ? [] : Array.isArray(value) ? value : [value]),
    z.array(id()).min(1, 'required').max(200, 'too-large'),
  ),
  officer: optionalId(),
})

export const revealContactForm = z.object({ firm: id() })
export const lookUpFirmForm = z.object({ text: text(120) })
