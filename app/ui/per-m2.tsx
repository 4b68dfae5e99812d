import { formatNumber, formatShare } from '#ui/format.ts'
import { useLanguage, useWords } from '#words/words.tsx'

type Shown = { perM2: number | null; firms: number; covered: number | null } | 'hidden'

/** 元 a ㎡ and year, with the share of the area it speaks for where that is not all; a cell of a table. */
export function PerM2({ value }: { value: Shown }) {
  const { productivity: words } = useWords()
  const language = useLanguage()
  if (value === 'hidden')
    return (
      <td className="number">
        <span className="quiet">{words.hidden}</span>
      </td>
    )
  const { perM2, firms, covered } = value
  if (perM2 === null)
    return (
      <td className="number">
        <span className="quiet">{words.unknown}</span>
      </td>
    )
  return (
    <td className="number">
      {formatNumber(perM2, language)}
      {covered === null || covered === 1 ? null : (
        <small className="quiet covered" title={words.coveredTitle(formatNumber(firms, language))}>
          {words.covered} {formatShare(covered, language, 0)}
        </small>
      )}
    </td>
  )
}
