import { Link } from '@remix-run/react'
import type { ReactNode } from 'react'
import { percent } from '#ui/svg-share.ts'

export type Bar = {
  key: string
  label: ReactNode
  /** From zero; the longest of all fills the width unless `most` is given. */
  value: number
  text: string
  /** The list that makes the figure up. */
  to?: string
  aside?: ReactNode
  /** A class that colours it (a rung's step of blue). */
  shade?: string
}

/** Bars from zero with their names and figures beside them as text: nothing is cut, and it reads as a list. */
export function Bars({ bars, most, track }: { bars: readonly Bar[]; most?: number; track?: boolean }) {
  const longest = most ?? Math.max(1, ...bars.map(({ value }) => value))
  return (
    <ul className="bars">
      {bars.map((bar) => (
        <li key={bar.key}>
          <span>{bar.label}</span>
          <svg className="bar" aria-hidden="true">
            {track ? <rect className="track" width="100%" height="100%" rx="3" /> : null}
            <rect className={bar.shade ?? 'fill'} width={percent(bar.value / longest)} height="100%" rx="3" />
          </svg>
          <span className="value">{bar.to ? <Link to={bar.to}>{bar.text}</Link> : bar.text}</span>
          <span className="aside">{bar.aside}</span>
        </li>
      ))}
    </ul>
  )
}
