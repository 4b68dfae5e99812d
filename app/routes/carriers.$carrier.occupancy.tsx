import { Link, useLoaderData } from '@remix-run/react'
import { show } from '#server/guard.server.ts'
import { titled } from '#ui/document-title.ts'
import { formatDay } from '#ui/format.ts'
import { OccupancyExports } from '#ui/occupancy-exports.tsx'
import { OccupancyPeriod } from '#ui/occupancy-period.tsx'
import { OccupancySections } from '#ui/occupancy-sections.tsx'
import { PageTitle } from '#ui/page-title.tsx'
import { useFrameLink } from '#ui/side-nav.tsx'
import { carrierOccupancyView } from '#views/occupancy.server.ts'
import { useLanguage, useWords } from '#words/words.tsx'

export const loader = show(carrierOccupancyView)
export const meta = titled((words) => words.occupancy.title)

export default function CarrierOccupancy() {
  const page = useLoaderData<typeof loader>()
  const { occupancy, stacking, carriers } = useWords()
  const language = useLanguage()
  const link = useFrameLink()
  const { carrier, buildings, period } = page
  return (
    <div className="list">
      <OccupancyPeriod from={period.from} on={period.on} filter={null} />
      <PageTitle
        title={occupancy.ofCarrier(carrier.name)}
        sub={occupancy.sub(formatDay(period.from, language), formatDay(period.on, language))}
        crumbs={[
          { label: carriers.title, to: link('/carriers') },
          { label: carrier.name, to: link(`/carriers/${carrier.id}`) },
        ]}
        acts={
          <>
            {buildings.map(({ id, name }) => (
              <Link key={id} className="button" to={link(`/buildings/${id}`)}>
                {stacking.ofBuilding(name)}
              </Link>
            ))}
            {page.mayExport ? <OccupancyExports carrier={carrier.id} /> : null}
          </>
        }
      />
      <OccupancySections page={page} groups={['building', 'floor', 'unit']} carrier={carrier.id} />
    </div>
  )
}
