import { useLoaderData } from '@remix-run/react'
import { addCarrier } from '#acts/add-carrier.server.ts'
import { perform, show } from '#server/guard.server.ts'
import { ActForm } from '#ui/act-form.tsx'
import { Card } from '#ui/card.tsx'
import { CarrierIdentityFields, CarrierOpeningFields, CarrierStandingFields } from '#ui/carrier-fields.tsx'
import { titled } from '#ui/document-title.ts'
import { PageTitle } from '#ui/page-title.tsx'
import { useFrameLink } from '#ui/side-nav.tsx'
import { newCarrier } from '#views/new-carrier.server.ts'
import { useWords } from '#words/words.tsx'

export const loader = show(newCarrier)
export const action = perform(addCarrier, (carrier) => `/carriers/${carrier}`)
export const meta = titled((words) => words.carriers.new)

export default function NewCarrier() {
  const { lists } = useLoaderData<typeof loader>()
  const { carriers } = useWords()
  const list = useFrameLink()('/carriers')
  return (
    <>
      <PageTitle title={carriers.new} crumbs={[{ label: carriers.title, to: list }]} />
      <Card>
        <ActForm
          once
          schema={async () => (await import('#forms/carrier.ts')).addCarrierForm}
          labels={carriers.field}
          submitLabel={carriers.save}
          cancelTo={list}
        >
          <CarrierIdentityFields lists={lists} />
          <CarrierStandingFields />
          <CarrierOpeningFields />
        </ActForm>
      </Card>
    </>
  )
}
