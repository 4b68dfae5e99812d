// Forms of 空间需求.
import { z } from 'zod'
import { demandOutcomes, wishedKinds } from '#domain/space-match.ts'
import {
  choice,
  day,
  id,
  optionalHundredths,
  optionalId,
  optionalProse,
  optionalText,
  several,
  text,
  version,
} from '#forms/fields.ts'

const optionalWhole = (most: number) =>
  optionalText(20)
    .transform((text) => (text === null ? null : Number(text.replaceAll(/[,，\s]/g, ''))))
    .pipe(z.number({ error: 'not-a-number' }).int('not-whole').min(1, 'too-small').max(most, 'too-large').nullable())

const wish = {
  least: optionalHundredths().pipe(z.number({ error: 'required' }).min(1, 'too-small').max(1e10, 'too-large')),
  most: optionalHundredths().pipe(z.number().max(1e10, 'too-large').nullable()),
  kinds: several(z.enum(wishedKinds, { error: 'not-listed' })),
  powerKw: optionalWhole(1_000_000),
  loadKg: optionalWhole(1_000_000),
  from: day(),
  officer: optionalId(),
  note: optionalProse(1000),
}

/** `who` is a firm of the register by id, full code or full name, or anyone else's name. */
export const addDemandForm = z.object({ who: text(200), ...wish })
export const editDemandForm = z.object({ demand: id(), version: version(), ...addDemandForm.shape })
export const closeDemandForm = z.object({
  demand: id(),
  version: version(),
  closedOn: day(),
  outcome: choice(demandOutcomes),
})
export const reopenDemandForm = z.object({ demand: id(), version: version() })
