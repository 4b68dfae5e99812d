import { act } from '#acts/act.server.ts'
import { codeListsOf } from '#db/queries/code-lists.ts'
import { carrierNames, firmOrder, type ListedFirm, listedFirms } from '#db/queries/firm-list.ts'
import { isDay } from '#domain/day.ts'
import { filterOf, firmExportForm } from '#forms/firm-list.ts'

const atOnce = 500

/** 导出: the list exactly as it is shown, all its pages. What was asked and how many rows left stands in the journal. */
export const exportFirms = act({
  name: 'export-firms',
  may: 'export lists',
  form: firmExportForm,
  prepare: ({ house, viewer, input }) =>
    house.store.read(async (db) => {
      const tx = { db }
      const on = isDay(input.on) ? input.on : house.clock.today()
      const filter = filterOf(input)
      const ids = await firmOrder(tx, viewer, on, filter, input.sort, null)
      const carriers = await carrierNames(tx, viewer)
      const rows: ListedFirm[] = []
      for (let start = 0; start < ids.length; start += atOnce)
        rows.push(...(await listedFirms(tx, on, filter, ids.slice(start, start + atOnce), carriers)))
      return { on, rows, lists: await codeListsOf(tx, viewer) }
    }),
  async do({ input, prepared, about }) {
    const { page: _, size: __, sort, language: ___, on: ____, q, ...asked } = input
    // A search may hold a person's name or number: only that there was one is journalled.
    about('list', null, { ...asked, searched: q !== '', sort: sort.key, on: prepared.on, rows: prepared.rows.length })
    return { ...prepared, columns: input.column, language: input.language }
  },
})
