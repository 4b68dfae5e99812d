import { act } from '#acts/act.server.ts'
import { fileById } from '#db/queries/attached-files.ts'
import { changeRecord } from '#db/queries/records.ts'
import { withdrawFileForm } from '#forms/support.ts'
import { found, refuseIf } from '#server/refusal.ts'

/** Takes a file off the page; its bytes stay on the shelf. */
export const withdrawFile = act({
  name: 'withdraw-file',
  may: 'give support',
  form: withdrawFileForm,
  async do({ tx, viewer, input, now, about }) {
    const row = found(await fileById(tx, viewer, input.file))
    refuseIf(row.subject !== input.firm || row.withdrawnAt !== null, 'not-found')
    about('firm', row.subject, { file: row.name })
    await changeRecord(tx, 'attachedFile', row.subject, row, { withdrawnAt: now })
    return row.subject
  },
})
