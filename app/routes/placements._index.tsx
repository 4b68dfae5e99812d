import { Link, useLoaderData } from '@remix-run/react'
import { show } from '#server/guard.server.ts'
import { Card } from '#ui/card.tsx'
import { useCodeNames } from '#ui/code-name.ts'
import { titled } from '#ui/document-title.ts'
import { EmptyState } from '#ui/empty-state.tsx'
import { formatInstant, formatNumber } from '#ui/format.ts'
import { PageTitle } from '#ui/page-title.tsx'
import { useFrameLink } from '#ui/side-nav.tsx'
import { Tag } from '#ui/tag.tsx'
import { placementList } from '#views/placement-list.server.ts'
import { useLanguage, useWords } from '#words/words.tsx'

export const loader = show(placementList)
export const meta = titled((words) => words.stays.placements.title)

type Data = ReturnType<typeof useLoaderData<typeof loader>>

export default function Placements() {
  const { waiting, decided, lists } = useLoaderData<typeof loader>()
  const { placements } = useWords().stays
  const language = useLanguage()
  return (
    <>
      <PageTitle title={placements.title} sub={placements.sub(formatNumber(waiting.length, language))} />
      <Card className="long" title={placements.waiting}>
        {waiting.length === 0 ? (
          <EmptyState title={placements.waitingEmpty} hint={placements.waitingHint} />
        ) : (
          <Requests requests={waiting} lists={lists} />
        )}
      </Card>
      {decided.length > 0 ? (
        <Card className="long" title={placements.decided}>
          <Requests requests={decided} lists={lists} />
        </Card>
      ) : null}
    </>
  )
}

function Requests({ requests, lists }: { requests: Data['waiting']; lists: Data['lists'] }) {
  const { firms, stays, ui } = useWords()
  const { nameOf } = useCodeNames(lists)
  const link = useFrameLink()
  const { field, placements } = stays
  const fields: Readonly<Record<string, string>> = firms.field
  return (
    <div className="scroll">
      <table className="plain-table steady">
        <thead>
          <tr>
            <th scope="col">{field.firm}</th>
            <th scope="col">{placements.firm}</th>
            <th scope="col">{field.carrier}</th>
            <th scope="col">{placements.carrier}</th>
            <th scope="col">{field.reason}</th>
            <th scope="col">{field.state}</th>
          </tr>
        </thead>
        <tbody>
          {requests.map(({ request, firm, carrier, requester, decider }) => (
            <tr key={request.id}>
              <th scope="row">
                <Link to={link(`/placements/${request.id}`)}>{firm.name}</Link>
              </th>
              <td>{nameOf('industry', firm.industry) ?? (firm.field === null ? ui.none : fields[firm.field])}</td>
              <td>{carrier.name}</td>
              <td>{(carrier.industries ?? []).join(ui.comma)}</td>
              <td>
                <span className="clip wide" title={request.reason}>
                  {request.reason}
                </span>
              </td>
              <td className="nowrap">
                {request.decision === null ? (
                  <span className="quiet">
                    {placements.asked(requester ?? ui.none, formatInstant(request.requestedAt))}
                  </span>
                ) : (
                  <>
                    <Tag tone={request.decision === 'approved' ? 'good' : 'bad'}>{placements[request.decision]}</Tag>{' '}
                    <span className="quiet">{decider}</span>
                  </>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
