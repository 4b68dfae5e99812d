import type { ReactNode } from 'react'
import { typeOf } from '#domain/platform.ts'
import { type PlatformProjectColumn, platformProjectColumns } from '#forms/pipeline-list-choices.ts'
import type { Column } from '#ui/data-table.tsx'
import { useItemCells } from '#ui/item-columns.tsx'
import { useFrameLink } from '#ui/side-nav.tsx'
import type { DrawnPlatformProject } from '#views/pipeline-list.server.ts'
import { useWords } from '#words/words.tsx'

/** What each column shows of a platform under way, in the order of `platformProjectColumns`. */
export function usePlatformProjectColumns(): Column<DrawnPlatformProject>[] {
  const { platforms, platformProjects, pipelines, terms } = useWords()
  const link = useFrameLink()
  const cells: Record<PlatformProjectColumn, (row: DrawnPlatformProject) => ReactNode> = {
    ...useItemCells('platform'),
    type: (row) => platforms.type[typeOf(row.type)],
    level: (row) => terms.level[row.level],
    way: (row) => platformProjects.way[row.upgrades === null ? 'new' : 'upgrade'],
    host: (row) => (row.hostFirm ? <a href={link(`/firms/${row.hostFirm}`)}>{row.hostName}</a> : row.hostName),
    field: (row) => row.field,
    platform: (row) => row.platform && <a href={link(`/platforms/${row.platform}`)}>{row.platformName}</a>,
  }
  const heads: Record<string, string> = { ...pipelines.column, ...platformProjects.column }
  return platformProjectColumns.map((column) => ({
    ...column,
    head: heads[column.key] ?? column.key,
    unit: column.key === 'days' ? pipelines.unit.days : undefined,
    numeric: column.key === 'days',
    cell: cells[column.key],
  }))
}
