import { Form, Link, useLoaderData, useLocation } from '@remix-run/react'
import { setDaily } from '#acts/set-daily.server.ts'
import { renewalBands } from '#domain/renewal.ts'
import { perform, show } from '#server/guard.server.ts'
import { Card } from '#ui/card.tsx'
import { DataTable } from '#ui/data-table.tsx'
import { titled } from '#ui/document-title.ts'
import { EmptyState } from '#ui/empty-state.tsx'
import { formatDay, formatNumber } from '#ui/format.ts'
import { ListFrame } from '#ui/list-frame.tsx'
import { searchWith } from '#ui/list-url.ts'
import { QueryForm, QuerySelect, QueryText } from '#ui/query-form.tsx'
import { useFrameLink } from '#ui/side-nav.tsx'
import { renewalListView } from '#views/renewal-list.server.ts'
import { useLanguage, useWords } from '#words/words.tsx'
import { useRenewalColumns } from './columns.tsx'

export const loader = show(renewalListView)
export const meta = titled((words) => words.renewals.list.title)
export const action = perform(setDaily, () => '/renewals')

type Data = ReturnType<typeof useLoaderData<typeof loader>>

export default function Renewals() {
  const data = useLoaderData<typeof loader>()
  const { renewals } = useWords()
  const { list: words } = renewals
  const language = useLanguage()
  const link = useFrameLink()
  const { search } = useLocation()
  const columns = useRenewalColumns()
  const { on, query, rows, total, page, can } = data
  return (
    <>
      <ListFrame
        title={words.title}
        sub={words.sub(formatDay(on, language))}
        query={<Filters {...data} />}
        columns={columns}
        pager={{ total, page, size: query.size }}
        acts={
          <>
            {can.open && data.withoutCase > 0 ? (
              <Link className="button primary" to={`/renewals/open${searchWith(search, { page: null, size: null })}`}>
                {words.openAll(formatNumber(data.withoutCase, language))}
              </Link>
            ) : null}
            <Link className="button" to={link('/lapses')}>
              {words.lapses}
            </Link>
            <Link className="button" to={link('/flows')}>
              {words.flow}
            </Link>
            {can.export
              ? ['xlsx', 'csv'].map((format) => (
                  <a key={format} className="button" href={`/renewals/export/${format}${search}`} download>
                    {renewals.exportAs(format)}
                  </a>
                ))
              : null}
          </>
        }
      >
        <Bands {...data} />
        <DataTable
          caption={words.caption}
          columns={columns}
          rows={rows}
          rowKey={(row) => row.fact}
          defaultSort="until"
          select={
            can.open
              ? {
                  label: (row) => row.name,
                  acts: (form) => (
                    <button type="submit" className="button" form={form} formMethod="get" formAction="/renewals/open">
                      {words.openPicked}
                    </button>
                  ),
                }
              : undefined
          }
          empty={<EmptyState title={words.emptyTitle} hint={words.emptyHint} />}
        />
      </ListFrame>
      <Daily daily={data.daily} can={can} />
    </>
  )
}

/** How many there are in each band; each opens its part of the list. */
function Bands({ counts, query }: Data) {
  const { list: words } = useWords().renewals
  const language = useLanguage()
  const { search } = useLocation()
  const to = (changes: Record<string, string | null>) => searchWith(search, { ...changes, page: null })
  const parts = [
    {
      key: 'all',
      label: words.all,
      value: counts.all,
      to: to({ band: null, case: null }),
      here: !query.band && !query.case,
    },
    ...renewalBands.map((band) => ({
      key: band,
      label: words.band[band],
      value: counts[band],
      to: to({ band, case: null }),
      here: query.band === band && !query.case,
    })),
    {
      key: 'none',
      label: words.withoutCase,
      value: counts.withoutCase,
      to: to({ band: null, case: 'none' }),
      here: query.case === 'none' && !query.band,
    },
  ]
  return (
    <nav className="renewal-bands" aria-label={words.bands}>
      {parts.map((part) => (
        <Link key={part.key} to={part.to} aria-current={part.here ? 'true' : undefined}>
          <b>{formatNumber(part.value, language)}</b>
          <span>{part.label}</span>
        </Link>
      ))}
    </nav>
  )
}

function Filters({ query, officers }: Data) {
  const { list: words } = useWords().renewals
  const { filter } = words
  return (
    <QueryForm>
      <QueryText name="q" label={filter.q} value={query.q} placeholder={filter.qHint} />
      <QuerySelect
        name="band"
        label={filter.band}
        value={query.band ?? ''}
        options={renewalBands.map((band) => ({ value: band, label: words.band[band] }))}
      />
      <QuerySelect
        name="case"
        label={filter.case}
        value={query.case ?? ''}
        options={(['open', 'none'] as const).map((value) => ({ value, label: words.caseFilter[value] }))}
      />
      <QuerySelect
        name="officer"
        label={filter.officer}
        value={query.officer ?? ''}
        options={[
          { value: 'none', label: words.nobody },
          ...officers.map(({ id, name }) => ({ value: id, label: name })),
        ]}
      />
    </QueryForm>
  )
}

/** What the daily run does by itself, and the switch for it. */
function Daily({ daily, can }: Pick<Data, 'daily' | 'can'>) {
  const { daily: words } = useWords().renewals.list
  return (
    <Card className="one-line">
      <Form method="post" className="daily-switch">
        <span>
          <b>{words.title}</b> {daily.openRenewals ? words.on : words.off}
        </span>
        {daily.openRenewals ? null : <input type="hidden" name="openRenewals" value="on" />}
        {can.open ? (
          <button type="submit" className="button">
            {daily.openRenewals ? words.turnOff : words.turnOn}
          </button>
        ) : null}
      </Form>
    </Card>
  )
}
