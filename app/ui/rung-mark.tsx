import { heightOf, type Place } from '#domain/ladder.ts'
import { useWords } from '#words/words.tsx'

/** The rung's square in its step of blue, and its name; the same in every list, strip and chart. */
export function RungMark({ place, label }: { place: Place; label?: string }) {
  const { terms } = useWords()
  return rungMark(place, label ?? terms.rung[place])
}

/** The same by a plain call: in each row of a long table a component would cost more than what it draws. */
export const rungMark = (place: Place, label: string) => (
  <span className="rung">
    <svg viewBox="0 0 12 12" aria-hidden="true">
      <rect className={`t${heightOf(place)}`} x="1" y="1" width="10" height="10" rx="2" />
      <rect className="edge" x="1" y="1" width="10" height="10" rx="2" />
    </svg>
    {label}
  </span>
)
