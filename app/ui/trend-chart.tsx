import { useId } from 'react'
import { type Day, dayNumber, yearOf } from '#domain/day.ts'
import { ChartTwin } from '#ui/chart-twin.tsx'
import { formatDay, formatDayShort, formatNumber } from '#ui/format.ts'
import { percent } from '#ui/svg-share.ts'
import { useLanguage, useWords } from '#words/words.tsx'

export type TrendChartProps = {
  title: string
  unit: string
  points: readonly { day: Day; value: number }[]
  target?: number
  /** The drawing's days; the line may end before, where time has not come yet. */
  from: Day
  to: Day
  digits?: number
  tall?: boolean
}

/** One measure over time with its target: line and figures drawn on the server, the table beside them. */
export function TrendChart({ title, unit, points, target, from, to, digits = 0, tall }: TrendChartProps) {
  const { ui } = useWords()
  const language = useLanguage()
  const id = useId()
  const number = (value: number) => formatNumber(value, language, digits)
  const scale = scaleOf({ points, target, from, to })
  const last = points[points.length - 1]
  const summary = last
    ? ui.chart.summary(
        title,
        `${number(last.value)} ${unit}`,
        formatDay(last.day, language),
        target === undefined ? '' : number(target),
      )
    : title
  return (
    <figure className={tall ? 'chart tall' : 'chart'}>
      <figcaption>
        {title} ({unit})
      </figcaption>
      <svg role="img" aria-labelledby={`${id}-title`} aria-describedby={`${id}-desc`}>
        <title id={`${id}-title`}>{title}</title>
        <desc id={`${id}-desc`}>{summary}</desc>
        <line className="axis" x1="0" x2="100%" y1={percent(floor)} y2={percent(floor)} />
        {yearsBetween(from, to).map(({ day, label }, index) => (
          <text
            key={day}
            x={percent(scale.x(day))}
            y="99%"
            textAnchor={index === 0 ? 'start' : scale.x(day) > 0.96 ? 'end' : 'middle'}
          >
            {label}
          </text>
        ))}
        {target === undefined ? null : (
          <>
            <line className="target" x1="0" x2="100%" y1={percent(scale.y(target))} y2={percent(scale.y(target))} />
            <text className="halo" x="100%" y={percent(scale.y(target))} dy="-0.4em" textAnchor="end">
              {ui.chart.target} {formatNumber(target, language, digits, 0)}
            </text>
          </>
        )}
        <svg viewBox="0 0 100 100" preserveAspectRatio="none" width="100%" height="100%" aria-hidden="true">
          <polyline className="line" vectorEffect="non-scaling-stroke" points={scale.line} />
        </svg>
        {last ? (
          <>
            <circle className="point" cx={percent(scale.x(last.day))} cy={percent(scale.y(last.value))} r="3.5" />
            <text
              className="last halo"
              x={percent(scale.x(last.day))}
              y={percent(scale.y(last.value))}
              dy={scale.room ? '-0.6em' : '1.4em'}
              textAnchor={scale.x(last.day) > 0.12 ? 'end' : 'start'}
            >
              {number(last.value)}
            </text>
          </>
        ) : null}
      </svg>
      <ChartTwin
        heads={[ui.chart.day, `${title} (${unit})`]}
        rows={points.map(({ day, value }) => ({ key: day, cells: [formatDayShort(day), number(value)] }))}
      />
    </figure>
  )
}

/** Where the axis lies and the top value ends, as shares of the height: room for words above and below. */
const floor = 0.84
const ceiling = 0.16

function scaleOf({ points, target, from, to }: Pick<TrendChartProps, 'points' | 'target' | 'from' | 'to'>) {
  const values = points.map(({ value }) => value)
  const most = Math.max(1, target ?? 0, ...values)
  const days = Math.max(1, dayNumber(to) - dayNumber(from))
  const x = (day: Day) => (dayNumber(day) - dayNumber(from)) / days
  const y = (value: number) => floor - (value / most) * (floor - ceiling)
  const line = points.map(({ day, value }) => `${(x(day) * 100).toFixed(2)},${(y(value) * 100).toFixed(2)}`).join(' ')
  const last = values[values.length - 1] ?? 0
  // The last figure goes under its point where the target's words are in the way.
  const room = target === undefined || target - last > most * 0.32 || target < last
  return { x, y, line, room }
}

/** The years' ends within the drawing, thinned to at most seven. */
function yearsBetween(from: Day, to: Day): { day: Day; label: string }[] {
  const years: { day: Day; label: string }[] = []
  const step = Math.max(1, Math.ceil((yearOf(to) - yearOf(from)) / 6))
  for (let year = yearOf(from); year <= yearOf(to); year += step) {
    years.push({ day: `${year}-12-31`, label: String(year) })
  }
  return years.filter(({ day }) => day >= from && day <= to)
}
