// Forms of buildings and their floors: floors as lines sent as lists in the same order.
import { z } from 'zod'
import { id, optionalHundredths, optionalText, several, text, version } from '#forms/fields.ts'

const building = { name: text(80), address: optionalText(200), zone: optionalText(60) }

const optionalFloor = z
  .string()
  .trim()
  .regex(/^(-?[1-9]\d{0,2})?$/, 'not-a-floor')
  .transform((value) => (value === '' ? null : Number(value)))

/** From the lowest to the highest floor; both empty: floors are entered later. */
export const addBuildingForm = z.object({
  ...building,
  lowest: z.preprocess((value) => value ?? '', optionalFloor),
  highest: z.preprocess((value) => value ?? '', optionalFloor),
})

const label = z.string().trim().max(20, 'too-long')
/** A row without a label is no floor: an empty one at the end, or one that is taken out. */
export const editBuildingForm = z
  .object({
    building: id(),
    version: version(),
    ...building,
    /** '' in the row of a new floor. */
    floor: several(z.string().regex(/^[0-9A-Za-z-]{0,64}$/, 'invalid')),
    label: several(label),
    position: several(optionalFloor),
    gross: several(optionalHundredths()),
  })
  .superRefine(({ floor, label, position, gross }, issues) => {
    if (new Set([floor, label, position, gross].map((list) => list.length)).size !== 1)
      issues.addIssue({ code: 'custom', path: ['label'], message: 'invalid' })
  })
export type EditBuildingInput = z.output<typeof editBuildingForm>

/** The words that units bear, and the building each is. */
export const layOutForm = z
  .object({ carrier: id(), word: several(z.string().max(40)), name: several(text(80)) })
  .refine(({ word, name }) => word.length === name.length, { error: 'invalid', path: ['name'] })
