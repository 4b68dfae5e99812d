import { chainLinks } from '#domain/chain-link.ts'
import { ItemFilters, type ItemFiltersProps } from '#ui/pipeline-filters.tsx'
import { useWords } from '#words/words.tsx'

/** What the leads' board and list can be cut to. */
export function LeadFilters({ query, officers, years }: Pick<ItemFiltersProps, 'query' | 'officers' | 'years'>) {
  const { leads, xinchuang } = useWords()
  return (
    <ItemFilters
      pipeline="lead"
      query={query}
      officers={officers}
      years={years}
      search={{ label: leads.search, hint: leads.searchHint }}
      kinds={{
        label: leads.column.chainLink,
        options: [
          ...chainLinks.map((link) => ({ value: link, label: xinchuang.link[link] })),
          { value: 'none', label: xinchuang.none },
        ],
      }}
    />
  )
}
