import { useId } from 'react'
import { formatNumber } from '#ui/format.ts'
import { percent } from '#ui/svg-share.ts'
import { useLanguage } from '#words/words.tsx'

export type WaterfallStep = {
  key: string
  label: string
  /** What stands on that day, or what is added (positive) and taken away (negative). */
  value: number
  kind: 'stock' | 'change'
}

export type WaterfallProps = {
  title: string
  summary: string
  steps: readonly WaterfallStep[]
  /** Said under the axis where it does not start at zero. */
  axisFrom: (value: string) => string
}

/** From one figure to another, step by step; drawn on the server, its table stands beside it. */
export function Waterfall({ title, summary, steps, axisFrom }: WaterfallProps) {
  const language = useLanguage()
  const id = useId()
  const bars = barsOf(steps)
  const width = 1 / Math.max(1, bars.length)
  const { base, share } = scaleOf(bars)
  const y = (value: number) => percent(floor - share(value) * (floor - ceiling))
  return (
    <svg className="waterfall" role="img" aria-labelledby={`${id}-title`} aria-describedby={`${id}-desc`}>
      <title id={`${id}-title`}>{title}</title>
      <desc id={`${id}-desc`}>{summary}</desc>
      {bars.map(({ key, label, value, kind, top, bottom, end }, index) => {
        const middle = percent((index + 0.5) * width)
        return (
          <g key={key} className={kind === 'stock' ? 'stock' : value < 0 ? 'less' : 'more'}>
            {index + 1 < bars.length ? (
              <line
                className="level"
                x1={percent((index + 0.18) * width)}
                x2={percent((index + 1.82) * width)}
                y1={y(end)}
                y2={y(end)}
              />
            ) : null}
            <rect
              x={percent((index + 0.18) * width)}
              width={percent(0.64 * width)}
              y={y(top)}
              height={percent((share(top) - share(bottom)) * (floor - ceiling))}
            />
            <text className="figure" x={middle} y={y(top)} dy="-0.45em" textAnchor="middle">
              {kind === 'stock' || value === 0 ? '' : value > 0 ? '+' : '−'}
              {formatNumber(Math.abs(value), language)}
            </text>
            <text className="name" x={middle} y={percent(floor)} dy="1.5em" textAnchor="middle">
              {label}
            </text>
          </g>
        )
      })}
      {base === 0 ? null : (
        <text className="base" x="0" y={percent(floor)} dy="3.2em">
          {axisFrom(formatNumber(base, language))}
        </text>
      )}
      <line className="axis" x1="0" x2="100%" y1={percent(floor)} y2={percent(floor)} />
    </svg>
  )
}

/** Where the axis lies and the highest bar ends, as shares of the height. */
const floor = 0.88
const ceiling = 0.1

function barsOf(steps: readonly WaterfallStep[]) {
  let level = 0
  return steps.map((step) => {
    const from = step.kind === 'stock' ? 0 : level
    level = from + step.value
    return { ...step, top: Math.max(from, level), bottom: Math.min(from, level), end: level }
  })
}

type Bar = ReturnType<typeof barsOf>[number]

/** From zero, unless the changes would then be too thin to see: the axis then starts a little below the lowest level, and says so. */
function scaleOf(bars: readonly Bar[]) {
  const most = Math.max(1, ...bars.map(({ top }) => top))
  const lowest = Math.min(
    most,
    ...bars.map(({ end, top, kind, bottom }) => (kind === 'stock' ? top : Math.min(end, bottom))),
  )
  const spread = most - lowest
  const base = spread * 5 < lowest ? Math.max(0, Math.floor((lowest - Math.max(spread, 4)) / 10) * 10) : 0
  return { base, share: (value: number) => Math.max(0, value - base) / Math.max(1, most - base) }
}
