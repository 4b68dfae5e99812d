import { act } from '#acts/act.server.ts'
import { floorOf, isRest, writeRest } from '#acts/floor.server.ts'
import { carrierById, termsOf } from '#db/queries/carriers.ts'
import { unitsOf } from '#db/queries/units.ts'
import { m2Of } from '#domain/area.ts'
import { restOfTotal } from '#domain/floor-rest.ts'
import { carrierAreaForm } from '#forms/carrier.ts'
import { found, refuseIf } from '#server/refusal.ts'

/** States a carrier's whole floor area: from a day on, or, with no day, for all its days. Rooms already listed are part of it. */
export const setCarrierArea = act({
  name: 'set-carrier-area',
  may: 'edit carriers',
  form: carrierAreaForm,
  once: true,
  async do({ tx, viewer, input, about }) {
    const { id: carrier } = found(await carrierById(tx, viewer, input.carrier))
    about('carrier', carrier)
    const units = await unitsOf(tx, viewer, carrier)
    const rooms = units.filter((one) => !isRest(one)).map(floorOf)
    const rows = units.filter(isRest)
    const opened = (await termsOf(tx, viewer, carrier))[0]?.fromOn ?? null
    const range = { from: input.from ?? opened, to: null }
    const before = input.from === null ? [] : rows.map(floorOf)
    const rest = restOfTotal(before, rooms, range, input.area)
    const least = Math.min(0, ...rest.map((floor) => floor.grossCent))
    refuseIf(least < 0, 'carrier.area-refined', { area: m2Of(input.area - least) }, 'area')
    await writeRest(tx, carrier, rows, rest, input.why)
    return carrier
  },
})
