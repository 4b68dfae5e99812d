import { useLoaderData } from '@remix-run/react'
import { addUnit } from '#acts/add-unit.server.ts'
import { perform, show } from '#server/guard.server.ts'
import { ActForm } from '#ui/act-form.tsx'
import { Card } from '#ui/card.tsx'
import { titled } from '#ui/document-title.ts'
import { PageTitle } from '#ui/page-title.tsx'
import { RoomFields } from '#ui/room-fields.tsx'
import { useFrameLink } from '#ui/side-nav.tsx'
import { newUnit } from '#views/carrier-file.server.ts'
import { useWords } from '#words/words.tsx'

export const loader = show(newUnit)
export const action = perform(addUnit, (_, { carrier }) => `/carriers/${carrier}`)
export const meta = titled((words) => words.carriers.newRoom)

export default function NewUnit() {
  const { carrier, floors } = useLoaderData<typeof loader>()
  const { carriers } = useWords()
  const page = useFrameLink()(`/carriers/${carrier.id}`)
  return (
    <>
      <PageTitle title={carriers.newRoom} crumbs={[{ label: carrier.name, to: page }]} />
      <Card>
        <ActForm
          once
          schema={async () => (await import('#forms/unit.ts')).addUnitForm.omit({ carrier: true })}
          labels={carriers.room}
          submitLabel={carriers.save}
          cancelTo={page}
        >
          <RoomFields floors={floors} inWords={false} />
        </ActForm>
      </Card>
    </>
  )
}
