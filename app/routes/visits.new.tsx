import { useLoaderData } from '@remix-run/react'
import { recordVisit } from '#acts/record-visit.server.ts'
import { needsAtOnce } from '#forms/needs-at-once.ts'
import { perform, show } from '#server/guard.server.ts'
import { ActForm } from '#ui/act-form.tsx'
import { Card } from '#ui/card.tsx'
import { titled } from '#ui/document-title.ts'
import { FirmPicker } from '#ui/firm-picker.tsx'
import { DayField, SelectField, TextField } from '#ui/inputs.tsx'
import { PageTitle } from '#ui/page-title.tsx'
import { useFrameLink } from '#ui/side-nav.tsx'
import { useSupportKinds, VisitFields } from '#ui/support-fields.tsx'
import { newVisitView } from '#views/visit-list.server.ts'
import { useWords } from '#words/words.tsx'

export const loader = show(newVisitView)
export const action = perform(recordVisit, (visit) => `/visits/${visit}`)
export const meta = titled((words) => words.visits.addTitle)

export default function NewVisit() {
  const { firm, officers, today } = useLoaderData<typeof loader>()
  const { visits } = useWords()
  const link = useFrameLink()
  return (
    <>
      <PageTitle title={visits.addTitle} crumbs={[{ label: visits.title, to: link('/visits') }]} />
      <Card>
        <ActForm
          once
          schema={async () => (await import('#forms/support.ts')).recordVisitForm}
          labels={visits.label}
          values={{ firm: firm?.id ?? '', visitedOn: today }}
          submitLabel={visits.add}
          cancelTo={link(firm ? `/firms/${firm.id}` : '/visits')}
        >
          <FirmPicker name="firm" required chosen={firm ?? undefined} />
          <VisitFields officers={officers} />
          <HeardNeeds />
        </ActForm>
      </Card>
    </>
  )
}

function HeardNeeds() {
  const { visits } = useWords()
  const kinds = useSupportKinds()
  return (
    <fieldset className="heard">
      <legend>
        {visits.heard} <small className="quiet">{visits.heardNote}</small>
      </legend>
      {needsAtOnce.map((line) => (
        <div key={line} className="heard-line">
          <TextField name={`need${line}.summary`} maxLength={300} />
          <SelectField name={`need${line}.kind`} options={kinds} />
          <DayField name={`need${line}.dueOn`} />
        </div>
      ))}
    </fieldset>
  )
}
