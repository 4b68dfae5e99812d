import { Link, useLoaderData } from '@remix-run/react'
import { askForMetrics } from '#acts/ask-for-metrics.server.ts'
import { cancelMetricsRequest } from '#acts/cancel-metrics-request.server.ts'
import { recordMetrics } from '#acts/record-metrics.server.ts'
import { withdrawMetrics } from '#acts/withdraw-metrics.server.ts'
import { entryUnits } from '#domain/metric-figure.ts'
import { offering, performOneOf, show } from '#server/guard.server.ts'
import { titled } from '#ui/document-title.ts'
import { PageTitle } from '#ui/page-title.tsx'
import { useFrameLink } from '#ui/side-nav.tsx'
import { firmMetricsView } from '#views/firm-metrics.server.ts'
import { useWords } from '#words/words.tsx'
import { AskFirm } from './ask-firm.tsx'
import { Grid } from './grid.tsx'
import { History } from './history.tsx'

export const loader = show(firmMetricsView)
export const meta = titled((words) => words.metrics.title)

type Posted = Record<string, string | string[] | undefined>

/** The same grid again: its unit and its years. */
function pageOf(firm: string | undefined, { unit, until }: Posted): string {
  const kept = new URLSearchParams()
  const known = entryUnits.find((one) => one === unit)
  if (known) kept.set('unit', known)
  if (typeof until === 'string' && /^\d{4}$/.test(until)) kept.set('until', until)
  return `/firms/${firm}/metrics?${kept}`
}

export const action = performOneOf([
  offering(recordMetrics, ({ changed }, { firm }, values) => ({
    to: pageOf(firm, values),
    notice: changed > 0 ? 'record-metrics' : 'record-metrics-none',
  })),
  offering(withdrawMetrics, (firm, _params, values) => pageOf(firm, values)),
  offering(askForMetrics, ({ path }) => Response.json({ act: 'issued', link: path })),
  offering(cancelMetricsRequest, (firm) => pageOf(firm, {})),
])

export type FirmMetricsFile = ReturnType<typeof useLoaderData<typeof loader>>

export default function FirmMetricsPage() {
  const file = useLoaderData<typeof loader>()
  const { firms, metrics } = useWords()
  const link = useFrameLink()
  return (
    <>
      <PageTitle
        title={metrics.title}
        sub={file.firm.name}
        crumbs={[
          { label: firms.title, to: link('/firms') },
          { label: file.firm.name, to: link(`/firms/${file.firm.id}`) },
        ]}
        acts={
          <Link className="button" to={link('/metrics')}>
            {metrics.list.byYear}
          </Link>
        }
      />
      <Grid file={file} />
      <AskFirm file={file} />
      <History file={file} />
    </>
  )
}
