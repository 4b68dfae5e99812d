import { Link, useLocation } from '@remix-run/react'
import type { Day } from '#domain/day.ts'
import type { StayDeparture, StayKind } from '#domain/stay.ts'
import { Card } from '#ui/card.tsx'
import { DayText } from '#ui/day-text.tsx'
import { EmptyState } from '#ui/empty-state.tsx'
import { formatM2 } from '#ui/format.ts'
import { searchWith } from '#ui/list-url.ts'
import { useFrameLink } from '#ui/side-nav.tsx'
import { useLanguage, useWords } from '#words/words.tsx'

export type CarrierStay = {
  id: string
  kind: StayKind
  incubating: boolean
  areaCent: number | null
  fromOn: Day
  toOn: Day | null
  departure: StayDeparture | null
  firm: { id: string; name: string; code: string | null }
  room: string | null
}

/** Who stays in a carrier: on the day, or ever. */
export function CarrierStays(props: {
  carrier: string
  stays: readonly CarrierStay[]
  all: boolean
  mayKeep: boolean
  hasRooms: boolean
}) {
  const { carriers } = useWords()
  const { search } = useLocation()
  return (
    <Card
      className="long"
      title={`${carriers.stays} ${props.stays.length}`}
      note={
        <Link to={searchWith(search, { stays: props.all ? null : 'all' })} preventScrollReset>
          {props.all ? carriers.showDay : carriers.showAll}
        </Link>
      }
    >
      {props.stays.length === 0 ? (
        <EmptyState title={carriers.staysEmpty} hint={carriers.staysEmptyHint} />
      ) : (
        <StayTable {...props} />
      )}
    </Card>
  )
}

type TableProps = { stays: readonly CarrierStay[]; all: boolean; mayKeep: boolean; hasRooms: boolean }

function StayTable({ stays, all, mayKeep, hasRooms }: TableProps) {
  const { carriers, ui } = useWords()
  const { stay } = carriers
  return (
    <div className="scroll">
      <table className="plain-table steady">
        <thead>
          <tr>
            <th scope="col">{stay.firm}</th>
            {hasRooms ? <th scope="col">{stay.unit}</th> : null}
            <th scope="col">{stay.kind}</th>
            <th scope="col" className="number">
              {stay.area} <small>(㎡)</small>
            </th>
            <th scope="col">{stay.from}</th>
            <th scope="col">{stay.to}</th>
            {all ? <th scope="col">{stay.departure}</th> : null}
            {mayKeep ? (
              <th scope="col" className="on-screen">
                <span className="unseen">{ui.list.actions}</span>
              </th>
            ) : null}
          </tr>
        </thead>
        <tbody>
          {stays.map((one) => (
            <StayRow key={one.id} stay={one} all={all} mayKeep={mayKeep} hasRooms={hasRooms} />
          ))}
        </tbody>
      </table>
    </div>
  )
}

function StayRow({ stay, all, mayKeep, hasRooms }: Omit<TableProps, 'stays'> & { stay: CarrierStay }) {
  const { carriers, stays, terms, ui } = useWords()
  const language = useLanguage()
  const link = useFrameLink()
  return (
    <tr>
      <th scope="row">
        <Link to={link(`/firms/${stay.firm.id}`)}>{stay.firm.name}</Link>
      </th>
      {hasRooms ? <td>{stay.room ?? ui.none}</td> : null}
      <td className="nowrap">
        {terms.stayKind[stay.kind]}
        {stay.incubating ? `${ui.comma}${carriers.incubating}` : null}
      </td>
      <td className="number">{stay.areaCent === null ? ui.none : formatM2(stay.areaCent, language)}</td>
      <td>
        <DayText day={stay.fromOn} short />
      </td>
      <td>
        <DayText day={stay.toOn} short />
      </td>
      {all ? <td>{stay.departure === null ? ui.none : carriers.departure[stay.departure]}</td> : null}
      {mayKeep ? (
        <td className="nowrap on-screen">
          <Link to={link(`/stays/${stay.id}`)}>
            {stay.departure === null ? stays.act.manage : stays.act.look}
            <span className="unseen"> {stay.firm.name}</span>
          </Link>
        </td>
      ) : null}
    </tr>
  )
}
