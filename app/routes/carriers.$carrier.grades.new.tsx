import { useLoaderData } from '@remix-run/react'
import { gradeCarrier } from '#acts/grade-carrier.server.ts'
import { perform, show } from '#server/guard.server.ts'
import { ActForm } from '#ui/act-form.tsx'
import { Card } from '#ui/card.tsx'
import { GradeFields } from '#ui/carrier-grades.tsx'
import { titled } from '#ui/document-title.ts'
import { PageTitle } from '#ui/page-title.tsx'
import { useFrameLink } from '#ui/side-nav.tsx'
import { carrierForms } from '#views/carrier-file.server.ts'
import { useWords } from '#words/words.tsx'

export const loader = show(carrierForms)
export const action = perform(gradeCarrier, (_, { carrier }) => `/carriers/${carrier}`)
export const meta = titled((words) => words.carriers.grades.addTitle)

export default function NewGrade() {
  const { carrier } = useLoaderData<typeof loader>()
  const { carriers } = useWords()
  const page = useFrameLink()(`/carriers/${carrier.id}`)
  return (
    <>
      <PageTitle title={carriers.grades.addTitle} crumbs={[{ label: carrier.name, to: page }]} />
      <Card>
        <ActForm
          once
          schema={async () => (await import('#forms/carrier-grade.ts')).gradeCarrierForm.omit({ carrier: true })}
          labels={carriers.grades.field}
          submitLabel={carriers.save}
          cancelTo={page}
        >
          <GradeFields />
        </ActForm>
      </Card>
    </>
  )
}
