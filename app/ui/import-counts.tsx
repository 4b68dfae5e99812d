import { Link, useLocation } from '@remix-run/react'
import { formatNumber } from '#ui/format.ts'
import { searchWith } from '#ui/list-url.ts'
import { useLanguage, useWords } from '#words/words.tsx'

export type ImportCountsShown = {
  created: number
  updated: number
  unchanged: number
  refused: number
  skipped: number
}

const kinds = ['created', 'updated', 'unchanged', 'refused', 'skipped'] as const
const tones: Partial<Record<(typeof kinds)[number], string>> = { created: 'good', refused: 'bad' }

/** How the rows end, in numbers; each opens its rows below. */
export function ImportCounts({ counts, show }: { counts: ImportCountsShown; show: string | null }) {
  const { imports } = useWords()
  const language = useLanguage()
  const { search } = useLocation()
  return (
    <div className="import-counts">
      {kinds.map((kind) => (
        <Link
          key={kind}
          className={counts[kind] > 0 ? tones[kind] : undefined}
          aria-current={show === kind ? 'true' : undefined}
          to={`${searchWith(search, { show: show === kind ? null : kind, page: null })}#rows`}
          preventScrollReset
        >
          <span>{imports.outcome[kind]}</span>
          <b>{formatNumber(counts[kind], language)}</b>
        </Link>
      ))}
    </div>
  )
}
