import { useLoaderData } from '@remix-run/react'
import { raiseNeed } from '#acts/raise-need.server.ts'
import { perform, show } from '#server/guard.server.ts'
import { ActForm } from '#ui/act-form.tsx'
import { Card } from '#ui/card.tsx'
import { titled } from '#ui/document-title.ts'
import { FirmPicker } from '#ui/firm-picker.tsx'
import { DayField } from '#ui/inputs.tsx'
import { PageTitle } from '#ui/page-title.tsx'
import { useFrameLink } from '#ui/side-nav.tsx'
import { NeedFields } from '#ui/support-fields.tsx'
import { newNeedView } from '#views/visit-list.server.ts'
import { useWords } from '#words/words.tsx'

export const loader = show(newNeedView)
export const action = perform(raiseNeed, (need) => `/needs/${need}`)
export const meta = titled((words) => words.needs.addTitle)

export default function NewNeed() {
  const { firm, officers, today } = useLoaderData<typeof loader>()
  const { needs } = useWords()
  const link = useFrameLink()
  return (
    <>
      <PageTitle title={needs.addTitle} crumbs={[{ label: needs.title, to: link('/needs') }]} />
      <Card>
        <ActForm
          once
          schema={async () => (await import('#forms/support.ts')).raiseNeedForm}
          labels={needs.label}
          values={{ firm: firm?.id ?? '', raisedOn: today }}
          submitLabel={needs.add}
          cancelTo={link(firm ? `/firms/${firm.id}` : '/needs')}
        >
          <FirmPicker name="firm" required chosen={firm ?? undefined} />
          <DayField name="raisedOn" required max={today} />
          <NeedFields officers={officers} />
        </ActForm>
      </Card>
    </>
  )
}
