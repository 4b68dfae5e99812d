import { holderGroups } from '#domain/ladder.ts'
import { linkStates, metricsStates } from '#domain/metrics-state.ts'
import { QueryForm, QuerySelect, QueryText } from '#ui/query-form.tsx'
import { useWords } from '#words/words.tsx'
import type { MetricsList } from './route.tsx'

export function Filters({ list: { query, year, yearChoices } }: { list: MetricsList }) {
  const { metrics, terms } = useWords()
  const words = metrics.list
  return (
    <QueryForm>
      <QueryText name="q" label={words.filter.q} value={query.q} placeholder={words.filter.qHint} />
      <div className="field">
        <label htmlFor="q-year">{words.filter.year}</label>
        <select id="q-year" className="input" name="year" defaultValue={year}>
          {[...new Set([...yearChoices, year])].map((one) => (
            <option key={one} value={one}>
              {metrics.year(one)}
            </option>
          ))}
        </select>
      </div>
      <QuerySelect
        name="state"
        label={words.filter.state}
        value={query.state ?? ''}
        options={metricsStates.map((state) => ({ value: state, label: words.state[state] }))}
      />
      <QuerySelect
        name="kind"
        label={words.filter.kind}
        value={query.kind ?? ''}
        options={holderGroups.map((group) => ({ value: group, label: terms.holder[group] }))}
      />
      <QuerySelect
        name="link"
        label={words.filter.link}
        value={query.link ?? ''}
        options={linkStates.map((state) => ({ value: state, label: words.link[state] }))}
      />
    </QueryForm>
  )
}
