import type { ReactNode } from 'react'
import { type LeadColumn, leadColumns } from '#forms/pipeline-list-choices.ts'
import type { Column } from '#ui/data-table.tsx'
import { formatM2, formatMoney } from '#ui/format.ts'
import { useItemCells } from '#ui/item-columns.tsx'
import { useFrameLink } from '#ui/side-nav.tsx'
import type { DrawnLead } from '#views/pipeline-list.server.ts'
import { useLanguage, useWords } from '#words/words.tsx'

const money: readonly LeadColumn[] = ['promised', 'delivered', 'promisedOutput', 'deliveredOutput']

/** What each column shows of a lead, in the order of `leadColumns`. */
export function useLeadColumns(): Column<DrawnLead>[] {
  const { leads, pipelines, xinchuang } = useWords()
  const language = useLanguage()
  const link = useFrameLink()
  const yuan = (value: number | null) => value !== null && formatMoney(value, language).value
  const cells: Record<LeadColumn, (row: DrawnLead) => ReactNode> = {
    ...useItemCells('lead'),
    chainLink: (row) => row.chainLink && xinchuang.link[row.chainLink],
    area: (row) => row.areaCent !== null && formatM2(row.areaCent, language),
    promised: (row) => yuan(row.promisedInvestmentYuan),
    delivered: (row) => yuan(row.deliveredInvestmentYuan),
    promisedOutput: (row) => yuan(row.promisedOutputYuan),
    deliveredOutput: (row) => yuan(row.deliveredOutputYuan),
    carrier: (row) => row.carrier && <a href={link(`/carriers/${row.carrier}`)}>{row.carrierName}</a>,
    firm: (row) => row.firm && <a href={link(`/firms/${row.firm}`)}>{row.firmName}</a>,
    code: (row) => row.code && <span className="code">{row.code}</span>,
    origin: (row) => row.origin,
  }
  const heads: Record<string, string> = { ...pipelines.column, ...leads.column }
  return leadColumns.map((column) => ({
    ...column,
    head: heads[column.key] ?? column.key,
    unit:
      column.key === 'days'
        ? pipelines.unit.days
        : column.key === 'area'
          ? pipelines.unit.area
          : money.includes(column.key)
            ? pipelines.unit.money
            : undefined,
    numeric: column.key === 'days' || column.key === 'area' || money.includes(column.key),
    cell: cells[column.key],
  }))
}
