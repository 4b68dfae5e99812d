import type { Day, Precision } from '#domain/day.ts'
import { ConfidenceMark } from '#ui/confidence.tsx'
import { formatDay, formatDayShort } from '#ui/format.ts'
import { useLanguage, useWords } from '#words/words.tsx'

/** A day in the reader's language; no more of it than is known, and 推定 where it was presumed. */
export function DayText(props: { day: Day | null; precision?: Precision; presumed?: boolean; short?: boolean }) {
  const { ui } = useWords()
  const language = useLanguage()
  if (props.day === null) return <>{ui.none}</>
  const precision = props.precision ?? 'day'
  const text = props.short ? formatDayShort(props.day, precision) : formatDay(props.day, language, precision)
  return (
    <span className="nowrap">
      <time dateTime={formatDayShort(props.day, precision)}>{text}</time>
      {props.presumed ? (
        <>
          {' '}
          <ConfidenceMark kind="presumed" />
        </>
      ) : null}
    </span>
  )
}

/** A certain day in a column, by a plain call: see rungMark. */
export const shortDay = (day: Day, precision: Precision = 'day') => {
  const text = formatDayShort(day, precision)
  return (
    <span className="nowrap">
      <time dateTime={text}>{text}</time>
    </span>
  )
}
