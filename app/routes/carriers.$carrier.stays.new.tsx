import { useLoaderData } from '@remix-run/react'
import { beginStay } from '#acts/begin-stay.server.ts'
import { perform, show } from '#server/guard.server.ts'
import { ActForm } from '#ui/act-form.tsx'
import { Card } from '#ui/card.tsx'
import { titled } from '#ui/document-title.ts'
import { FirmPicker } from '#ui/firm-picker.tsx'
import { PageTitle } from '#ui/page-title.tsx'
import { useFrameLink } from '#ui/side-nav.tsx'
import { StayFields } from '#ui/stay-fields.tsx'
import { newStay } from '#views/stay-file.server.ts'
import { useWords } from '#words/words.tsx'

export const loader = show(newStay)
export const action = perform(beginStay, (_, { carrier }) => `/carriers/${carrier}`)
export const meta = titled((words) => words.carriers.newStay)

export default function NewStay() {
  const { carrier, rooms, on } = useLoaderData<typeof loader>()
  const { carriers } = useWords()
  const page = useFrameLink()(`/carriers/${carrier.id}`)
  return (
    <>
      <PageTitle title={carriers.newStay} crumbs={[{ label: carrier.name, to: page }]} />
      <Card>
        <ActForm
          once
          schema={async () => (await import('#forms/stay.ts')).beginStayForm.omit({ carrier: true })}
          labels={carriers.stay}
          values={{ kind: 'physical', from: on }}
          submitLabel={carriers.save}
          cancelTo={page}
        >
          <FirmPicker name="firm" required help={carriers.stayHelp.firm} />
          <StayFields rooms={rooms} />
        </ActForm>
      </Card>
    </>
  )
}
