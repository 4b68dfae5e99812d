import { act } from '#acts/act.server.ts'
import { checkStay } from '#acts/stay-rules.server.ts'
import { correctFact } from '#db/queries/facts.ts'
import { stayByFact } from '#db/queries/stays.ts'
import { m2Of } from '#domain/area.ts'
import { correctStayForm } from '#forms/stay.ts'
import { found } from '#server/refusal.ts'
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
      from: row.fromOn,
      to: row.toOn,
      note: row.note,
    }))
    const { unit, kind, incubating, area: areaCent, from, to, departure, note, why } = input
    const { carrier, firm } = row
    await checkStay(tx, viewer, { id: row.fact, firm, carrier, unit, kind, areaCent, from, to })
    const values = { unit, kind, incubating, areaCent, fromOn: from, toOn: to, departure, note }
    await correctFact(tx, 'stay', carrier, row, values, why)
    return row.fact
  },
})
