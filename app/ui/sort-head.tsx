import { Link, useLocation } from '@remix-run/react'
import { nextSort, searchWith, sortDirection } from '#ui/list-url.ts'
import { useWords } from '#words/words.tsx'

type Head = { key: string; head: string; unit?: string; sortable?: boolean; numeric?: boolean }

/** A column's head: its unit once, and where it sorts a link that says so to everyone. */
export function SortHead({ column, fixed, defaultSort }: { column: Head; fixed: boolean; defaultSort?: string }) {
  const { ui } = useWords()
  const { search } = useLocation()
  const sort = new URLSearchParams(search).get('sort') ?? defaultSort ?? null
  const classes = [fixed ? 'fixed' : '', column.numeric ? 'number' : ''].filter(Boolean).join(' ')
  const label = (
    <>
      {column.head}
      {column.unit ? <small> ({column.unit})</small> : null}
    </>
  )
  if (!column.sortable) {
    return (
      <th scope="col" className={classes || undefined}>
        {label}
      </th>
    )
  }
  const to = searchWith(search, { sort: nextSort(sort, column.key), page: null })
  return (
    <th scope="col" className={classes || undefined} aria-sort={sortDirection(sort, column.key) ?? 'none'}>
      <Link to={to} title={ui.list.sortBy(column.head)} preventScrollReset>
        <span>{label}</span>
        <svg viewBox="0 0 8 12" aria-hidden="true">
          <path className="up" d="M4 0.5 7.5 5h-7z" />
          <path className="down" d="M4 11.5 0.5 7h7z" />
        </svg>
      </Link>
    </th>
  )
}
