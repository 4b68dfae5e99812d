import { useLoaderData } from '@remix-run/react'
import { addDemand } from '#acts/add-demand.server.ts'
import { perform, show } from '#server/guard.server.ts'
import { ActForm } from '#ui/act-form.tsx'
import { Card } from '#ui/card.tsx'
import { DemandFields } from '#ui/demand-fields.tsx'
import { titled } from '#ui/document-title.ts'
import { PageTitle } from '#ui/page-title.tsx'
import { useFrameLink } from '#ui/side-nav.tsx'
import { newDemandView } from '#views/demand-list.server.ts'
import { useWords } from '#words/words.tsx'

export const loader = show(newDemandView)
export const action = perform(addDemand, (demand) => `/demand/${demand}`)
export const meta = titled((words) => words.demands.addTitle)

export default function NewDemand() {
  const { firm, officers, today } = useLoaderData<typeof loader>()
  const { demands } = useWords()
  const link = useFrameLink()
  return (
    <>
      <PageTitle title={demands.addTitle} crumbs={[{ label: demands.title, to: link('/demand') }]} />
      <Card>
        <ActForm
          once
          schema={async () => (await import('#forms/demand.ts')).addDemandForm}
          labels={demands.field}
          values={{ who: firm?.id ?? '', from: today }}
          submitLabel={demands.add}
          cancelTo={link(firm ? `/firms/${firm.id}` : '/demand')}
        >
          <DemandFields firm={firm ?? undefined} officers={officers} />
        </ActForm>
      </Card>
    </>
  )
}
