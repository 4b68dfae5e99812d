import { useLoaderData } from '@remix-run/react'
import { enterUncheckedFirm } from '#acts/enter-unchecked-firm.server.ts'
import { perform, show } from '#server/guard.server.ts'
import { ActForm } from '#ui/act-form.tsx'
import { Card } from '#ui/card.tsx'
import { CodeField } from '#ui/code-field.tsx'
import { titled } from '#ui/document-title.ts'
import { DayField, SelectField, TextField } from '#ui/inputs.tsx'
import { PageTitle } from '#ui/page-title.tsx'
import { useFrameLink } from '#ui/side-nav.tsx'
import { enterFirmView } from '#views/firm-check.server.ts'
import { useWords } from '#words/words.tsx'

export const loader = show(enterFirmView)
/** On to its moving in, with its code filled in: whoever enters a firm has it before them. */
export const action = perform(enterUncheckedFirm, ({ carrier, unit, code }) => {
  const params = new URLSearchParams({ ...(unit === null ? {} : { unit }), ...(code === null ? {} : { firm: code }) })
  return `/carriers/${carrier}/stays/new?${params.toString()}`
})
export const meta = titled((words) => words.operator.enter.title)

export default function EnterFirm() {
  const { carriers, carrier, unit } = useLoaderData<typeof loader>()
  const { firms, operator } = useWords()
  const list = useFrameLink()('/firms')
  return (
    <>
      <PageTitle title={operator.enter.title} crumbs={[{ label: firms.title, to: list }]} />
      <Card>
        <p className="quiet act-text">{operator.enter.text}</p>
        <ActForm
          once
          keep
          schema={async () => (await import('#forms/firm-check.ts')).enterUncheckedFirmForm}
          labels={{ ...firms.form, ...operator.enter }}
          values={{ carrier }}
          submitLabel={operator.enter.submit}
          cancelTo={list}
        >
          <input type="hidden" name="unit" value={unit} />
          <TextField name="name" required maxLength={120} />
          <CodeField required />
          <DayField name="registeredOn" />
          <SelectField
            name="carrier"
            required
            options={carriers.map(({ id, name }) => ({ value: id, label: name }))}
            help={operator.enter.carrierHelp}
          />
          <TextField name="contactName" maxLength={40} />
          <TextField name="contactPhone" type="tel" maxLength={60} />
          <TextField name="address" maxLength={200} />
        </ActForm>
      </Card>
    </>
  )
}
