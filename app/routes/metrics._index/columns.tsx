import { Link } from '@remix-run/react'
import type { MetricField } from '#domain/yearly-metrics.ts'
import type { Column } from '#ui/data-table.tsx'
import { DayText } from '#ui/day-text.tsx'
import { formatNumber } from '#ui/format.ts'
import { MetricsStateTag } from '#ui/metrics-state.tsx'
import { RungMark } from '#ui/rung-mark.tsx'
import { useFrameLink } from '#ui/side-nav.tsx'
import { Tag } from '#ui/tag.tsx'
import { useLanguage, useWords } from '#words/words.tsx'
import type { MetricsList } from './route.tsx'

type Row = MetricsList['rows'][number]

export function useMetricsColumns(): Column<Row>[] {
  const { metrics } = useWords()
  const { column, link: links, missingCount } = metrics.list
  const language = useLanguage()
  const link = useFrameLink()
  const names: Readonly<Record<MetricField, string>> = metrics.field
  const money = (yuan: number | null | undefined) =>
    yuan === null || yuan === undefined ? null : formatNumber(yuan / 10_000, language, 1)
  return [
    {
      key: 'name',
      head: column.name,
      always: true,
      sortable: true,
      cell: (row) => (
        <a className="clip" href={link(`/firms/${row.firm.id}/metrics`)} title={row.firm.name}>
          {row.firm.name}
        </a>
      ),
    },
    { key: 'rung', head: column.rung, sortable: true, cell: (row) => <RungMark place={row.place} /> },
    { key: 'state', head: column.state, cell: (row) => <MetricsStateTag state={row.state} /> },
    {
      key: 'missing',
      head: column.missing,
      cell: (row) =>
        row.missing.length === 0 ? null : (
          <span title={row.missing.map((field) => names[field]).join('、')}>{missingCount(row.missing.length)}</span>
        ),
    },
    {
      key: 'revenueYuan',
      head: column.revenueYuan,
      unit: metrics.unit['ten-thousand'],
      numeric: true,
      sortable: true,
      cell: (row) => money(row.metrics?.revenueYuan),
    },
    {
      key: 'rdYuan',
      head: column.rdYuan,
      unit: metrics.unit['ten-thousand'],
      numeric: true,
      sortable: true,
      cell: (row) => money(row.metrics?.rdYuan),
    },
    {
      key: 'staff',
      head: column.staff,
      unit: metrics.countUnit.staff,
      numeric: true,
      sortable: true,
      cell: (row) => (row.metrics?.staff === null || !row.metrics ? null : formatNumber(row.metrics.staff, language)),
    },
    {
      key: 'stated',
      head: column.stated,
      sortable: true,
      cell: (row) => row.statedOn && <DayText day={row.statedOn} short />,
    },
    { key: 'source', head: column.source, cell: (row) => row.source },
    {
      key: 'link',
      head: column.link,
      cell: (row) =>
        row.link === 'waiting' ? (
          <Link to={link('/metrics/reports')}>
            <Tag tone="warn">{links.waiting}</Tag>
          </Link>
        ) : row.link === 'asked' ? (
          <Tag>{links.asked}</Tag>
        ) : null,
    },
    { key: 'code', head: column.code, hidden: true, cell: (row) => row.firm.code },
  ]
}
