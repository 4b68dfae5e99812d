import { Link, useLoaderData } from '@remix-run/react'
import { isGapKey } from '#domain/support.ts'
import { show } from '#server/guard.server.ts'
import { type Column, DataTable } from '#ui/data-table.tsx'
import { titled } from '#ui/document-title.ts'
import { EmptyState } from '#ui/empty-state.tsx'
import { formatNumber } from '#ui/format.ts'
import { ListFrame } from '#ui/list-frame.tsx'
import { QueryForm, QuerySelect } from '#ui/query-form.tsx'
import { useFrameLink } from '#ui/side-nav.tsx'
import { useGapChoices, useSupportKinds } from '#ui/support-fields.tsx'
import { Tag } from '#ui/tag.tsx'
import { useListLink } from '#ui/use-list-link.ts'
import { offerListView } from '#views/support-list.server.ts'
import { useLanguage, useWords } from '#words/words.tsx'

export const loader = show(offerListView)
export const meta = titled((words) => words.support.title)

type Data = ReturnType<typeof useLoaderData<typeof loader>>

/** 服务目录: what can be offered, for which gaps, and how often it was given. */
export default function Offers() {
  const { rows, inUse, given, query, mayGive } = useLoaderData<typeof loader>()
  const { support } = useWords()
  const language = useLanguage()
  const link = useFrameLink()
  return (
    <ListFrame
      title={support.title}
      sub={support.sub(formatNumber(inUse, language), formatNumber(given, language))}
      query={<Filters query={query} />}
      acts={
        <>
          <Link className="button" to={link('/support/given')}>
            {support.given}
          </Link>
          <Link className="button" to={link('/support/gaps')}>
            {support.closure}
          </Link>
          {mayGive ? (
            <>
              <Link className="button" to={link('/support/refer')}>
                {support.refer}
              </Link>
              <Link className="button primary" to={link('/support/new')}>
                {support.add}
              </Link>
            </>
          ) : null}
        </>
      }
    >
      <DataTable
        caption={support.catalogue}
        columns={useColumns()}
        rows={rows}
        rowKey={({ offer }) => offer.id}
        empty={<EmptyState title={support.empty} hint={support.emptyHint} />}
      />
    </ListFrame>
  )
}

function Filters({ query }: Pick<Data, 'query'>) {
  const { support } = useWords()
  return (
    <QueryForm>
      <QuerySelect name="kind" label={support.column.kind} value={query.kind ?? ''} options={useSupportKinds()} />
      <QuerySelect name="gap" label={support.column.gaps} value={query.gap ?? ''} options={useGapChoices()} />
      <QuerySelect
        name="retired"
        label={support.column.state}
        value={query.retired ?? ''}
        options={[{ value: '1', label: `${support.inUse} + ${support.retired}` }]}
      />
    </QueryForm>
  )
}

function useColumns(): Column<Data['rows'][number]>[] {
  const { support } = useWords()
  const language = useLanguage()
  const link = useFrameLink()
  const list = useListLink()
  const { column } = support
  return [
    {
      key: 'name',
      head: column.name,
      always: true,
      cell: ({ offer }) => <Link to={link(`/support/${offer.id}`)}>{offer.name}</Link>,
    },
    { key: 'kind', head: column.kind, cell: ({ offer }) => support.kind[offer.kind] },
    { key: 'provider', head: column.provider, cell: ({ offer }) => offer.provider },
    {
      key: 'gaps',
      head: column.gaps,
      cell: ({ offer }) => {
        const gaps = offer.gaps.filter(isGapKey).map((key) => support.gap[key])
        return gaps.length === 0 ? null : <span title={gaps.join('、')}>{gaps.join('、')}</span>
      },
    },
    {
      key: 'given',
      head: column.given,
      numeric: true,
      cell: ({ offer, given }) =>
        given === 0 ? (
          '0'
        ) : (
          <Link to={list('/support/given', { offer: offer.id })}>{formatNumber(given, language)}</Link>
        ),
    },
    {
      key: 'delivered',
      head: column.delivered,
      numeric: true,
      cell: ({ offer, delivered }) =>
        delivered === 0 ? (
          '0'
        ) : (
          <Link to={list('/support/given', { offer: offer.id, state: 'delivered' })}>
            {formatNumber(delivered, language)}
          </Link>
        ),
    },
    {
      key: 'state',
      head: column.state,
      cell: ({ offer }) => (
        <Tag tone={offer.retiredAt === null ? 'good' : 'plain'}>
          {offer.retiredAt === null ? support.inUse : support.retired}
        </Tag>
      ),
    },
  ]
}
