import { Link, useLoaderData } from '@remix-run/react'
import { openCases } from '#acts/open-cases.server.ts'
import { perform, show } from '#server/guard.server.ts'
import { ActForm } from '#ui/act-form.tsx'
import { Card } from '#ui/card.tsx'
import { titled } from '#ui/document-title.ts'
import { EmptyState } from '#ui/empty-state.tsx'
import { formatNumber } from '#ui/format.ts'
import { DayField, SelectField } from '#ui/inputs.tsx'
import { Notice } from '#ui/notice.tsx'
import { PageTitle } from '#ui/page-title.tsx'
import { useFrameLink } from '#ui/side-nav.tsx'
import { gapStartView } from '#views/gap-list.server.ts'
import { useLanguage, useWords } from '#words/words.tsx'

export const loader = show(gapStartView)
export const action = perform(openCases, ({ kind }) => ({ to: `/gaps?kind=${kind}&case=open`, notice: 'open-cases' }))
export const meta = titled((words) => words.eligibility.list.startTitle)

export default function StartCases() {
  const { kind, will, wont, wontCount, tooMany, most, officers, asked } = useLoaderData<typeof loader>()
  const { eligibility, terms } = useWords()
  const language = useLanguage()
  const link = useFrameLink()
  const { list } = eligibility
  const back = `/gaps?${asked}`
  return (
    <>
      <PageTitle title={list.startTitle} sub={terms.kind[kind]} crumbs={[{ label: list.title, to: link('/gaps') }]} />
      {tooMany ? <Notice tone="bad">{list.tooMany(formatNumber(most, language))}</Notice> : null}
      {will.length === 0 ? (
        <EmptyState title={list.nobody} />
      ) : (
        <Card title={list.will(formatNumber(will.length, language))}>
          <p className="quiet act-text">{list.startText(terms.kind[kind])}</p>
          <ActForm
            once
            schema={async () => (await import('#forms/eligibility.ts')).openCasesForm}
            labels={{ officer: list.officer, expectedOn: list.expectedOn }}
            submitLabel={list.confirm(formatNumber(will.length, language))}
            cancelTo={back}
          >
            {will.map(({ id }) => (
              <input key={id} type="hidden" name="select" value={id} />
            ))}
            <input type="hidden" name="asked" value={asked} />
            <input type="hidden" name="expected" value={will.length} />
            <SelectField
              name="officer"
              help={list.officerHelp}
              options={[
                { value: '', label: list.ownOfficer },
                ...officers.map(({ id, name }) => ({ value: id, label: name })),
              ]}
            />
            <DayField name="expectedOn" />
          </ActForm>
          <Firms rows={will} />
        </Card>
      )}
      {wontCount > 0 ? (
        <Card title={list.wont(formatNumber(wontCount, language))}>
          <Firms rows={wont} />
          {wontCount > wont.length ? (
            <p className="quiet">{list.more(formatNumber(wontCount - wont.length, language))}</p>
          ) : null}
        </Card>
      ) : null}
    </>
  )
}

type Listed = {
  id: string
  name: string
  officer: string | null
  why?: keyof ReturnType<typeof useWords>['eligibility']['list']['skipped']
}

function Firms({ rows }: { rows: readonly Listed[] }) {
  const { eligibility } = useWords()
  const { list } = eligibility
  const link = useFrameLink()
  const left = rows.some(({ why }) => why !== undefined)
  return (
    <div className="scroll-x">
      <table className="plain-table">
        <thead>
          <tr>
            <th scope="col">{list.firm}</th>
            <th scope="col">{list.officer}</th>
            {left ? <th scope="col">{list.why}</th> : null}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.id}>
              <th scope="row">
                <Link to={link(`/firms/${row.id}`)}>{row.name}</Link>
              </th>
              <td>{row.officer ?? <span className="quiet">{list.noOfficer}</span>}</td>
              {row.why === undefined ? null : <td>{list.skipped[row.why]}</td>}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
