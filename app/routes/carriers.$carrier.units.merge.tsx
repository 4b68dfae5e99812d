import { useLoaderData } from '@remix-run/react'
import { mergeUnits } from '#acts/merge-units.server.ts'
import { unitKinds } from '#domain/carrier.ts'
import { perform, show } from '#server/guard.server.ts'
import { ActForm } from '#ui/act-form.tsx'
import { Card } from '#ui/card.tsx'
import { titled } from '#ui/document-title.ts'
import { formatM2 } from '#ui/format.ts'
import { DayField, MultiChoiceField, SelectField, TextField } from '#ui/inputs.tsx'
import { Notice } from '#ui/notice.tsx'
import { PageTitle } from '#ui/page-title.tsx'
import { useFrameLink } from '#ui/side-nav.tsx'
import { mergePage } from '#views/unit-changes.server.ts'
import { useLanguage, useWords } from '#words/words.tsx'

export const loader = show(mergePage)
export const action = perform(mergeUnits, (_, { carrier }) => `/carriers/${carrier}`)
export const meta = titled((words) => words.carriers.unitChange.mergeTitle)

const kinds = unitKinds.filter((kind) => kind !== 'whole')

export default function MergeUnits() {
  const { carrier, units, on } = useLoaderData<typeof loader>()
  const { carriers } = useWords()
  const words = carriers.unitChange
  const language = useLanguage()
  const page = useFrameLink()(`/carriers/${carrier.id}`)
  return (
    <>
      <PageTitle title={words.mergeTitle} crumbs={[{ label: carrier.name, to: page }]} />
      <Notice>{words.mergeText}</Notice>
      <Card>
        <ActForm
          once
          schema={async () => (await import('#forms/unit-change.ts')).mergeUnitsForm.omit({ carrier: true })}
          labels={words.field}
          values={{ on, kind: 'office' }}
          submitLabel={words.merge}
          cancelTo={page}
        >
          <DayField name="on" required help={words.onHelp} />
          <MultiChoiceField
            name="unit"
            required
            options={units.map(({ id, place, grossCent }) => ({
              value: id,
              label: `${place} (${formatM2(grossCent, language)} ㎡)`,
            }))}
          />
          <TextField name="number" required maxLength={40} />
          <SelectField
            name="kind"
            required
            options={kinds.map((kind) => ({ value: kind, label: carriers.kind[kind] }))}
          />
        </ActForm>
      </Card>
    </>
  )
}
