import type { ReactNode } from 'react'
import { useWords } from '#words/words.tsx'

export type Fact = {
  term: string
  value: ReactNode /** Nobody knows it, as against: there is none. */
  unknown?: boolean
}

/** What is known of one record, term by term; "-" for none and 不详 for unknown differ. */
export function Facts({ facts }: { facts: Fact[] }) {
  const { ui } = useWords()
  return (
    <dl className="facts">
      {facts.map(({ term, value, unknown }) => (
        <div key={term}>
          <dt>{term}</dt>
          <dd>{unknown ? ui.unknown : isBlank(value) ? ui.none : value}</dd>
        </div>
      ))}
    </dl>
  )
}

/** Empty as a cell or fact sees it: nothing, or blank text. Zero is a value. */
export const isBlank = (value: ReactNode): boolean =>
  value === null || value === undefined || value === '' || value === false
