import { useLoaderData } from '@remix-run/react'
import { openSpaceProject } from '#acts/open-space-project.server.ts'
import { perform, show } from '#server/guard.server.ts'
import { ActForm } from '#ui/act-form.tsx'
import { Card } from '#ui/card.tsx'
import { CarrierIdentityFields, CarrierStandingFields } from '#ui/carrier-fields.tsx'
import { titled } from '#ui/document-title.ts'
import { DayField, NumberField } from '#ui/inputs.tsx'
import { ItemActTitle } from '#ui/pipeline-item.tsx'
import { openSpaceView } from '#views/space-file.server.ts'
import { useWords } from '#words/words.tsx'

export const loader = show(openSpaceView)
export const action = perform(openSpaceProject, ({ carrier }) => `/carriers/${carrier}`)
export const meta = titled((words) => words.spaces.openTitle)

export default function OpenSpace() {
  const { head, zone, values, lists, today } = useLoaderData<typeof loader>()
  const { carriers, spaces } = useWords()
  return (
    <>
      <ItemActTitle title={spaces.openTitle} head={head} />
      <Card>
        <p className="quiet act-text">{spaces.openText}</p>
        <ActForm
          once
          schema={async () => (await import('#forms/space-project.ts')).openSpaceForm.omit({ space: true })}
          labels={{ ...carriers.field, ...spaces.openLabel }}
          values={values}
          version={head.version}
          submitLabel={spaces.open}
          cancelTo={`/spaces/${head.id}`}
        >
          <CarrierIdentityFields lists={lists} zone={zone} />
          <CarrierStandingFields />
          <DayField name="from" required min={head.stageSince} max={today} />
          <NumberField name="area" unit="㎡" required />
        </ActForm>
      </Card>
    </>
  )
}
