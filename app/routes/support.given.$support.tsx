import { Link, useLoaderData } from '@remix-run/react'
import { dropSupport } from '#acts/drop-support.server.ts'
import { recordDelivery } from '#acts/record-delivery.server.ts'
import { isGapKey } from '#domain/support.ts'
import { offering, performOneOf, show } from '#server/guard.server.ts'
import { ActForm } from '#ui/act-form.tsx'
import { Card } from '#ui/card.tsx'
import { DayText } from '#ui/day-text.tsx'
import { titled } from '#ui/document-title.ts'
import { Facts } from '#ui/facts.tsx'
import { DayField, ProseField } from '#ui/inputs.tsx'
import { PageTitle } from '#ui/page-title.tsx'
import { useFrameLink } from '#ui/side-nav.tsx'
import { SupportStateTag } from '#ui/work-states.tsx'
import { supportFileView } from '#views/support-list.server.ts'
import { useWords } from '#words/words.tsx'

export const loader = show(supportFileView)
export const action = performOneOf([
  offering(recordDelivery, (support) => `/support/given/${support}`),
  offering(dropSupport, (support) => `/support/given/${support}`),
])
export const meta = titled((words) => words.support.file)

export default function GivenSupport() {
  const { support: one, firm, offer, officerName, state, today, mayGive } = useLoaderData<typeof loader>()
  const { support } = useWords()
  const link = useFrameLink()
  const { label, column } = support
  const open = one.deliveredOn === null && one.droppedOn === null
  return (
    <>
      <PageTitle
        title={offer.name}
        sub={<SupportStateTag state={state} />}
        crumbs={[
          { label: support.given, to: link('/support/given') },
          { label: firm.name, to: link(`/firms/${firm.id}`) },
        ]}
      />
      <Card title={support.facts}>
        <Facts
          facts={[
            { term: label.firm, value: <Link to={link(`/firms/${firm.id}`)}>{firm.name}</Link> },
            { term: label.offer, value: <Link to={link(`/support/${offer.id}`)}>{offer.name}</Link> },
            { term: label.kind, value: support.kind[offer.kind] },
            {
              term: label.condition,
              value: one.condition !== null && isGapKey(one.condition) ? support.gap[one.condition] : one.condition,
            },
            {
              term: label.case,
              value: one.case && <Link to={link(`/cases/${one.case}`)}>{support.label.case}</Link>,
            },
            { term: label.officer, value: officerName },
            { term: label.referredOn, value: <DayText day={one.referredOn} /> },
            { term: column.ended, value: <DayText day={one.deliveredOn ?? one.droppedOn} /> },
            { term: one.droppedOn ? label.droppedWhy : label.result, value: one.result ?? one.droppedWhy },
          ]}
        />
      </Card>
      {mayGive && open ? (
        <>
          <Card title={support.deliver}>
            <ActForm
              act="record-delivery"
              schema={async () => (await import('#forms/support.ts')).recordDeliveryForm.omit({ support: true })}
              labels={label}
              values={{ deliveredOn: today }}
              version={one.version}
              submitLabel={support.deliver}
            >
              <DayField name="deliveredOn" required min={one.referredOn} max={today} />
              <ProseField name="result" required help={support.help.result} />
            </ActForm>
          </Card>
          <Card title={support.drop}>
            <ActForm
              act="drop-support"
              schema={async () => (await import('#forms/support.ts')).dropSupportForm.omit({ support: true })}
              labels={label}
              values={{ droppedOn: today }}
              version={one.version}
              submitLabel={support.drop}
              danger
            >
              <DayField name="droppedOn" required min={one.referredOn} max={today} />
              <ProseField name="droppedWhy" required help={support.help.droppedWhy} />
            </ActForm>
          </Card>
        </>
      ) : null}
    </>
  )
}
