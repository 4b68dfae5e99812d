import { Link } from '@remix-run/react'
import type { UnitKind } from '#domain/carrier.ts'
import type { Day } from '#domain/day.ts'
import type { Fit } from '#domain/space-match.ts'
import { Card } from '#ui/card.tsx'
import { DayText } from '#ui/day-text.tsx'
import { EmptyState } from '#ui/empty-state.tsx'
import { formatM2, formatNumber } from '#ui/format.ts'
import { useFrameLink } from '#ui/side-nav.tsx'
import { Tag } from '#ui/tag.tsx'
import { useListLink } from '#ui/use-list-link.ts'
import { useLanguage, useWords } from '#words/words.tsx'

type Room = {
  id: string
  number: string
  kind: UnitKind
  areaCent: number
  carrierName: string
  building: string | null
  floorName: string | null
}
type Match = {
  carrier: string
  rooms: readonly Room[]
  areaCent: number
  freeOn: Day
  byLease: boolean
  power: Fit
  load: Fit
}
type Props = {
  matches: readonly Match[]
  /** How many there are in all, and among how many free rooms. */
  found: number
  free: number
  /** Who asks: a firm's id, or the name. */
  firm: string
  on: Day
  /** From when the rooms are wanted. */
  from: Day
  mayReserve: boolean
}

/** The rooms that would do, the best first; each opens, and can be reserved. */
export function SpaceMatches({ matches, found, free, ...rest }: Props) {
  const { match } = useWords().demands
  const language = useLanguage()
  const number = (value: number) => formatNumber(value, language)
  const sub = match.sub(number(found), number(free))
  if (matches.length === 0) {
    return (
      <Card title={match.title} note={sub}>
        <EmptyState title={match.none} hint={match.noneHint} />
      </Card>
    )
  }
  return (
    <Card
      title={match.title}
      note={found > matches.length ? `${sub}，${match.some(number(matches.length))}` : sub}
      className="long"
    >
      <div className="scroll">
        <table className="plain-table matches">
          <thead>
            <tr>
              <th scope="col">{match.room}</th>
              <th scope="col">{match.carrier}</th>
              <th scope="col" className="number">
                {match.area}
              </th>
              <th scope="col">{match.free}</th>
              <th scope="col">{match.power}</th>
              <th scope="col">{match.load}</th>
              {rest.mayReserve ? <th scope="col">{match.act}</th> : null}
            </tr>
          </thead>
          <tbody>
            {matches.map((one) => (
              <MatchRow key={one.rooms.map(({ id }) => id).join(' ')} match={one} {...rest} />
            ))}
          </tbody>
        </table>
      </div>
      <p className="quiet note-text">{match.rule}</p>
    </Card>
  )
}

function MatchRow({ match, firm, on, from, mayReserve }: { match: Match } & Omit<Props, 'matches' | 'found' | 'free'>) {
  const { demands, carriers } = useWords()
  const language = useLanguage()
  const link = useFrameLink()
  const listLink = useListLink()
  const { match: words } = demands
  const { carrier, rooms, freeOn } = match
  const [first] = rooms
  const place = [first?.building, first?.floorName]
    .filter(Boolean)
    .map((one) => `${one} / `)
    .join('')
  const saidFit = (one: Fit) => {
    if (one === 'unasked') return <span className="quiet">{demands.any}</span>
    return one === 'fits' ? words.fits : <Tag tone="warn">{words.unknown}</Tag>
  }
  const reserve = (unit: string) => listLink(`/carriers/${carrier}/stays/new`, { unit, firm, from, reserve: '1' })
  return (
    <tr>
      <th scope="row" className="match-rooms">
        {place}
        {rooms.map(({ id, number, kind }, index) => (
          <span key={id}>
            {index === 0 ? null : ' + '}
            <Link to={link(`/carriers/${carrier}/units/${id}`)} title={carriers.kind[kind]}>
              {number}
            </Link>
          </span>
        ))}
      </th>
      <td>
        <Link to={link(`/carriers/${carrier}`)}>{first?.carrierName}</Link>
      </td>
      <td className="number">{formatM2(match.areaCent, language)}</td>
      <td>
        {freeOn <= on ? words.now : <DayText short day={freeOn} />}
        {match.byLease ? (
          <>
            {' '}
            <Tag tone="warn">{words.byLease}</Tag>
          </>
        ) : null}
      </td>
      <td>{saidFit(match.power)}</td>
      <td>{saidFit(match.load)}</td>
      {mayReserve ? (
        <td className="nowrap">
          {rooms.map(({ id, number }) => (
            <Link key={id} className="row-act" to={reserve(id)} aria-label={words.reserveOf(number)}>
              {rooms.length === 1 ? words.reserve : words.reserveOf(number)}
            </Link>
          ))}
        </td>
      ) : null}
    </tr>
  )
}
