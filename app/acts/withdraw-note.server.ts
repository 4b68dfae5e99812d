import { act } from '#acts/act.server.ts'
import { noteById } from '#db/queries/firm-notes.ts'
import { changeRecord } from '#db/queries/records.ts'
import { withdrawNoteForm } from '#forms/support.ts'
import { found, refuseIf } from '#server/refusal.ts'

/** One's own note, taken off the page; the journal keeps it. */
export const withdrawNote = act({
  name: 'withdraw-note',
  may: 'give support',
  form: withdrawNoteForm,
  async do({ tx, viewer, input, now, about }) {
    const row = found(await noteById(tx, viewer, input.note))
    refuseIf(row.firm !== input.firm || row.withdrawnAt !== null, 'not-found')
    about('firm', row.firm)
    refuseIf(row.by !== viewer.account, 'note.not-own')
    await changeRecord(tx, 'firmNote', row.firm, row, { withdrawnAt: now })
    return row.firm
  },
})
