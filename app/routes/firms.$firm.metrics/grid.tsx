import { Link, useLocation } from '@remix-run/react'
import { useRef } from 'react'
import { yearOf } from '#domain/day.ts'
import { type EntryUnit, entryUnits, readFigure, writeFigure } from '#domain/metric-figure.ts'
import { isMetricField, metricFields } from '#domain/yearly-metrics.ts'
import type { FormValues } from '#forms/read-input.ts'
import { ActForm } from '#ui/act-form.tsx'
import { Card } from '#ui/card.tsx'
import { DayText } from '#ui/day-text.tsx'
import { DayField, SelectField, TextField } from '#ui/inputs.tsx'
import { searchWith } from '#ui/list-url.ts'
import { useMetricWords } from '#ui/metric-words.ts'
import { MetricsGrid } from '#ui/metrics-grid.tsx'
import { MetricsTable } from '#ui/metrics-table.tsx'
import { useWords } from '#words/words.tsx'
import type { FirmMetricsFile } from './route.tsx'

type Props = { file: FirmMetricsFile }

/** The years side by side: to fill in for an officer, to read for a leader. */
export function Grid({ file }: Props) {
  const { metrics: words } = useWords()
  const { search, key } = useLocation()
  const labels = useLabels(file)
  const typed = useTypedAcrossUnits(file)
  const stands = [...(file.before ? [file.before] : []), ...file.rows]
  return (
    <Card>
      <GridBar file={file} onLeave={typed.keep} />
      {file.mayEdit ? (
        <>
          <p className="help">{words.grid.how}</p>
          {/* The key starts the fields afresh after a save or in another unit; what was typed is carried over. */}
          <div ref={typed.frame} className="keyed" key={`${file.unit} ${key}`}>
            <ActForm
              act="record-metrics"
              schema={async () => (await import('#forms/metrics.ts')).typedMetricsForm}
              labels={labels}
              values={{ ...startValues(file), ...typed.carried() }}
              submitLabel={words.grid.saved}
            >
              <input type="hidden" name="unit" value={file.unit} />
              <Kept file={file} />
              <MetricsGrid
                years={file.years}
                unit={file.unit}
                underWay={yearOf(file.today)}
                stands={stands}
                fieldLink={(field, name) => (
                  <Link
                    to={`${searchWith(search, { field })}#history`}
                    title={words.history.open(name)}
                    preventScrollReset
                    onClick={typed.keep}
                  >
                    {name}
                  </Link>
                )}
                foot={<SourceRow file={file} />}
              />
              <div className="metrics-said">
                <TextField name="source" required maxLength={120} help={words.grid.sourceHint} />
                <DayField name="statedOn" required max={file.today} />
                <TextField name="why" maxLength={200} help={words.grid.whyHelp} />
              </div>
            </ActForm>
          </div>
          <Withdraw file={file} />
        </>
      ) : (
        <MetricsTable years={file.years} unit={file.unit} stands={stands} />
      )}
    </Card>
  )
}

/** The unit in which the page shows and takes amounts, and the way to other years. */
function GridBar({ file, onLeave }: Props & { onLeave: () => void }) {
  const { metrics: words } = useWords()
  const { search } = useLocation()
  const [first = 0] = file.years
  const last = file.years.at(-1) ?? 0
  const to = (until: number) => searchWith(search, { until: String(until) })
  return (
    <div className="metrics-bar">
      <span className="units">
        {words.unitLabel}
        {entryUnits.map((unit) => (
          <Link
            key={unit}
            to={searchWith(search, { unit })}
            aria-current={unit === file.unit ? 'true' : undefined}
            preventScrollReset
            onClick={onLeave}
          >
            {words.unit[unit]}
          </Link>
        ))}
      </span>
      {file.earlier ? <Link to={to(first)}>{words.grid.earlier}</Link> : null}
      {last < yearOf(file.on) ? <Link to={to(Math.min(yearOf(file.on), last + 4))}>{words.grid.later}</Link> : null}
    </div>
  )
}

/** Which wording of each year the fields were drawn from, and where to come back to. */
const Kept = ({ file }: Props) => (
  <>
    <input type="hidden" name="until" value={file.years.at(-1)} />
    {file.years.map((year) => (
      <input
        key={year}
        type="hidden"
        name={`seen-${year}`}
        value={file.rows.find((row) => row.year === year)?.id ?? ''}
      />
    ))}
  </>
)

function SourceRow({ file }: Props) {
  const { metrics: words } = useWords()
  return (
    <tr>
      <th scope="row" className="fixed">
        {words.grid.sourceRow}
      </th>
      {file.years.map((year) => {
        const row = file.rows.find((one) => one.year === year)
        return (
          <td key={year} className={row ? undefined : 'quiet'}>
            {row ? (
              <>
                {row.source} <DayText short day={row.statedOn} />
              </>
            ) : (
              words.grid.none
            )}
          </td>
        )
      })}
    </tr>
  )
}

function Withdraw({ file }: Props) {
  const { metrics: words } = useWords()
  if (file.rows.length === 0) return null
  return (
    <details className="query-more">
      <summary>{words.grid.withdraw}</summary>
      <h2>{words.grid.withdrawTitle}</h2>
      <p className="quiet act-text">{words.grid.withdrawText}</p>
      <ActForm
        act="withdraw-metrics"
        schema={async () => (await import('#forms/metrics.ts')).withdrawMetricsForm.omit({ firm: true })}
        labels={{ row: words.grid.withdrawYear, why: words.grid.withdrawWhy }}
        submitLabel={words.grid.withdraw}
        danger
      >
        <SelectField
          name="row"
          required
          options={file.rows.map(({ id, year }) => ({ value: id, label: words.year(year) }))}
        />
        <TextField name="why" required maxLength={200} />
      </ActForm>
    </details>
  )
}

function useLabels({ years, unit }: FirmMetricsFile): Record<string, string> {
  const { metrics: words } = useWords()
  const { unitOf } = useMetricWords()
  const cells = years.flatMap((year) =>
    metricFields.map((field) => [`${field}-${year}`, words.cell(year, words.field[field], unitOf(field, unit))]),
  )
  const { source, statedOn, why } = words.grid
  return { ...Object.fromEntries(cells), source, statedOn, why }
}

function startValues({ rows, unit, today }: FirmMetricsFile): FormValues {
  const cells = rows.flatMap(({ year, metrics }) =>
    metricFields.map((field) => [`${field}-${year}`, writeFigure(field, metrics[field], unit)]),
  )
  return { ...Object.fromEntries(cells), statedOn: today }
}

/** What was typed but not saved survives a look at a figure's history and a change of the unit. */
function useTypedAcrossUnits({ unit, rows }: FirmMetricsFile) {
  const frame = useRef<HTMLDivElement>(null)
  const kept = useRef<{ unit: EntryUnit; wording: string; values: Record<string, string> } | null>(null)
  const wording = rows.map(({ id }) => id).join(' ')
  const keep = () => {
    const form = frame.current?.querySelector('form')
    if (!form) return
    const values = [...new FormData(form)].flatMap(([name, value]) =>
      typeof value === 'string' ? [[name, value]] : [],
    )
    kept.current = { unit, wording, values: Object.fromEntries(values) }
  }
  const carried = (): FormValues => {
    if (kept.current?.wording !== wording) return {}
    const { unit: before, values } = kept.current
    return Object.fromEntries(Object.entries(values).map(([name, text]) => [name, inUnit(name, text, before, unit)]))
  }
  return { frame, keep, carried }
}

function inUnit(name: string, text: string, before: EntryUnit, now: EntryUnit): string {
  const field = name.split('-')[0] ?? ''
  if (!isMetricField(field)) return text
  const read = readFigure(field, text, before)
  return read.is === 'value' ? writeFigure(field, read.value, now) : text
}
