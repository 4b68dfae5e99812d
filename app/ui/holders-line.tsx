import { Link } from '@remix-run/react'
import { type HolderGroup, holderGroups } from '#domain/ladder.ts'
import { formatNumber } from '#ui/format.ts'
import { useLanguage, useWords } from '#words/words.tsx'

/** Firms holding each kind of recognition that day; one firm may stand under several. */
export function HoldersLine({
  counts,
  to,
}: {
  counts: Record<HolderGroup, number>
  to: (group: HolderGroup) => string
}) {
  const { terms } = useWords()
  const language = useLanguage()
  return (
    <ul className="holders">
      {holderGroups.map((group) => (
        <li key={group}>
          {terms.holder[group]}
          <Link to={to(group)}>
            <b>{formatNumber(counts[group], language)}</b>
          </Link>
        </li>
      ))}
    </ul>
  )
}
