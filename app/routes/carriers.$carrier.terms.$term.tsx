import { useLoaderData } from '@remix-run/react'
import { correctCarrierTerm } from '#acts/correct-carrier-term.server.ts'
import { perform, show } from '#server/guard.server.ts'
import { ActForm } from '#ui/act-form.tsx'
import { Card } from '#ui/card.tsx'
import { CarrierStandingFields } from '#ui/carrier-fields.tsx'
import { ChangeHistory } from '#ui/change-history.tsx'
import { titled } from '#ui/document-title.ts'
import { DayField, TextField } from '#ui/inputs.tsx'
import { PageTitle } from '#ui/page-title.tsx'
import { useFrameLink } from '#ui/side-nav.tsx'
import { carrierTermFile } from '#views/carrier-file.server.ts'
import { useWords } from '#words/words.tsx'

export const loader = show(carrierTermFile)
export const action = perform(correctCarrierTerm, (carrier) => `/carriers/${carrier}`)
export const meta = titled((words) => words.carriers.correctTitle)

export default function CorrectTerm() {
  const { carrier, term, changes } = useLoaderData<typeof loader>()
  const { carriers } = useWords()
  const page = useFrameLink()(`/carriers/${carrier.id}`)
  return (
    <>
      <PageTitle title={carriers.correctTitle} crumbs={[{ label: carrier.name, to: page }]} />
      <Card>
        <ActForm
          once
          schema={async () => (await import('#forms/carrier.ts')).correctTermForm.omit({ carrier: true, term: true })}
          labels={carriers.field}
          values={{
            type: term.type,
            xinchuang: term.xinchuang ? 'on' : '',
            from: term.fromOn ?? '',
            to: term.toOn ?? '',
          }}
          submitLabel={carriers.save}
          cancelTo={page}
        >
          <input type="hidden" name="wording" value={term.id} />
          <CarrierStandingFields />
          <DayField name="from" help={carriers.help.from} />
          <DayField name="to" help={carriers.help.to} />
          <TextField name="why" required maxLength={200} help={carriers.help.why} />
        </ActForm>
      </Card>
      <ChangeHistory changes={changes} />
    </>
  )
}
