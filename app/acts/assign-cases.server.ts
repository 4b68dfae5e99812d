import { act } from '#acts/act.server.ts'
import { chosenCases } from '#acts/case-bulk-rules.server.ts'
import { refuseNoOfficer } from '#acts/case-rules.server.ts'
import { changeCase } from '#db/queries/cases.ts'
import { officersOf } from '#db/queries/officers.ts'
import { assignCasesForm } from '#forms/case-list.ts'

/** Gives the chosen cases to one officer, or to nobody. */
export const assignCases = act({
  name: 'assign-cases',
  may: 'edit cases',
  form: assignCasesForm,
  async do({ tx, viewer, input, today, about }) {
    refuseNoOfficer(await officersOf(tx, viewer), input.officer)
    const rows = await chosenCases(tx, viewer, today, input)
    const bulk = tx.id()
    let changed = 0
    for (const row of rows) if (await changeCase(tx, row, { officer: input.officer })) changed += 1
    about('case-bulk', bulk, { cases: rows.length, changed })
    return { bulk, changed }
  },
})
