import { type ActionFunctionArgs, data, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { useState } from 'react'
import { type EntryUnit, entryUnits } from '#domain/metric-figure.ts'
import { metricFields } from '#domain/yearly-metrics.ts'
import { reportForm } from '#forms/metrics.ts'
import { formValues, readInput } from '#forms/read-input.ts'
import { publicly, unsuccessful } from '#server/guard.server.ts'
import { Refusal } from '#server/refusal.ts'
import { reportAsked, submitReport } from '#server/report-link.server.ts'
import { ActForm } from '#ui/act-form.tsx'
import { Card } from '#ui/card.tsx'
import { titled } from '#ui/document-title.ts'
import { formatInstant } from '#ui/format.ts'
import { TickField } from '#ui/inputs.tsx'
import { useMetricWords } from '#ui/metric-words.ts'
import { MetricsGrid } from '#ui/metrics-grid.tsx'
import { Notice } from '#ui/notice.tsx'
import { useWords } from '#words/words.tsx'

export const meta = titled((words) => words.metrics.report.title)

/**
 * The page holds no figure that is on record and leads nowhere else. `same-origin` (security-headers) keeps the address from
 * every other site; a stricter policy would take away the Origin by which writes from elsewhere are known.
 */
export const loader = publicly(
  'whoever holds a one-time link reports the figures of the firm it was made for',
  async ({ params, context }: LoaderFunctionArgs) => {
    try {
      return { asked: await reportAsked(context.house, params.token ?? '', context.address), closed: null }
    } catch (cause) {
      if (!(cause instanceof Refusal)) throw cause
      const closed = { code: cause.code, detail: cause.detail }
      return data({ asked: null, closed }, { status: cause.status })
    }
  },
)

export const action = publicly(
  'the one-time link itself says for which firm',
  async ({ request, params, context }: ActionFunctionArgs) => {
    const values = formValues(await request.formData())
    try {
      const input = readInput(reportForm, values)
      const from = { address: context.address, request: context.requestId }
      await submitReport(context.house, params.token ?? '', input, from)
      return data({ done: true as const, values: undefined })
    } catch (cause) {
      return unsuccessful(cause, 'submit-report', values, context)
    }
  },
)

export default function ReportPage() {
  const { asked, closed } = useLoaderData<typeof loader>()
  const { metrics, refusal } = useWords()
  const words = metrics.report
  const answered = useActionData<typeof action>()
  if (answered && 'done' in answered) {
    return (
      <Card className="report-page">
        <h1 className="alone-title">{words.doneTitle}</h1>
        <p role="status">{words.done}</p>
      </Card>
    )
  }
  if (asked === null) {
    return (
      <Card>
        <h1 className="alone-title">{words.title}</h1>
        <p>{closed ? refusal[closed.code](closed.detail) : null}</p>
      </Card>
    )
  }
  return <Report asked={asked} />
}

type Asked = NonNullable<ReturnType<typeof useLoaderData<typeof loader>>['asked']>

function Report({ asked }: { asked: Asked }) {
  const { metrics } = useWords()
  const words = metrics.report
  const [unit, setUnit] = useState<EntryUnit>('ten-thousand')
  return (
    <div className="report-page">
      <Card>
        <h1 className="alone-title">{words.title}</h1>
        <p>
          <strong>{asked.firm}</strong>
        </p>
        <p className="quiet">{words.until(formatInstant(asked.expiresAt))}</p>
        {asked.note ? (
          <Notice tone="warn">
            <strong>{words.returned}</strong>
            <p>{asked.note}</p>
          </Notice>
        ) : null}
        <p className="help">{words.how}</p>
        <ActForm
          narrow
          schema={async () => (await import('#forms/metrics.ts')).reportForm}
          labels={useReportLabels(asked.years, unit)}
          submitLabel={words.submit}
        >
          <UnitChoice unit={unit} onChoose={setUnit} />
          <MetricsGrid years={asked.years} unit={unit} />
          <TickField name="confirmed" required text={words.confirm} />
        </ActForm>
        <h2>{words.purposeTitle}</h2>
        <p className="purpose">{words.purpose}</p>
      </Card>
    </div>
  )
}

/** In which unit the firm writes amounts: its own choice, and always in sight. */
function UnitChoice({ unit, onChoose }: { unit: EntryUnit; onChoose: (unit: EntryUnit) => void }) {
  const { metrics } = useWords()
  return (
    <fieldset className="options">
      <legend>{metrics.report.unit}</legend>
      {entryUnits.map((one) => (
        <label key={one}>
          <input type="radio" name="unit" value={one} defaultChecked={one === unit} onChange={() => onChoose(one)} />
          {metrics.unit[one]}
        </label>
      ))}
    </fieldset>
  )
}

function useReportLabels(years: readonly number[], unit: EntryUnit): Record<string, string> {
  const { metrics } = useWords()
  const { unitOf } = useMetricWords()
  const cells = years.flatMap((year) =>
    metricFields.map((field) => [`${field}-${year}`, metrics.cell(year, metrics.field[field], unitOf(field, unit))]),
  )
  const { confirmed, form, unit: unitLabel } = metrics.report
  return { ...Object.fromEntries(cells), confirmed, form, unit: unitLabel }
}
