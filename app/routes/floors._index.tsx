import { Link, useLoaderData } from '@remix-run/react'
import { show } from '#server/guard.server.ts'
import { titled } from '#ui/document-title.ts'
import { EmptyState } from '#ui/empty-state.tsx'
import { FloorList } from '#ui/floor-list.tsx'
import { formatNumber } from '#ui/format.ts'
import { PageTitle } from '#ui/page-title.tsx'
import { useFrameLink } from '#ui/side-nav.tsx'
import { ownFloorsView } from '#views/floors.server.ts'
import { useLanguage, useWords } from '#words/words.tsx'

export const loader = show(ownFloorsView)
export const meta = titled((words) => words.operator.rooms)

/** Where an operator begins: right at the floors, where there is one carrier. */
export default function OwnFloors() {
  const { carriers } = useLoaderData<typeof loader>()
  const { operator } = useWords()
  const language = useLanguage()
  const link = useFrameLink()
  const [only] = carriers
  if (!only) return <EmptyState title={operator.noCarriers} hint={operator.noCarriersHint} />
  if (carriers.length === 1)
    return (
      <>
        <PageTitle title={only.name} sub={operator.floors} />
        <FloorList carrier={only.id} floors={only.floors} />
      </>
    )
  return (
    <>
      <PageTitle title={operator.roomsTitle} sub={operator.pickCarrier} />
      <ul className="tap-list card">
        {carriers.map((one) => (
          <li key={one.id}>
            <Link to={link(`/carriers/${one.id}/floors`)}>
              <strong>{one.name}</strong>
              <span className={one.free > 0 ? undefined : 'quiet'}>
                {operator.freeOf(formatNumber(one.free, language), formatNumber(one.rooms, language))}
              </span>
              {one.calls > 0 ? (
                <span className="calls">{operator.calls(formatNumber(one.calls, language))}</span>
              ) : null}
            </Link>
          </li>
        ))}
      </ul>
    </>
  )
}
