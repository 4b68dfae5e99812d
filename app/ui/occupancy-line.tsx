import { Link } from '@remix-run/react'
import { figureText, formatArea, formatShare } from '#ui/format.ts'
import { useLanguage, useWords } from '#words/words.tsx'

export type OccupancyLineProps = {
  /** Null where no carrier has a unit list. */
  rate: number | null
  letCent: number
  lettableCent: number
  /** How much of the area the carriers with unit lists make up. */
  covered: number
  to: string
}

/** Occupancy in one line, with its definition and how much of the area it rests on. */
export function OccupancyLine({ rate, letCent, lettableCent, covered, to }: OccupancyLineProps) {
  const { ui } = useWords()
  const language = useLanguage()
  return (
    <div className="occupancy">
      <span>
        {ui.occupancy.rate} <Link to={to}>{<b>{rate === null ? ui.unknown : formatShare(rate, language)}</b>}</Link>
      </span>
      <span>
        {ui.occupancy.let} <b>{figureText(formatArea(letCent, language))}</b>
      </span>
      <span>
        {ui.occupancy.lettable} <b>{figureText(formatArea(lettableCent, language))}</b>
      </span>
      <span className="basis">{ui.occupancy.basis(formatShare(covered, language, 0))}</span>
    </div>
  )
}
