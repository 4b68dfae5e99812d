import { act } from '#acts/act.server.ts'
import { checkStay } from '#acts/stay-rules.server.ts'
import { correctFact } from '#db/queries/facts.ts'
import { stayByFact } from '#db/queries/stays.ts'
import { m2Of } from '#domain/area.ts'
import { correctStayForm } from '#forms/stay.ts'
import { found, refuseIf } from '#server/refusal.ts'
import { refuseReworded } from '#server/stale.ts'

export const correctStay = act({
  name: 'correct-stay',
  may: 'keep stays',
  form: correctStayForm,
  once: true,
  async do({ tx, viewer, input, about }) {
    const { stay: row } = found(await stayByFact(tx, viewer, input.stay))
    about('carrier', row.carrier)
    refuseReworded(input.wording, row.id, () => ({
      kind: row.kind,
      area: row.areaCent === null ? null : m2Of(row.areaCent),
      desks: row.desks,
      from: row.fromOn,
      to: row.toOn,
      leaseEnd: row.leaseEndOn,
      note: row.note,
    }))
    const { unit, kind, incubating, longCycle, area: areaCent, desks, from, to, leaseEnd, rentNote, note, why } = input
    const { carrier, firm } = row
    refuseIf(to !== null && to <= from, 'stay.before-move-in', { from }, 'to')
    refuseIf(leaseEnd !== null && leaseEnd <= from, 'stay.lease-before', { from }, 'leaseEnd')
    await checkStay(tx, viewer, { id: row.fact, firm, carrier, unit, kind, areaCent, desks, from, to })
    const { departure, graduation } = input
    const how = { departure, graduation: departure === 'graduated' ? graduation : null }
    const where = { unit, kind, incubating, longCycle, areaCent, desks }
    const when = { fromOn: from, toOn: to, leaseEndOn: leaseEnd }
    await correctFact(tx, 'stay', carrier, row, { ...where, ...when, ...how, rentNote, note }, why)
    return row.fact
  },
})
