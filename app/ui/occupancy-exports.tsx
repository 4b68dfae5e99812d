import { searchWith } from '#ui/list-url.ts'
import type { Words } from '#words/words.tsx'

const files = [
  ['rates', 'xlsx'],
  ['rates', 'csv'],
  ['vacancies', 'xlsx'],
  ['leases', 'xlsx'],
] as const

/** The page's lists as files, with the address's own filters. */
export const exportLinks = ({ occupancy }: Words, search: string, carrier: string | null) =>
  files.map(([list, format]) => (
    <a
      key={`${list} ${format}`}
      className="button"
      href={`/occupancy/export/${format}${searchWith(search, { list, carrier, page: null, size: null })}`}
      download
    >
      {occupancy.exportAs(occupancy.exportName[list], format)}
    </a>
  ))
