import { act } from '#acts/act.server.ts'
import { refuseNoOfficer } from '#acts/case-rules.server.ts'
import { caseSeen, changeCase } from '#db/queries/cases.ts'
import { officersOf } from '#db/queries/officers.ts'
import { editCaseForm } from '#forms/case.ts'
import { found } from '#server/refusal.ts'
import { refuseStale } from '#server/stale.ts'

/** Officer, year and batch, expected day, route and note of a case. Its stage is moved, never edited. */
export const editCase = act({
  name: 'edit-case',
  may: 'edit cases',
  form: editCaseForm,
  async do({ tx, viewer, input: { case: id, version, ...values }, today, about }) {
    const row = found(await caseSeen(tx, viewer, today, id))
    about('case', row.id, { kind: row.kind })
    refuseStale(version ?? row.version, row.version, () => {
      const { purpose, officer, year, batchName, expectedOn, note } = row
      return { purpose, officer, year, batchName, expectedOn, note }
    })
    refuseNoOfficer(await officersOf(tx, viewer), values.officer, row.officer)
    await changeCase(tx, row, values)
    return row.id
  },
})
