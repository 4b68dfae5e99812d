import { Form, Link, useActionData, useLoaderData, useLocation } from '@remix-run/react'
import { assignCases } from '#acts/assign-cases.server.ts'
import { moveCases } from '#acts/move-cases.server.ts'
import { scheduleCases } from '#acts/schedule-cases.server.ts'
import { undoCasesBulk } from '#acts/undo-cases-bulk.server.ts'
import { offering, performOneOf, show } from '#server/guard.server.ts'
import { ConfirmForm } from '#ui/confirm-form.tsx'
import { DataTable } from '#ui/data-table.tsx'
import { titled } from '#ui/document-title.ts'
import { EmptyState } from '#ui/empty-state.tsx'
import type { FormProblem } from '#ui/form-context.ts'
import { formatDay, formatNumber } from '#ui/format.ts'
import { ListFrame } from '#ui/list-frame.tsx'
import { searchWith } from '#ui/list-url.ts'
import { Notice } from '#ui/notice.tsx'
import { caseListView } from '#views/case-list.server.ts'
import { useLanguage, useWords } from '#words/words.tsx'
import { BulkActs } from './bulk-acts.tsx'
import { useCaseColumns } from './columns.tsx'
import { CaseFilters } from './filters.tsx'

export const loader = show(caseListView)
export const meta = titled((words) => words.cases.title)

export type CaseList = ReturnType<typeof useLoaderData<typeof loader>>

/** The list it was done from, with its filters, and the name of what was done so that it can be undone. */
function backTo({ bulk }: { bulk: string }, back: string | string[] | undefined): { to: string } {
  const params = new URLSearchParams(typeof back === 'string' && back.startsWith('?') ? back : '')
  for (const name of ['all', 'bulk', 'page']) params.delete(name)
  params.set('bulk', bulk)
  return { to: `/cases?${params.toString()}` }
}

export const action = performOneOf([
  offering(assignCases, (done, _params, { asked }) => backTo(done, asked)),
  offering(moveCases, (done, _params, { asked }) => backTo(done, asked)),
  offering(scheduleCases, (done, _params, { asked }) => backTo(done, asked)),
  offering(undoCasesBulk, (done, _params, { asked }) => backTo(done, asked)),
])

export default function Cases() {
  const data = useLoaderData<typeof loader>()
  const { on, query, rows, total, page, chosen, can } = data
  const { cases } = useWords()
  const language = useLanguage()
  const { search } = useLocation()
  const columns = useCaseColumns()
  const bulkable = can.edit && query.state === 'open'
  return (
    <ListFrame
      title={cases.title}
      sub={cases.sub(formatDay(on, language))}
      query={<CaseFilters {...data} />}
      columns={columns}
      pager={{ total, page, size: query.size }}
      acts={<Acts {...data} />}
    >
      <Refused />
      <BulkDone bulk={data.bulk} />
      {bulkable && total > 0 ? <ChooseAll {...data} /> : null}
      <DataTable
        caption={cases.caption}
        columns={columns}
        rows={rows}
        rowKey={(row) => `${row.id}~${row.version}`}
        defaultSort="since"
        select={
          bulkable && chosen === null
            ? {
                label: (row) => row.firmName,
                acts: (form) => <BulkActs form={form} data={data} asked={search} />,
              }
            : undefined
        }
        empty={<EmptyState title={cases.emptyTitle} hint={cases.emptyHint} />}
      />
    </ListFrame>
  )
}

function Acts({ query, can }: CaseList) {
  const { cases } = useWords()
  const { search } = useLocation()
  const board = searchWith(search, {
    kind: null,
    page: null,
    sort: null,
    size: null,
    all: null,
    bulk: null,
    state: null,
  })
  return (
    <>
      {can.edit ? (
        <Link className="button primary" to="/cases/new">
          {cases.open}
        </Link>
      ) : null}
      <Link className="button" to={`/boards/${query.kind ?? 'high-tech'}${board}`}>
        {cases.board.columns}
      </Link>
      {can.export
        ? ['xlsx', 'csv'].map((format) => (
            <a key={format} className="button" href={`/cases/export/${format}${search}`} download>
              {cases.exportAs(format)}
            </a>
          ))
        : null}
    </>
  )
}

/** Why nothing was done to the chosen cases. */
function Refused() {
  const problem = useActionData<FormProblem>()
  const words = useWords()
  if (!problem?.values) return null
  const sentences: Readonly<Record<string, (detail: NonNullable<FormProblem['refusal']>['detail']) => string>> =
    words.refusal
  const [error] = Object.values(problem.errors)
  const text = problem.refusal
    ? sentences[problem.refusal.code]?.(problem.refusal.detail)
    : error && (words.formError[error] ?? words.formError.invalid)
  return (
    <div role="alert">
      <Notice tone="bad">{text ?? words.ui.form.refused}</Notice>
    </div>
  )
}

/** What was just done to many cases, and the way back. */
function BulkDone({ bulk }: Pick<CaseList, 'bulk'>) {
  const words = useWords().cases.bulk
  const language = useLanguage()
  const { search } = useLocation()
  if (!bulk) return null
  const figure = (count: number) => formatNumber(count, language)
  if (bulk.undone) return <Notice>{words.undone(figure(bulk.undone.restored), figure(bulk.undone.kept))}</Notice>
  return (
    <div className="notice good">
      <ConfirmForm
        text={words.done[bulk.act](figure(bulk.changed))}
        submitLabel={words.undo}
        fields={{ act: 'undo-cases-bulk', bulk: bulk.id, asked: search }}
      />
    </div>
  )
}

/** Every case that the filters find, frozen as they now are, or single rows. */
function ChooseAll({ chosen, total, ...data }: CaseList) {
  const words = useWords().cases.bulk
  const language = useLanguage()
  const { search } = useLocation()
  const all = formatNumber(total, language)
  if (chosen === null) {
    return total <= data.rows.length ? null : (
      <p className="bulk">
        <Link to={searchWith(search, { all: '1', bulk: null })}>{words.all(all)}</Link>
      </p>
    )
  }
  const leave = <Link to={searchWith(search, { all: null })}>{words.leave}</Link>
  if (chosen.tooMany) return <Notice acts={leave}>{words.allMost(formatNumber(1_000, language))}</Notice>
  return (
    <div className="selection-bar">
      <span>{words.allChosen(all)}</span>
      {leave}
      <Form method="post" id="all-cases" />
      <input type="hidden" name="scope" value="all" form="all-cases" />
      <input type="hidden" name="expected" value={chosen.expected} form="all-cases" />
      <input type="hidden" name="mark" value={chosen.mark} form="all-cases" />
      <BulkActs form="all-cases" data={{ chosen, total, ...data }} asked={search} />
    </div>
  )
}
