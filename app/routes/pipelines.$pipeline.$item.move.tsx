import { useActionData, useLoaderData } from '@remix-run/react'
import { movePipelineItem } from '#acts/move-pipeline-item.server.ts'
import { perform, show } from '#server/guard.server.ts'
import { ActForm } from '#ui/act-form.tsx'
import { Card } from '#ui/card.tsx'
import { titled } from '#ui/document-title.ts'
import type { FormProblem } from '#ui/form-context.ts'
import { DayField, RadioField } from '#ui/inputs.tsx'
import { ItemActTitle } from '#ui/pipeline-item.tsx'
import { itemPath, pipelinePath } from '#ui/pipeline-paths.ts'
import { itemMoveView } from '#views/pipeline-item.server.ts'
import { useLanguage, useWords } from '#words/words.tsx'

export const loader = show(itemMoveView)
export const action = perform(movePipelineItem, ({ pipeline, item }, _params, { back }) =>
  back === 'board' ? pipelinePath[pipeline] : itemPath(pipeline, item),
)
export const meta = titled((words) => words.pipelines.file.moveTitle)

export default function MoveItem() {
  const { head, choices, to, back, today } = useLoaderData<typeof loader>()
  const { pipelines, leads } = useWords()
  const language = useLanguage()
  const settle = useActionData<FormProblem>()?.refusal?.code === 'lead.no-firm'
  return (
    <>
      <ItemActTitle title={pipelines.file.moveTitle} head={head} />
      <Card>
        <p className="quiet act-text">{pipelines.file.moveText}</p>
        {settle ? (
          <p className="act-text">
            <a href={`${itemPath('lead', head.id)}/settle`}>{leads.settle}</a>
          </p>
        ) : null}
        <ActForm
          schema={async () => (await import('#forms/pipeline.ts')).moveItemForm.omit({ pipeline: true, item: true })}
          labels={pipelines.label}
          values={{ to }}
          version={head.version}
          submitLabel={pipelines.file.move}
          cancelTo={back === 'board' ? pipelinePath[head.pipeline] : itemPath(head.pipeline, head.id)}
        >
          <input type="hidden" name="back" value={back} />
          <RadioField
            name="to"
            required
            options={choices.map((stage) => ({ value: stage.key, label: stage[language] }))}
          />
          <DayField name="happenedOn" min={head.stageSince} max={today} help={pipelines.help.happenedOn} />
        </ActForm>
      </Card>
    </>
  )
}
