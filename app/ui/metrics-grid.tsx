import { type ReactNode, useEffect, useRef, useState } from 'react'
import { type EntryUnit, readFigure } from '#domain/metric-figure.ts'
import { type MetricWarning, warningsOf, type YearOfMetrics } from '#domain/metric-warnings.ts'
import {
  isMetricField,
  kindOf,
  type MetricField,
  type Metrics,
  metricGroups,
  noMetrics,
  valuationCurrencies,
} from '#domain/yearly-metrics.ts'
import { controlId, oneValue, useFormState } from '#ui/form-context.ts'
import { moveInGrid, pasteIntoGrid } from '#ui/grid-keys.ts'
import { useMetricWords } from '#ui/metric-words.ts'
import { useWords } from '#words/words.tsx'

export type GridProps = {
  years: readonly number[]
  unit: EntryUnit
  /** The year that has not ended yet. */
  underWay?: number
  /** What is on record: a grid that a stranger fills in knows nothing of it. */
  stands?: readonly YearOfMetrics[]
  /** How a figure's name leads to its history. */
  fieldLink?: (field: MetricField, name: string) => ReactNode
  foot?: ReactNode
}

/** Figures down, years across. A plain form; with JavaScript a range can be pasted and warnings come while typing. */
export function MetricsGrid({ years, unit, underWay, stands = [], fieldLink, foot }: GridProps) {
  const { metrics: words } = useWords()
  const frame = useRef<HTMLElement>(null)
  const { said, hear } = useGridKeys(frame, unit)
  const typed = useTyped(frame, years, unit, stands)
  const all = [...stands.filter(({ year }) => !years.includes(year)), ...typed.years]
  const warnings = new Map(
    typed.years.map((one) => [one.year, warningsOf(one, all.find(({ year }) => year === one.year - 1) ?? null)]),
  )
  return (
    <>
      <section
        ref={frame}
        className="table-frame metrics-frame"
        aria-label={words.grid.caption}
        onInput={typed.read}
        onPaste={(event) => {
          if (event.target instanceof HTMLInputElement && hear(event.target, event.clipboardData.getData('text')))
            event.preventDefault()
          typed.read()
        }}
        onKeyDown={(event) => {
          if (!event.nativeEvent.isComposing && moveInGrid(event.target, event.nativeEvent)) event.preventDefault()
        }}
      >
        <table className="data metrics-grid">
          <caption className="unseen">{words.grid.caption}</caption>
          <thead>
            <tr>
              <th scope="col" className="fixed">
                {words.grid.figure}
              </th>
              {years.map((year) => (
                <th key={year} scope="col" className="number">
                  {year === underWay ? words.yearUnderWay(year) : words.year(year)}
                </th>
              ))}
            </tr>
          </thead>
          {metricGroups.map((group) => (
            <tbody key={group.key}>
              <tr className="group">
                <th scope="colgroup" className="fixed" colSpan={1}>
                  {words.group[group.key]}
                </th>
                <td colSpan={years.length} />
              </tr>
              {group.fields.map((field) => (
                <tr key={field}>
                  <FieldHead field={field} unit={unit} link={fieldLink} />
                  {years.map((year) => (
                    <Cell
                      key={year}
                      field={field}
                      year={year}
                      unit={unit}
                      warnings={(warnings.get(year) ?? []).filter((one) => one.field === field)}
                    />
                  ))}
                </tr>
              ))}
            </tbody>
          ))}
          {foot ? <tfoot>{foot}</tfoot> : null}
        </table>
      </section>
      <p className="help" role="status">
        {said}
      </p>
    </>
  )
}

function FieldHead({ field, unit, link }: { field: MetricField; unit: EntryUnit; link: GridProps['fieldLink'] }) {
  const { metrics: words } = useWords()
  const { unitOf, helpOf } = useMetricWords()
  const name = words.field[field]
  const unitName = unitOf(field, unit)
  return (
    <th scope="row" className="fixed" title={helpOf(field)}>
      {link ? link(field, name) : name}
      {unitName ? <small className="quiet"> {unitName}</small> : null}
    </th>
  )
}

type CellProps = { field: MetricField; year: number; unit: EntryUnit; warnings: readonly MetricWarning[] }

function Cell({ field, year, unit, warnings }: CellProps) {
  const { metrics: words } = useWords()
  const { unitOf, warningText } = useMetricWords()
  const form = useFormState()
  const name = `${field}-${year}`
  const id = controlId(form.id, name)
  const error = form.error(name)
  const noted = error !== undefined || warnings.length > 0
  const wiring = {
    id,
    className: kindOf(field) === 'currency' || kindOf(field) === 'day' ? 'input' : 'input number',
    'aria-label': words.cell(year, words.field[field], unitOf(field, unit)),
    'aria-invalid': error ? (true as const) : undefined,
    'aria-describedby': noted ? `${id}-note` : undefined,
    defaultValue: oneValue(form.value(name)),
    ...form.register(name),
    name,
  }
  return (
    <td className={error ? 'wrong' : warnings.length > 0 ? 'doubtful' : undefined}>
      <Control kind={kindOf(field)} wiring={wiring} />
      {noted ? (
        <ul id={`${id}-note`} className="cell-notes">
          {error ? <li className="field-error">{error}</li> : null}
          {warnings.map((one) => (
            <li key={warningText(one)} className="cell-warning">
              {warningText(one)}
            </li>
          ))}
        </ul>
      ) : null}
    </td>
  )
}

type Wiring = { id: string; className: string; name: string; defaultValue: string; 'aria-label': string }

function Control({ kind, wiring }: { kind: ReturnType<typeof kindOf>; wiring: Wiring }) {
  const { metrics: words, ui } = useWords()
  if (kind === 'currency') {
    return (
      <select {...wiring}>
        <option value="">{ui.none}</option>
        {valuationCurrencies.map((one) => (
          <option key={one} value={one}>
            {words.currency[one]}
          </option>
        ))}
      </select>
    )
  }
  if (kind === 'day') return <input {...wiring} type="date" min="1990-01-01" max="2199-12-31" />
  return <input {...wiring} type="text" inputMode="decimal" autoComplete="off" maxLength={40} />
}

/** The years as they would stand were the form sent now: warnings follow what is typed, before it is saved. */
function useTyped(
  frame: React.RefObject<HTMLElement>,
  years: readonly number[],
  unit: EntryUnit,
  stands: readonly YearOfMetrics[],
) {
  const [cells, setCells] = useState<Record<string, string> | null>(null)
  const read = () => {
    const controls = frame.current?.querySelectorAll<HTMLInputElement | HTMLSelectElement>('input, select') ?? []
    setCells(Object.fromEntries([...controls].map(({ name, value }) => [name, value])))
  }
  // What came back from the server, or was typed before this code ran, is read once.
  useEffect(() => {
    const controls = frame.current?.querySelectorAll<HTMLInputElement | HTMLSelectElement>('input, select') ?? []
    setCells(Object.fromEntries([...controls].map(({ name, value }) => [name, value])))
  }, [frame])
  return {
    read,
    years: years.map((year): YearOfMetrics => {
      const metrics = stands.find((one) => one.year === year)?.metrics ?? noMetrics
      return { year, metrics: cells ? { ...metrics, ...typedIn(cells, year, unit) } : metrics }
    }),
  }
}

function typedIn(cells: Record<string, string>, year: number, unit: EntryUnit): Partial<Metrics> {
  const read = Object.entries(cells).flatMap(([name, text]) => {
    const [field = '', of] = name.split('-')
    if (Number(of) !== year || !isMetricField(field)) return []
    const { is, ...rest } = { value: null, ...readFigure(field, text, unit) }
    if (is === 'empty' || is === 'fault') return []
    return [[field, is === 'unknown' ? null : rest.value]]
  })
  return Object.fromEntries(read)
}

function useGridKeys(frame: React.RefObject<HTMLElement>, unit: EntryUnit) {
  const { grid: words } = useWords().metrics
  const [said, say] = useState('')
  const hear = (target: HTMLInputElement, text: string): boolean => {
    const pasted = frame.current ? pasteIntoGrid(frame.current, target, text, unit) : null
    if (pasted === null) return false
    const left = words.pastedNot(pasted.percent, pasted.outside, pasted.other)
    say([pasted.filled > 0 ? words.pasted(pasted.filled) : '', left].filter(Boolean).join(' '))
    return true
  }
  return { said, hear }
}
