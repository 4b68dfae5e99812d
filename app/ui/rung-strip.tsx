import type { ReactNode } from 'react'
import { heightOf, type Place, type Rung, rungs } from '#domain/ladder.ts'
import { useWords } from '#words/words.tsx'

/** One firm's place on the ladder: the five rungs from low to high, those held filled, the highest marked. */
export function RungStrip({
  place,
  held,
  notes,
}: {
  place: Place
  held: readonly Rung[]
  notes?: Partial<Record<Rung, ReactNode>>
}) {
  const { terms } = useWords()
  return (
    <ol className="rung-strip">
      {rungs.map((rung) => {
        const states = [held.includes(rung) ? 'held' : 'off', rung === place ? 'here' : '']
        return (
          <li key={rung} className={states.join(' ').trim()} aria-current={rung === place ? 'step' : undefined}>
            <svg aria-hidden="true">
              <rect
                className={held.includes(rung) ? `t${heightOf(rung)}` : undefined}
                width="100%"
                height="100%"
                rx="3"
              />
            </svg>
            {terms.rung[rung]}
            {notes?.[rung] ? <small>{notes[rung]}</small> : null}
          </li>
        )
      })}
    </ol>
  )
}
