import { act } from '#acts/act.server.ts'
import { importSettings } from '#acts/import-settings.server.ts'
import { batchById, changeBatch } from '#db/queries/imports.ts'
import { adjustImportForm, mappingIn } from '#forms/import.ts'
import { found, refuseIf } from '#server/refusal.ts'
import { refuseStale } from '#server/stale.ts'

/** 调整: sheet, header row, columns mapped by hand, and the facts of the whole list. */
export const adjustImport = act({
  name: 'adjust-import',
  may: 'import rosters',
  form: adjustImportForm,
  async do({ tx, viewer, input, about }) {
    const batch = found(await batchById(tx, viewer, input.batch))
    about('import', batch.id)
    refuseIf(batch.state !== 'read', 'batch.not-open')
    const settings = importSettings(input, input, mappingIn(input))
    refuseStale(input.version, batch.version, () => ({ ...batch.settings, mapping: null }))
    await changeBatch(tx, batch, { settings })
    return batch.id
  },
})
