import { useLoaderData } from '@remix-run/react'
import { editCarrier } from '#acts/edit-carrier.server.ts'
import { perform, show } from '#server/guard.server.ts'
import { ActForm } from '#ui/act-form.tsx'
import { Card } from '#ui/card.tsx'
import { CarrierIdentityFields } from '#ui/carrier-fields.tsx'
import { titled } from '#ui/document-title.ts'
import { PageTitle } from '#ui/page-title.tsx'
import { useFrameLink } from '#ui/side-nav.tsx'
import { carrierForms } from '#views/carrier-file.server.ts'
import { useWords } from '#words/words.tsx'

export const loader = show(carrierForms)
export const action = perform(editCarrier, (carrier) => `/carriers/${carrier}`)
export const meta = titled((words) => words.carriers.editTitle)

export default function EditCarrier() {
  const { carrier, values, lists } = useLoaderData<typeof loader>()
  const { carriers } = useWords()
  const link = useFrameLink()
  const page = link(`/carriers/${carrier.id}`)
  return (
    <>
      <PageTitle title={carriers.editTitle} crumbs={[{ label: carrier.name, to: page }]} />
      <Card>
        <ActForm
          schema={async () => (await import('#forms/carrier.ts')).editCarrierForm.omit({ carrier: true })}
          labels={carriers.field}
          version={carrier.version}
          values={values}
          submitLabel={carriers.save}
          cancelTo={page}
        >
          <CarrierIdentityFields lists={lists} zone={carrier.zone} />
        </ActForm>
      </Card>
    </>
  )
}
