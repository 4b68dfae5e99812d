import { useLoaderData } from '@remix-run/react'
import { editBuilding } from '#acts/edit-building.server.ts'
import { perform, show } from '#server/guard.server.ts'
import { ActForm } from '#ui/act-form.tsx'
import { BuildingFields, FloorLines } from '#ui/building-fields.tsx'
import { Card } from '#ui/card.tsx'
import { titled } from '#ui/document-title.ts'
import { PageTitle } from '#ui/page-title.tsx'
import { useFrameLink } from '#ui/side-nav.tsx'
import { buildingForms } from '#views/building-list.server.ts'
import { useWords } from '#words/words.tsx'

export const loader = show(buildingForms)
export const action = perform(editBuilding, (building) => `/buildings/${building}/edit`)
export const meta = titled((words) => words.buildings.editTitle)

export default function EditBuilding() {
  const { building, values, floors, lists } = useLoaderData<typeof loader>()
  const { buildings } = useWords()
  const link = useFrameLink()
  return (
    <>
      <PageTitle
        title={buildings.editTitle}
        crumbs={[
          { label: buildings.title, to: link('/buildings') },
          { label: building.name, to: link(`/buildings/${building.id}`) },
        ]}
      />
      <Card>
        <ActForm
          schema={async () => (await import('#forms/building.ts')).editBuildingForm}
          labels={buildings.field}
          version={building.version}
          values={values}
          submitLabel={buildings.save}
          cancelTo={link('/buildings')}
        >
          <input type="hidden" name="building" value={building.id} />
          <BuildingFields lists={lists} zone={building.zone} />
          <p className="quiet">{buildings.floorsNote}</p>
          <FloorLines key={building.version} floors={floors} />
        </ActForm>
      </Card>
    </>
  )
}
