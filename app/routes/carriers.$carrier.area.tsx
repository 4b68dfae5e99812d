import { useLoaderData } from '@remix-run/react'
import { setCarrierArea } from '#acts/set-carrier-area.server.ts'
import { perform, show } from '#server/guard.server.ts'
import { ActForm } from '#ui/act-form.tsx'
import { Card } from '#ui/card.tsx'
import { titled } from '#ui/document-title.ts'
import { figureText, formatArea } from '#ui/format.ts'
import { DayField, NumberField, TextField } from '#ui/inputs.tsx'
import { Notice } from '#ui/notice.tsx'
import { PageTitle } from '#ui/page-title.tsx'
import { useFrameLink } from '#ui/side-nav.tsx'
import { carrierForms } from '#views/carrier-file.server.ts'
import { useLanguage, useWords } from '#words/words.tsx'

export const loader = show(carrierForms)
export const action = perform(setCarrierArea, (carrier) => `/carriers/${carrier}`)
export const meta = titled((words) => words.carriers.areaTitle)

export default function CarrierArea() {
  const { carrier, grossCent } = useLoaderData<typeof loader>()
  const { carriers } = useWords()
  const language = useLanguage()
  const page = useFrameLink()(`/carriers/${carrier.id}`)
  return (
    <>
      <PageTitle title={carriers.areaTitle} crumbs={[{ label: carrier.name, to: page }]} />
      <Notice>{carriers.areaText(figureText(formatArea(grossCent, language)))}</Notice>
      <Card>
        <ActForm
          once
          schema={async () => (await import('#forms/carrier.ts')).carrierAreaForm.omit({ carrier: true })}
          labels={{ area: carriers.areaNew, from: carriers.areaFrom, why: carriers.areaWhy }}
          submitLabel={carriers.save}
          cancelTo={page}
        >
          <NumberField name="area" required unit="㎡" help={carriers.help.area} />
          <DayField name="from" help={carriers.areaFromHelp} />
          <TextField name="why" maxLength={200} />
        </ActForm>
      </Card>
    </>
  )
}
