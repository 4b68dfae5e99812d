// Which firms of the page an address asks for, and how that is said.
import { useLocation } from '@remix-run/react'
import type { PathsQuery } from '#forms/paths.ts'
import { searchWith } from '#ui/list-url.ts'
import { useWords } from '#words/words.tsx'

const nothing = { node: null, into: null, manner: null, end: null, kept: null, stayed: null, page: null }
type Asked = Partial<Record<keyof typeof nothing, string>>

/** The address that lists these firms under the page's figures. */
export function useFirmsLink(): (asked: Asked) => string {
  const { search } = useLocation()
  return (asked) => `${searchWith(search, { ...nothing, ...asked })}#firms`
}

/** The address without a list. */
export const withoutList = (search: string): string => searchWith(search, nothing)

/** What is listed, in words. */
export function useAskedName(): (query: PathsQuery) => string {
  const { paths } = useWords()
  const { list } = paths
  return ({ node, into, manner, end, kept, stayed }) => {
    if (manner !== null) {
      const what = manner === 'all' ? paths.leaving.title : paths.manner[manner]
      return end === null ? what : list.of(what, paths.node[end])
    }
    if (kept !== null) {
      const said = stayed === 'yes' ? list.stayed : stayed === 'no' ? list.gone : list.due
      return said(kept)
    }
    if (node === null) return ''
    return into === null ? paths.node[node] : paths.flow(paths.node[node], paths.node[into])
  }
}
