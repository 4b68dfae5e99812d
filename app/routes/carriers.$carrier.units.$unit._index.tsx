import { Link, useLoaderData } from '@remix-run/react'
import { correctUnit } from '#acts/correct-unit.server.ts'
import { endUnit } from '#acts/end-unit.server.ts'
import { m2Of } from '#domain/area.ts'
import { offering, performOneOf, show } from '#server/guard.server.ts'
import { ActForm } from '#ui/act-form.tsx'
import { Card } from '#ui/card.tsx'
import { ChangeHistory } from '#ui/change-history.tsx'
import { titled } from '#ui/document-title.ts'
import { DayField, TextField, TickField } from '#ui/inputs.tsx'
import { PageTitle } from '#ui/page-title.tsx'
import { RoomFields } from '#ui/room-fields.tsx'
import { useFrameLink } from '#ui/side-nav.tsx'
import { unitFile } from '#views/carrier-file.server.ts'
import { useWords } from '#words/words.tsx'

export const loader = show(unitFile)
export const action = performOneOf([
  offering(correctUnit, (_, { carrier }) => `/carriers/${carrier}`),
  offering(endUnit, (_, { carrier }) => `/carriers/${carrier}`),
])
export const meta = titled((words) => words.carriers.rooms)

const own = { carrier: true, unit: true } as const

export default function Unit() {
  const { carrier, unit, place, floors, changes } = useLoaderData<typeof loader>()
  const { carriers } = useWords()
  const link = useFrameLink()
  const page = link(`/carriers/${carrier.id}`)
  const m2 = (cent: number | null) => (cent === null ? '' : String(m2Of(cent)))
  const count = (value: number | null) => (value === null ? '' : String(value))
  return (
    <>
      <PageTitle
        title={carriers.roomTitle(place)}
        crumbs={[{ label: carrier.name, to: page }]}
        acts={
          <Link className="button" to={link(`/carriers/${carrier.id}/units/${unit.fact}/split`)}>
            {carriers.unitChange.split}
          </Link>
        }
      />
      <Card title={carriers.correctRoom}>
        <ActForm
          act="correct-unit"
          once
          schema={async () => (await import('#forms/unit.ts')).correctUnitForm.omit(own)}
          labels={carriers.room}
          values={{
            floorAt: unit.floorAt ?? '',
            building: unit.building ?? '',
            floor: unit.floor ?? '',
            number: unit.number,
            kind: unit.kind,
            gross: m2(unit.grossCent),
            lettable: m2(unit.lettableCent),
            usable: m2(unit.usableCent),
            desks: count(unit.desks),
            power: count(unit.powerKw),
            load: count(unit.loadKg),
            from: unit.fromOn ?? '',
            to: unit.toOn ?? '',
          }}
          submitLabel={carriers.save}
          cancelTo={page}
        >
          <input type="hidden" name="wording" value={unit.id} />
          <RoomFields floors={floors} inWords={unit.floorAt === null && unit.floor !== null} />
          <DayField name="to" help={carriers.help.to} />
          <TextField name="why" required maxLength={200} help={carriers.help.why} />
        </ActForm>
      </Card>
      <Card title={carriers.endRoom}>
        <ActForm
          act="end-unit"
          schema={async () => (await import('#forms/unit.ts')).endUnitForm.omit(own)}
          labels={carriers.room}
          values={{ keeps: 'on' }}
          submitLabel={carriers.endRoom}
          danger
        >
          <DayField name="on" required help={carriers.roomHelp.on} />
          <TickField name="keeps" text={carriers.roomHelp.keeps} />
        </ActForm>
      </Card>
      <ChangeHistory changes={changes} />
    </>
  )
}
