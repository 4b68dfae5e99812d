// Forms of carriers: who they are, what they count as, how much floor they have.
import { z } from 'zod'
import { carrierLevels, carrierTypes } from '#domain/carrier.ts'
import {
  choice,
  day,
  id,
  optionalChoice,
  optionalDay,
  optionalHundredths,
  optionalId,
  optionalProse,
  optionalText,
  text,
  tick,
  version,
} from '#forms/fields.ts'

/** An area that must be given, in 0.01 ㎡. */
export const hundredths = () => optionalHundredths().pipe(z.number({ error: 'required' }))

const listed = () =>
  optionalText(200).transform((value) =>
    (value ?? '')
      .split(/[、,，;；]/)
      .map((one) => one.trim())
      .filter((one) => one !== ''),
  )

const identity = {
  name: text(100),
  operatorName: optionalText(100),
  zone: optionalText(60),
  address: optionalText(200),
  industries: listed(),
  contactName: optionalText(60),
  contactPhone: optionalText(60),
  note: optionalProse(),
}

const standing = {
  type: choice(carrierTypes),
  xinchuang: tick(),
}

/** `level`: as a list says it without its notice; shown until a grade is recorded. No page asks for it. */
export const addCarrierForm = z.object({
  ...identity,
  ...standing,
  level: optionalChoice(carrierLevels),
  from: optionalDay(),
  area: optionalHundredths(),
})

export const editCarrierForm = z.object({ carrier: id(), ...identity, version: version() })

export const changeTermForm = z.object({ carrier: id(), from: day(), ...standing })

export const correctTermForm = z.object({
  carrier: id(),
  term: id(),
  ...standing,
  from: optionalDay(),
  to: optionalDay(),
  why: text(200),
  wording: optionalId(),
})

export const closeCarrierForm = z.object({ carrier: id(), on: day() })

export const carrierAreaForm = z.object({ carrier: id(), area: hundredths(), from: optionalDay(), why: optionalText() })
