import { act } from '#acts/act.server.ts'
import { openCase as open, refuseNoOfficer } from '#acts/case-rules.server.ts'
import { firmNamed, firmSeen } from '#db/queries/firms.ts'
import { officersOf } from '#db/queries/officers.ts'
import { openCaseForm } from '#forms/case.ts'
import { found, refuse } from '#server/refusal.ts'

/** 发起申报: a firm's way to a recognition begins. */
export const openCase = act({
  name: 'open-case',
  may: 'edit cases',
  form: openCaseForm,
  once: true,
  async do({ tx, viewer, input, today, about }) {
    const { firm: written, ...values } = input
    const named = (await firmNamed(tx, viewer, written)) ?? refuse('firm.not-in-register', {}, 'firm')
    const firm = found(await firmSeen(tx, viewer, today, named.id))
    about('firm', firm.id, { kind: values.kind })
    refuseNoOfficer(await officersOf(tx, viewer), values.officer)
    return open(tx, viewer, firm, values, today)
  },
})
