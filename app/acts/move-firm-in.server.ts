import { act } from '#acts/act.server.ts'
import { refuseOutOfTime } from '#acts/firm-rules.server.ts'
import { refuseClash } from '#acts/residence-rules.server.ts'
import { addFact } from '#db/queries/facts.ts'
import { firmSeen } from '#db/queries/firms.ts'
import { residencesOf } from '#db/queries/residences.ts'
import { covers } from '#domain/day.ts'
import { moveFirmInForm } from '#forms/firm-residence.ts'
import { found, refuseIf } from '#server/refusal.ts'

/** 迁入: a firm of the register belongs to the district from this day. */
export const moveFirmIn = act({
  name: 'move-firm-in',
  may: 'move firms',
  form: moveFirmInForm,
  once: true,
  async do({ tx, viewer, input, today, about }) {
    const row = found(await firmSeen(tx, viewer, today, input.firm))
    about('firm', row.id)
    refuseIf(row.deregisteredOn !== null && row.deregisteredOn <= input.fromOn, 'firm.deregistered', {}, 'fromOn')
    refuseOutOfTime(input.fromOn, { today, registeredOn: row.registeredOn }, 'fromOn')
    const known = await residencesOf(tx, viewer, row.id)
    const here = known.some((one) => covers({ from: one.fromOn, to: one.toOn }, input.fromOn))
    refuseIf(here, 'firm.already-here', {}, 'fromOn')
    refuseClash(known, { from: input.fromOn, to: null }, 'fromOn')
    const { fromOn, place } = input
    await addFact(tx, 'residence', row.id, {
      firm: row.id,
      fromOn,
      toOn: null,
      presumed: false,
      arrival: 'moved-in',
      departure: null,
      place,
    })
    return row.id
  },
})
