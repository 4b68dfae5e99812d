import { Link, useLocation } from '@remix-run/react'
import { formatNumber } from '#ui/format.ts'
import { searchWith } from '#ui/list-url.ts'
import { useLanguage } from '#words/words.tsx'

/** A figure that opens the list of what it counts on the same page; none needs no list. */
export function OpenedFigure({
  value,
  list,
  current,
  at,
}: {
  value: number
  list: string
  current: string
  at: string
}) {
  const language = useLanguage()
  const { search } = useLocation()
  if (value === 0) return 0
  return (
    <Link to={`${searchWith(search, { list, page: null })}#${at}`} aria-current={list === current ? 'true' : undefined}>
      {formatNumber(value, language)}
    </Link>
  )
}
