import { useLoaderData } from '@remix-run/react'
import { layOutUnits } from '#acts/lay-out-units.server.ts'
import { perform, show } from '#server/guard.server.ts'
import { ActForm } from '#ui/act-form.tsx'
import { Card } from '#ui/card.tsx'
import { titled } from '#ui/document-title.ts'
import { allValues, useFormState } from '#ui/form-context.ts'
import { Notice } from '#ui/notice.tsx'
import { PageTitle } from '#ui/page-title.tsx'
import { useFrameLink } from '#ui/side-nav.tsx'
import { layOutPage } from '#views/building-list.server.ts'
import { useWords } from '#words/words.tsx'

export const loader = show(layOutPage)
export const action = perform(layOutUnits, (carrier) => `/carriers/${carrier}`)
export const meta = titled((words) => words.buildings.layOutTitle)

export default function LayOut() {
  const { carrier, buildings: found } = useLoaderData<typeof loader>()
  const { buildings } = useWords()
  const page = useFrameLink()(`/carriers/${carrier.id}`)
  return (
    <>
      <PageTitle title={buildings.layOutTitle} crumbs={[{ label: carrier.name, to: page }]} />
      <Notice>{found.length === 0 ? buildings.layOutNone : buildings.layOutText}</Notice>
      {found.length === 0 ? null : (
        <Card>
          <ActForm
            once
            schema={async () => (await import('#forms/building.ts')).layOutForm}
            labels={buildings.field}
            submitLabel={buildings.layOut}
            cancelTo={page}
          >
            <input type="hidden" name="carrier" value={carrier.id} />
            <Names buildings={found} />
          </ActForm>
        </Card>
      )}
    </>
  )
}

type Proposed = ReturnType<typeof useLoaderData<typeof loader>>['buildings']

function Names({ buildings: proposed }: { buildings: Proposed }) {
  const { buildings, ui } = useWords()
  const form = useFormState()
  const { field } = buildings
  return (
    <div className="scroll">
      <table className="plain-table">
        <thead>
          <tr>
            <th scope="col">{buildings.word}</th>
            <th scope="col">{field.floors}</th>
            <th scope="col" className="number">
              {field.units}
            </th>
            <th scope="col">{field.name}</th>
          </tr>
        </thead>
        <tbody>
          {proposed.map(({ word, name, floors, units }, at) => (
            <tr key={word}>
              <th scope="row">
                <input type="hidden" name="word" value={word} />
                {word || buildings.noWord}
              </th>
              <td>{floors.join(ui.comma)}</td>
              <td className="number">{units}</td>
              <td>
                <input
                  className="input"
                  name="name"
                  required
                  maxLength={80}
                  defaultValue={allValues(form.value('name'))[at] ?? name}
                  aria-label={buildings.asBuilding(word || buildings.noWord)}
                />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
