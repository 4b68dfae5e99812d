import { Link, useLoaderData } from '@remix-run/react'
import { show } from '#server/guard.server.ts'
import { Card } from '#ui/card.tsx'
import { CarrierFigures } from '#ui/carrier-figures.tsx'
import { CarrierGrades } from '#ui/carrier-grades.tsx'
import { CarrierRooms, UnitChanges } from '#ui/carrier-rooms.tsx'
import { CarrierStays } from '#ui/carrier-stays.tsx'
import { ChangeHistory } from '#ui/change-history.tsx'
import { useCodeNames } from '#ui/code-name.ts'
import { DayText } from '#ui/day-text.tsx'
import { titled } from '#ui/document-title.ts'
import { Facts } from '#ui/facts.tsx'
import { PageTitle } from '#ui/page-title.tsx'
import { useFrameLink } from '#ui/side-nav.tsx'
import { Tag } from '#ui/tag.tsx'
import { carrierFile } from '#views/carrier-file.server.ts'
import { useWords } from '#words/words.tsx'

export const loader = show(carrierFile)
export const meta = titled((words) => words.carriers.title)

type Data = ReturnType<typeof useLoaderData<typeof loader>>

export default function Carrier() {
  const file = useLoaderData<typeof loader>()
  const { carrier, term, mayEdit, mayKeepStays } = file
  const { carriers, occupancy, operator, stacking, terms } = useWords()
  const link = useFrameLink()
  const page = `/carriers/${carrier.id}`
  return (
    <>
      <PageTitle
        title={carrier.name}
        sub={
          <>
            {term ? `${terms.carrierType[term.type]} ` : null}
            {file.level ? `${terms.level[file.level]} ` : null}
            <Tag tone={term ? 'good' : 'plain'}>{term ? carriers.state.open : carriers.state.closed}</Tag>
            {term?.xinchuang ? <Tag>{carriers.yes}</Tag> : null}
          </>
        }
        crumbs={[{ label: carriers.title, to: link('/carriers') }]}
        acts={
          <>
            {mayKeepStays ? (
              <Link className="button primary" to={link(`${page}/stays/new`)}>
                {carriers.addStay}
              </Link>
            ) : null}
            {mayKeepStays && file.units.length > 0 ? (
              <Link className="button" to={link(`${page}/floors`)}>
                {operator.floors}
              </Link>
            ) : null}
            {file.units.length > 0 ? (
              <Link className="button" to={link(`${page}/occupancy`)}>
                {occupancy.title}
              </Link>
            ) : null}
            {file.buildings.map(({ id, name }) => (
              <Link key={id} className="button" to={link(`/buildings/${id}`)}>
                {stacking.ofBuilding(name)}
              </Link>
            ))}
            <Link className="button" to={link(`${page}/files`)}>
              {carriers.files}
            </Link>
            {mayEdit ? (
              <Link className="button" to={link(`${page}/edit`)}>
                {carriers.edit}
              </Link>
            ) : null}
          </>
        }
      />
      <CarrierFigures
        grossCent={file.grossCent}
        restCent={file.units.length > 0 ? file.restCent : null}
        rooms={file.units.length}
        firmsPresent={file.firmsPresent}
        firmsRegistered={file.firmsRegistered}
        occupancy={file.occupancy}
        areaTo={mayEdit ? link(`${page}/area`) : null}
      />
      <CarrierStays
        carrier={carrier.id}
        stays={file.stays}
        all={file.allStays}
        mayKeep={mayKeepStays}
        hasRooms={file.units.length > 0}
      />
      <CarrierRooms file={file} />
      <UnitChanges file={file} />
      <div className="grid two">
        <About file={file} />
        <Standing file={file} />
      </div>
      <CarrierGrades carrier={carrier.id} grades={file.grades} asEntered={file.level} mayEdit={mayEdit} />
      <ChangeHistory changes={file.changes} all={link(`/carriers/${file.carrier.id}/history`)} lists={file.lists} />
    </>
  )
}

function About({ file: { carrier, contact, phone, lists } }: { file: Data }) {
  const { nameOf } = useCodeNames(lists)
  const { carriers } = useWords()
  const { field } = carriers
  return (
    <Card title={carriers.facts}>
      <Facts
        facts={[
          { term: field.operatorName, value: carrier.operatorName },
          { term: field.zone, value: nameOf('zone', carrier.zone) },
          { term: field.address, value: carrier.address },
          { term: field.industries, value: carrier.industries.join('、') },
          { term: field.contactName, value: contact },
          { term: field.contactPhone, value: phone },
          { term: field.note, value: carrier.note },
        ]}
      />
    </Card>
  )
}

function Standing({ file: { carrier, terms: all, term, mayEdit } }: { file: Data }) {
  const { carriers, terms, ui } = useWords()
  const link = useFrameLink()
  const { field } = carriers
  return (
    <Card title={carriers.standing} note={carriers.standingNote}>
      <div className="scroll">
        <table className="plain-table steady">
          <thead>
            <tr>
              <th scope="col">{field.type}</th>
              <th scope="col">{field.xinchuang}</th>
              <th scope="col">{field.from}</th>
              <th scope="col">{field.to}</th>
              {mayEdit ? (
                <th scope="col" className="on-screen">
                  <span className="unseen">{ui.list.actions}</span>
                </th>
              ) : null}
            </tr>
          </thead>
          <tbody>
            {all.map((one) => (
              <tr key={one.id}>
                <th scope="row">{terms.carrierType[one.type]}</th>
                <td>{one.xinchuang ? carriers.yes : ui.none}</td>
                <td>{one.from === null ? ui.unknown : <DayText day={one.from} short />}</td>
                <td>
                  <DayText day={one.to} short />
                </td>
                {mayEdit ? (
                  <td className="on-screen">
                    <Link to={link(`/carriers/${carrier.id}/terms/${one.id}`)}>{carriers.correct}</Link>
                  </td>
                ) : null}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {mayEdit ? (
        <div className="acts form-end">
          <Link className="button" to={link(`/carriers/${carrier.id}/terms/new`)}>
            {carriers.change}
          </Link>
          {term ? (
            <Link className="button danger" to={link(`/carriers/${carrier.id}/close`)}>
              {carriers.close}
            </Link>
          ) : null}
        </div>
      ) : null}
    </Card>
  )
}
