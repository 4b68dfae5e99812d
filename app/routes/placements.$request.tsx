import { Link, useLoaderData } from '@remix-run/react'
import { decidePlacement } from '#acts/decide-placement.server.ts'
import { perform, show } from '#server/guard.server.ts'
import { ActForm } from '#ui/act-form.tsx'
import { Card } from '#ui/card.tsx'
import { useCodeNames } from '#ui/code-name.ts'
import { titled } from '#ui/document-title.ts'
import { Facts } from '#ui/facts.tsx'
import { formatInstant } from '#ui/format.ts'
import { ProseField, RadioField } from '#ui/inputs.tsx'
import { PageTitle } from '#ui/page-title.tsx'
import { Suggestions } from '#ui/placing.tsx'
import { useFrameLink } from '#ui/side-nav.tsx'
import { Tag } from '#ui/tag.tsx'
import { placementFile } from '#views/placement-list.server.ts'
import { useWords } from '#words/words.tsx'

export const loader = show(placementFile)
export const action = perform(decidePlacement, () => '/placements')
export const meta = titled((words) => words.stays.placements.title)

export default function Placement() {
  const file = useLoaderData<typeof loader>()
  const { request, firm, carrier, requester, decider, placing } = file
  const { firms, stays, ui } = useWords()
  const { nameOf } = useCodeNames(placing.lists)
  const link = useFrameLink()
  const { field, placements } = stays
  const fields: Readonly<Record<string, string>> = firms.field
  const industry = [
    nameOf('industry', placing.industry.code),
    placing.industry.field === null ? null : fields[placing.industry.field],
  ].filter(Boolean)
  return (
    <>
      <PageTitle
        title={placements.one(firm.name)}
        sub={
          request.decision ? (
            <Tag tone={request.decision === 'approved' ? 'good' : 'bad'}>{placements[request.decision]}</Tag>
          ) : (
            placements.waiting
          )
        }
        crumbs={[{ label: placements.title, to: link('/placements') }]}
      />
      <Card>
        <Facts
          facts={[
            {
              term: field.firm,
              value: placing.mayDecide ? <Link to={link(`/firms/${firm.id}`)}>{firm.name}</Link> : firm.name,
            },
            { term: placements.firm, value: [...new Set(industry)].join(ui.comma) },
            { term: field.carrier, value: <Link to={link(`/carriers/${carrier.id}`)}>{carrier.name}</Link> },
            { term: placements.carrier, value: placing.industries.join(ui.comma) },
            { term: field.reason, value: request.reason },
            {
              term: placements.new,
              value: placements.asked(requester ?? ui.none, formatInstant(request.requestedAt)),
            },
            ...(request.decidedAt === null
              ? []
              : [
                  {
                    term: placements.decided,
                    value: placements.answered(decider ?? ui.none, formatInstant(request.decidedAt)),
                  },
                  { term: field.decision, value: request.note },
                ]),
          ]}
        />
      </Card>
      {request.decision === null ? (
        <Card title={placements.suggested} note={placements.suggestedNote}>
          <div className="placing">
            <Suggestions suggestions={placing.suggestions} bare />
          </div>
        </Card>
      ) : null}
      {request.decision === null && placing.mayDecide ? <Decide /> : null}
    </>
  )
}

function Decide() {
  const { request } = useLoaderData<typeof loader>()
  const { stays } = useWords()
  const { placements } = stays
  return (
    <Card title={placements.decide}>
      <ActForm
        schema={async () => (await import('#forms/stay.ts')).decidePlacementForm.omit({ request: true })}
        labels={{ decision: placements.decide, note: stays.field.decision }}
        version={request.version}
        submitLabel={stays.act.confirm}
      >
        <RadioField
          name="decision"
          required
          options={[
            { value: 'approved', label: placements.approved },
            { value: 'refused', label: placements.refused },
          ]}
        />
        <ProseField name="note" required rows={2} help={stays.help.decision} />
      </ActForm>
    </Card>
  )
}
