import { Link } from '@remix-run/react'
import { EmptyState } from '#ui/empty-state.tsx'
import { formatM2, formatNumber } from '#ui/format.ts'
import { useFrameLink } from '#ui/side-nav.tsx'
import { useLanguage, useWords } from '#words/words.tsx'

export type FloorShown = {
  key: string
  building: string
  floor: string
  rooms: number
  free: number
  freeCent: number
  firms: number
  /** Rooms whose lease ends or whose firm is over its limit. */
  calls: number
}

export const floorPath = (carrier: string, floor: string) => `/carriers/${carrier}/floors/${encodeURIComponent(floor)}`

export function useFloorName(): (floor: { building: string; floor: string }) => string {
  const { operator } = useWords()
  return ({ building, floor }) => operator.floorName(building, floor) || operator.floorless
}

/** A carrier's floors from the top down, each with what is free: as large as a thumb. */
export function FloorList({ carrier, floors }: { carrier: string; floors: readonly FloorShown[] }) {
  const { operator } = useWords()
  const language = useLanguage()
  const link = useFrameLink()
  const nameOf = useFloorName()
  if (floors.length === 0) return <EmptyState title={operator.noFloors} hint={operator.noFloorsHint} />
  return (
    <ul className="tap-list card">
      {floors.map((one) => (
        <li key={one.key}>
          <Link to={link(floorPath(carrier, one.key))}>
            <strong>{nameOf(one)}</strong>
            <span className={one.free > 0 ? undefined : 'quiet'}>
              {operator.freeOf(formatNumber(one.free, language), formatNumber(one.rooms, language))}
              {one.free > 0 ? <small> {operator.freeArea(formatM2(one.freeCent, language))}</small> : null}
            </span>
            <span className="quiet">{operator.firmsHere(formatNumber(one.firms, language))}</span>
            {one.calls > 0 ? <span className="calls">{operator.calls(formatNumber(one.calls, language))}</span> : null}
          </Link>
        </li>
      ))}
    </ul>
  )
}
