import { useLoaderData } from '@remix-run/react'
import { correctStay } from '#acts/correct-stay.server.ts'
import { withdrawStay } from '#acts/withdraw-stay.server.ts'
import { m2Of } from '#domain/area.ts'
import { offering, performOneOf, show } from '#server/guard.server.ts'
import { ActForm } from '#ui/act-form.tsx'
import { Card } from '#ui/card.tsx'
import { titled } from '#ui/document-title.ts'
import { DayField, TextField } from '#ui/inputs.tsx'
import {
  DepartureField,
  GraduationField,
  IncubatingField,
  KindField,
  LeaseFields,
  LongCycleField,
  MoreFields,
  RoomField,
  TakesFields,
} from '#ui/stay-fields.tsx'
import { StayFormPage } from '#ui/stay-form-page.tsx'
import { stayForms } from '#views/stay-file.server.ts'
import { useWords } from '#words/words.tsx'

export const loader = show(stayForms)
export const action = performOneOf([
  offering(correctStay, (stay) => `/stays/${stay}`),
  offering(withdrawStay, (carrier) => `/carriers/${carrier}`),
])
export const meta = titled((words) => words.stays.correctTitle)

export default function Correct() {
  const { stay, unit, ownRooms } = useLoaderData<typeof loader>()
  const { stays } = useWords()
  return (
    <StayFormPage
      title={stays.correctTitle}
      act="correct-stay"
      schema={async () => (await import('#forms/stay.ts')).correctStayForm.omit({ stay: true })}
      values={{
        unit: stay.unit ?? '',
        kind: stay.kind,
        area: stay.areaCent === null ? '' : String(m2Of(stay.areaCent)),
        desks: String(stay.desks ?? ''),
        incubating: stay.incubating ? 'on' : '',
        longCycle: stay.longCycle ? 'on' : '',
        from: stay.fromOn,
        to: stay.toOn ?? '',
        leaseEnd: stay.leaseEndOn ?? '',
        rentNote: stay.rentNote ?? '',
        departure: stay.departure ?? '',
        graduation: stay.graduation ?? '',
        note: stay.note ?? '',
      }}
      submitLabel={stays.act.save}
      beside={<Withdraw />}
    >
      <RoomField rooms={ownRooms} />
      <KindField reserved />
      <TakesFields kind={unit?.kind ?? null} />
      <LeaseFields />
      <DayField name="to" />
      <IncubatingField />
      <LongCycleField />
      <DepartureField />
      <GraduationField />
      <MoreFields />
      <TextField name="why" required maxLength={200} help={stays.help.why} />
    </StayFormPage>
  )
}

function Withdraw() {
  const { stay } = useLoaderData<typeof loader>()
  const { stays } = useWords()
  return (
    <Card title={stays.act.withdraw} note={stays.help.withdraw}>
      <ActForm
        act="withdraw-stay"
        schema={async () => (await import('#forms/stay.ts')).withdrawStayForm.omit({ stay: true })}
        labels={stays.field}
        submitLabel={stays.act.withdraw}
        danger
      >
        <input type="hidden" name="wording" value={stay.id} />
        <TextField name="why" required maxLength={200} />
      </ActForm>
    </Card>
  )
}
