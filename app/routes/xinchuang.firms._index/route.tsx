import { useLoaderData, useLocation } from '@remix-run/react'
import { chainLinks } from '#domain/chain-link.ts'
import { parkStandings } from '#domain/xinchuang.ts'
import { linkRoles } from '#forms/xinchuang-list-choices.ts'
import { show } from '#server/guard.server.ts'
import { DataTable } from '#ui/data-table.tsx'
import { titled } from '#ui/document-title.ts'
import { EmptyState } from '#ui/empty-state.tsx'
import { formatDay } from '#ui/format.ts'
import { ListFrame } from '#ui/list-frame.tsx'
import { Notice } from '#ui/notice.tsx'
import { QueryForm, QuerySelect, QueryText } from '#ui/query-form.tsx'
import { useFrameLink } from '#ui/side-nav.tsx'
import { parkFirmsView } from '#views/xinchuang-firms.server.ts'
import { useLanguage, useWords } from '#words/words.tsx'
import { useParkColumns } from './columns.tsx'

export const loader = show(parkFirmsView)
export const meta = titled((words) => words.xinchuang.list.title)

type Data = ReturnType<typeof useLoaderData<typeof loader>>

export default function ParkFirms() {
  const data = useLoaderData<typeof loader>()
  const { xinchuang, pipelines } = useWords()
  const { list: words } = xinchuang
  const language = useLanguage()
  const link = useFrameLink()
  const { search } = useLocation()
  const columns = useParkColumns()
  return (
    <ListFrame
      title={words.title}
      sub={words.sub(formatDay(data.day, language))}
      query={<Filters {...data} />}
      columns={columns}
      pager={{ total: data.total, page: data.page, size: data.query.size }}
      acts={
        <>
          <a className="button" href={link('/xinchuang')}>
            {words.back}
          </a>
          {data.can.export
            ? ['xlsx', 'csv'].map((format) => (
                <a key={format} className="button" href={`/xinchuang/export/${format}${search}`} download>
                  {pipelines.exportAs(format)}
                </a>
              ))
            : null}
        </>
      }
    >
      <Period {...data} />
      <DataTable
        caption={words.caption}
        columns={columns}
        rows={data.rows}
        rowKey={(row) => row.id}
        empty={<EmptyState title={words.empty} hint={words.emptyHint} />}
      />
    </ListFrame>
  )
}

/** Which period's newcomers or leavers are listed. */
function Period({ query: { change, since }, day }: Data) {
  const { list: words } = useWords().xinchuang
  const language = useLanguage()
  if (change === null || since === null) return null
  return <Notice>{words.changed(words.changes[change], formatDay(since, language), formatDay(day, language))}</Notice>
}

function Filters({ query }: Data) {
  const { xinchuang } = useWords()
  const { list: words } = xinchuang
  return (
    <QueryForm>
      {query.change && query.since ? (
        <>
          <input type="hidden" name="change" value={query.change} />
          <input type="hidden" name="since" value={query.since} />
          <input type="hidden" name="until" value={query.until ?? ''} />
        </>
      ) : null}
      <QueryText name="q" label={words.q} value={query.q} placeholder={words.qHint} wide />
      <QuerySelect
        name="state"
        label={words.state}
        value={query.state ?? ''}
        options={parkStandings.map((one) => ({ value: one, label: xinchuang.standing[one] }))}
      />
      <QuerySelect
        name="link"
        label={words.link}
        value={query.link ?? ''}
        options={[
          ...chainLinks.map((one) => ({ value: one, label: xinchuang.link[one] })),
          { value: 'none', label: xinchuang.noLink },
        ]}
      />
      <QuerySelect
        name="role"
        label={words.role}
        value={query.role === 'any' ? '' : query.role}
        options={linkRoles.filter((one) => one !== 'any').map((one) => ({ value: one, label: words.roles[one] }))}
      />
      <QuerySelect
        name="several"
        label={words.rooms}
        value={query.several ?? ''}
        options={[{ value: '1', label: words.several }]}
      />
    </QueryForm>
  )
}
