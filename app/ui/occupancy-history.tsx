import { useId } from 'react'
import { type Day, monthOf, yearOf } from '#domain/day.ts'
import type { OccupancyDefinition } from '#domain/occupancy.ts'
import { ChartTwin } from '#ui/chart-twin.tsx'
import { formatDay, formatDayShort } from '#ui/format.ts'
import { useRateText } from '#ui/occupancy-definitions.tsx'
import { percent } from '#ui/svg-share.ts'
import { useLanguage, useWords } from '#words/words.tsx'

type Point = { day: Day; onBooks: number | null; present: number | null }
type Line = 'present' | 'onBooks'
type Stretch = { at: number; value: number }[]

/** Both rates of one definition month by month, from zero; a month in which nothing is known breaks the line. */
export function OccupancyHistory({
  points,
  definition,
}: {
  points: readonly Point[]
  definition: OccupancyDefinition
}) {
  const { occupancy, ui } = useWords()
  const language = useLanguage()
  const id = useId()
  const rateText = useRateText()
  const text = (value: number | null) => rateText(definition, value)
  const { x, y, marks } = scaleOf(points, definition)
  const last = points[points.length - 1]
  const title = occupancy.historyOf(occupancy.definition[definition])
  return (
    <figure className="chart tall occupancy-history">
      <figcaption>
        <span>{definition === 'firms' ? occupancy.perThousand : '%'}</span>
        <span className="line-keys">
          <i className="key-present" /> {occupancy.column.present} <i className="key-on-books" />{' '}
          {occupancy.column.onBooks}
        </span>
      </figcaption>
      <svg role="img" aria-labelledby={`${id}-title`} aria-describedby={`${id}-desc`}>
        <title id={`${id}-title`}>{title}</title>
        <desc id={`${id}-desc`}>
          {last ? occupancy.historySummary(formatDay(last.day, language), text(last.present), text(last.onBooks)) : ''}
        </desc>
        {marks.map((value) => (
          <g key={value}>
            <line
              className={value === 0 ? 'axis' : 'tick'}
              x1="0"
              x2="100%"
              y1={percent(y(value))}
              y2={percent(y(value))}
            />
            <text x="0" y={percent(y(value))} dy="-0.3em">
              {value === 0 ? '' : text(value)}
            </text>
          </g>
        ))}
        {points.map(({ day }, at) =>
          monthOf(day) === 12 ? (
            <text key={day} x={percent(x(at))} y="99%" textAnchor="middle">
              {yearOf(day)}
            </text>
          ) : null,
        )}
        <svg viewBox="0 0 100 100" preserveAspectRatio="none" width="100%" height="100%" aria-hidden="true">
          {(['onBooks', 'present'] as const).flatMap((line) =>
            stretchesOf(points, line).map((stretch) => (
              <polyline
                key={`${line} ${stretch[0]?.at}`}
                className={line === 'present' ? 'line' : 'line beside'}
                vectorEffect="non-scaling-stroke"
                points={stretch
                  .map(({ at, value }) => `${(x(at) * 100).toFixed(2)},${(y(value) * 100).toFixed(2)}`)
                  .join(' ')}
              />
            )),
          )}
        </svg>
        {last?.present != null ? (
          <>
            <circle className="point" cx={percent(x(points.length - 1))} cy={percent(y(last.present))} r="3.5" />
            <text className="last halo" x="100%" y={percent(y(last.present))} dy="1.4em" textAnchor="end">
              {text(last.present)}
            </text>
          </>
        ) : null}
      </svg>
      <ChartTwin
        heads={[ui.chart.day, occupancy.column.present, occupancy.column.onBooks]}
        rows={[...points].reverse().map(({ day, present, onBooks }) => ({
          key: day,
          cells: [formatDayShort(day), text(present), text(onBooks)],
        }))}
      />
    </figure>
  )
}

/** Where the axis lies and the top value ends, as shares of the height. */
const floor = 0.9
const ceiling = 0.06

function scaleOf(points: readonly Point[], definition: OccupancyDefinition) {
  const most = Math.max(0, ...points.map(({ onBooks, present }) => Math.max(onBooks ?? 0, present ?? 0)))
  const top = definition === 'firms' ? Math.max(1, Math.ceil(most)) : 1
  const x = (at: number) => at / Math.max(1, points.length - 1)
  const y = (value: number) => floor - (value / top) * (floor - ceiling)
  return { x, y, marks: [0, top / 2, top] }
}

/** The line without its gaps. */
function stretchesOf(points: readonly Point[], line: Line): Stretch[] {
  const stretches: Stretch[] = []
  points.forEach((point, at) => {
    const value = point[line]
    if (value === null) return
    const before = points[at - 1]?.[line] ?? null
    if (before === null) stretches.push([])
    stretches[stretches.length - 1]?.push({ at, value })
  })
  return stretches
}
