import { Link, useLocation } from '@remix-run/react'
import type { UnitKind } from '#domain/carrier.ts'
import type { Day } from '#domain/day.ts'
import { Card } from '#ui/card.tsx'
import { DayText } from '#ui/day-text.tsx'
import { EmptyState } from '#ui/empty-state.tsx'
import { formatM2, formatNumber } from '#ui/format.ts'
import { useFrameLink } from '#ui/side-nav.tsx'
import { useLanguage, useWords } from '#words/words.tsx'

export type ShownUnit = {
  id: string
  building: string | null
  floor: string | null
  number: string
  kind: UnitKind
  grossCent: number
  lettableCent: number | null
  usableCent: number | null
  desks: number | null
  holders: readonly { id: string; name: string }[]
}

export type ShownUnitChange = {
  id: string
  kind: 'split' | 'merge'
  on: Day
  before: readonly string[]
  after: readonly string[]
}

type File = {
  carrier: { id: string }
  units: readonly ShownUnit[]
  rest: string | null
  unplaced: number
  unitChanges: readonly ShownUnitChange[]
  mayEdit: boolean
  mayEditUnits: boolean
  mayExport: boolean
}

/** The units of the day and who holds each, with what can be done with them. */
export function CarrierRooms({ file }: { file: File }) {
  const { carriers } = useWords()
  const { units } = file
  return (
    <Card
      className="long"
      title={units.length === 0 ? carriers.rooms : `${carriers.rooms} ${units.length}`}
      note={<RoomActs file={file} />}
    >
      {units.length === 0 ? (
        <EmptyState title={carriers.roomsEmpty} hint={carriers.roomsEmptyHint} />
      ) : (
        <RoomTable file={file} />
      )}
    </Card>
  )
}

function RoomActs({ file: { carrier, units, rest, unplaced, mayEdit, mayEditUnits, mayExport } }: { file: File }) {
  const { buildings, carriers } = useWords()
  const { unitChange } = carriers
  const { search } = useLocation()
  const link = useFrameLink()
  const page = `/carriers/${carrier.id}`
  return (
    <span className="acts on-screen">
      {mayEditUnits ? (
        <>
          <Link to={link(`${page}/units/new`)}>{carriers.addRoom}</Link>
          {rest === null ? null : <Link to={link(`${page}/units/${rest}/split`)}>{unitChange.refine}</Link>}
          {units.length > 1 ? <Link to={link(`${page}/units/merge`)}>{unitChange.merge}</Link> : null}
        </>
      ) : null}
      {mayEdit && unplaced > 0 ? <Link to={link(`${page}/layout`)}>{buildings.layOut}</Link> : null}
      {mayExport ? (
        <>
          {units.length > 0 ? (
            <a href={`${page}/units/export/xlsx${search}`} download>
              {carriers.exportUnits}
            </a>
          ) : null}
          <a href={`${page}/tenants/export/xlsx${search}`} download>
            {carriers.exportTenants}
          </a>
        </>
      ) : null}
    </span>
  )
}

function RoomTable({ file: { carrier, units, mayEditUnits } }: { file: File }) {
  const { carriers, ui } = useWords()
  const language = useLanguage()
  const link = useFrameLink()
  const { room, kind } = carriers
  const area = (cent: number | null) => (cent === null ? ui.none : formatM2(cent, language))
  const withDesks = units.some(({ desks }) => desks !== null)
  const heads = ['gross', 'lettable', 'usable'] as const
  return (
    <div className="scroll">
      <table className="plain-table steady">
        <thead>
          <tr>
            <th scope="col">{room.building}</th>
            <th scope="col">{room.floor}</th>
            <th scope="col">{room.number}</th>
            <th scope="col">{room.kind}</th>
            {heads.map((one) => (
              <th key={one} scope="col" className="number">
                {room[one]} <small>(㎡)</small>
              </th>
            ))}
            {withDesks ? (
              <th scope="col" className="number">
                {room.desks}
              </th>
            ) : null}
            <th scope="col">{room.holder}</th>
          </tr>
        </thead>
        <tbody>
          {units.map((unit) => (
            <tr key={unit.id}>
              <td>{unit.building ?? ui.none}</td>
              <td>{unit.floor ?? ui.none}</td>
              <th scope="row">
                {mayEditUnits ? (
                  <Link to={link(`/carriers/${carrier.id}/units/${unit.id}`)}>{unit.number}</Link>
                ) : (
                  unit.number
                )}
              </th>
              <td>{kind[unit.kind]}</td>
              <td className="number">{area(unit.grossCent)}</td>
              <td className="number">{area(unit.lettableCent)}</td>
              <td className="number">{area(unit.usableCent)}</td>
              {withDesks ? (
                <td className="number">{unit.desks === null ? ui.none : formatNumber(unit.desks, language)}</td>
              ) : null}
              <td>{unit.kind === 'public' ? ui.none : <Holders holders={unit.holders} />}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

function Holders({ holders }: { holders: readonly { id: string; name: string }[] }) {
  const { carriers, ui } = useWords()
  const link = useFrameLink()
  if (holders.length === 0) return <span className="quiet">{carriers.room.vacant}</span>
  return (
    <>
      {holders.map(({ id, name }, at) => (
        <span key={id}>
          {at > 0 ? ui.comma : null}
          <Link to={link(`/firms/${id}`)}>{name}</Link>
        </span>
      ))}
    </>
  )
}

/** Splits and merges with their days; nothing where there were none. */
export function UnitChanges({ file: { carrier, unitChanges, mayEditUnits } }: { file: File }) {
  const { carriers, ui } = useWords()
  const words = carriers.unitChange
  const link = useFrameLink()
  if (unitChanges.length === 0) return null
  return (
    <Card className="long" title={words.title}>
      <div className="scroll">
        <table className="plain-table steady">
          <thead>
            <tr>
              <th scope="col">{words.field.on}</th>
              <th scope="col">{words.how}</th>
              <th scope="col">{words.before}</th>
              <th scope="col">{words.after}</th>
              {mayEditUnits ? (
                <th scope="col" className="on-screen">
                  <span className="unseen">{ui.list.actions}</span>
                </th>
              ) : null}
            </tr>
          </thead>
          <tbody>
            {unitChanges.map((one) => (
              <tr key={one.id}>
                <th scope="row">
                  <DayText day={one.on} short />
                </th>
                <td>{words.kind[one.kind]}</td>
                <td>{one.before.filter(Boolean).join(ui.comma) || carriers.kind.whole}</td>
                <td>{one.after.join(ui.comma)}</td>
                {mayEditUnits ? (
                  <td className="on-screen">
                    <Link to={link(`/carriers/${carrier.id}/changes/${one.id}`)}>{words.undo}</Link>
                  </td>
                ) : null}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </Card>
  )
}
