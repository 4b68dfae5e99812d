import { Link, useLoaderData } from '@remix-run/react'
import { recognitionKinds } from '#domain/recognition.ts'
import { show } from '#server/guard.server.ts'
import { type Column, DataTable } from '#ui/data-table.tsx'
import { DayText } from '#ui/day-text.tsx'
import { titled } from '#ui/document-title.ts'
import { EmptyState } from '#ui/empty-state.tsx'
import { formatNumber } from '#ui/format.ts'
import { ListFrame } from '#ui/list-frame.tsx'
import { QueryForm, QuerySelect, QueryText } from '#ui/query-form.tsx'
import { useFrameLink } from '#ui/side-nav.tsx'
import { trainingListView } from '#views/training-list.server.ts'
import { useLanguage, useWords } from '#words/words.tsx'

export const loader = show(trainingListView)
export const meta = titled((words) => words.trainings.title)

type Data = ReturnType<typeof useLoaderData<typeof loader>>

export default function Trainings() {
  const { rows, total, query, mayGive } = useLoaderData<typeof loader>()
  const { trainings } = useWords()
  const language = useLanguage()
  const link = useFrameLink()
  const columns = useColumns()
  return (
    <ListFrame
      title={trainings.title}
      sub={trainings.sub(formatNumber(total, language))}
      query={<Filters query={query} />}
      columns={columns}
      pager={{ total, page: query.page, size: query.size }}
      acts={
        mayGive ? (
          <Link className="button primary" to={link('/trainings/new')}>
            {trainings.add}
          </Link>
        ) : null
      }
    >
      <DataTable
        caption={trainings.caption}
        columns={columns}
        rows={rows}
        rowKey={(row) => row.training.id}
        defaultSort="-held"
        empty={<EmptyState title={trainings.empty} hint={trainings.emptyHint} />}
      />
    </ListFrame>
  )
}

function Filters({ query }: Pick<Data, 'query'>) {
  const { terms, trainings } = useWords()
  return (
    <QueryForm>
      {query.firm === null ? null : <input type="hidden" name="firm" value={query.firm} />}
      <QueryText name="q" label={trainings.label.search} value={query.q} wide />
      <QuerySelect
        name="kind"
        label={trainings.column.kind}
        value={query.kind ?? ''}
        options={recognitionKinds.map((kind) => ({ value: kind, label: terms.kind[kind] }))}
      />
    </QueryForm>
  )
}

function useColumns(): Column<Data['rows'][number]>[] {
  const { terms, trainings } = useWords()
  const language = useLanguage()
  const link = useFrameLink()
  const { column } = trainings
  return [
    {
      key: 'title',
      head: column.title,
      always: true,
      cell: ({ training }) => <Link to={link(`/trainings/${training.id}`)}>{training.title}</Link>,
    },
    {
      key: 'kind',
      head: column.kind,
      cell: ({ training }) => (training.kind === null ? trainings.general : terms.kind[training.kind]),
    },
    { key: 'held', head: column.held, sortable: true, cell: ({ training }) => <DayText short day={training.heldOn} /> },
    { key: 'place', head: column.place, cell: ({ training }) => training.place },
    { key: 'invited', head: column.invited, numeric: true, cell: ({ invited }) => formatNumber(invited, language) },
    { key: 'present', head: column.present, numeric: true, cell: ({ present }) => formatNumber(present, language) },
  ]
}
