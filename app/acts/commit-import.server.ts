import { act } from '#acts/act.server.ts'
import { readBatch, refuseHindered } from '#acts/read-in.server.ts'
import { takeIn } from '#acts/take-in-roster.server.ts'
import { batchById } from '#db/queries/imports.ts'
import { commitImportForm } from '#forms/import.ts'
import { endProgress } from '#rosters/progress.server.ts'
import { found, refuseIf } from '#server/refusal.ts'
import { refuseStale } from '#server/stale.ts'

/** 提交: the batch is judged once more and written, all of it or nothing. */
export const commitImport = act({
  name: 'commit-import',
  may: 'import rosters',
  form: commitImportForm,
  prepare: async ({ house, viewer, input }) => {
    const { batch, reading } = await readBatch(house, viewer, input.batch)
    refuseHindered(batch.list, reading, batch.settings)
    return reading
  },
  async do({ tx, viewer, input, prepared, today, about }) {
    const batch = found(await batchById(tx, viewer, input.batch))
    about('import', batch.id)
    refuseIf(batch.state !== 'read', 'batch.not-open')
    refuseStale(input.version, batch.version, () => ({}))
    try {
      const { counts } = await takeIn({ tx, viewer, today, batch, reading: prepared })
      about('import', batch.id, { list: batch.list, ...counts })
      return { batch: batch.id, counts }
    } finally {
      endProgress(batch.id)
    }
  },
})
