// Forms of stays.
import { z } from 'zod'
import { graduations, stayDepartures, stayKinds } from '#domain/stay.ts'
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
  whole,
} from '#forms/fields.ts'

const none = () => null
const takes = {
  area: optionalHundredths(),
  desks: z.union([z.literal('').transform(none), z.undefined().transform(none), whole(1, 100_000)]),
}
const incubation = { incubating: tick(), longCycle: tick() }
const lease = { leaseEnd: optionalDay(), rentNote: optionalText(200) }

/** `firm` is an id, a full code or a full name; a team has only its name. */
const whoComes = { carrier: id(), firm: text(200), team: tick() }

/** Why an officer lets in a firm from outside the carrier's industries. */
const placementWhy = optionalText(200)

export const reserveUnitForm = z.object({
  ...whoComes,
  unit: id(),
  ...takes,
  from: day(),
  to: optionalDay(),
  note: optionalProse(500),
  placementWhy,
})

/** `why`: why a firm is in incubation although it does not meet a condition. */
export const beginStayForm = z.object({
  ...whoComes,
  unit: optionalId(),
  kind: choice(['physical', 'registered']),
  ...takes,
  ...incubation,
  from: day(),
  to: optionalDay(),
  ...lease,
  note: optionalProse(500),
  /** The reservation that is taken up. */
  reservation: optionalId(),
  why: optionalText(200),
  placementWhy,
})

/** The stay, and the wording of it that the form was opened on. */
const ofStay = { stay: id(), wording: optionalId() }

export const extendLeaseForm = z.object({ ...ofStay, leaseEnd: day(), rentNote: optionalText(200) })

export const changeStayForm = z.object({
  ...ofStay,
  on: day(),
  kind: choice(['physical', 'registered']),
  ...takes,
  ...incubation,
  why: optionalText(200),
})

export const moveToUnitForm = z.object({ ...ofStay, on: day(), unit: id(), ...takes })

/** `next...`: where the firm goes on to, entered with its leaving. */
export const endStayForm = z.object({
  ...ofStay,
  on: day(),
  departure: choice(stayDepartures),
  graduation: optionalChoice(graduations),
  nextCarrier: optionalId(),
  nextRoom: optionalText(60),
  nextArea: optionalHundredths(),
  nextIncubating: tick(),
  why: optionalText(200),
  placementWhy,
})

export const correctStayForm = z.object({
  ...ofStay,
  unit: optionalId(),
  kind: choice(stayKinds),
  ...takes,
  ...incubation,
  from: day(),
  to: optionalDay(),
  ...lease,
  departure: optionalChoice(stayDepartures),
  graduation: optionalChoice(graduations),
  note: optionalProse(500),
  why: text(200),
})

export const withdrawStayForm = z.object({ ...ofStay, why: text(200) })

/** 团队注册为企业. `code` may lead to a firm that is already in the register. */
export const registerTeamForm = z.object({
  stay: id(),
  name: text(120),
  code: optionalText(40),
  codeReason: optionalText(200),
  registeredOn: day(),
})

export const requestPlacementForm = z.object({ carrier: id(), firm: text(200), reason: text(500) })

export const decidePlacementForm = z.object({
  request: id(),
  version: version(),
  decision: choice(['approved', 'refused']),
  note: optionalText(500),
})
