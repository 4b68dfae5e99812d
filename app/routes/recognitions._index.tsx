import { Link, useLoaderData, useLocation } from '@remix-run/react'
import { recognitionKinds } from '#domain/recognition.ts'
import { askedStates } from '#domain/recognition-state.ts'
import { lapsingMonths, type RecognitionColumn, recognitionColumns } from '#forms/recognition-list-choices.ts'
import { show } from '#server/guard.server.ts'
import { type Column, DataTable } from '#ui/data-table.tsx'
import { DayText } from '#ui/day-text.tsx'
import { titled } from '#ui/document-title.ts'
import { formatDay, formatNumber } from '#ui/format.ts'
import { ListFrame } from '#ui/list-frame.tsx'
import { Notice } from '#ui/notice.tsx'
import { QueryForm, QuerySelect, QueryText } from '#ui/query-form.tsx'
import { RecognitionStateTag } from '#ui/recognition-state.tsx'
import { useFrameLink } from '#ui/side-nav.tsx'
import { recognitionListView } from '#views/recognition-list.server.ts'
import { useLanguage, useWords } from '#words/words.tsx'

export const loader = show(recognitionListView)
export const meta = titled((words) => words.recognitions.title)

type Data = ReturnType<typeof useLoaderData<typeof loader>>
type Row = Data['rows'][number]

export default function Recognitions() {
  const { rows, total, firms, page, size, on, query, batches, mayExport, mayRecognise } = useLoaderData<typeof loader>()
  const { recognitions: words } = useWords()
  const language = useLanguage()
  const link = useFrameLink()
  const columns = useColumns()
  return (
    <ListFrame
      title={words.title}
      sub={words.sub(formatDay(on, language), formatNumber(firms, language))}
      query={<Filters query={query} batches={batches} />}
      acts={
        <>
          {mayExport ? <ExportLinks /> : null}
          {mayRecognise ? (
            <Link className="button primary" to={link('/recognitions/new')}>
              {words.add}
            </Link>
          ) : null}
        </>
      }
      columns={columns}
      pager={{ total, page, size }}
    >
      {query.state === 'awaiting' ? <Notice tone="warn">{words.awaitingNote}</Notice> : null}
      <DataTable
        caption={words.caption}
        columns={columns}
        rows={rows}
        rowKey={(row) => row.fact}
        defaultSort="-issued"
      />
    </ListFrame>
  )
}

function ExportLinks() {
  const { recognitions: words } = useWords()
  const { search } = useLocation()
  return (
    <>
      {['xlsx', 'csv'].map((format) => (
        <a key={format} className="button" href={`/recognitions/export/${format}${search}`} download>
          {words.exportAs(format)}
        </a>
      ))}
    </>
  )
}

function Filters({ query, batches }: Pick<Data, 'query' | 'batches'>) {
  const { recognitions: words, terms } = useWords()
  const { filter } = words
  const batch = (
    <QuerySelect
      name="batch"
      label={filter.batch}
      value={query.batchName ?? ''}
      options={batches.map((name) => ({ value: name, label: name }))}
    />
  )
  return (
    <QueryForm more={batch} moreInUse={query.batchName !== null}>
      <QueryText name="q" label={filter.q} value={query.text} placeholder={filter.qHint} wide />
      <QuerySelect
        name="kind"
        label={filter.kind}
        value={query.kind ?? ''}
        options={recognitionKinds.map((kind) => ({ value: kind, label: terms.kind[kind] }))}
      />
      <QuerySelect
        name="state"
        label={filter.state}
        value={query.state ?? ''}
        options={askedStates.map((state) => ({ value: state, label: words.state[state] }))}
      />
      <QuerySelect
        name="lapsing"
        label={filter.lapsing}
        value={query.lapsing === null ? '' : String(query.lapsing)}
        options={lapsingMonths.map((months) => ({ value: String(months), label: words.lapsingIn(String(months)) }))}
      />
    </QueryForm>
  )
}

function useColumns(): Column<Row>[] {
  const { recognitions: words, terms } = useWords()
  const link = useFrameLink()
  const cells: Record<RecognitionColumn, Column<Row>['cell']> = {
    firm: (row) => <Link to={link(`/firms/${row.firm.id}`)}>{row.firm.name}</Link>,
    kind: (row) => <Link to={link(`/recognitions/${row.fact}`)}>{terms.kind[row.kind]}</Link>,
    number: (row) => row.number,
    state: (row) => <RecognitionStateTag state={row.state} />,
    issued: (row) => <DayText day={row.issuedOn} short />,
    until: (row) => (row.validUntil === null ? words.openEnd : <DayText day={row.validUntil} short />),
    route: (row) => terms.route[row.route],
    batch: (row) => row.batchName,
    code: (row) => row.firm.code,
    form: (row) => terms.form[row.form],
    authority: (row) => row.authority,
    notice: (row) => row.notice,
    ruleSet: (row) => row.ruleSet,
    revoked: (row) => (row.revokedOn === null ? null : <DayText day={row.revokedOn} short />),
    source: (row) => row.source,
  }
  return recognitionColumns.map((column) => ({ ...column, head: words.column[column.key], cell: cells[column.key] }))
}
