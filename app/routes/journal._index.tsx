import { Link, useLoaderData, useLocation } from '@remix-run/react'
import { show } from '#server/guard.server.ts'
import { type Column, DataTable } from '#ui/data-table.tsx'
import { titled } from '#ui/document-title.ts'
import { EmptyState } from '#ui/empty-state.tsx'
import { formatInstant, formatNumber } from '#ui/format.ts'
import { JournalDetail } from '#ui/journal-detail.tsx'
import { ListFrame } from '#ui/list-frame.tsx'
import { searchWith } from '#ui/list-url.ts'
import { Notice } from '#ui/notice.tsx'
import { QueryField, QueryForm, QuerySelect } from '#ui/query-form.tsx'
import { Tag } from '#ui/tag.tsx'
import { journalListView } from '#views/journal-list.server.ts'
import { useLanguage, useWords } from '#words/words.tsx'

export const meta = titled((words) => words.journal.title)
export const loader = show(journalListView)

type List = ReturnType<typeof useLoaderData<typeof loader>>
const results = ['done', 'refused', 'failed'] as const
const tones = { done: 'good', refused: 'warn', failed: 'bad' } as const

export default function JournalPage() {
  const list = useLoaderData<typeof loader>()
  const { journal: words } = useWords()
  return (
    <ListFrame
      title={words.title}
      query={
        <>
          <ChainCheck check={list.check} />
          <JournalQuery {...list} />
        </>
      }
      pager={{ total: list.total, page: list.query.page, size: list.query.size }}
    >
      <DataTable
        caption={words.title}
        columns={useColumns()}
        rows={list.rows}
        rowKey={(row) => row.id}
        empty={<EmptyState title={words.empty} />}
      />
    </ListFrame>
  )
}

function ChainCheck({ check }: { check: List['check'] }) {
  const { check: words } = useWords().journal
  const language = useLanguage()
  const { search } = useLocation()
  const number = (value: number) => formatNumber(value, language)
  if (check.fault) return <Notice tone="bad">{words.faults[check.fault.kind](number(check.fault.position))}</Notice>
  const all = check.whole ? null : <Link to={searchWith(search, { check: 'all' })}>{words.all}</Link>
  return (
    <Notice tone="good" acts={all}>
      {check.whole ? words.whole(number(check.checked)) : words.end(number(check.checked))}
    </Notice>
  )
}

function JournalQuery({ query, acts, accounts }: List) {
  const { journal: words } = useWords()
  return (
    <QueryForm>
      <QuerySelect
        name="act"
        label={words.act}
        value={query.act}
        options={acts.map((value) => ({ value, label: words.acts[value] ?? value }))}
      />
      <QuerySelect
        name="account"
        label={words.account}
        value={query.account}
        options={[
          ...accounts.map((one) => ({ value: one.id, label: `${one.name} (${one.signInName})` })),
          { value: 'nobody', label: words.nobody },
        ]}
      />
      <QuerySelect
        name="result"
        label={words.result}
        value={query.result ?? ''}
        options={results.map((value) => ({ value, label: words.results[value] }))}
      />
      <QueryField id="q-from" label={words.from}>
        <input id="q-from" className="input" type="date" name="from" defaultValue={query.from ?? ''} />
      </QueryField>
      <QueryField id="q-until" label={words.until}>
        <input id="q-until" className="input" type="date" name="until" defaultValue={query.until ?? ''} />
      </QueryField>
    </QueryForm>
  )
}

function useColumns(): Column<List['rows'][number]>[] {
  const { journal: words } = useWords()
  return [
    { key: 'at', head: words.at, always: true, cell: (row) => formatInstant(row.at) },
    { key: 'act', head: words.act, cell: (row) => words.acts[row.act] ?? row.act },
    {
      key: 'account',
      head: words.account,
      cell: (row) => (row.account === 'nobody' ? words.nobody : row.accountName),
    },
    {
      key: 'result',
      head: words.result,
      cell: (row) => <Tag tone={tones[row.result]}>{words.results[row.result]}</Tag>,
    },
    { key: 'subject', head: words.subject, cell: (row) => <Subject {...row} /> },
    { key: 'address', head: words.address, cell: (row) => row.address },
    { key: 'detail', head: words.detail, cell: (row) => <JournalDetail entry={row} /> },
  ]
}

/** The auditor reads no firms: the subject leads to everything the journal says of it. */
function Subject({ subject, subjectKind, subjectName }: List['rows'][number]) {
  const { journal: words } = useWords()
  if (!subject || !subjectKind) return null
  return (
    <Link to={`/journal?subject=${encodeURIComponent(subject)}`} title={words.subjectLink}>
      {words.kinds[subjectKind] ?? subjectKind} {subjectName ?? subject.slice(-6)}
    </Link>
  )
}
