import { act } from '#acts/act.server.ts'
import { importSettings } from '#acts/import-settings.server.ts'
import { readFile, refuseHindered } from '#acts/read-in.server.ts'
import { takeIn } from '#acts/take-in-roster.server.ts'
import { addBatch } from '#db/queries/imports.ts'
import { importRosterForm } from '#forms/import.ts'
import { endProgress } from '#rosters/progress.server.ts'

/** Reads a roster and takes it in at once, for timers and scripts; with `strict`, one refused row refuses the whole file. */
export const importRoster = act({
  name: 'import-roster',
  may: 'import rosters',
  form: importRosterForm,
  prepare: async ({ house, input }) => {
    const settings = importSettings(input, input)
    const read = await readFile(house, input.file, { list: input.list, settings })
    refuseHindered(input.list, read.reading, settings)
    return { ...read, settings }
  },
  async do({ tx, viewer, input, prepared, today, about }) {
    const { reading, digest, settings } = prepared
    const { list, file, strict } = input
    const batch = await addBatch(tx, { list, fileName: file.name, bytes: file.bytes, digest, settings })
    about('import', batch.id, { list })
    try {
      const { judged, counts } = await takeIn({ tx, viewer, today, batch, reading, strict })
      about('import', batch.id, { list, ...counts })
      return { batch: batch.id, judged, reading }
    } finally {
      endProgress(batch.id)
    }
  },
})
