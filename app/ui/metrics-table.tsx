import type { EntryUnit } from '#domain/metric-figure.ts'
import { warningsOf, type YearOfMetrics } from '#domain/metric-warnings.ts'
import { metricFields } from '#domain/yearly-metrics.ts'
import { useMetricWords } from '#ui/metric-words.ts'
import { useWords } from '#words/words.tsx'

/** The same figures to read: for those who may not record them. */
export function MetricsTable(props: { years: readonly number[]; unit: EntryUnit; stands: readonly YearOfMetrics[] }) {
  const { metrics: words, ui } = useWords()
  const { unitOf, figureText, warningText } = useMetricWords()
  const of = (year: number) => props.stands.find((one) => one.year === year) ?? null
  return (
    <section className="table-frame metrics-frame" aria-label={words.grid.caption}>
      <table className="data metrics-grid">
        <caption className="unseen">{words.grid.caption}</caption>
        <thead>
          <tr>
            <th scope="col" className="fixed">
              {words.grid.figure}
            </th>
            {props.years.map((year) => (
              <th key={year} scope="col" className="number">
                {words.year(year)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {metricFields.map((field) => (
            <tr key={field}>
              <th scope="row" className="fixed">
                {words.field[field]} <small className="quiet">{unitOf(field, props.unit)}</small>
              </th>
              {props.years.map((year) => {
                const row = of(year)
                const value = row?.metrics[field] ?? null
                const notes = row ? warningsOf(row, of(year - 1)).filter((one) => one.field === field) : []
                return (
                  <td key={year} className="number">
                    {value === null ? <span className="quiet">{ui.none}</span> : figureText(field, value, props.unit)}
                    {notes.map((one) => (
                      <span key={one.code} className="cell-warning">
                        {' '}
                        {warningText(one)}
                      </span>
                    ))}
                  </td>
                )
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
