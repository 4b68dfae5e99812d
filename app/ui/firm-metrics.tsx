import { Link } from '@remix-run/react'
import { useId } from 'react'
import type { MetricField, MetricValue } from '#domain/yearly-metrics.ts'
import { Card } from '#ui/card.tsx'
import { ChartTwin } from '#ui/chart-twin.tsx'
import { EmptyState } from '#ui/empty-state.tsx'
import { formatDayShort } from '#ui/format.ts'
import { useMetricWords } from '#ui/metric-words.ts'
import { useFrameLink } from '#ui/side-nav.tsx'
import { percent } from '#ui/svg-share.ts'
import { Tag } from '#ui/tag.tsx'
import { useWords } from '#words/words.tsx'

type Series = { field: MetricField; values: readonly MetricValue[] }
export type FirmMetricsProps = {
  firm: string
  years: readonly number[]
  series: readonly Series[]
  warnings: number
  last: { year: number; source: string; statedOn: string } | null
}

/** On the firm's page: a few figures over the last years, drawn on the server, with their table. */
export function FirmMetrics({ firm, years, series, warnings, last }: FirmMetricsProps) {
  const { metrics } = useWords()
  const { file: words } = metrics
  const link = useFrameLink()
  const page = link(`/firms/${firm}/metrics`)
  return (
    <Card title={words.title} note={<Link to={page}>{words.open}</Link>}>
      {last === null ? (
        <EmptyState title={words.empty} hint={words.emptyHint} />
      ) : (
        <>
          <p className="quiet">
            {words.last(last.year, last.source, formatDayShort(last.statedOn))}{' '}
            {warnings > 0 ? <Tag tone="warn">{metrics.warnings(warnings)}</Tag> : null}
          </p>
          <div className="spark-grid">
            {series.map((one) => (
              <YearBars key={one.field} years={years} {...one} />
            ))}
          </div>
          <Twin years={years} series={series} />
        </>
      )}
    </Card>
  )
}

const isNumber = (value: MetricValue): value is number => typeof value === 'number'

/** One bar a year from zero; a year not known has no bar and says so. */
function YearBars({ years, field, values }: Series & { years: readonly number[] }) {
  const { metrics } = useWords()
  const { figureText, unitOf } = useMetricWords()
  const id = useId()
  const unit = 'ten-thousand'
  const name = metrics.field[field]
  const text = (value: MetricValue) => (value === null ? metrics.notKnown : roughly(figureText(field, value, unit)))
  const most = Math.max(1, ...values.filter(isNumber).map(Math.abs))
  const width = 1 / Math.max(1, years.length)
  return (
    <figure className="spark">
      <figcaption>
        {name} <small className="quiet">{unitOf(field, unit)}</small>
      </figcaption>
      <svg role="img" aria-labelledby={`${id}-title`}>
        <title id={`${id}-title`}>
          {metrics.file.chart(name, years.map((year, at) => `${year} ${text(values[at] ?? null)}`).join('; '))}
        </title>
        <line className="axis" x1="0" x2="100%" y1={percent(floor)} y2={percent(floor)} />
        {years.map((year, at) => {
          const value = values[at] ?? null
          const height = isNumber(value) ? (Math.abs(value) / most) * (floor - ceiling) : 0
          const middle = percent((at + 0.5) * width)
          return (
            <g key={year}>
              {isNumber(value) ? (
                <rect
                  className={value < 0 ? 'below' : undefined}
                  x={percent((at + 0.22) * width)}
                  width={percent(0.56 * width)}
                  y={percent(floor - height)}
                  height={percent(height)}
                  rx="2"
                />
              ) : null}
              <text className="value" x={middle} y={percent(floor - height)} dy="-0.35em" textAnchor="middle">
                {isNumber(value) ? text(value) : '-'}
              </text>
              <text x={middle} y="98%" textAnchor="middle">
                {year}
              </text>
            </g>
          )
        })}
      </svg>
    </figure>
  )
}

const floor = 0.82
const ceiling = 0.2
/** A small drawing has no room for four decimals: the table beside it does. */
const roughly = (figure: string): string => figure.replace(/\.\d+$/, '')

function Twin({ years, series }: { years: readonly number[]; series: readonly Series[] }) {
  const { metrics, ui } = useWords()
  const { figureText, unitOf } = useMetricWords()
  const unit = 'ten-thousand'
  return (
    <ChartTwin
      heads={[metrics.history.year, ...series.map(({ field }) => `${metrics.field[field]} (${unitOf(field, unit)})`)]}
      rows={years.map((year, at) => ({
        key: String(year),
        cells: [
          metrics.year(year),
          ...series.map(({ field, values }) => {
            const value = values[at] ?? null
            return value === null ? ui.unknown : figureText(field, value, unit)
          }),
        ],
      }))}
    />
  )
}
