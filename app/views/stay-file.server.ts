// One stay, and what the form of a new one offers.
import { z } from 'zod'
import { carrierById } from '#db/queries/carriers.ts'
import { stayByFact } from '#db/queries/stays.ts'
import { unitsOf } from '#db/queries/units.ts'
import { found } from '#server/refusal.ts'
import { roomsOf } from '#views/carrier-file.server.ts'
import { historyOf } from '#views/history.server.ts'
import { view } from '#views/view.server.ts'

export const newStay = view({
  name: 'new-stay',
  may: 'keep stays',
  query: z.object({ carrier: z.string() }),
  async load({ tx, viewer, on, query }) {
    const { id, name } = found(await carrierById(tx, viewer, query.carrier))
    return { carrier: { id, name }, rooms: roomsOf(await unitsOf(tx, viewer, id), on), on }
  },
})

export const stayFile = view({
  name: 'stay-file',
  may: 'keep stays',
  query: z.object({ stay: z.string() }),
  async load({ tx, viewer, on, query }) {
    const { stay, firm } = found(await stayByFact(tx, viewer, query.stay))
    const { id, name } = found(await carrierById(tx, viewer, stay.carrier))
    const units = await unitsOf(tx, viewer, id)
    const open = roomsOf(units, on)
    const own = roomsOf(units, '0000-01-01').filter((room) => room.id === stay.unit)
    const rooms = open.some((room) => room.id === stay.unit) ? open : [...own, ...open]
    return { stay, firm, carrier: { id, name }, rooms, on, changes: await historyOf(tx, viewer, { record: stay.fact }) }
  },
})
