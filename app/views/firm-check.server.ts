// A firm as its operator enters and keeps it, and as an officer checks it.
import { z } from 'zod'
import { enteredBy, firmsAlike } from '#db/queries/firm-check.ts'
import { carrierNames } from '#db/queries/firm-list.ts'
import { firmSeen } from '#db/queries/firms.ts'
import { staysOfFirm } from '#db/queries/operator-day.ts'
import { residencesOf } from '#db/queries/residences.ts'
import { maskPerson, maskPhone } from '#domain/contact.ts'
import { distinctivePart } from '#domain/name-key.ts'
import { found } from '#server/refusal.ts'
import { view } from '#views/view.server.ts'

const written = (longest: number) => z.string().trim().max(longest).catch('')

/** What an operator's new firm can move into. */
export const enterFirmView = view({
  name: 'enter-firm-form',
  may: 'enter firms',
  query: z.object({ carrier: written(64), unit: written(64) }),
  async load({ tx, viewer, query }) {
    const carriers = await carrierNames(tx, viewer)
    const chosen = carriers.find(({ id }) => id === query.carrier) ?? carriers[0]
    return { carriers, carrier: chosen?.id ?? '', unit: chosen?.id === query.carrier ? query.unit : '' }
  },
})

const firmQuery = z.object({ firm: z.string().max(64) })

export const firmCheckView = view({
  name: 'firm-check',
  may: 'check firms',
  query: firmQuery,
  async load({ tx, viewer, on, query }) {
    const row = found(await firmSeen(tx, viewer, on, query.firm))
    const { id, name, code, codeStanding, codeReason, registeredOn, address, version, awaitsCheck, createdAt } = row
    return {
      firm: { id, name, code, codeStanding, codeReason, registeredOn, address, version, awaitsCheck, createdAt },
      by: await enteredBy(tx, viewer, id),
      alike: await firmsAlike(tx, viewer, distinctivePart(name), id),
      stays: await staysOfFirm(tx, viewer, id),
      known: (await residencesOf(tx, viewer, id)).length > 0,
    }
  },
})

export const firmIdentityView = view({
  name: 'firm-identity',
  may: 'enter firms',
  query: firmQuery,
  async load({ tx, viewer, on, query }) {
    const row = found(await firmSeen(tx, viewer, on, query.firm))
    return {
      firm: { id: row.id, name: row.name, version: row.version },
      values: {
        name: row.name,
        contactName: maskPerson(row.contactName ?? ''),
        contactPhone: maskPhone(row.contactPhone ?? ''),
        address: row.address ?? '',
      },
    }
  },
})
