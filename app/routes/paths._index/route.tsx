import { Form, useLoaderData, useLocation } from '@remix-run/react'
import { show } from '#server/guard.server.ts'
import { Card } from '#ui/card.tsx'
import { titled } from '#ui/document-title.ts'
import { EmptyState } from '#ui/empty-state.tsx'
import { formatDay, formatNumber } from '#ui/format.ts'
import { KeptParams } from '#ui/kept-params.tsx'
import { paramsWithout, searchWith } from '#ui/list-url.ts'
import { PageTitle } from '#ui/page-title.tsx'
import { QueryField } from '#ui/query-form.tsx'
import { pathsView } from '#views/paths.server.ts'
import { useLanguage, useWords } from '#words/words.tsx'
import { PathChart } from './chart.tsx'
import { PathFirms } from './firms.tsx'
import { Keeping, Leavings } from './tables.tsx'

export const loader = show(pathsView)
export const meta = titled((words) => words.paths.title)

export default function Paths() {
  const data = useLoaderData<typeof loader>()
  const { paths } = useWords()
  const language = useLanguage()
  const { search } = useLocation()
  const { from, to, entered, mayExport } = data
  return (
    <div className="list">
      <Period from={from} to={to} on={data.on} />
      <PageTitle
        title={paths.title}
        sub={paths.sub(formatDay(from, language), formatDay(to, language), formatNumber(entered, language))}
        acts={
          mayExport
            ? ['xlsx', 'csv'].map((format) => (
                <a
                  key={format}
                  className="button"
                  href={`/paths/export/${format}${searchWith(search, { page: null, size: null })}`}
                  download
                >
                  {paths.export(format)}
                </a>
              ))
            : undefined
        }
      />
      {entered === 0 ? (
        <Card>
          <EmptyState title={paths.empty} hint={paths.emptyHint} />
        </Card>
      ) : (
        <>
          <PathChart {...data} />
          <div className="path-cards">
            <Leavings {...data} />
            <Keeping {...data} />
          </div>
        </>
      )}
      {data.asked ? <PathFirms {...data} /> : null}
    </div>
  )
}

function Period({ from, to, on }: { from: string; to: string; on: string }) {
  const { period } = useWords().paths
  const { pathname, search } = useLocation()
  return (
    <Form key={search} method="get" action={pathname} className="query card" role="search">
      <KeptParams params={paramsWithout(search, ['from', 'to', 'page'])} />
      <div className="query-row">
        <QueryField id="paths-from" label={period.from}>
          <input id="paths-from" className="input" type="date" name="from" defaultValue={from} max={on} required />
        </QueryField>
        <QueryField id="paths-to" label={period.to}>
          <input id="paths-to" className="input" type="date" name="to" defaultValue={to} max={on} required />
        </QueryField>
        <button type="submit" className="button primary">
          {period.apply}
        </button>
      </div>
    </Form>
  )
}
