import { act } from '#acts/act.server.ts'
import { importSettings } from '#acts/import-settings.server.ts'
import { readFile } from '#acts/read-in.server.ts'
import { addBatch } from '#db/queries/imports.ts'
import { type UploadedRosterInput, uploadedRosterForm } from '#forms/import.ts'

/** 读取名单: the file is read and kept for a preview; no firm, recognition or carrier is touched yet. */
export const readRoster = act({
  name: 'read-roster',
  may: 'import rosters',
  form: uploadedRosterForm,
  once: true,
  prepare: ({ house, input }) => readFile(house, input.file, { list: input.list, settings: settingsOf(input) }),
  async do({ tx, input, prepared, about }) {
    const { list, file } = input
    const settings = settingsOf(input)
    const batch = await addBatch(tx, {
      list,
      fileName: file.name,
      bytes: file.bytes,
      digest: prepared.digest,
      settings,
    })
    about('import', batch.id, { list, rows: prepared.reading.rows.length })
    return batch.id
  },
})

const settingsOf = (input: UploadedRosterInput) =>
  importSettings(input, { sheet: null, headerRow: null, moneyUnit: input.moneyUnit })
