import { Link, useLoaderData } from '@remix-run/react'
import { openRenewalCases } from '#acts/open-renewal-cases.server.ts'
import { perform, show } from '#server/guard.server.ts'
import { ActForm } from '#ui/act-form.tsx'
import { Card } from '#ui/card.tsx'
import { DayText } from '#ui/day-text.tsx'
import { titled } from '#ui/document-title.ts'
import { EmptyState } from '#ui/empty-state.tsx'
import { formatNumber } from '#ui/format.ts'
import { SelectField } from '#ui/inputs.tsx'
import { KeptParams } from '#ui/kept-params.tsx'
import { Notice } from '#ui/notice.tsx'
import { PageTitle } from '#ui/page-title.tsx'
import { useFrameLink } from '#ui/side-nav.tsx'
import { renewalPreviewView } from '#views/renewal-list.server.ts'
import { useLanguage, useWords } from '#words/words.tsx'

export const loader = show(renewalPreviewView)
export const meta = titled((words) => words.renewals.open.title)
export const action = perform(openRenewalCases, () => '/renewals')

const typedForm = async () => (await import('#forms/renewals.ts')).openRenewalCasesForm

type Data = ReturnType<typeof useLoaderData<typeof loader>>

/** Who gets a case and who doesn't, before anything is written. */
export default function OpenRenewals() {
  const data = useLoaderData<typeof loader>()
  const { renewals } = useWords()
  const { open: words } = renewals
  const language = useLanguage()
  const link = useFrameLink()
  const { willOpen, hasCase, gone, nobody, officers, stage } = data
  const count = (rows: readonly unknown[]) => words.count(formatNumber(rows.length, language))
  return (
    <>
      <PageTitle title={words.title} crumbs={[{ label: renewals.list.title, to: link('/renewals') }]} />
      {gone > 0 ? <Notice tone="warn">{words.gone(gone)}</Notice> : null}
      {data.tooMany ? <Notice tone="warn">{words.tooMany}</Notice> : null}
      {willOpen.length === 0 || data.tooMany ? (
        <Card>
          <EmptyState
            title={words.nothing}
            hint={words.nothingHint}
            acts={
              <Link className="button" to={link('/renewals')}>
                {renewals.list.title}
              </Link>
            }
          />
        </Card>
      ) : (
        <Card title={words.will} note={count(willOpen)}>
          <p className="quiet act-text">{words.text(stage?.[language] ?? '')}</p>
          <Firms rows={willOpen} caption={words.caption} />
          <ActForm
            once
            schema={typedForm}
            labels={words.label}
            submitLabel={words.submit(formatNumber(willOpen.length, language))}
            cancelTo={link('/renewals')}
          >
            <KeptParams params={frozen(data)} />
            {nobody > 0 ? (
              <SelectField
                name="officer"
                label={words.officer}
                help={words.nobody(nobody)}
                options={officers.map(({ id, name }) => ({ value: id, label: name }))}
              />
            ) : null}
          </ActForm>
        </Card>
      )}
      {hasCase.length > 0 ? (
        <Card title={words.hasCase} note={count(hasCase)}>
          <Firms rows={hasCase} caption={words.captionOther} />
        </Card>
      ) : null}
    </>
  )
}

/** What the act needs to find exactly these rows again. */
function frozen({ picked, query, willOpen, mark }: Data): [string, string][] {
  const asked = new URLSearchParams()
  for (const name of ['q', 'band', 'officer', 'case'] as const) {
    const value = query[name]
    if (value) asked.set(name, value)
  }
  const rows: [string, string][] =
    picked === null
      ? [
          ['scope', 'all'],
          ['asked', asked.toString()],
        ]
      : picked.map((fact) => ['select', fact])
  return [...rows, ['expected', String(willOpen.length)], ['mark', mark]]
}

function Firms({ rows, caption }: { rows: Data['willOpen']; caption: string }) {
  const { list: words } = useWords().renewals
  const link = useFrameLink()
  return (
    <section className="scroll preview-rows" aria-label={caption}>
      <table className="plain-table">
        <caption className="unseen">{caption}</caption>
        <thead>
          <tr>
            <th scope="col">{words.column.firm}</th>
            <th scope="col">{words.column.number}</th>
            <th scope="col">{words.column.until}</th>
            <th scope="col">{words.column.left}</th>
            <th scope="col">{words.column.officer}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.fact}>
              <th scope="row">
                <a href={link(row.case === null ? `/firms/${row.firm}` : `/cases/${row.case}`)}>{row.name}</a>
              </th>
              <td>{row.number}</td>
              <td>
                <DayText day={row.validUntil} short />
              </td>
              <td>{row.months < 0 ? words.lapsedFor(-row.months) : words.left(row.months)}</td>
              <td>{row.officerName ?? <span className="quiet">{words.nobody}</span>}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
