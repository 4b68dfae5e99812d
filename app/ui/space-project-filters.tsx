import { carrierTypes } from '#domain/carrier.ts'
import { ItemFilters, type ItemFiltersProps } from '#ui/pipeline-filters.tsx'
import { useWords } from '#words/words.tsx'

/** What the board and list of space under way can be cut to. */
export function SpaceProjectFilters({
  query,
  officers,
  years,
}: Pick<ItemFiltersProps, 'query' | 'officers' | 'years'>) {
  const { spaces, terms } = useWords()
  return (
    <ItemFilters
      pipeline="space"
      query={query}
      officers={officers}
      years={years}
      search={{ label: spaces.search, hint: spaces.searchHint }}
      kinds={{
        label: spaces.column.type,
        options: carrierTypes.map((type) => ({ value: type, label: terms.carrierType[type] })),
      }}
    />
  )
}
