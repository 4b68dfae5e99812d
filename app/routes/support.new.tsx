import { addOffer } from '#acts/add-offer.server.ts'
import { perform, show } from '#server/guard.server.ts'
import { ActForm } from '#ui/act-form.tsx'
import { Card } from '#ui/card.tsx'
import { titled } from '#ui/document-title.ts'
import { PageTitle } from '#ui/page-title.tsx'
import { useFrameLink } from '#ui/side-nav.tsx'
import { OfferFields } from '#ui/support-fields.tsx'
import { newOfferView } from '#views/support-list.server.ts'
import { useWords } from '#words/words.tsx'

export const loader = show(newOfferView)
export const action = perform(addOffer, (offer) => `/support/${offer}`)
export const meta = titled((words) => words.support.addTitle)

export default function NewOffer() {
  const { support } = useWords()
  const list = useFrameLink()('/support')
  return (
    <>
      <PageTitle title={support.addTitle} crumbs={[{ label: support.title, to: list }]} />
      <Card>
        <ActForm
          once
          schema={async () => (await import('#forms/support.ts')).addOfferForm}
          labels={support.label}
          submitLabel={support.save}
          cancelTo={list}
        >
          <OfferFields />
        </ActForm>
      </Card>
    </>
  )
}
