import { useLoaderData } from '@remix-run/react'
import { undoPipelineStep } from '#acts/undo-pipeline-step.server.ts'
import { perform, show } from '#server/guard.server.ts'
import { ActForm } from '#ui/act-form.tsx'
import { Card } from '#ui/card.tsx'
import { titled } from '#ui/document-title.ts'
import { TextField } from '#ui/inputs.tsx'
import { ItemActTitle } from '#ui/pipeline-item.tsx'
import { itemPath } from '#ui/pipeline-paths.ts'
import { itemActView } from '#views/pipeline-item.server.ts'
import { useLanguage, useWords } from '#words/words.tsx'

export const loader = show(itemActView)
export const action = perform(undoPipelineStep, ({ pipeline, item }) => itemPath(pipeline, item))
export const meta = titled((words) => words.pipelines.file.undoTitle)

export default function UndoItemStep() {
  const { head } = useLoaderData<typeof loader>()
  const { pipelines } = useWords()
  const { file } = pipelines
  const language = useLanguage()
  return (
    <>
      <ItemActTitle title={file.undoTitle} head={head} />
      <Card>
        <p className="quiet act-text">
          {head.endedAs === null ? file.undoText(head.stage[language]) : file.undoEndText}{' '}
          {head.pipeline === 'lead' ? file.undoLeadText : null}
        </p>
        <ActForm
          schema={async () =>
            (await import('#forms/pipeline.ts')).undoItemStepForm.omit({ pipeline: true, item: true })
          }
          labels={pipelines.label}
          version={head.version}
          submitLabel={file.undo}
          cancelTo={itemPath(head.pipeline, head.id)}
          danger
        >
          <TextField name="why" maxLength={200} />
        </ActForm>
      </Card>
    </>
  )
}
