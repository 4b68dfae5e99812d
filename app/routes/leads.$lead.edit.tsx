import { useLoaderData } from '@remix-run/react'
import { editLead } from '#acts/edit-lead.server.ts'
import { perform, show } from '#server/guard.server.ts'
import { ActForm } from '#ui/act-form.tsx'
import { Card } from '#ui/card.tsx'
import { titled } from '#ui/document-title.ts'
import { LeadFields } from '#ui/lead-fields.tsx'
import { ItemActTitle } from '#ui/pipeline-item.tsx'
import { useFrameLink } from '#ui/side-nav.tsx'
import { editLeadView } from '#views/lead-file.server.ts'
import { useWords } from '#words/words.tsx'

export const loader = show(editLeadView)
export const action = perform(editLead, (id) => `/leads/${id}`)
export const meta = titled((words) => words.leads.edit)

export default function EditLead() {
  const data = useLoaderData<typeof loader>()
  const { leads, pipelines } = useWords()
  const back = useFrameLink()(`/leads/${data.head.id}`)
  return (
    <>
      <ItemActTitle title={leads.edit} head={data.head} />
      <Card>
        <ActForm
          schema={async () => (await import('#forms/lead.ts')).editLeadForm.omit({ lead: true })}
          labels={leads.label}
          values={data.values}
          choices={{
            officer: data.officers.map(({ id, name }) => ({ value: id, label: name })),
            carrier: data.carriers.map(({ id, name }) => ({ value: id, label: name })),
          }}
          version={data.head.version}
          submitLabel={pipelines.file.save}
          cancelTo={back}
        >
          <LeadFields officers={data.officers} carriers={data.carriers} />
        </ActForm>
      </Card>
    </>
  )
}
