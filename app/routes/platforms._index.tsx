import { Link, useLoaderData, useLocation } from '@remix-run/react'
import { platformLevels, platformTypes, typeOf } from '#domain/platform.ts'
import { show } from '#server/guard.server.ts'
import { Card } from '#ui/card.tsx'
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
  const { rows, total, counted, levels, types, query, on, ...rest } = useLoaderData<typeof loader>()
  const { mayEdit, mayExport, definition, confidence } = rest
  const { platforms, terms, ui } = useWords()
  const language = useLanguage()
  const link = useFrameLink()
  const { search } = useLocation()
  const columns = useColumns(on)
  const ofTypes = types === null ? '' : platforms.ofTypes(types.map((type) => platforms.type[type]).join(ui.comma))
  const why = `${platforms.definition(levels.map((level) => terms.level[level]).join(ui.comma))}${ofTypes}`
  return (
    <>
      <ListFrame
        title={platforms.title}
        sub={
          <>
            <span title={why}>{platforms.sub(formatNumber(counted, language))}</span>{' '}
            {confidence === 'seen' ? null : <ConfidenceMark kind="unverified" why={why} />}{' '}
            {definition === null ? null : (
              <Link to={link(`/targets/${definition.plan}/targets/${definition.target}`)}>
                {platforms.editDefinition}
              </Link>
            )}
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
      <NearMisses {...rest} />
    </>
  )
}

/** What lacks one thing to be counted, and what that is. */
function NearMisses({ near, nearTotal }: Pick<Data, 'near' | 'nearTotal'>) {
  const { platforms, terms, ui } = useWords()
  const language = useLanguage()
  const link = useFrameLink()
  const { near: words, field } = platforms
  if (nearTotal === 0) return null
  const number = (value: number) => formatNumber(value, language)
  const why = ({ reason, days }: Data['near'][number]['miss']) =>
    reason === 'ended' || reason === 'ahead' ? words[reason](number(days)) : words[reason]
  const note = words.note(number(nearTotal))
  return (
    <Card
      title={words.title}
      note={nearTotal > near.length ? `${note}${ui.comma}${words.some(number(near.length))}` : note}
      className="long near-misses"
    >
      <div className="scroll">
        <table className="plain-table">
          <thead>
            <tr>
              <th scope="col">{field.name}</th>
              <th scope="col">{field.type}</th>
              <th scope="col">{field.level}</th>
              <th scope="col">{field.host}</th>
              <th scope="col">{words.why}</th>
            </tr>
          </thead>
          <tbody>
            {near.map((one) => (
              <tr key={one.fact}>
                <th scope="row">
                  <Link to={link(`/platforms/${one.fact}`)}>{one.name}</Link>
                </th>
                <td>{platforms.type[typeOf(one.type)]}</td>
                <td>{terms.level[one.level]}</td>
                <td>{one.hostName ?? ui.none}</td>
                <td>{why(one.miss)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <p className="quiet note-text">{words.rule}</p>
    </Card>
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
    { key: 'field', head: field.field, hidden: true, cell: ({ platform }) => platform.field },
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
