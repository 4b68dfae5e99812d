import { useLoaderData } from '@remix-run/react'
import { moveCase } from '#acts/move-case.server.ts'
import { perform, show } from '#server/guard.server.ts'
import { ActForm } from '#ui/act-form.tsx'
import { Card } from '#ui/card.tsx'
import { CaseActTitle } from '#ui/case-head.tsx'
import { titled } from '#ui/document-title.ts'
import { DayField, RadioField, TextField } from '#ui/inputs.tsx'
import { caseMoveView } from '#views/case-file.server.ts'
import { useLanguage, useWords } from '#words/words.tsx'

export const loader = show(caseMoveView)
export const action = perform(moveCase, (moved, _params, { back }) =>
  back === 'board' ? `/boards/${moved.kind}` : `/cases/${moved.case}`,
)
export const meta = titled((words) => words.cases.moveTitle)

export default function MoveCase() {
  const { case: of, choices, to, back, today } = useLoaderData<typeof loader>()
  const { cases, ui } = useWords()
  const language = useLanguage()
  const named = (missing: readonly (keyof typeof cases.requirement)[]) =>
    missing.map((key) => cases.requirement[key]).join(language === 'zh' ? '、' : ', ')
  return (
    <>
      <CaseActTitle title={cases.moveTitle} of={of} />
      <Card>
        <p className="quiet act-text">{cases.moveText}</p>
        <ActForm
          schema={async () => (await import('#forms/case.ts')).moveCaseForm.omit({ case: true })}
          labels={cases.label}
          values={{ to }}
          version={of.version}
          submitLabel={cases.moveSubmit}
          cancelTo={back === 'board' ? `/boards/${of.kind}` : `/cases/${of.id}`}
        >
          <input type="hidden" name="back" value={back} />
          <RadioField
            name="to"
            required
            options={choices.map((stage) => ({
              value: stage.key,
              label:
                stage.missing.length === 0
                  ? stage[language]
                  : `${stage[language]}${ui.colon}${cases.answer['not-met']} ${named(stage.missing)}`,
            }))}
          />
          <DayField name="happenedOn" min={of.stageSince} max={today} help={cases.help.happenedOn} />
          <TextField name="overrideWhy" maxLength={200} help={cases.help.overrideWhy} />
        </ActForm>
      </Card>
    </>
  )
}
