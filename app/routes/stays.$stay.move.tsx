import { useLoaderData } from '@remix-run/react'
import { moveToUnit } from '#acts/move-to-unit.server.ts'
import { laterOf } from '#domain/stay.ts'
import { perform, show } from '#server/guard.server.ts'
import { titled } from '#ui/document-title.ts'
import { DayField } from '#ui/inputs.tsx'
import { RoomField, TakesFields } from '#ui/stay-fields.tsx'
import { StayFormPage } from '#ui/stay-form-page.tsx'
import { stayForms } from '#views/stay-file.server.ts'
import { useWords } from '#words/words.tsx'

export const loader = show(stayForms)
export const action = perform(moveToUnit, (stay) => `/stays/${stay}`)
export const meta = titled((words) => words.stays.moveTitle)

export default function Move() {
  const { stay, rooms, on } = useLoaderData<typeof loader>()
  const { stays } = useWords()
  return (
    <StayFormPage
      title={stays.moveTitle}
      schema={async () => (await import('#forms/stay.ts')).moveToUnitForm.omit({ stay: true })}
      values={{ on: laterOf(on, stay.fromOn), desks: String(stay.desks ?? '') }}
      submitLabel={stays.act.move}
    >
      <RoomField rooms={rooms} required />
      <DayField name="on" required help={stays.help.move} />
      <TakesFields kind={rooms.some(({ kind }) => kind === 'desks') ? null : 'office'} />
    </StayFormPage>
  )
}
