import { act } from '#acts/act.server.ts'
import { openLog, refuseEarly, refuseMoved } from '#acts/case-rules.server.ts'
import { recognitionValues } from '#acts/recognition-rules.server.ts'
import { caseSeen, endOfCase } from '#db/queries/cases.ts'
import { addFact } from '#db/queries/facts.ts'
import { firmSeen } from '#db/queries/firms.ts'
import { may } from '#domain/permission.ts'
import { endCaseForm } from '#forms/case.ts'
import { found, refuseIf } from '#server/refusal.ts'

/** 办结: recognised (which registers the recognition by its own rules), not passed, or withdrawn for a reason. */
export const endCase = act({
  name: 'end-case',
  may: 'edit cases',
  form: endCaseForm,
  once: true,
  async do({ tx, viewer, input, today, about }) {
    const row = found(await caseSeen(tx, viewer, today, input.case))
    about('case', row.id, { kind: row.kind, end: input.end })
    await refuseMoved(tx, viewer, row, input.version)
    const { last } = await openLog(tx, row)
    refuseEarly(last, input.happenedOn, today, 'happenedOn')
    const ending = { end: input.end, on: input.happenedOn, why: input.why }
    if (input.end !== 'recognised' || input.issuedOn === null) {
      await endOfCase(tx, row, last, { ...ending, recognition: null })
      return row.id
    }
    refuseIf(!may(viewer.roles, 'recognise firm'), 'not-allowed')
    refuseIf(input.issuedOn > today, 'day.ahead', {}, 'issuedOn')
    const firm = found(await firmSeen(tx, viewer, today, row.firm))
    const { number, issuedOn, validUntil, authority, notice, source } = input
    const values = await recognitionValues(tx, viewer, firm, {
      ...{ kind: row.kind, form: null, number, issuedOn, validUntil, authority, notice, source },
      // The rules tell a first recognition from a renewal by what the firm held; only 迁入 can't be seen from that.
      route: row.purpose === 'moved-in' ? 'moved-in' : null,
      batchName: input.batchName ?? row.batchName,
    })
    const recognition = await addFact(tx, 'recognition', firm.id, values)
    await endOfCase(tx, row, last, { ...ending, recognition })
    return row.id
  },
})
