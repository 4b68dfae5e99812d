import { useLoaderData } from '@remix-run/react'
import { correctPipelineStep } from '#acts/correct-pipeline-step.server.ts'
import { perform, show } from '#server/guard.server.ts'
import { ActForm } from '#ui/act-form.tsx'
import { Card } from '#ui/card.tsx'
import { titled } from '#ui/document-title.ts'
import { DayField, TextField } from '#ui/inputs.tsx'
import { ItemActTitle } from '#ui/pipeline-item.tsx'
import { itemPath } from '#ui/pipeline-paths.ts'
import { itemStepView } from '#views/pipeline-item.server.ts'
import { useLanguage, useWords } from '#words/words.tsx'

export const loader = show(itemStepView)
export const action = perform(correctPipelineStep, ({ pipeline, item }) => itemPath(pipeline, item))
export const meta = titled((words) => words.pipelines.file.correctTitle)

const own = { pipeline: true, item: true, step: true } as const

export default function CorrectItemStep() {
  const { head, step, bounds } = useLoaderData<typeof loader>()
  const { pipelines } = useWords()
  const { file } = pipelines
  const language = useLanguage()
  return (
    <>
      <ItemActTitle title={file.correctTitle} head={head} />
      <Card title={step.to ? file.entered(step.to[language]) : file.close}>
        <p className="quiet act-text">{file.correctText}</p>
        <ActForm
          schema={async () => (await import('#forms/pipeline.ts')).correctItemStepForm.omit(own)}
          labels={pipelines.label}
          values={{ happenedOn: step.happenedOn }}
          submitLabel={file.save}
          cancelTo={itemPath(head.pipeline, head.id)}
        >
          <input type="hidden" name="wording" value={step.wording} />
          <DayField name="happenedOn" required min={bounds.from ?? undefined} max={bounds.to} />
          <TextField name="why" required maxLength={200} />
        </ActForm>
      </Card>
    </>
  )
}
