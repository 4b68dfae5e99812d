// Forms of stays.
import { z } from 'zod'
import { stayDepartures, stayKinds } from '#domain/stay.ts'
import {
  choice,
  day,
  id,
  optionalChoice,
  optionalDay,
  optionalHundredths,
  optionalId,
  optionalProse,
  text,
  tick,
} from '#forms/fields.ts'

const stay = {
  unit: optionalId(),
  kind: choice(stayKinds),
  incubating: tick(),
  area: optionalHundredths(),
  from: day(),
  to: optionalDay(),
  note: optionalProse(500),
}

/** `firm` is an id, a full code or a full name. */
export const beginStayForm = z.object({ carrier: id(), firm: text(200), ...stay })

export const correctStayForm = z.object({
  stay: id(),
  ...stay,
  departure: optionalChoice(stayDepartures),
  why: text(200),
  wording: optionalId(),
})

export const endStayForm = z.object({
  stay: id(),
  on: day(),
  departure: choice(stayDepartures),
  wording: optionalId(),
})

export const withdrawStayForm = z.object({ stay: id(), why: text(200), wording: optionalId() })
