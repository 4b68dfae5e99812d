import { Link, useLoaderData } from '@remix-run/react'
import { show } from '#server/guard.server.ts'
import { titled } from '#ui/document-title.ts'
import { EmptyState } from '#ui/empty-state.tsx'
import { figureText, formatArea, formatNumber } from '#ui/format.ts'
import { PageTitle } from '#ui/page-title.tsx'
import { useFrameLink } from '#ui/side-nav.tsx'
import { StackingPlan, StackingTable } from '#ui/stacking-plan.tsx'
import { buildingPlanView } from '#views/building-plan.server.ts'
import { useLanguage, useWords } from '#words/words.tsx'

export const loader = show(buildingPlanView)
export const meta = titled((words) => words.stacking.title)

export default function Building() {
  const plan = useLoaderData<typeof loader>()
  const { stacking, buildings, occupancy } = useWords()
  const language = useLanguage()
  const link = useFrameLink()
  const rooms = plan.totals.reduce((sum, { units }) => sum + units, 0)
  return (
    <div className="stacking-page">
      <PageTitle
        title={stacking.ofBuilding(plan.building.name)}
        sub={stacking.sub(formatNumber(rooms, language), figureText(formatArea(plan.areaCent, language)))}
        crumbs={[{ label: buildings.title, to: link('/buildings') }]}
        acts={
          <>
            {plan.carriers.map(({ id, name }) => (
              <Link key={id} className="button" to={link(`/carriers/${id}/occupancy`)}>
                {occupancy.ofCarrier(name)}
              </Link>
            ))}
            {plan.mayEdit ? (
              <Link className="button" to={link(`/buildings/${plan.building.id}/edit`)}>
                {buildings.edit}
              </Link>
            ) : null}
          </>
        }
      />
      {rooms === 0 ? (
        <div className="card">
          <EmptyState title={stacking.empty} hint={stacking.emptyHint} />
        </div>
      ) : (
        <section className="card long">
          <StackingPlan plan={plan} />
          <StackingTable plan={plan} />
        </section>
      )}
    </div>
  )
}
