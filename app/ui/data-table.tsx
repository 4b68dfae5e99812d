import { Form, useLocation } from '@remix-run/react'
import { type ColumnDef, getCoreRowModel, type RowSelectionState, useReactTable } from '@tanstack/react-table'
import { type ReactNode, useContext, useEffect, useId, useMemo, useRef, useState } from 'react'
import { EmptyState } from '#ui/empty-state.tsx'
import { isBlank } from '#ui/facts.tsx'
import { shownColumns } from '#ui/list-url.ts'
import { LookContext } from '#ui/look-context.ts'
import { PickAll, pickRow } from '#ui/row-pick.tsx'
import { SelectionBar } from '#ui/selection-bar.tsx'
import { SortHead } from '#ui/sort-head.tsx'
import { useHydrated } from '#ui/use-hydrated.ts'
import { usePlainLinks } from '#ui/use-plain-links.ts'
import { useWords } from '#words/words.tsx'

export type Column<Row> = {
  key: string
  head: string
  /** Stands once in the head, never in the cells. */
  unit?: string
  /** Set where the server can sort by it; the head is then a link to ?sort=key. */
  sortable?: boolean
  numeric?: boolean
  /** Not drawn until chosen. */
  hidden?: boolean
  /** Never empty by design (a name): can't be chosen away. */
  always?: boolean
  cell: (row: Row) => ReactNode
}

export type DataTableProps<Row> = {
  /** Read to those who can't see the page around it. */
  caption: string
  columns: readonly Column<Row>[]
  rows: readonly Row[]
  rowKey: (row: Row) => string
  /** The sort the list has when the address names none. */
  defaultSort?: string
  /** Batch acts: buttons that carry `form={form}`; the chosen keys are posted as `select`. */
  select?: { label: (row: Row) => string; acts: (form: string) => ReactNode }
  empty?: ReactNode
  foot?: ReactNode
}

/**
 * A list's table: TanStack holds columns, visibility and selection; the body is drawn as plain rows, and TanStack's own are made
 * only once one is picked, which never happens on the server.
 */
export function DataTable<Row>(props: DataTableProps<Row>) {
  const { ui } = useWords()
  const { search } = useLocation()
  const { density } = useContext(LookContext)
  const form = useId()
  const hydrated = useHydrated()
  const frame = usePlainLinks()
  const selection = useSelection(props.rows, props.rowKey)
  const shown = shownColumns(search, props.columns)
  const table = useReactTable<Row>({
    data: useMemo(() => [...props.rows], [props.rows]),
    columns: useMemo(() => props.columns.map(({ key }): ColumnDef<Row> => ({ id: key })), [props.columns]),
    getRowId: props.rowKey,
    getCoreRowModel: getCoreRowModel(),
    manualSorting: true,
    state: {
      columnVisibility: Object.fromEntries(
        props.columns.map(({ key, always }) => [key, always === true || shown.includes(key)]),
      ),
      rowSelection: selection.picked,
    },
    onRowSelectionChange: selection.set,
  })
  const visible = new Set(table.getVisibleLeafColumns().map(({ id }) => id))
  const columns = props.columns.filter(({ key }) => visible.has(key))
  const count = Object.keys(selection.picked).length
  if (props.rows.length === 0) {
    return <div className="card">{props.empty ?? <EmptyState title={ui.list.empty} hint={ui.list.emptyHint} />}</div>
  }
  return (
    <>
      {props.select ? (
        <>
          <Form id={form} method="post" />
          <SelectionBar count={count} hydrated={hydrated} onClear={() => selection.set({})}>
            {props.select.acts(form)}
          </SelectionBar>
        </>
      ) : null}
      <section ref={frame} className="table-frame" aria-label={props.caption}>
        <table className={`data ${density}`}>
          <caption className="unseen">{props.caption}</caption>
          <thead>
            <tr>
              {props.select ? (
                <th scope="col" className="pick">
                  <PickAll
                    all={count > 0 && table.getIsAllRowsSelected()}
                    some={count > 0 && table.getIsSomeRowsSelected()}
                    onChange={(all) => table.toggleAllRowsSelected(all)}
                  />
                </th>
              ) : null}
              {columns.map((column, index) => (
                <SortHead key={column.key} column={column} fixed={index === 0} defaultSort={props.defaultSort} />
              ))}
            </tr>
          </thead>
          <tbody>
            {props.rows.map((row, index) => {
              const key = props.rowKey(row)
              const picked = selection.picked[key] === true
              return (
                <tr key={key} className={picked ? 'picked' : undefined}>
                  {props.select ? (
                    <td className="pick">
                      {pickRow({
                        form,
                        value: key,
                        label: ui.list.pick(props.select.label(row)),
                        picked,
                        onPick: (on, range) => selection.pick(index, on, range),
                      })}
                    </td>
                  ) : null}
                  {columns.map((column, place) => cellOf(column, place === 0, row, ui.none))}
                </tr>
              )
            })}
          </tbody>
          {props.foot ? <tfoot>{props.foot}</tfoot> : null}
        </table>
      </section>
    </>
  )
}

/** Drawn by a plain call: a component for each cell is what makes a long table slow on the server. */
function cellOf<Row>({ key, numeric, cell }: Column<Row>, first: boolean, row: Row, none: string) {
  const value = cell(row)
  const content = isBlank(value) ? <span className="quiet">{none}</span> : value
  return first ? (
    <th key={key} scope="row" className="fixed">
      {content}
    </th>
  ) : (
    <td key={key} className={numeric ? 'number' : undefined}>
      {content}
    </td>
  )
}

/** Which rows are picked; a shift-click picks all from the last one on. A new page of rows starts with none. */
function useSelection<Row>(rows: readonly Row[], rowKey: (row: Row) => string) {
  const [picked, set] = useState<RowSelectionState>({})
  const last = useRef<number | null>(null)
  const keys = rows.map(rowKey).join('\n')
  useEffect(() => {
    const here = new Set(keys.split('\n'))
    set((before) => Object.fromEntries(Object.entries(before).filter(([key]) => here.has(key))))
    last.current = null
  }, [keys])
  const pick = (index: number, on: boolean, range: boolean) => {
    const from = range && last.current !== null ? last.current : index
    const touched = rows.slice(Math.min(from, index), Math.max(from, index) + 1).map(rowKey)
    last.current = index
    set((before) => {
      const kept = Object.entries(before).filter(([key]) => !touched.includes(key))
      return Object.fromEntries(on ? [...kept, ...touched.map((key) => [key, true] as const)] : kept)
    })
  }
  return { picked, set, pick }
}
