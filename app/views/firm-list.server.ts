// 企业: the list for a day, and what it can be cut to.
import type { Reading } from '#db/changing.ts'
import { codeListsOf } from '#db/queries/code-lists.ts'
import {
  carrierNames,
  type FirmFilter,
  firmCount,
  firmIds,
  type ListedFirm,
  listedFirms,
} from '#db/queries/firm-list.ts'
import { officersOf } from '#db/queries/officers.ts'
import { maskPerson, maskPhone } from '#domain/contact.ts'
import type { Day } from '#domain/day.ts'
import { may, seesWholeDistrict, type Viewer } from '#domain/permission.ts'
import { filterOf, firmListQuery } from '#forms/firm-list.ts'
import { countOnce } from '#views/kept-counts.server.ts'
import { view } from '#views/view.server.ts'

export type { ListedFirm }

const masked = (firm: ListedFirm): ListedFirm => ({
  ...firm,
  contactName: firm.contactName && maskPerson(firm.contactName),
  contactPhone: firm.contactPhone && maskPhone(firm.contactPhone),
})

export const firmListView = view({
  name: 'firm-list',
  may: 'read firms',
  query: firmListQuery,
  async load({ tx, viewer, on, query, house }) {
    const filter = filterOf(query)
    const total = await countOnce({ tx, viewer, house }, [on, filter], () => firmCount(tx, viewer, on, filter))
    const page = Math.min(query.page, Math.max(1, Math.ceil(total / query.size)))
    const range = { size: query.size, offset: (page - 1) * query.size }
    const ids = await firmIds(tx, viewer, on, filter, query.sort, range)
    const rows = await listedFirms(
      tx,
      viewer,
      on,
      filter,
      ids.map(({ id }) => id),
    )
    return {
      on,
      query,
      rows: rows.map(masked),
      total,
      page,
      elsewhere: total === 0 ? await elsewhereCount(tx, viewer, on, filter) : 0,
      choices: {
        ...(await codeListsOf(tx, viewer)),
        carriers: await carrierNames(tx, viewer),
        officers: seesWholeDistrict(viewer) ? await officersOf(tx, viewer) : [],
      },
      can: { edit: may(viewer.roles, 'edit firms'), lookUp: !seesWholeDistrict(viewer) },
    }
  },
})

/** Where nothing is found in the scope asked: how many the whole register has. */
const elsewhereCount = (tx: Reading, viewer: Viewer, on: Day, filter: FirmFilter): Promise<number> =>
  filter.scope === 'all' ? Promise.resolve(0) : firmCount(tx, viewer, on, { ...filter, scope: 'all' })
