import { Link, useLoaderData, useLocation } from '@remix-run/react'
import { beginStay } from '#acts/begin-stay.server.ts'
import { reserveUnit } from '#acts/reserve-unit.server.ts'
import { m2Of } from '#domain/area.ts'
import { offering, performOneOf, show } from '#server/guard.server.ts'
import { ActForm } from '#ui/act-form.tsx'
import { Card } from '#ui/card.tsx'
import { titled } from '#ui/document-title.ts'
import { FirmPicker } from '#ui/firm-picker.tsx'
import { useAnswer } from '#ui/form-answer.ts'
import { oneValue } from '#ui/form-context.ts'
import { DayField, ProseField, TickField } from '#ui/inputs.tsx'
import { searchWith } from '#ui/list-url.ts'
import { PageTitle } from '#ui/page-title.tsx'
import { PlacingNotice } from '#ui/placing.tsx'
import { useFrameLink } from '#ui/side-nav.tsx'
import {
  IncubatingField,
  KindField,
  LeaseFields,
  LongCycleField,
  MoreFields,
  ReasonFields,
  RoomField,
  TakesFields,
} from '#ui/stay-fields.tsx'
import { EntryConditions } from '#ui/stay-limit.tsx'
import { useListLink } from '#ui/use-list-link.ts'
import { newStay } from '#views/new-stay.server.ts'
import { useWords } from '#words/words.tsx'

export const loader = show(newStay)
export const action = performOneOf([
  offering(beginStay, (stay) => `/stays/${stay}`),
  offering(reserveUnit, (stay) => `/stays/${stay}`),
])
export const meta = titled((words) => words.stays.newTitle)

type Data = ReturnType<typeof useLoaderData<typeof loader>>

export default function NewStay() {
  const file = useLoaderData<typeof loader>()
  const { carrier, firm, holder, reserve, unit } = file
  const { stays } = useWords()
  const link = useFrameLink()
  const page = link(`/carriers/${carrier.id}`)
  const reserving = reserve && file.reservation === null
  // Taken or split meanwhile: another can be chosen.
  const otherRoom = useAnswer()?.refusal?.field === 'unit'
  return (
    <>
      <PageTitle
        title={reserving ? stays.reserveTitle : stays.newTitle}
        sub={unit?.place}
        crumbs={[{ label: carrier.name, to: page }]}
      />
      <Card>
        {holder ? <p className="notice warn">{stays.roomTaken(holder.name, holder.until)}</p> : null}
        <ActForm
          once
          keep
          act={reserving ? 'reserve-unit' : 'begin-stay'}
          schema={async () => {
            const forms = await import('#forms/stay.ts')
            const form = reserving
              ? forms.reserveUnitForm.omit({ carrier: true })
              : forms.beginStayForm.omit({ carrier: true })
            return form
          }}
          labels={{ ...stays.field, to: reserving ? stays.field.until : stays.field.to }}
          values={{
            firm: firm?.id ?? file.typed,
            unit: unit?.id ?? '',
            kind: 'physical',
            area: unit && unit.kind !== 'desks' ? String(m2Of(unit.areaCent)) : '',
            from: file.from,
            team: firm?.team ? 'on' : '',
          }}
          submitLabel={reserving ? stays.act.reserve : stays.act.begin}
          cancelTo={page}
        >
          <Who file={file} />
          {unit && file.holder === null && !otherRoom ? (
            <input type="hidden" name="unit" value={unit.id} />
          ) : file.rooms.length > 0 || reserving ? (
            <RoomField rooms={file.rooms} required={reserving} />
          ) : null}
          {reserving ? <Reserving kind={unit?.kind ?? null} /> : <MovingIn file={file} />}
        </ActForm>
      </Card>
    </>
  )
}

/** The firm that was chosen, with whether it belongs here; else the field to find it. */
function Who({ file: { carrier, firm, placing, reservation } }: { file: Data }) {
  const { stays } = useWords()
  const { search } = useLocation()
  const list = useListLink()
  const answer = useAnswer()
  if (firm === null)
    return (
      <>
        <FirmPicker name="firm" required help={stays.help.firm} />
        <div className="ticks">
          <TickField name="team" text={stays.help.team} />
        </div>
        {answer?.refusal?.code === 'placement.reason-needed' ? <ReasonFields entry={false} placement /> : null}
        {answer?.refusal?.code === 'placement.needed' && answer.refusal.detail.waiting !== true ? (
          <p className="placing">
            <Link to={list(`/carriers/${carrier.id}/placements/new`, { firm: oneValue(answer.values.firm) })}>
              {stays.act.ask}
            </Link>
          </p>
        ) : null}
      </>
    )
  const officerDecides = placing?.fit === 'outside' && placing.mayDecide && !placing.approved
  return (
    <>
      <input type="hidden" name="firm" value={firm.id} />
      {firm.team ? <input type="hidden" name="team" value="on" /> : null}
      {reservation ? <input type="hidden" name="reservation" value={reservation} /> : null}
      <p className="stay-firm">
        <b>{firm.name}</b> <small>{firm.code}</small>
        {reservation ? null : (
          <Link to={searchWith(search, { firm: null })} className="on-screen">
            {stays.changeFirm}
          </Link>
        )}
      </p>
      {placing && reservation === null ? (
        <PlacingNotice placing={placing} askAt={list(`/carriers/${carrier.id}/placements/new`, { firm: firm.id })} />
      ) : null}
      {officerDecides && reservation === null ? <ReasonFields entry={false} placement /> : null}
    </>
  )
}

function MovingIn({ file: { placing, rooms, unit } }: { file: Data }) {
  const answer = useAnswer()
  const asks = answer?.refusal?.code === 'stay.entry-not-met' || answer?.values.why !== undefined
  const unmet = placing?.conditions.filter(({ verdict }) => verdict !== 'met') ?? []
  return (
    <>
      <KindField />
      <TakesFields kind={unit?.kind ?? (rooms.some(({ kind }) => kind === 'desks') ? null : 'office')} />
      <LeaseFields />
      <IncubatingField />
      {unmet.length > 0 ? (
        <div className="placing">
          <EntryConditions conditions={unmet} />
        </div>
      ) : null}
      {asks || unmet.some(({ verdict }) => verdict === 'not-met') ? <ReasonFields entry placement={false} /> : null}
      <MoreFields>
        <LongCycleField />
        <DayField name="to" />
      </MoreFields>
    </>
  )
}

function Reserving({ kind }: { kind: string | null }) {
  const { stays } = useWords()
  return (
    <>
      <TakesFields kind={kind} />
      <div className="pair">
        <DayField name="from" required />
        <DayField name="to" help={stays.help.until} />
      </div>
      <ProseField name="note" rows={2} />
    </>
  )
}
