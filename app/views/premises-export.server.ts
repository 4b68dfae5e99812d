// The unit list and the tenant list of a carrier, as workbooks that can be imported again unchanged.
import { z } from 'zod'
import { carrierById } from '#db/queries/carriers.ts'
import { staysIn } from '#db/queries/stays.ts'
import { unitsOf } from '#db/queries/units.ts'
import { covers } from '#domain/day.ts'
import { found } from '#server/refusal.ts'
import { view } from '#views/view.server.ts'

const ofCarrier = z.object({ carrier: z.string() })

/** The units of the day, without the undivided floor. */
export const unitExport = view({
  name: 'export-units',
  may: 'export lists',
  query: ofCarrier,
  async load({ tx, viewer, on, query }) {
    const { id, name } = found(await carrierById(tx, viewer, query.carrier))
    const rows = (await unitsOf(tx, viewer, id)).filter(
      (unit) => unit.kind !== 'whole' && covers({ from: unit.fromOn, to: unit.toOn }, on),
    )
    return { on, carrier: name, rows }
  },
})

/** Who is there on the day. */
export const tenantExport = view({
  name: 'export-tenants',
  may: 'export lists',
  query: ofCarrier,
  async load({ tx, viewer, on, query }) {
    const { id, name } = found(await carrierById(tx, viewer, query.carrier))
    const units = new Map((await unitsOf(tx, viewer, id)).map((unit) => [unit.fact, unit]))
    const rows = (await staysIn(tx, viewer, id, on)).map(({ stay, firm }) => {
      const unit = stay.unit === null ? null : (units.get(stay.unit) ?? null)
      return { ...stay, name: firm.name, code: firm.code, place: unit }
    })
    return { on, carrier: name, rows }
  },
})
