import { useLoaderData } from '@remix-run/react'
import { show } from '#server/guard.server.ts'
import { titled } from '#ui/document-title.ts'
import { formatDay } from '#ui/format.ts'
import { OccupancyExports } from '#ui/occupancy-exports.tsx'
import { OccupancyPeriod } from '#ui/occupancy-period.tsx'
import { OccupancySections } from '#ui/occupancy-sections.tsx'
import { PageTitle } from '#ui/page-title.tsx'
import { occupancyView } from '#views/occupancy.server.ts'
import { useLanguage, useWords } from '#words/words.tsx'

export const loader = show(occupancyView)
export const meta = titled((words) => words.occupancy.title)

export default function Occupancy() {
  const page = useLoaderData<typeof loader>()
  const { occupancy } = useWords()
  const language = useLanguage()
  const { period, query, lists } = page
  return (
    <div className="list">
      <OccupancyPeriod from={period.from} on={period.on} filter={{ type: query.type, zone: query.zone, lists }} />
      <PageTitle
        title={occupancy.title}
        sub={occupancy.sub(formatDay(period.from, language), formatDay(period.on, language))}
        acts={page.mayExport ? <OccupancyExports carrier={null} /> : undefined}
      />
      <OccupancySections page={page} groups={['carrier', 'type', 'zone']} carrier={null} />
    </div>
  )
}
