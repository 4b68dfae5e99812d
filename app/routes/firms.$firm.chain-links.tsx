import { useLoaderData } from '@remix-run/react'
import { setChainLinks } from '#acts/set-chain-links.server.ts'
import { chainLinks } from '#domain/chain-link.ts'
import { perform, show } from '#server/guard.server.ts'
import { ActForm } from '#ui/act-form.tsx'
import { Card } from '#ui/card.tsx'
import { titled } from '#ui/document-title.ts'
import { DayField, MultiChoiceField, SelectField, TextField } from '#ui/inputs.tsx'
import { PageTitle } from '#ui/page-title.tsx'
import { useFrameLink } from '#ui/side-nav.tsx'
import { firmChainLinks } from '#views/firm-origin.server.ts'
import { useWords } from '#words/words.tsx'

export const loader = show(firmChainLinks)
export const action = perform(setChainLinks, (firm) => `/firms/${firm}`)
export const meta = titled((words) => words.xinchuang.setTitle)

export default function FirmChainLinks() {
  const { firm, values, today } = useLoaderData<typeof loader>()
  const { firms, pipelines, xinchuang } = useWords()
  const link = useFrameLink()
  const page = link(`/firms/${firm.id}`)
  const options = chainLinks.map((one) => ({ value: one, label: xinchuang.link[one] }))
  return (
    <>
      <PageTitle
        title={xinchuang.setTitle}
        crumbs={[
          { label: firms.title, to: link('/firms') },
          { label: firm.name, to: page },
        ]}
      />
      <Card>
        <p className="quiet act-text">{xinchuang.setText}</p>
        <ActForm
          schema={async () => (await import('#forms/chain-links.ts')).chainLinksForm.omit({ firm: true })}
          labels={xinchuang.label}
          values={values}
          submitLabel={pipelines.file.save}
          cancelTo={page}
        >
          <SelectField name="primary" options={options} help={xinchuang.help.primary} />
          <MultiChoiceField name="further" options={options} />
          <DayField name="from" max={today} help={xinchuang.help.from} />
          <TextField name="source" maxLength={200} />
        </ActForm>
      </Card>
    </>
  )
}
