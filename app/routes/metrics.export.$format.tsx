import { metricFields } from '#domain/yearly-metrics.ts'
import type { OutColumn, OutValue } from '#rosters/write.server.ts'
import { showAsFile } from '#server/guard.server.ts'
import { listFile } from '#server/list-file.server.ts'
import { type ListedMetrics, metricsExportView } from '#views/metrics-list.server.ts'
import { type Words, wordsIn } from '#words/words.tsx'

type Written = OutColumn & { value: (row: ListedMetrics) => OutValue }

/** Who, how far, every figure in 元, and where it comes from. */
function columnsIn({ metrics, terms }: Words): Written[] {
  const { column, state } = metrics.list
  const counts: Readonly<Record<string, string>> = metrics.countUnit
  const text = (header: string, width: number, value: Written['value']): Written => ({
    header,
    width,
    kind: 'text',
    value,
  })
  const figures = metricFields.map((field): Written => {
    const isText = field === 'valuationCurrency' || field === 'valuationOn' || field === 'exchangeRateOn'
    const unit = field.endsWith('Yuan') ? metrics.unit.yuan : (counts[field] ?? '')
    return {
      header: unit ? `${metrics.field[field]} (${unit})` : metrics.field[field],
      width: 16,
      kind: isText ? 'text' : 'number',
      value: (row) => {
        const value = row.metrics?.[field] ?? null
        return field === 'exchangeRateMicro' && typeof value === 'number' ? value / 1_000_000 : value
      },
    }
  })
  return [
    text(column.name, 36, (row) => row.firm.name),
    text(column.code, 22, (row) => row.firm.code),
    text(column.rung, 18, (row) => terms.rung[row.place]),
    text(column.state, 12, (row) => state[row.state]),
    ...figures,
    text(column.source, 24, (row) => row.source),
    { header: column.stated, width: 14, kind: 'day', value: (row) => row.statedOn },
  ]
}

export const loader = showAsFile(metricsExportView, ({ on, year, format, rows }, { context }) => {
  const words = wordsIn(context.look.language)
  const columns = columnsIn(words)
  return listFile(format, words.metrics.list.exportName(year, on), {
    name: words.metrics.title,
    notes: [words.metrics.list.exportNote(year)],
    columns,
    rows: rows.map((row) => columns.map((column) => column.value(row))),
  })
})
