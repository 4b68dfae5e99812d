import { useLoaderData } from '@remix-run/react'
import { referFirm } from '#acts/refer-firm.server.ts'
import { perform, show } from '#server/guard.server.ts'
import { ActForm } from '#ui/act-form.tsx'
import { Card } from '#ui/card.tsx'
import { titled } from '#ui/document-title.ts'
import { FirmPicker } from '#ui/firm-picker.tsx'
import { DayField, SelectField } from '#ui/inputs.tsx'
import { OfficerField } from '#ui/officer-field.tsx'
import { PageTitle } from '#ui/page-title.tsx'
import { useFrameLink } from '#ui/side-nav.tsx'
import { useGapChoices } from '#ui/support-fields.tsx'
import { referView } from '#views/support-list.server.ts'
import { useWords } from '#words/words.tsx'

export const loader = show(referView)
export const action = perform(referFirm, (support) => `/support/given/${support}`)
export const meta = titled((words) => words.support.referTitle)

/** One service for one firm; where a gap is known, the services that answer it come first. */
export default function Refer() {
  const { firm, offers, helping, officers, offer, gap, case: openCase, today } = useLoaderData<typeof loader>()
  const { support } = useWords()
  const link = useFrameLink()
  const options = offers.map(({ id, kind, name }, at) => ({
    value: id,
    label: `${at < helping ? '★ ' : ''}${support.kind[kind]} - ${name}`,
  }))
  return (
    <>
      <PageTitle title={support.referTitle} crumbs={[{ label: support.title, to: link('/support') }]} />
      <Card>
        <p className="quiet act-text">{support.referText}</p>
        <ActForm
          once
          schema={async () => (await import('#forms/support.ts')).referFirmForm}
          labels={support.label}
          values={{ firm: firm?.id ?? '', offer: offer ?? '', condition: gap ?? '', referredOn: today }}
          submitLabel={support.refer}
          cancelTo={link(firm ? `/firms/${firm.id}` : '/support')}
        >
          {openCase ? <input type="hidden" name="case" value={openCase} /> : null}
          <FirmPicker name="firm" required chosen={firm ?? undefined} />
          <SelectField
            name="offer"
            required
            options={options}
            help={gap && helping > 0 ? `★ ${support.forGap}` : undefined}
          />
          <SelectField name="condition" options={useGapChoices()} help={support.help.condition} />
          <DayField name="referredOn" required max={today} />
          <OfficerField officers={officers} help={support.help.officer} />
        </ActForm>
      </Card>
    </>
  )
}
