import { useLoaderData } from '@remix-run/react'
import { changeCarrierTerm } from '#acts/change-carrier-term.server.ts'
import { perform, show } from '#server/guard.server.ts'
import { ActForm } from '#ui/act-form.tsx'
import { Card } from '#ui/card.tsx'
import { CarrierStandingFields } from '#ui/carrier-fields.tsx'
import { titled } from '#ui/document-title.ts'
import { DayField } from '#ui/inputs.tsx'
import { Notice } from '#ui/notice.tsx'
import { PageTitle } from '#ui/page-title.tsx'
import { useFrameLink } from '#ui/side-nav.tsx'
import { carrierForms } from '#views/carrier-file.server.ts'
import { useWords } from '#words/words.tsx'

export const loader = show(carrierForms)
export const action = perform(changeCarrierTerm, (carrier) => `/carriers/${carrier}`)
export const meta = titled((words) => words.carriers.changeTitle)

export default function ChangeTerm() {
  const { carrier, standing } = useLoaderData<typeof loader>()
  const { carriers } = useWords()
  const page = useFrameLink()(`/carriers/${carrier.id}`)
  return (
    <>
      <PageTitle title={carriers.changeTitle} crumbs={[{ label: carrier.name, to: page }]} />
      <Notice>{carriers.changeText}</Notice>
      <Card>
        <ActForm
          once
          schema={async () => (await import('#forms/carrier.ts')).changeTermForm.omit({ carrier: true })}
          labels={{ ...carriers.field, from: carriers.changeFrom }}
          values={{
            type: standing?.type ?? '',
            xinchuang: standing?.xinchuang ? 'on' : '',
          }}
          submitLabel={carriers.save}
          cancelTo={page}
        >
          <DayField name="from" required />
          <CarrierStandingFields />
        </ActForm>
      </Card>
    </>
  )
}
