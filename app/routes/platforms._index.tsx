import { Link, useLoaderData, useLocation } from '@remix-run/react'
import { platformLevels, platformTypes, typeOf } from '#domain/platform.ts'
import { show } from '#server/guard.server.ts'
import { ConfidenceMark } from '#ui/confidence.tsx'
import { type Column, DataTable } from '#ui/data-table.tsx'
import { DayText } from '#ui/day-text.tsx'
import { titled } from '#ui/document-title.ts'
import { formatNumber } from '#ui/format.ts'
import { ListFrame } from '#ui/list-frame.tsx'
import { QueryForm, QuerySelect, QueryText } from '#ui/query-form.tsx'
import { useFrameLink } from '#ui/side-nav.tsx'
import { Tag } from '#ui/tag.tsx'
import { platformList } from '#views/platform-list.server.ts'
import { useLanguage, useWords } from '#words/words.tsx'

export const loader = show(platformList)
export const meta = titled((words) => words.platforms.title)

type Data = ReturnType<typeof useLoaderData<typeof loader>>

export default function Platforms() {
  const { rows, total, counted, levels, query, on, mayEdit, mayExport } = useLoaderData<typeof loader>()
  const { platforms, terms } = useWords()
  const language = useLanguage()
  const link = useFrameLink()
  const { search } = useLocation()
  const columns = useColumns(on)
  const why = platforms.definition(levels.map((level) => terms.level[level]).join('、'))
  return (
    <ListFrame
      title={platforms.title}
      sub={
        <>
          <span title={why}>{platforms.sub(formatNumber(counted, language))}</span>{' '}
          <ConfidenceMark kind="unverified" why={why} />
        </>
      }
      query={<Filters query={query} />}
      columns={columns}
      pager={{ total, page: query.page, size: query.size }}
      acts={
        <>
          {mayEdit ? (
            <Link className="button primary" to={link('/platforms/new')}>
              {platforms.add}
            </Link>
          ) : null}
          {mayExport ? (
            <>
              <a className="button" href={`/platforms/export/xlsx${search}`} download>
                {platforms.export} xlsx
              </a>
              <a className="button" href={`/platforms/export/csv${search}`} download>
                csv
              </a>
            </>
          ) : null}
        </>
      }
    >
      <DataTable
        caption={platforms.title}
        columns={columns}
        rows={rows}
        rowKey={(row) => row.platform.fact}
        defaultSort="name"
      />
    </ListFrame>
  )
}

function Filters({ query }: Pick<Data, 'query'>) {
  const { platforms, terms } = useWords()
  const { field } = platforms
  return (
    <QueryForm>
      <QueryText name="q" label={platforms.search} value={query.q} placeholder={platforms.searchHint} wide />
      <QuerySelect
        name="type"
        label={field.type}
        value={query.type ?? ''}
        options={platformTypes.map((type) => ({ value: type, label: platforms.type[type] }))}
      />
      <QuerySelect
        name="level"
        label={field.level}
        value={query.level ?? ''}
        options={platformLevels.map((level) => ({ value: level, label: terms.level[level] }))}
      />
      <QuerySelect
        name="open"
        label={field.state}
        value={query.open}
        options={[
          { value: 'yes', label: platforms.state.inForce },
          { value: 'no', label: platforms.state.ended },
        ]}
      />
      <QuerySelect
        name="counted"
        label={platforms.counted}
        value={query.counted ?? ''}
        options={[{ value: '1', label: platforms.countedOnly }]}
      />
    </QueryForm>
  )
}

function useColumns(on: string): Column<Data['rows'][number]>[] {
  const { platforms, terms } = useWords()
  const link = useFrameLink()
  const { field, state } = platforms
  return [
    {
      key: 'name',
      head: field.name,
      sortable: true,
      always: true,
      cell: ({ platform }) => <Link to={link(`/platforms/${platform.fact}`)}>{platform.name}</Link>,
    },
    { key: 'type', head: field.type, sortable: true, cell: ({ platform }) => platforms.type[typeOf(platform.type)] },
    { key: 'level', head: field.level, sortable: true, cell: ({ platform }) => terms.level[platform.level] },
    {
      key: 'host',
      head: field.host,
      cell: ({ platform, host }) =>
        host === null ? platform.hostName : <Link to={link(`/firms/${host.id}`)}>{host.name}</Link>,
    },
    { key: 'number', head: field.number, cell: ({ platform }) => platform.number },
    { key: 'authority', head: field.authority, hidden: true, cell: ({ platform }) => platform.authority },
    { key: 'from', head: field.from, sortable: true, cell: ({ platform }) => <DayText day={platform.fromOn} short /> },
    { key: 'to', head: field.to, sortable: true, cell: ({ platform }) => <DayText day={platform.toOn} short /> },
    {
      key: 'state',
      head: field.state,
      hidden: true,
      cell: ({ platform }) => {
        const inForce = platform.fromOn <= on && (platform.toOn === null || on < platform.toOn)
        return <Tag tone={inForce ? 'good' : 'plain'}>{inForce ? state.inForce : state.ended}</Tag>
      },
    },
  ]
}
