// The refused rows as they stood in the file, for a workbook to mend and import again.
import { z } from 'zod'
import { batchById, bytesOf, importRows } from '#db/queries/imports.ts'
import { readingOf } from '#rosters/readings.server.ts'
import { found, refuse } from '#server/refusal.ts'
import { judgedNow } from '#views/import-known.server.ts'
import { view } from '#views/view.server.ts'

export type RefusedRow = { row: number; reason: string; detail: Record<string, unknown>; cells: readonly string[] }

const most = 100_000

export const refusedRows = view({
  name: 'refused-rows',
  may: 'read imports',
  query: z.object({ batch: z.string() }),
  async load({ tx, viewer, today, query, house }) {
    const batch = found(await batchById(tx, viewer, query.batch))
    const bytes = found(await bytesOf(tx, viewer, batch.id))
    const { list, settings, fileName, digest } = batch
    const answer = await readingOf(house.readRoster, list, { bytes, digest, name: fileName }, settings)
    if ('refusal' in answer) return refuse('not-found')
    const { reading } = answer
    const headers: string[] = []
    for (const { index, header } of reading.columns) headers[index] = header
    const named = { fileName, headers: Array.from(headers, (header) => header ?? '') }
    if (batch.state !== 'read') {
      const rows = await importRows(tx, viewer, batch.id, 'refused', { size: most, offset: 0 })
      const refused = rows.map(
        ({ row: { row, reason, detail, cells } }): RefusedRow => ({
          row,
          reason: reason ?? '',
          detail: detail ?? {},
          cells: cells ?? [],
        }),
      )
      return { ...named, rows: refused }
    }
    const judged = await judgedNow(tx, viewer, { store: house.store, list, settings, fileName, digest, reading, today })
    const refused = judged.rows.flatMap(({ row, judgement }, index): RefusedRow[] => {
      if (!judgement.refusal) return []
      const { reason, detail } = judgement.refusal
      return [{ row, reason, detail, cells: reading.rows[index]?.raw ?? [] }]
    })
    return { ...named, rows: refused }
  },
})
