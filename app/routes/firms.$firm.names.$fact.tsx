import { useLoaderData } from '@remix-run/react'
import { correctName } from '#acts/correct-name.server.ts'
import { perform, show } from '#server/guard.server.ts'
import { KnownFirm } from '#ui/code-field.tsx'
import { titled } from '#ui/document-title.ts'
import { FirmActPage } from '#ui/firm-act-page.tsx'
import { DayField, TextField } from '#ui/inputs.tsx'
import { nameFactView } from '#views/firm-file.server.ts'
import { useWords } from '#words/words.tsx'

export const loader = show(nameFactView)
export const action = perform(correctName, (firm) => `/firms/${firm}`)
export const meta = titled((words) => words.firms.names.correctTitle)

const typedForm = async () => (await import('#forms/firm.ts')).correctNameForm.omit({ firm: true, fact: true })

export default function CorrectName() {
  const { name, isFirst, today } = useLoaderData<typeof loader>()
  const { names } = useWords().firms
  return (
    <FirmActPage
      title={names.correctTitle}
      text={names.correctText}
      schema={typedForm}
      labels={{ name: names.name, fromOn: names.from, why: names.why }}
      values={{ name: name.name, fromOn: name.fromOn ?? '' }}
      submitLabel={names.submitCorrect}
    >
      <KnownFirm />
      <TextField name="name" required maxLength={120} />
      {isFirst ? null : <DayField name="fromOn" required max={today} />}
      <TextField name="why" required maxLength={200} />
    </FirmActPage>
  )
}
