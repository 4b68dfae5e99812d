import { useLoaderData } from '@remix-run/react'
import { endPipelineItem } from '#acts/end-pipeline-item.server.ts'
import { perform, show } from '#server/guard.server.ts'
import { ActForm } from '#ui/act-form.tsx'
import { Card } from '#ui/card.tsx'
import { titled } from '#ui/document-title.ts'
import { DayField, RadioField, TextField } from '#ui/inputs.tsx'
import { ItemActTitle } from '#ui/pipeline-item.tsx'
import { itemPath } from '#ui/pipeline-paths.ts'
import { itemActView } from '#views/pipeline-item.server.ts'
import { useWords } from '#words/words.tsx'

export const loader = show(itemActView)
export const action = perform(endPipelineItem, ({ pipeline, item }) => itemPath(pipeline, item))
export const meta = titled((words) => words.pipelines.file.close)

export default function EndItem() {
  const { head, ends, today } = useLoaderData<typeof loader>()
  const { pipelines } = useWords()
  const { file } = pipelines
  const title = file.endTitle[head.pipeline]
  return (
    <>
      <ItemActTitle title={title} head={head} />
      <Card>
        <p className="quiet act-text">{file.endText}</p>
        <ActForm
          once
          schema={async () => (await import('#forms/pipeline.ts')).endItemForm.omit({ pipeline: true, item: true })}
          labels={pipelines.label}
          values={{ end: ends.length === 1 ? (ends[0] ?? '') : '', happenedOn: today }}
          version={head.version}
          submitLabel={title}
          cancelTo={itemPath(head.pipeline, head.id)}
          danger
        >
          <RadioField name="end" required options={ends.map((end) => ({ value: end, label: pipelines.end[end] }))} />
          <DayField name="happenedOn" required min={head.stageSince} max={today} />
          <TextField name="why" required maxLength={200} />
        </ActForm>
      </Card>
    </>
  )
}
