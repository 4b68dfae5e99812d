import { isAreaFigure, type MonthFigure, type MonthFigures, monthFigures } from '#domain/monthly-report.ts'
import { figureField } from '#forms/month.ts'
import { controlId, oneValue, useFormState } from '#ui/form-context.ts'
import { formatM2, formatNumber, formatShare } from '#ui/format.ts'
import { useLanguage, useWords } from '#words/words.tsx'

type Props = {
  computed: MonthFigures
  confirmed: MonthFigures | null
  /** Figures that the register now gives otherwise than confirmed. */
  moved: readonly MonthFigure[]
  rates: { share: number | null; effectiveShare: number | null }
  /** Whether the figures can be corrected here: within a form. */
  editable: boolean
}

const unitOf = (key: MonthFigure) => {
  if (isAreaFigure(key)) return 'area'
  if (key === 'desks' || key === 'desksTaken') return 'desks'
  if (key === 'teams') return 'teams'
  return key === 'leaseEnds' ? 'leases' : 'firms'
}

/** The month's figures: as computed, as confirmed, and a field for each where they can be corrected. */
export function MonthFigureTable({ computed, confirmed, moved, rates, editable }: Props) {
  const { months, ui } = useWords()
  const language = useLanguage()
  const shown = (key: MonthFigure, figures: MonthFigures) => {
    const figure = figures[key]
    if (figure === null) return ui.unknown
    return isAreaFigure(key) ? formatM2(figure, language) : formatNumber(figure, language)
  }
  const share = (value: number | null) => (value === null ? ui.none : formatShare(value, language))
  const columns = 1 + (confirmed ? 1 : 0)
  return (
    <table className="plain-table steady month-figures">
      <thead>
        <tr>
          <th scope="col">
            <span className="unseen">{months.figures}</span>
          </th>
          {confirmed ? (
            <th scope="col" className="number">
              {months.confirmed}
            </th>
          ) : null}
          <th scope="col" className="number">
            {confirmed ? months.nowComputed : months.computed}
          </th>
          {editable ? (
            <th scope="col" className="number">
              {months.corrected}
            </th>
          ) : null}
        </tr>
      </thead>
      <tbody>
        {monthFigures.map((key) => (
          <tr key={key}>
            <th scope="row">
              {months.figure[key]} <small className="quiet">{months.unit[unitOf(key)]}</small>
            </th>
            {confirmed ? <td className="number">{shown(key, confirmed)}</td> : null}
            <td className={moved.includes(key) ? 'number moved' : 'number'}>{shown(key, computed)}</td>
            {editable ? (
              <td className="number">
                <FigureInput figure={key} label={months.correctedOf(months.figure[key])} />
              </td>
            ) : null}
          </tr>
        ))}
        {(['share', 'effectiveShare'] as const).map((key) => (
          <tr key={key}>
            <th scope="row">{months[key]}</th>
            <td className="number" colSpan={columns}>
              {share(rates[key])}
            </td>
            {editable ? <td /> : null}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function FigureInput({ figure, label }: { figure: MonthFigure; label: string }) {
  const form = useFormState()
  const name = figureField(figure)
  const id = controlId(form.id, name)
  const error = form.error(name)
  return (
    <>
      <input
        id={id}
        name={name}
        className="input number"
        type="text"
        inputMode="decimal"
        autoComplete="off"
        aria-label={label}
        aria-invalid={error ? true : undefined}
        aria-describedby={error ? `${id}-error` : undefined}
        defaultValue={oneValue(form.value(name))}
        {...form.register(name)}
      />
      {error ? (
        <span className="field-error" id={`${id}-error`}>
          {error}
        </span>
      ) : null}
    </>
  )
}
