import { act } from '#acts/act.server.ts'
import { checkStay } from '#acts/stay-rules.server.ts'
import { correctFact } from '#db/queries/facts.ts'
import { stayByFact } from '#db/queries/stays.ts'
import { extendLeaseForm } from '#forms/stay.ts'
import { found, refuseIf } from '#server/refusal.ts'
import { refuseReworded } from '#server/stale.ts'

/** 续租: the lease, or the reservation, runs on to a later day; a stay that was to end before that day goes on with it. */
export const extendLease = act({
  name: 'extend-lease',
  may: 'keep stays',
  form: extendLeaseForm,
  once: true,
  async do({ tx, viewer, input: { stay, leaseEnd, rentNote, wording }, about }) {
    const { stay: row } = found(await stayByFact(tx, viewer, stay))
    about('carrier', row.carrier)
    refuseReworded(wording, row.id, () => ({ leaseEnd: row.leaseEndOn, rentNote: row.rentNote }))
    refuseIf(row.departure !== null, 'stay.ended', { on: row.toOn }, 'leaseEnd')
    const reserved = row.kind === 'reserved'
    const since = (reserved ? row.toOn : row.leaseEndOn) ?? row.fromOn
    refuseIf(leaseEnd <= since, 'stay.lease-not-later', { since }, 'leaseEnd')
    const to = row.toOn !== null && row.toOn < leaseEnd ? leaseEnd : row.toOn
    const { fact: id, firm, carrier, unit, kind, areaCent, desks, fromOn: from } = row
    await checkStay(tx, viewer, { id, firm, carrier, unit, kind, areaCent, desks, from, to })
    const changed = { leaseEndOn: reserved ? null : leaseEnd, toOn: to, rentNote: rentNote ?? row.rentNote }
    await correctFact(tx, 'stay', carrier, row, changed, row.why)
    return row.fact
  },
})
