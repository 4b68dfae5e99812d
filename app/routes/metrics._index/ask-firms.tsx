import { useWords } from '#words/words.tsx'
import type { MetricsList } from './route.tsx'

/** One-time links for the picked firms; the controls belong to the selection's form. */
export function AskFirms({ form, list }: { form: string; list: MetricsList }) {
  const { metrics } = useWords()
  return (
    <span className="assign">
      <label htmlFor={`${form}-years`}>{metrics.list.askYears}</label>
      <select id={`${form}-years`} className="input" name="years" form={form} defaultValue={list.year}>
        {list.yearChoices.map((year) => (
          <option key={year} value={year}>
            {metrics.year(year)}
          </option>
        ))}
      </select>
      <button type="submit" className="button" name="act" value="ask-firms-for-metrics" form={form}>
        {metrics.list.ask}
      </button>
    </span>
  )
}
