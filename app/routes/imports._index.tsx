import { Link, useLoaderData } from '@remix-run/react'
import { rosterLists } from '#domain/roster.ts'
import { show } from '#server/guard.server.ts'
import { type Column, DataTable } from '#ui/data-table.tsx'
import { Disclosure } from '#ui/disclosure.tsx'
import { titled } from '#ui/document-title.ts'
import { EmptyState } from '#ui/empty-state.tsx'
import { formatInstant, formatNumber } from '#ui/format.ts'
import { ListFrame } from '#ui/list-frame.tsx'
import { useFrameLink } from '#ui/side-nav.tsx'
import { Tag, type Tone } from '#ui/tag.tsx'
import { importList } from '#views/import-list.server.ts'
import { useLanguage, useWords } from '#words/words.tsx'

export const loader = show(importList)
export const meta = titled((words) => words.imports.title)

type Row = ReturnType<typeof useLoaderData<typeof loader>>['rows'][number]
const tones: Record<Row['state'], Tone> = { read: 'warn', committed: 'good', undone: 'plain' }
const counted = ['created', 'updated', 'unchanged', 'refused', 'skipped'] as const

export default function Imports() {
  const { rows, total, page, size } = useLoaderData<typeof loader>()
  const { imports } = useWords()
  const link = useFrameLink()
  const begin = (
    <Link className="button primary" to={link('/imports/new')}>
      {imports.begin}
    </Link>
  )
  return (
    <ListFrame
      title={imports.title}
      sub={imports.intro}
      acts={
        <>
          {rows.length > 0 ? begin : null}
          <Templates />
        </>
      }
      pager={total > 0 ? { total, page, size } : undefined}
    >
      <DataTable
        caption={imports.title}
        columns={useColumns()}
        rows={rows}
        rowKey={({ id }) => id}
        empty={<EmptyState title={imports.noneYet} hint={imports.noneYetHint} acts={begin} />}
      />
    </ListFrame>
  )
}

function Templates() {
  const { imports } = useWords()
  return (
    <Disclosure summary={imports.templates} className="to-left" button>
      <ul>
        {rosterLists.map((list) => (
          <li key={list}>
            <a href={`/imports/template/${list}`} download>
              {imports.template(imports.list[list])}
            </a>
          </li>
        ))}
      </ul>
    </Disclosure>
  )
}

function useColumns(): Column<Row>[] {
  const { imports } = useWords()
  const language = useLanguage()
  const link = useFrameLink()
  const { head } = imports
  return [
    {
      key: 'file',
      head: head.file,
      always: true,
      cell: (row) => (
        <Link className="clip" to={link(`/imports/${row.id}`)}>
          {row.fileName}
        </Link>
      ),
    },
    { key: 'list', head: head.list, cell: (row) => imports.list[row.list] },
    { key: 'state', head: head.state, cell: (row) => <Tag tone={tones[row.state]}>{imports.state[row.state]}</Tag> },
    ...counted.map(
      (kind): Column<Row> => ({
        key: kind,
        head: imports.outcome[kind],
        numeric: true,
        cell: (row) => (row.counts ? formatNumber(row.counts[kind], language) : null),
      }),
    ),
    { key: 'by', head: head.by, cell: (row) => row.by },
    { key: 'at', head: head.at, cell: (row) => formatInstant(row.createdAt) },
  ]
}
