import { Link, useLoaderData } from '@remix-run/react'
import { show } from '#server/guard.server.ts'
import { DayText } from '#ui/day-text.tsx'
import { titled } from '#ui/document-title.ts'
import { useFloorName } from '#ui/floor-list.tsx'
import { formatM2, formatNumber } from '#ui/format.ts'
import { PageTitle } from '#ui/page-title.tsx'
import { RoomStateTag, unitStaysPath } from '#ui/room-state.tsx'
import { useFrameLink } from '#ui/side-nav.tsx'
import { floorView } from '#views/floors.server.ts'
import { useLanguage, useWords } from '#words/words.tsx'

export const loader = show(floorView)
export const meta = titled((words) => words.operator.floors)

type Room = ReturnType<typeof useLoaderData<typeof loader>>['rooms'][number]

/** A floor's rooms by number: who is in each and until when. */
export default function Floor() {
  const { carrier, name, rooms } = useLoaderData<typeof loader>()
  const link = useFrameLink()
  const nameOf = useFloorName()
  return (
    <>
      <PageTitle title={nameOf(name)} crumbs={[{ label: carrier.name, to: link(`/carriers/${carrier.id}/floors`) }]} />
      <ul className="tap-list card">
        {rooms.map((room) => (
          <li key={room.id}>
            <Link to={link(unitStaysPath(carrier.id, room.id))}>
              <strong>{room.number}</strong>
              <RoomStateTag state={room.state} />
              <Holders room={room} />
            </Link>
          </li>
        ))}
      </ul>
    </>
  )
}

function Holders({ room: { stays, areaCent, freeDesks, desks } }: { room: Room }) {
  const { operator } = useWords()
  const language = useLanguage()
  const area = <span className="quiet">{formatM2(areaCent, language)} ㎡</span>
  return (
    <>
      {stays.map((one) => (
        <span key={one.stay} className="holder">
          {one.kind === 'reserved' ? operator.reservedFor(one.firm.name) : one.firm.name}{' '}
          {one.leaseEndOn === null ? null : (
            <small className="quiet">
              {operator.untilShort} <DayText day={one.leaseEndOn} short />
            </small>
          )}
        </span>
      ))}
      {freeDesks === null || desks === null ? null : (
        <span className="quiet">
          {operator.desksFree(formatNumber(freeDesks, language), formatNumber(desks, language))}
        </span>
      )}
      {area}
    </>
  )
}
