import { useLoaderData } from '@remix-run/react'
import { addLead } from '#acts/add-lead.server.ts'
import { perform, show } from '#server/guard.server.ts'
import { ActForm } from '#ui/act-form.tsx'
import { Card } from '#ui/card.tsx'
import { titled } from '#ui/document-title.ts'
import { LeadFields } from '#ui/lead-fields.tsx'
import { PageTitle } from '#ui/page-title.tsx'
import { useFrameLink } from '#ui/side-nav.tsx'
import { newLead } from '#views/lead-file.server.ts'
import { useWords } from '#words/words.tsx'

export const loader = show(newLead)
export const action = perform(addLead, (id) => `/leads/${id}`)
export const meta = titled((words) => words.leads.new)

export default function NewLead() {
  const data = useLoaderData<typeof loader>()
  const { leads, pipelines } = useWords()
  const back = useFrameLink()('/leads')
  return (
    <>
      <PageTitle title={leads.new} crumbs={[{ label: leads.title, to: back }]} />
      <Card>
        <p className="quiet act-text">{leads.newText}</p>
        <ActForm
          once
          schema={async () => (await import('#forms/lead.ts')).addLeadForm}
          labels={leads.label}
          values={data.values}
          submitLabel={pipelines.file.save}
          cancelTo={back}
        >
          <LeadFields officers={data.officers} carriers={data.carriers} today={data.today} />
        </ActForm>
      </Card>
    </>
  )
}
