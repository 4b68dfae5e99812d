import { act } from '#acts/act.server.ts'
import { endCasesOfFirm } from '#acts/case-rules.server.ts'
import { refuseOutOfTime } from '#acts/firm-rules.server.ts'
import { correctFact } from '#db/queries/facts.ts'
import { changeFirm, firmSeen } from '#db/queries/firms.ts'
import { residencesOf } from '#db/queries/residences.ts'
import { deregisterFirmForm } from '#forms/firm-residence.ts'
import { found, refuseIf } from '#server/refusal.ts'

/** 注销: from this day the firm no longer exists, and its time in the district is over. */
export const deregisterFirm = act({
  name: 'deregister-firm',
  may: 'move firms',
  form: deregisterFirmForm,
  once: true,
  async do({ tx, viewer, input, today, about }) {
    const row = found(await firmSeen(tx, viewer, today, input.firm))
    about('firm', row.id)
    refuseIf(row.deregisteredOn !== null, 'firm.deregistered', {}, 'on')
    refuseOutOfTime(input.on, { today, registeredOn: row.registeredOn }, 'on')
    await changeFirm(tx, row, { deregisteredOn: input.on })
    const open = (await residencesOf(tx, viewer, row.id)).find((one) => one.toOn === null)
    const lasted = open && (open.fromOn === null || open.fromOn < input.on)
    if (lasted) await correctFact(tx, 'residence', row.id, open, { toOn: input.on, departure: 'deregistered' }, null)
    await endCasesOfFirm(tx, viewer, { firm: row.id, on: input.on, today })
    return row.id
  },
})
