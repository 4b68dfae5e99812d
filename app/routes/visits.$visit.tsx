import { Link, useLoaderData } from '@remix-run/react'
import { correctVisit } from '#acts/correct-visit.server.ts'
import { perform, show } from '#server/guard.server.ts'
import { ActForm } from '#ui/act-form.tsx'
import { Card } from '#ui/card.tsx'
import { DayText } from '#ui/day-text.tsx'
import { titled } from '#ui/document-title.ts'
import { Facts } from '#ui/facts.tsx'
import { PageTitle } from '#ui/page-title.tsx'
import { useFrameLink } from '#ui/side-nav.tsx'
import { VisitFields } from '#ui/support-fields.tsx'
import { NeedStateTag } from '#ui/work-states.tsx'
import { visitFileView } from '#views/visit-list.server.ts'
import { useWords } from '#words/words.tsx'

export const loader = show(visitFileView)
export const action = perform(correctVisit, (visit) => `/visits/${visit}`)
export const meta = titled((words) => words.visits.file)

export default function Visit() {
  const { visit, firm, officerName, needs: raised, officers, mayGive } = useLoaderData<typeof loader>()
  const { needs, visits } = useWords()
  const link = useFrameLink()
  return (
    <>
      <PageTitle
        title={firm.name}
        sub={<DayText day={visit.visitedOn} />}
        crumbs={[
          { label: visits.title, to: link('/visits') },
          { label: firm.name, to: link(`/firms/${firm.id}`) },
        ]}
      />
      <Card title={visits.file}>
        <Facts
          facts={[
            { term: visits.label.visitedOn, value: <DayText day={visit.visitedOn} /> },
            { term: visits.label.officer, value: officerName },
            { term: visits.label.companions, value: visit.companions },
          ]}
        />
        <p className="prose said">{visit.summary}</p>
      </Card>
      {raised.length === 0 ? null : (
        <Card title={visits.heard}>
          <div className="scroll">
            <table className="plain-table">
              <thead>
                <tr>
                  <th scope="col">{needs.column.summary}</th>
                  <th scope="col">{needs.column.due}</th>
                  <th scope="col">{needs.column.state}</th>
                </tr>
              </thead>
              <tbody>
                {raised.map((one) => (
                  <tr key={one.id}>
                    <th scope="row">
                      <Link to={link(`/needs/${one.id}`)}>{one.summary}</Link>
                    </th>
                    <td>
                      <DayText short day={one.dueOn} />
                    </td>
                    <td>
                      <NeedStateTag state={one.state} />
                    </td>
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
        </Card>
      )}
      {mayGive ? (
        <Card title={visits.correct}>
          <ActForm
            schema={async () => (await import('#forms/support.ts')).correctVisitForm.omit({ visit: true })}
            labels={visits.label}
            values={{
              visitedOn: visit.visitedOn,
              officer: visit.officer ?? '',
              companions: visit.companions ?? '',
              summary: visit.summary,
            }}
            choices={{ officer: officers.map(({ id, name }) => ({ value: id, label: name })) }}
            version={visit.version}
            submitLabel={visits.save}
          >
            <VisitFields officers={officers} />
          </ActForm>
        </Card>
      ) : null}
    </>
  )
}
