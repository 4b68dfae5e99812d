import { act } from '#acts/act.server.ts'
import { batchById, removeBatch } from '#db/queries/imports.ts'
import { discardImportForm } from '#forms/import.ts'
import { found, refuseIf } from '#server/refusal.ts'

/** 放弃: a file that was only read is forgotten. */
export const discardImport = act({
  name: 'discard-import',
  may: 'import rosters',
  form: discardImportForm,
  async do({ tx, viewer, input, about }) {
    const batch = found(await batchById(tx, viewer, input.batch))
    about('import', batch.id)
    refuseIf(batch.state !== 'read', 'batch.not-open')
    await removeBatch(tx, batch)
    return batch.id
  },
})
