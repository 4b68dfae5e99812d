import { useLoaderData } from '@remix-run/react'
import { winLead } from '#acts/win-lead.server.ts'
import { perform, show } from '#server/guard.server.ts'
import { ActForm } from '#ui/act-form.tsx'
import { Card } from '#ui/card.tsx'
import { titled } from '#ui/document-title.ts'
import { DayField, TextField } from '#ui/inputs.tsx'
import { ItemActTitle } from '#ui/pipeline-item.tsx'
import { settleLeadView } from '#views/lead-file.server.ts'
import { useWords } from '#words/words.tsx'

export const loader = show(settleLeadView)
export const action = perform(winLead, (id) => `/leads/${id}`)
export const meta = titled((words) => words.leads.winTitle)

export default function WinLead() {
  const { head, today } = useLoaderData<typeof loader>()
  const { leads } = useWords()
  return (
    <>
      <ItemActTitle title={leads.winTitle} head={head} />
      <Card>
        <p className="quiet act-text">{leads.winText}</p>
        <ActForm
          once
          schema={async () => (await import('#forms/lead.ts')).winLeadForm.omit({ lead: true })}
          labels={leads.label}
          values={{ happenedOn: today }}
          version={head.version}
          submitLabel={leads.win}
          cancelTo={`/leads/${head.id}`}
        >
          <DayField name="happenedOn" required min={head.stageSince} max={today} />
          <TextField name="why" maxLength={200} />
        </ActForm>
      </Card>
    </>
  )
}
