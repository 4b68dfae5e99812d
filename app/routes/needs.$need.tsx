import { Link, useLoaderData } from '@remix-run/react'
import { closeNeed } from '#acts/close-need.server.ts'
import { editNeed } from '#acts/edit-need.server.ts'
import { offering, performOneOf, show } from '#server/guard.server.ts'
import { ActForm } from '#ui/act-form.tsx'
import { Card } from '#ui/card.tsx'
import { DayText } from '#ui/day-text.tsx'
import { titled } from '#ui/document-title.ts'
import { Facts } from '#ui/facts.tsx'
import { DayField, ProseField } from '#ui/inputs.tsx'
import { PageTitle } from '#ui/page-title.tsx'
import { useFrameLink } from '#ui/side-nav.tsx'
import { NeedFields } from '#ui/support-fields.tsx'
import { NeedStateTag } from '#ui/work-states.tsx'
import { needFileView } from '#views/need-list.server.ts'
import { useWords } from '#words/words.tsx'

export const loader = show(needFileView)
export const action = performOneOf([
  offering(closeNeed, (need) => `/needs/${need}`),
  offering(editNeed, (need) => `/needs/${need}`),
])
export const meta = titled((words) => words.needs.file)

export default function Need() {
  const { need, firm, officerName, state, officers, today, mayGive } = useLoaderData<typeof loader>()
  const { needs, support } = useWords()
  const link = useFrameLink()
  const { label } = needs
  return (
    <>
      <PageTitle
        title={need.summary}
        sub={<NeedStateTag state={state} />}
        crumbs={[
          { label: needs.title, to: link('/needs') },
          { label: firm.name, to: link(`/firms/${firm.id}`) },
        ]}
      />
      <Card title={needs.facts}>
        <Facts
          facts={[
            { term: label.firm, value: <Link to={link(`/firms/${firm.id}`)}>{firm.name}</Link> },
            { term: label.kind, value: support.kind[need.kind] },
            { term: label.raisedOn, value: <DayText day={need.raisedOn} /> },
            { term: label.dueOn, value: <DayText day={need.dueOn} /> },
            { term: label.officer, value: officerName },
            {
              term: label.visit,
              value: need.visit && <Link to={link(`/visits/${need.visit}`)}>{label.visit}</Link>,
            },
            { term: label.closedOn, value: <DayText day={need.closedOn} /> },
            { term: label.outcome, value: need.outcome },
          ]}
        />
      </Card>
      {mayGive && need.closedOn === null ? (
        <>
          <Card title={needs.close}>
            <ActForm
              act="close-need"
              schema={async () => (await import('#forms/support.ts')).closeNeedForm.omit({ need: true })}
              labels={label}
              values={{ closedOn: today }}
              version={need.version}
              submitLabel={needs.close}
            >
              <DayField name="closedOn" required min={need.raisedOn} max={today} />
              <ProseField name="outcome" required help={needs.help.outcome} />
            </ActForm>
          </Card>
          <Card title={needs.edit}>
            <ActForm
              act="edit-need"
              schema={async () => (await import('#forms/support.ts')).editNeedForm.omit({ need: true })}
              labels={label}
              values={{
                kind: need.kind,
                summary: need.summary,
                dueOn: need.dueOn ?? '',
                officer: need.officer ?? '',
              }}
              choices={{ officer: officers.map(({ id, name }) => ({ value: id, label: name })) }}
              version={need.version}
              submitLabel={needs.save}
            >
              <NeedFields officers={officers} />
            </ActForm>
          </Card>
        </>
      ) : null}
    </>
  )
}
