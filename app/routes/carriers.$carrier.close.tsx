import { useLoaderData } from '@remix-run/react'
import { closeCarrier } from '#acts/close-carrier.server.ts'
import { perform, show } from '#server/guard.server.ts'
import { ActForm } from '#ui/act-form.tsx'
import { Card } from '#ui/card.tsx'
import { titled } from '#ui/document-title.ts'
import { DayField } from '#ui/inputs.tsx'
import { Notice } from '#ui/notice.tsx'
import { PageTitle } from '#ui/page-title.tsx'
import { useFrameLink } from '#ui/side-nav.tsx'
import { carrierForms } from '#views/carrier-file.server.ts'
import { useWords } from '#words/words.tsx'

export const loader = show(carrierForms)
export const action = perform(closeCarrier, (carrier) => `/carriers/${carrier}`)
export const meta = titled((words) => words.carriers.closeTitle)

export default function CloseCarrier() {
  const { carrier } = useLoaderData<typeof loader>()
  const { carriers } = useWords()
  const page = useFrameLink()(`/carriers/${carrier.id}`)
  return (
    <>
      <PageTitle title={carriers.closeTitle} crumbs={[{ label: carrier.name, to: page }]} />
      <Notice tone="warn">{carriers.closeText}</Notice>
      <Card>
        <ActForm
          schema={async () => (await import('#forms/carrier.ts')).closeCarrierForm.omit({ carrier: true })}
          labels={carriers.field}
          submitLabel={carriers.close}
          cancelTo={page}
          danger
        >
          <DayField name="on" required help={carriers.closeDay} />
        </ActForm>
      </Card>
    </>
  )
}
