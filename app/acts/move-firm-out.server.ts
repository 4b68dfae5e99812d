import { act } from '#acts/act.server.ts'
import { endCasesOfFirm } from '#acts/case-rules.server.ts'
import { correctFact } from '#db/queries/facts.ts'
import { firmSeen } from '#db/queries/firms.ts'
import { residencesOf } from '#db/queries/residences.ts'
import { covers } from '#domain/day.ts'
import { moveFirmOutForm } from '#forms/firm-residence.ts'
import { found, refuse, refuseIf } from '#server/refusal.ts'

/** 迁出: from this day the firm no longer belongs to the district. */
export const moveFirmOut = act({
  name: 'move-firm-out',
  may: 'move firms',
  form: moveFirmOutForm,
  once: true,
  async do({ tx, viewer, input, today, about }) {
    const row = found(await firmSeen(tx, viewer, today, input.firm))
    about('firm', row.id)
    refuseIf(row.deregisteredOn !== null && row.deregisteredOn <= input.toOn, 'firm.deregistered', {}, 'toOn')
    const known = await residencesOf(tx, viewer, row.id)
    const here = known.find((one) => one.toOn === null && covers({ from: one.fromOn, to: null }, input.toOn))
    if (!here) refuse('firm.already-left', {}, 'toOn')
    refuseIf(here.fromOn === input.toOn, 'range.empty', {}, 'toOn')
    const left = { toOn: input.toOn, departure: 'moved-out' as const, place: input.place ?? here.place }
    await correctFact(tx, 'residence', row.id, here, left, null)
    await endCasesOfFirm(tx, viewer, { firm: row.id, on: input.toOn, today })
    return row.id
  },
})
