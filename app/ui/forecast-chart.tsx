import { useId } from 'react'
import { type Day, dayNumber, yearOf } from '#domain/day.ts'
import { ChartTwin } from '#ui/chart-twin.tsx'
import { formatDay, formatDayShort, formatNumber } from '#ui/format.ts'
import { percent } from '#ui/svg-share.ts'
import { useLanguage, useWords } from '#words/words.tsx'

type Ahead = { day: Day; p10: number; p50: number; p90: number; mean: number; met: string }
export type ForecastChartProps = {
  title: string
  unit: string
  points: readonly { day: Day; value: number }[]
  forecasts: readonly Ahead[]
  /** As the target is written, with its condition. */
  target: { value: number; text: string }
  from: Day
  to: Day
  digits?: number
}

/** What a measure was and what it is expected to be: a line, then its range, against the target; the figures as a table beside. */
export function ForecastChart({ title, unit, points, forecasts, target, from, to, digits = 0 }: ForecastChartProps) {
  const { forecast: words } = useWords()
  const language = useLanguage()
  const id = useId()
  const number = (value: number) => formatNumber(value, language, digits)
  const last = points[points.length - 1]
  const end = forecasts[forecasts.length - 1]
  if (!last || !end) return null
  const { x, y } = scaleOf({ points, forecasts, target, from, to })
  const at = (day: Day, value: number) => `${(x(day) * 100).toFixed(2)},${(y(value) * 100).toFixed(2)}`
  const start = at(last.day, last.value)
  const band = [
    ...forecasts.map(({ day, p90 }) => at(day, p90)),
    ...back(forecasts).map(({ day, p10 }) => at(day, p10)),
  ]
  return (
    <figure className="chart forecast-chart">
      <svg role="img" aria-labelledby={`${id}-title`} aria-describedby={`${id}-desc`}>
        <title id={`${id}-title`}>{`${title} (${unit})`}</title>
        <desc id={`${id}-desc`}>
          {words.chart.summary(
            title,
            formatDay(end.day, language),
            number(end.p10),
            number(end.p50),
            number(end.p90),
            target.text,
          )}
        </desc>
        <line className="axis" x1="0" x2="100%" y1={percent(floor)} y2={percent(floor)} />
        {yearEnds(from, to).map((day, index) => (
          <text key={day} x={percent(x(day))} y="99%" textAnchor={anchorAt(x(day), index)}>
            {day.slice(0, 4)}
          </text>
        ))}
        <svg viewBox="0 0 100 100" preserveAspectRatio="none" width="100%" height="100%" aria-hidden="true">
          <polygon className="band" points={[start, ...band].join(' ')} />
          <polyline
            className="line"
            vectorEffect="non-scaling-stroke"
            points={points.map(({ day, value }) => at(day, value)).join(' ')}
          />
          <polyline
            className="line ahead"
            vectorEffect="non-scaling-stroke"
            points={[start, ...forecasts.map(({ day, p50 }) => at(day, p50))].join(' ')}
          />
        </svg>
        <line className="target" x1="0" x2="100%" y1={percent(y(target.value))} y2={percent(y(target.value))} />
        <text className="halo" x="0" y={percent(y(target.value))} dy="-0.4em">
          {words.chart.target} {target.text}
        </text>
        <circle className="point" cx={percent(x(last.day))} cy={percent(y(last.value))} r="3.5" />
        <text className="last halo" x={percent(x(last.day))} y={percent(y(last.value))} dy="1.5em" textAnchor="middle">
          {number(last.value)}
        </text>
      </svg>
      <ChartTwin
        heads={[
          words.chart.day,
          words.chart.p10,
          `${words.chart.p50} (${unit})`,
          words.chart.p90,
          words.chart.mean,
          words.chart.met,
        ]}
        rows={forecasts.map(({ day, p10, p50, p90, mean, met }) => ({
          key: day,
          cells: [
            formatDayShort(day),
            number(p10),
            number(p50),
            number(p90),
            formatNumber(mean, language, digits + 1),
            met,
          ],
        }))}
      />
    </figure>
  )
}

/** Where the axis lies and the top value ends, as shares of the height: room for words above and below. */
const floor = 0.84
const ceiling = 0.14

const back = <T,>(all: readonly T[]): T[] => [...all].reverse()

type Scaled = Pick<ForecastChartProps, 'points' | 'forecasts' | 'from' | 'to'> & { target: { value: number } }

function scaleOf({ points, forecasts, target, from, to }: Scaled) {
  const most = Math.max(1, target.value, ...points.map(({ value }) => value), ...forecasts.map(({ p90 }) => p90))
  const days = Math.max(1, dayNumber(to) - dayNumber(from))
  return {
    x: (day: Day) => (dayNumber(day) - dayNumber(from)) / days,
    y: (value: number) => floor - (value / most) * (floor - ceiling),
  }
}

const anchorAt = (x: number, index: number) => (index === 0 ? 'start' : x > 0.96 ? 'end' : 'middle')

/** The years' ends within the drawing, thinned to at most seven. */
function yearEnds(from: Day, to: Day): Day[] {
  const step = Math.max(1, Math.ceil((yearOf(to) - yearOf(from)) / 6))
  const years: Day[] = []
  for (let year = yearOf(from); year <= yearOf(to); year += step) years.push(`${year}-12-31`)
  return years.filter((day) => day >= from && day <= to)
}
