import { useLoaderData } from '@remix-run/react'
import { addBuilding } from '#acts/add-building.server.ts'
import { perform, show } from '#server/guard.server.ts'
import { ActForm } from '#ui/act-form.tsx'
import { BuildingFields } from '#ui/building-fields.tsx'
import { Card } from '#ui/card.tsx'
import { titled } from '#ui/document-title.ts'
import { NumberField } from '#ui/inputs.tsx'
import { PageTitle } from '#ui/page-title.tsx'
import { useFrameLink } from '#ui/side-nav.tsx'
import { newBuilding } from '#views/building-list.server.ts'
import { useWords } from '#words/words.tsx'

export const loader = show(newBuilding)
export const action = perform(addBuilding, (building) => `/buildings/${building}/edit`)
export const meta = titled((words) => words.buildings.addTitle)

export default function NewBuilding() {
  const { lists } = useLoaderData<typeof loader>()
  const { buildings } = useWords()
  const list = useFrameLink()('/buildings')
  return (
    <>
      <PageTitle title={buildings.addTitle} crumbs={[{ label: buildings.title, to: list }]} />
      <Card>
        <ActForm
          once
          schema={async () => (await import('#forms/building.ts')).addBuildingForm}
          labels={buildings.field}
          submitLabel={buildings.save}
          cancelTo={list}
        >
          <BuildingFields lists={lists} />
          <NumberField name="lowest" help={buildings.help.lowest} />
          <NumberField name="highest" help={buildings.help.highest} />
        </ActForm>
      </Card>
    </>
  )
}
