import { act } from '#acts/act.server.ts'
import { incubated } from '#acts/admission-rules.server.ts'
import { goOn } from '#acts/going-on.server.ts'
import { carrierById } from '#db/queries/carriers.ts'
import { stayByFact, stayingFirmById } from '#db/queries/stays.ts'
import { m2Of } from '#domain/area.ts'
import { changeStayForm } from '#forms/stay.ts'
import { found, refuseIf } from '#server/refusal.ts'
import { refuseReworded } from '#server/stale.ts'

/** 变更: from a day on another area, other desks, 挂靠 become 实地, or in incubation from now on. */
export const changeStay = act({
  name: 'change-stay',
  may: 'keep stays',
  form: changeStayForm,
  once: true,
  async do({ tx, viewer, input, about }) {
    const { stay: row } = found(await stayByFact(tx, viewer, input.stay))
    about('carrier', row.carrier)
    const { on, kind, area: areaCent, desks, incubating, longCycle, why, wording } = input
    refuseReworded(wording, row.id, () => ({
      kind: row.kind,
      area: row.areaCent === null ? null : m2Of(row.areaCent),
      desks: row.desks,
    }))
    refuseIf(row.kind === 'reserved', 'stay.not-moved-in', {}, 'on')
    const changed = { kind, areaCent, desks, incubating, longCycle }
    if (row.incubating || !incubating) return goOn(tx, viewer, row, on, changed)
    const carrier = found(await carrierById(tx, viewer, row.carrier))
    const firm = found(await stayingFirmById(tx, viewer, row.firm))
    const reason = await incubated(tx, viewer, { firm, carrier, kind, from: on, incubating, why })
    return goOn(tx, viewer, row, on, changed, reason ?? row.why)
  },
})
