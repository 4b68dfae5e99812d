import { useLocation } from '@remix-run/react'
import { searchWith } from '#ui/list-url.ts'
import { useWords } from '#words/words.tsx'

const files = [
  ['rates', 'xlsx'],
  ['rates', 'csv'],
  ['vacancies', 'xlsx'],
  ['leases', 'xlsx'],
] as const

/** The page's lists as files, with the address's own filters. */
export function OccupancyExports({ carrier }: { carrier: string | null }) {
  const { occupancy } = useWords()
  const { search } = useLocation()
  return (
    <>
      {files.map(([list, format]) => (
        <a
          key={`${list} ${format}`}
          className="button"
          href={`/occupancy/export/${format}${searchWith(search, { list, carrier, page: null, size: null })}`}
          download
        >
          {occupancy.exportAs(occupancy.exportName[list], format)}
        </a>
      ))}
    </>
  )
}
