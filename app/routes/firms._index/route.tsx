import { Link, useLoaderData, useLocation } from '@remix-run/react'
import { assignOfficer } from '#acts/assign-officer.server.ts'
import { lookUpFirm } from '#acts/look-up-firm.server.ts'
import { offering, performOneOf, show } from '#server/guard.server.ts'
import { DataTable } from '#ui/data-table.tsx'
import { titled } from '#ui/document-title.ts'
import { EmptyState } from '#ui/empty-state.tsx'
import { formatDay, formatNumber } from '#ui/format.ts'
import { ListFrame } from '#ui/list-frame.tsx'
import { searchWith } from '#ui/list-url.ts'
import { Notice } from '#ui/notice.tsx'
import { useFrameLink } from '#ui/side-nav.tsx'
import { firmListView } from '#views/firm-list.server.ts'
import { useLanguage, useWords } from '#words/words.tsx'
import { AssignOfficer } from './assign-officer.tsx'
import { useFirmColumns } from './columns.tsx'
import { ExportPanel } from './export-panel.tsx'
import { FirmFilters } from './filters.tsx'
import { LookUp } from './look-up.tsx'

export const loader = show(firmListView)
export const meta = titled((words) => words.firms.title)

/** The list it was done from, with its filters: only a search of this page, never another address. */
const backTo = (search: string | string[] | undefined): string =>
  typeof search === 'string' && search.startsWith('?') ? `/firms${search}` : '/firms'

export const action = performOneOf([
  offering(assignOfficer, (_count, _params, { back }) => ({ to: backTo(back), notice: 'assign-officer' })),
  offering(lookUpFirm, (found) => Response.json({ found })),
])

export default function Firms() {
  const { on, query, rows, total, page, choices, can } = useLoaderData<typeof loader>()
  const { firms } = useWords()
  const language = useLanguage()
  const link = useFrameLink()
  const { search } = useLocation()
  const columns = useFirmColumns(choices, on)
  return (
    <>
      <ListFrame
        title={firms.title}
        sub={firms.subScope[query.scope](formatDay(on, language))}
        query={<FirmFilters query={query} choices={choices} all={can.lookUp === false} />}
        columns={columns}
        pager={{ total, page, size: query.size }}
        acts={
          <>
            {can.edit ? (
              <>
                <Link className="button primary" to={link('/firms/new')}>
                  {firms.create}
                </Link>
                <Link className="button" to={link('/imports')}>
                  {firms.import}
                </Link>
              </>
            ) : null}
            <ExportPanel total={formatNumber(total, language)} on={on} />
          </>
        }
      >
        {query.batch === null ? null : (
          <Notice acts={<Link to={searchWith(search, { batch: null, page: null })}>{firms.filter.dropBatch}</Link>}>
            {firms.filter.batchShown}
          </Notice>
        )}
        <DataTable
          caption={firms.caption}
          columns={columns}
          rows={rows}
          rowKey={(row) => row.id}
          defaultSort="name"
          select={
            can.edit
              ? { label: (row) => row.name, acts: (form) => <AssignOfficer form={form} officers={choices.officers} /> }
              : undefined
          }
          empty={<NothingFound />}
        />
      </ListFrame>
      {can.lookUp ? <LookUp /> : null}
    </>
  )
}

/** Nothing here: perhaps elsewhere in the register, perhaps nothing at all yet. */
function NothingFound() {
  const { elsewhere, can } = useLoaderData<typeof loader>()
  const { firms, ui } = useWords()
  const language = useLanguage()
  const link = useFrameLink()
  const { search } = useLocation()
  const filtered = [...new URLSearchParams(search).keys()].some(
    (name) => !['on', 'sort', 'size', 'column'].includes(name),
  )
  if (elsewhere > 0) {
    const all = searchWith(search, { scope: 'all', page: null })
    return (
      <EmptyState
        title={firms.emptyTitle}
        hint={firms.elsewhere(formatNumber(elsewhere, language))}
        acts={
          <Link className="button" to={all}>
            {firms.showElsewhere}
          </Link>
        }
      />
    )
  }
  if (filtered || !can.edit) return <EmptyState title={firms.emptyTitle} hint={ui.list.emptyHint} />
  return (
    <EmptyState
      title={firms.emptyRegister}
      hint={firms.emptyRegisterHint}
      acts={
        <Link className="button primary" to={link('/firms/new')}>
          {firms.create}
        </Link>
      }
    />
  )
}
