// Forms of splits and merges: new units as lines sent as lists in the same order, and for each stay that goes on, where to.
import { z } from 'zod'
import { mostDesks } from '#domain/unit.ts'
import {
  choice,
  day,
  id,
  optionalChoice,
  optionalHundredths,
  optionalId,
  optionalText,
  several,
  text,
} from '#forms/fields.ts'
import { optionalCount, roomKinds } from '#forms/unit.ts'

export const mostParts = 12

/** A row without number and area is none. */
export const splitUnitForm = z
  .object({
    carrier: id(),
    unit: id(),
    on: day(),
    wording: optionalId(),
    number: several(optionalText(40)),
    kind: several(optionalChoice(roomKinds)),
    gross: several(optionalHundredths()),
    lettable: several(optionalHundredths()),
    usable: several(optionalHundredths()),
    desks: several(optionalCount(mostDesks)),
    floorAt: several(optionalId()),
    /** Stays that go on, and the row of the new unit each moves to, counted from 1; empty = it has to end first. */
    stay: several(id()),
    to: several(z.string().regex(/^\d{0,2}$/, 'not-listed')),
  })
  .superRefine(({ number, kind, gross, lettable, usable, desks, floorAt, stay, to }, issues) => {
    const lists = [number, kind, gross, lettable, usable, desks, floorAt]
    const fault = (path: string, message: string) => issues.addIssue({ code: 'custom', path: [path], message })
    if (lists.some((list) => list.length !== number.length || list.length > mostParts) || stay.length !== to.length)
      fault('number', 'invalid')
    for (const at of number.keys()) {
      if (number[at] === null && gross[at] === null) continue
      if (number[at] === null) fault('number', 'required')
      if (gross[at] === null) fault('gross', 'required')
      if (kind[at] === null) fault('kind', 'required')
    }
  })
export type SplitInput = z.output<typeof splitUnitForm>

export const mergeUnitsForm = z.object({
  carrier: id(),
  on: day(),
  unit: several(id()),
  number: text(40),
  kind: choice(roomKinds),
})

export const undoUnitChangeForm = z.object({ carrier: id(), change: id(), why: text(200) })
