// Splits and merges of a carrier's units: what their forms start from, and the record of them.
import { z } from 'zod'
import { carrierById } from '#db/queries/carriers.ts'
import { staysIn } from '#db/queries/stays.ts'
import { changeById } from '#db/queries/unit-changes.ts'
import { unitsOf } from '#db/queries/units.ts'
import { covers } from '#domain/day.ts'
import { mostParts } from '#forms/unit-change.ts'
import { found, refuseIf } from '#server/refusal.ts'
import { placeOf } from '#views/carrier-file.server.ts'
import { floorChoices } from '#views/floor-choices.server.ts'
import { shownChange } from '#views/shown-changes.server.ts'
import { view } from '#views/view.server.ts'

export const splitPage = view({
  name: 'split-page',
  may: 'edit units',
  query: z.object({
    carrier: z.string(),
    unit: z.string(),
    parts: z.coerce.number().int().min(1).max(mostParts).catch(2),
  }),
  async load({ tx, viewer, on, query }) {
    const { id, name } = found(await carrierById(tx, viewer, query.carrier))
    const units = await unitsOf(tx, viewer, id)
    const unit = found(units.find(({ fact }) => fact === query.unit))
    const floors = unit.kind === 'whole' ? await floorChoices(tx, viewer, units) : { own: [], all: [] }
    const stays = (await staysIn(tx, viewer, id)).filter(
      ({ stay }) => stay.unit === unit.fact && (stay.toOn === null || stay.toOn > on),
    )
    return {
      carrier: { id, name },
      unit,
      place: placeOf(unit),
      parts: query.parts,
      on,
      stays: stays.map(({ stay, firm }) => ({ id: stay.fact, firm: firm.name, from: stay.fromOn })),
      floors: floors.own.length > 0 ? floors.own : floors.all,
    }
  },
})

export const mergePage = view({
  name: 'merge-page',
  may: 'edit units',
  query: z.object({ carrier: z.string() }),
  async load({ tx, viewer, on, query }) {
    const { id, name } = found(await carrierById(tx, viewer, query.carrier))
    const units = (await unitsOf(tx, viewer, id)).filter(
      (unit) => unit.kind !== 'whole' && covers({ from: unit.fromOn, to: unit.toOn }, on),
    )
    return {
      carrier: { id, name },
      on,
      units: units.map((unit) => ({ id: unit.fact, place: placeOf(unit), grossCent: unit.grossCent })),
    }
  },
})

export const undoChangePage = view({
  name: 'undo-change-page',
  may: 'edit units',
  query: z.object({ carrier: z.string(), change: z.string() }),
  async load({ tx, viewer, query }) {
    const { id, name } = found(await carrierById(tx, viewer, query.carrier))
    const change = found(await changeById(tx, viewer, id, query.change))
    refuseIf(change.undoneAt !== null, 'unit-change.undone')
    return { carrier: { id, name }, change: shownChange(change, await unitsOf(tx, viewer, id)) }
  },
})
