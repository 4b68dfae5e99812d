import { platformLevels, platformTypes } from '#domain/platform.ts'
import { ItemFilters, type ItemFiltersProps } from '#ui/pipeline-filters.tsx'
import { useWords } from '#words/words.tsx'

/** What the board and list of platforms under way can be cut to. */
export function PlatformProjectFilters({
  query,
  officers,
  years,
}: Pick<ItemFiltersProps, 'query' | 'officers' | 'years'>) {
  const { platforms, platformProjects, terms } = useWords()
  const { column } = platformProjects
  return (
    <ItemFilters
      pipeline="platform"
      query={query}
      officers={officers}
      years={years}
      search={{ label: platformProjects.search, hint: platformProjects.searchHint }}
      kinds={{
        label: column.type,
        options: platformTypes.map((type) => ({ value: type, label: platforms.type[type] })),
      }}
      levels={{
        label: column.level,
        options: platformLevels.map((level) => ({ value: level, label: terms.level[level] })),
      }}
    />
  )
}
