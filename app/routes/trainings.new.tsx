import { addTraining } from '#acts/add-training.server.ts'
import { perform, show } from '#server/guard.server.ts'
import { ActForm } from '#ui/act-form.tsx'
import { Card } from '#ui/card.tsx'
import { titled } from '#ui/document-title.ts'
import { PageTitle } from '#ui/page-title.tsx'
import { useFrameLink } from '#ui/side-nav.tsx'
import { TrainingFields } from '#ui/support-fields.tsx'
import { newTrainingView } from '#views/training-list.server.ts'
import { useWords } from '#words/words.tsx'

export const loader = show(newTrainingView)
export const action = perform(addTraining, (training) => `/trainings/${training}`)
export const meta = titled((words) => words.trainings.addTitle)

export default function NewTraining() {
  const { trainings } = useWords()
  const list = useFrameLink()('/trainings')
  return (
    <>
      <PageTitle title={trainings.addTitle} crumbs={[{ label: trainings.title, to: list }]} />
      <Card>
        <ActForm
          once
          schema={async () => (await import('#forms/support.ts')).addTrainingForm}
          labels={trainings.label}
          submitLabel={trainings.save}
          cancelTo={list}
        >
          <TrainingFields />
        </ActForm>
      </Card>
    </>
  )
}
