import { Link, useLoaderData } from '@remix-run/react'
import { show } from '#server/guard.server.ts'
import { Card } from '#ui/card.tsx'
import { DayText } from '#ui/day-text.tsx'
import { titled } from '#ui/document-title.ts'
import { floorPath, useFloorName } from '#ui/floor-list.tsx'
import { formatDay, formatDayShort, formatM2, formatNumber } from '#ui/format.ts'
import { PageTitle } from '#ui/page-title.tsx'
import { RoomStateTag } from '#ui/room-state.tsx'
import { useFrameLink } from '#ui/side-nav.tsx'
import { Tag } from '#ui/tag.tsx'
import { useListLink } from '#ui/use-list-link.ts'
import { unitStaysView } from '#views/floors.server.ts'
import { useLanguage, useWords } from '#words/words.tsx'

export const loader = show(unitStaysView)
export const meta = titled((words) => words.operator.rooms)

type Data = ReturnType<typeof useLoaderData<typeof loader>>
type Stay = Data['stays'][number]

/** A room: who is in it and until when, and 入驻 / 续租 / 变更 / 退出 under the thumb. */
export default function UnitStays() {
  const data = useLoaderData<typeof loader>()
  const { carrier, floor, unit, state, stays, earlier, can } = data
  const { carriers, operator } = useWords()
  const language = useLanguage()
  const link = useFrameLink()
  const nameOf = useFloorName()
  const [only] = stays
  return (
    <div className="room">
      <PageTitle
        title={unit.number}
        sub={
          <>
            {carriers.kind[unit.kind]} {formatM2(unit.areaCent, language)} ㎡{' '}
            {state === null ? null : <RoomStateTag state={state} />}
          </>
        }
        crumbs={[
          { label: carrier.name, to: link(`/carriers/${carrier.id}/floors`) },
          { label: nameOf(floor), to: link(floorPath(carrier.id, floor.key)) },
        ]}
        acts={
          can.editUnit ? (
            <Link className="button" to={link(`/carriers/${carrier.id}/units/${unit.id}`)}>
              {operator.edit}
            </Link>
          ) : null
        }
      />
      <Card title={operator.here} note={<DesksLeft data={data} />}>
        {stays.length === 0 ? <p className="quiet">{operator.nobody}</p> : null}
        {stays.map((stay) => (
          <div key={stay.stay} className="holder-of">
            <Holder stay={stay} />
            {stays.length > 1 ? <StayActs stay={stay} /> : null}
          </div>
        ))}
        <div className="thumb-acts">
          <MoveIn data={data} />
          {stays.length > 1 ? null : <StayActs stay={only ?? null} />}
        </div>
      </Card>
      <Card title={operator.past}>
        {earlier.length === 0 ? <p className="quiet">{operator.nothingPast}</p> : null}
        <ul className="today-rows">
          {earlier.map((one) => (
            <li key={one.stay}>
              <Link to={link(`/stays/${one.stay}`)}>{one.firm.name}</Link>
              <span className="quiet">
                {formatDayShort(one.fromOn)} - {one.toOn === null ? '' : formatDayShort(one.toOn)}
              </span>
            </li>
          ))}
        </ul>
      </Card>
    </div>
  )
}

function DesksLeft({ data: { unit } }: { data: Data }) {
  const { operator } = useWords()
  const language = useLanguage()
  if (unit.freeDesks === null || unit.desks === null) return null
  return <>{operator.desksFree(formatNumber(unit.freeDesks, language), formatNumber(unit.desks, language))}</>
}

function Holder({ stay }: { stay: Stay }) {
  const { carriers, operator, terms } = useWords()
  const language = useLanguage()
  const link = useFrameLink()
  return (
    <>
      <p className="holder-name">
        <Link to={link(`/stays/${stay.stay}`)}>{stay.firm.name}</Link>{' '}
        {stay.over === null ? null : <Tag tone="bad">{operator.unit['over-stay']}</Tag>}
      </p>
      <p className="quiet">
        {terms.stayKind[stay.kind]}
        {stay.incubating ? ` · ${carriers.incubating}` : null}
        {stay.areaCent === null ? null : ` · ${formatM2(stay.areaCent, language)} ㎡`}
        {stay.firm.code === null ? null : ` · ${stay.firm.code}`}
      </p>
      <p>
        {stay.kind === 'reserved'
          ? operator.reservedSince(formatDay(stay.fromOn, language))
          : operator.since(formatDay(stay.fromOn, language), formatNumber(stay.months, language))}
        {' · '}
        {stay.leaseEndOn === null ? (
          operator.noLease
        ) : (
          <>
            {operator.untilShort} <DayText day={stay.leaseEndOn} />
          </>
        )}
      </p>
    </>
  )
}

/** Into a free room, or into the one that is held for the firm. */
function MoveIn({ data: { carrier, unit, stays, open } }: { data: Data }) {
  const { operator } = useWords()
  const link = useListLink()
  const reserved = stays.find(({ kind }) => kind === 'reserved')
  const text = operator.acts.in
  if (!open && !reserved) return <Off>{text}</Off>
  const params: Record<string, string> = reserved ? { unit: unit.id, stay: reserved.stay } : { unit: unit.id }
  return (
    <Link className="button primary" to={link(`/carriers/${carrier.id}/stays/new`, params)}>
      {text}
    </Link>
  )
}

const acts = ['extend', 'change', 'leave'] as const

function StayActs({ stay }: { stay: Stay | null }) {
  const { operator } = useWords()
  const link = useFrameLink()
  return (
    <>
      {acts.map((act) =>
        stay === null || (stay.kind === 'reserved' && act === 'change') ? (
          <Off key={act}>{operator.acts[act]}</Off>
        ) : (
          <Link
            key={act}
            className="button"
            to={link(`/stays/${stay.stay}/${act}`)}
            aria-label={operator.actFor(operator.acts[act], stay.firm.name)}
          >
            {operator.acts[act]}
          </Link>
        ),
      )}
    </>
  )
}

/** An act that the room has no use for now: in its place all the same, so that the others stay where the thumb knows them. */
const Off = ({ children }: { children: string }) => (
  <span className="button" aria-disabled="true">
    {children}
  </span>
)
