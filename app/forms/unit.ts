// Forms of units: rooms of a carrier.
import { z } from 'zod'
import type { unitKinds } from '#domain/carrier.ts'
import { mostDesks } from '#domain/unit.ts'
import { hundredths } from '#forms/carrier.ts'
import {
  choice,
  day,
  id,
  optionalDay,
  optionalHundredths,
  optionalId,
  optionalText,
  text,
  tick,
  whole,
} from '#forms/fields.ts'

/** What a room can be; `whole` is the carrier's undivided rest and is never entered as a room. */
export const roomKinds = [
  'office',
  'lab',
  'workshop',
  'desks',
  'public',
  'other',
] as const satisfies readonly (typeof unitKinds)[number][]

/** A whole number that may be left open. */
export const optionalCount = (most: number) =>
  z.union([z.literal('').transform(() => null), z.undefined().transform(() => null), whole(0, most)])

const room = {
  /** A floor of a building that is set up; else the words by which the place is called. */
  floorAt: optionalId(),
  building: optionalText(40),
  floor: optionalText(20),
  number: text(40),
  kind: choice(roomKinds),
  gross: hundredths(),
  lettable: optionalHundredths(),
  usable: optionalHundredths(),
  desks: optionalCount(mostDesks),
  power: optionalCount(1_000_000),
  load: optionalCount(1_000_000),
  from: optionalDay(),
}

export const addUnitForm = z.object({ carrier: id(), ...room })

export const correctUnitForm = z.object({
  carrier: id(),
  unit: id(),
  ...room,
  to: optionalDay(),
  why: text(200),
  wording: optionalId(),
})

/** `keeps`: the floor stays the carrier's, as when a room is split or joined with another. */
export const endUnitForm = z.object({ carrier: id(), unit: id(), on: day(), keeps: tick() })
