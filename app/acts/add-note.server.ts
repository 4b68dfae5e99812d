import { act } from '#acts/act.server.ts'
import { firmSeen } from '#db/queries/firms.ts'
import { addRecord } from '#db/queries/records.ts'
import { addNoteForm } from '#forms/support.ts'
import { found } from '#server/refusal.ts'

/** A note on a firm's page. */
export const addNote = act({
  name: 'add-note',
  may: 'give support',
  form: addNoteForm,
  once: true,
  async do({ tx, viewer, input, today, now, about }) {
    const firm = found(await firmSeen(tx, viewer, today, input.firm))
    about('firm', firm.id)
    return addRecord(tx, 'firmNote', firm.id, { firm: firm.id, text: input.text, at: now, by: viewer.account })
  },
})
