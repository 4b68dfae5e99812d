import type { ReactNode } from 'react'
import { type SpaceColumn, spaceColumns } from '#forms/pipeline-list-choices.ts'
import type { Column } from '#ui/data-table.tsx'
import { formatM2 } from '#ui/format.ts'
import { useItemCells } from '#ui/item-columns.tsx'
import { useFrameLink } from '#ui/side-nav.tsx'
import type { DrawnSpace } from '#views/pipeline-list.server.ts'
import { useLanguage, useWords } from '#words/words.tsx'

/** What each column shows of space under way, in the order of `spaceColumns`. */
export function useSpaceColumns(): Column<DrawnSpace>[] {
  const { spaces, pipelines, terms, ui } = useWords()
  const language = useLanguage()
  const link = useFrameLink()
  const cells: Record<SpaceColumn, (row: DrawnSpace) => ReactNode> = {
    ...useItemCells('space'),
    type: (row) => terms.carrierType[row.carrierType],
    area: (row) => formatM2(row.areaCent, language),
    zone: (row) => row.zoneName?.[language] ?? row.zone,
    address: (row) => row.address && <span className="clip">{row.address}</span>,
    xinchuang: (row) => row.xinchuang && ui.form.yes,
    carrier: (row) => row.carrier && <a href={link(`/carriers/${row.carrier}`)}>{row.carrierName}</a>,
  }
  const heads: Record<string, string> = { ...pipelines.column, ...spaces.column }
  return spaceColumns.map((column) => ({
    ...column,
    head: heads[column.key] ?? column.key,
    unit: column.key === 'days' ? pipelines.unit.days : column.key === 'area' ? pipelines.unit.area : undefined,
    numeric: column.key === 'days' || column.key === 'area',
    cell: cells[column.key],
  }))
}
