// 企业: the list for a day, and what it can be cut to.
import type { Reading } from '#db/changing.ts'
import { type CodeLists, codeListsOf } from '#db/queries/code-lists.ts'
import {
  type CarrierName,
  carrierNames,
  type FirmFilter,
  type FirmSort,
  firmCount,
  firmOrder,
  type ListedFirm,
  listedFirms,
} from '#db/queries/firm-list.ts'
import { type OfficerName, officersOf } from '#db/queries/officers.ts'
import { maskPerson, maskPhone } from '#domain/contact.ts'
import type { Day } from '#domain/day.ts'
import { may, seesWholeDistrict, type Viewer } from '#domain/permission.ts'
import { filterOf, firmListQuery } from '#forms/firm-list.ts'
import { chosenColumns, type FirmColumn } from '#forms/firm-list-choices.ts'
import { askingOf, keptAnswers } from '#views/kept-answers.server.ts'
import { view } from '#views/view.server.ts'

type Detail = 'street' | 'address' | 'field' | 'size' | 'capitalYuan' | 'contactName' | 'contactPhone'
/** A firm as the page gets it: what only a chosen column shows is sent where that column is chosen. */
export type ListedRow = Omit<ListedFirm, Detail> & Partial<Pick<ListedFirm, Detail>>

function rowOf(firm: ListedFirm, columns: readonly FirmColumn[]): ListedRow {
  const { street, address, field, size, capitalYuan, contactName, contactPhone, ...row } = firm
  const details: [FirmColumn, Partial<ListedRow>][] = [
    ['street', { street }],
    ['address', { address }],
    ['field', { field }],
    ['size', { size }],
    ['capital', { capitalYuan }],
    ['contact', { contactName: contactName && maskPerson(contactName) }],
    ['phone', { contactPhone: contactPhone && maskPhone(contactPhone) }],
  ]
  return Object.assign(row, ...details.flatMap(([column, detail]) => (columns.includes(column) ? [detail] : [])))
}

const counts = keptAnswers<number>(500)
const orders = keptAnswers<readonly string[]>(300_000, (ids) => ids.length)
const choices = keptAnswers<Choices>(50)

type Choices = CodeLists & { carriers: CarrierName[]; officers: OfficerName[] }

const choicesOf = async (tx: Reading, viewer: Viewer): Promise<Choices> => ({
  ...(await codeListsOf(tx, viewer)),
  carriers: await carrierNames(tx, viewer),
  officers: seesWholeDistrict(viewer) ? await officersOf(tx, viewer) : [],
})

export const firmListView = view({
  name: 'firm-list',
  may: 'read firms',
  query: firmListQuery,
  async load({ tx, viewer, on, query, house }) {
    const filter = filterOf(query)
    const asking = await askingOf(tx, viewer, house)
    const total = await counts(asking, [on, filter], () => firmCount(tx, viewer, on, filter))
    const page = Math.min(query.page, Math.max(1, Math.ceil(total / query.size)))
    const range = { size: query.size, offset: (page - 1) * query.size }
    const order = (range: Range | null) => firmOrder(tx, viewer, on, filter, query.sort, range)
    const ids = isKept(query.sort, range, total)
      ? (await orders(asking, [on, filter, query.sort], () => order(null))).slice(
          range.offset,
          range.offset + range.size,
        )
      : await order(range)
    const offered = await choices(asking, null, () => choicesOf(tx, viewer))
    const rows = await listedFirms(tx, on, filter, ids, offered.carriers)
    const columns = chosenColumns(query.column)
    return {
      on,
      query,
      rows: rows.map((row) => rowOf(row, columns)),
      total,
      page,
      elsewhere: total === 0 ? await elsewhereCount(tx, viewer, on, filter) : 0,
      choices: offered,
      can: { edit: may(viewer.roles, 'edit firms'), lookUp: !seesWholeDistrict(viewer) },
    }
  },
})

type Range = { size: number; offset: number }

/**
 * A page deep in a list costs reading all that stand before it, and so does the first one in an order that no index has:
 * there the whole order is read once and kept, unless it is too long to be kept.
 */
const isKept = ({ key }: FirmSort, { offset }: Range, total: number): boolean =>
  total <= 100_000 && (offset >= 500 || key === 'rung' || key === 'until')

/** Where nothing is found in the scope asked: how many the whole register has. */
const elsewhereCount = (tx: Reading, viewer: Viewer, on: Day, filter: FirmFilter): Promise<number> =>
  filter.scope === 'all' ? Promise.resolve(0) : firmCount(tx, viewer, on, { ...filter, scope: 'all' })
