import { Link } from '@remix-run/react'
import { addDays, type Day, dayNumber, firstOfYear, yearOf } from '#domain/day.ts'
import { heightOf, rungOfKind } from '#domain/ladder.ts'
import { type Recognition, recognitionKinds } from '#domain/recognition.ts'
import { formatDayShort } from '#ui/format.ts'
import { percent } from '#ui/svg-share.ts'
import { useWords } from '#words/words.tsx'

export type TimelineRecognition = Recognition & { fact: string }

/** A firm's recognitions over the years: a bar each in its rung's blue, low rungs below high ones, and the as-of day across all. */
export function RecognitionTimeline(props: {
  recognitions: readonly TimelineRecognition[]
  on: Day
  /** The page of one recognition. */
  to: (fact: string) => string
  /** The one that the page is about. */
  current?: string
}) {
  const { recognitions: words, terms } = useWords()
  const rows = inLadderOrder(props.recognitions)
  const axis = axisOf(rows, props.on)
  return (
    <ol className="timeline" aria-label={words.timeline}>
      <li className="years">
        <span />
        <svg aria-hidden="true">
          {axis.years.map(({ day, label }) => (
            <text key={day} x={percent(axis.x(day))} y="75%">
              {label}
            </text>
          ))}
        </svg>
        <span />
      </li>
      {rows.map((one) => (
        <li key={one.fact} aria-current={one.fact === props.current ? 'true' : undefined}>
          <Link to={props.to(one.fact)}>{terms.kind[one.kind]}</Link>
          <svg aria-hidden="true">
            {axis.years.map(({ day }) => (
              <line key={day} className="year" x1={percent(axis.x(day))} x2={percent(axis.x(day))} y1="0" y2="100%" />
            ))}
            <Term recognition={one} x={axis.x} end={axis.end} />
            <line className="as-of" x1={percent(axis.x(props.on))} x2={percent(axis.x(props.on))} y1="0" y2="100%" />
          </svg>
          <span className="days">
            {formatDayShort(one.from)} - {one.to === null ? words.openEnd : formatDayShort(addDays(one.to, -1))}
            {one.revokedOn === null ? null : (
              <span className="gone">{words.revokedOn(formatDayShort(one.revokedOn))}</span>
            )}
          </span>
        </li>
      ))}
    </ol>
  )
}

/** The part of the term that really held; where it was revoked, the rest of it in outline. */
function Term({ recognition, x, end }: { recognition: Recognition; x: (day: Day) => number; end: Day }) {
  const rung = rungOfKind[recognition.kind]
  const to = recognition.to ?? end
  const held = recognition.revokedOn !== null && recognition.revokedOn < to ? recognition.revokedOn : to
  const from = x(recognition.from)
  return (
    <>
      {held === to ? null : (
        <rect className="term" x={percent(from)} width={percent(x(to) - from)} y="25%" height="50%" rx="3" />
      )}
      <rect
        className={rung === null ? 'side' : `t${heightOf(rung)}`}
        x={percent(from)}
        width={percent(Math.max(0, x(held) - from))}
        y="25%"
        height="50%"
        rx="3"
      />
    </>
  )
}

const inLadderOrder = (all: readonly TimelineRecognition[]): TimelineRecognition[] =>
  [...all].sort(
    (a, b) =>
      recognitionKinds.indexOf(b.kind) - recognitionKinds.indexOf(a.kind) ||
      (a.from < b.from ? -1 : a.from > b.from ? 1 : 0),
  )

/** Whole years around all terms and the as-of day. */
function axisOf(rows: readonly Recognition[], on: Day) {
  const days = [on, ...rows.flatMap(({ from, to }) => (to === null ? [from] : [from, to]))].sort()
  const first = yearOf(days[0] ?? on)
  const last = yearOf(days[days.length - 1] ?? on) + 1
  const [start, end] = [firstOfYear(first), firstOfYear(last)]
  const all = dayNumber(end) - dayNumber(start)
  const step = Math.max(1, Math.ceil((last - first) / 8))
  const years: { day: Day; label: string }[] = []
  for (let year = first; year < last; year += step) years.push({ day: firstOfYear(year), label: String(year) })
  return { end, years, x: (day: Day) => (dayNumber(day) - dayNumber(start)) / all }
}
