import { act } from '#acts/act.server.ts'
import { chosenCases } from '#acts/case-bulk-rules.server.ts'
import { changeCase } from '#db/queries/cases.ts'
import { scheduleCasesForm } from '#forms/case-list.ts'

/** Sets the day on which the chosen cases are expected to be decided. */
export const scheduleCases = act({
  name: 'schedule-cases',
  may: 'edit cases',
  form: scheduleCasesForm,
  async do({ tx, viewer, input, today, about }) {
    const rows = await chosenCases(tx, viewer, today, input)
    const bulk = tx.id()
    let changed = 0
    for (const row of rows) if (await changeCase(tx, row, { expectedOn: input.expectedOn })) changed += 1
    about('case-bulk', bulk, { cases: rows.length, changed, expectedOn: input.expectedOn })
    return { bulk, changed }
  },
})
