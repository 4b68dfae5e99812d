// A list's state lives in its URL: ?sort=name or ?sort=-name, page, size, column (repeated), and the filters' own names.

export const pageSizes = [20, 50, 100, 200] as const

type Changes = Record<string, string | readonly string[] | null>

/** The same search with some parameters set, or taken away by null; always leads with "?". */
export function searchWith(search: string, changes: Changes): string {
  const params = new URLSearchParams(search)
  for (const [name, value] of Object.entries(changes)) {
    params.delete(name)
    if (value === null) continue
    for (const one of typeof value === 'string' ? [value] : value) params.append(name, one)
  }
  return `?${params.toString()}`
}

/** The parameters of a search without the named ones, as hidden fields of a GET form need them. */
export const paramsWithout = (search: string, names: readonly string[]): [string, string][] =>
  [...new URLSearchParams(search)].filter(([name]) => !names.includes(name))

/** What a query form keeps when its filters change; the page always starts anew. */
export const keptByQuery = ['on', 'sort', 'size', 'column'] as const

/** The sort a click on this column's head leads to: ascending, then descending. */
export const nextSort = (current: string | null, key: string): string => (current === key ? `-${key}` : key)

export function sortDirection(current: string | null, key: string): 'ascending' | 'descending' | null {
  if (current === key) return 'ascending'
  return current === `-${key}` ? 'descending' : null
}

/** Which columns to draw: those asked for by ?column=, else all that aren't hidden at first. */
export function shownColumns(search: string, columns: readonly { key: string; hidden?: boolean }[]): string[] {
  const asked = new URLSearchParams(search).getAll('column')
  const known = columns.filter(({ key }) => asked.includes(key))
  return (known.length > 0 ? known : columns.filter(({ hidden }) => !hidden)).map(({ key }) => key)
}
