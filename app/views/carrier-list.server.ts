// The list of carriers on a day, and the same rows for a workbook.
import { z } from 'zod'
import { type CarrierFilter, carrierSorts, carriersPage, carriersTotal } from '#db/queries/carriers.ts'
import { codeListsOf } from '#db/queries/code-lists.ts'
import { carrierLevels, carrierTypes } from '#domain/carrier.ts'
import { may } from '#domain/permission.ts'
import { optionalOf, pageOf, pageQuery, written } from '#views/list-query.ts'
import { view } from '#views/view.server.ts'

const carrierQuery = z.object({
  ...pageQuery,
  q: written(),
  type: optionalOf(carrierTypes),
  level: optionalOf(carrierLevels),
  zone: written(),
  xinchuang: z.enum(['yes', 'no', '1']).nullable().catch(null),
  /** `yes` unless the address says otherwise: the carriers open that day are those the measure counts. */
  open: z.enum(['yes', 'no', '']).default('yes').catch('yes'),
})

type Query = z.output<typeof carrierQuery>

const filterOf = ({ q, type, level, zone, xinchuang, open }: Query): CarrierFilter => ({
  q,
  type,
  level,
  zone: zone === '' ? null : zone,
  xinchuang: xinchuang === null ? null : xinchuang !== 'no',
  open: open === '' ? null : open === 'yes',
})

export const carrierList = view({
  name: 'carrier-list',
  may: 'read carriers',
  query: carrierQuery,
  async load({ tx, viewer, on, query }) {
    const filter = filterOf(query)
    const total = await carriersTotal(tx, viewer, on, filter)
    return {
      rows: await carriersPage(tx, viewer, on, filter, pageOf(query, carrierSorts, 'name')),
      total: total.count,
      grossCent: total.grossCent,
      lists: await codeListsOf(tx, viewer),
      query,
      mayEdit: may(viewer.roles, 'edit carriers'),
      mayExport: may(viewer.roles, 'export lists'),
    }
  },
})

const exported = 5_000

/** Every row the list would show, over all its pages. */
export const carrierExport = view({
  name: 'export-carriers',
  may: 'export lists',
  query: carrierQuery,
  async load({ tx, viewer, on, query }) {
    const page = { ...pageOf(query, carrierSorts, 'name'), size: exported, offset: 0 }
    return { on, lists: await codeListsOf(tx, viewer), rows: await carriersPage(tx, viewer, on, filterOf(query), page) }
  },
})
