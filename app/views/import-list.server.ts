// The batches imported so far, the newest first.

import { z } from 'zod'
import { batchCount, batchPage } from '#db/queries/imports.ts'
import { pageQuery } from '#views/list-query.ts'
import { view } from '#views/view.server.ts'

export const importList = view({
  name: 'import-list',
  may: 'read imports',
  query: z.object(pageQuery),
  async load({ tx, viewer, query }) {
    const total = await batchCount(tx, viewer)
    const rows = await batchPage(tx, viewer, { size: query.size, offset: (query.page - 1) * query.size })
    return {
      total,
      page: query.page,
      size: query.size,
      rows: rows.map(({ batch, by }) => ({
        id: batch.id,
        list: batch.list,
        fileName: batch.fileName,
        state: batch.state,
        counts: batch.counts,
        createdAt: batch.createdAt,
        by,
      })),
    }
  },
})

/** The page of a new import has nothing to read, but only officers may see it. */
export const newImport = view({
  name: 'new-import',
  may: 'import rosters',
  query: z.object({ list: z.string().catch('') }),
  load: async ({ query }) => ({ list: query.list }),
})
