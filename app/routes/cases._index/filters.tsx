import { caseEnds, casePurposes } from '#domain/case.ts'
import { recognitionKinds } from '#domain/recognition.ts'
import { caseStates } from '#forms/case-list-choices.ts'
import { useCodeNames } from '#ui/code-name.ts'
import { QueryForm, QuerySelect, QueryText } from '#ui/query-form.tsx'
import { useLanguage, useWords } from '#words/words.tsx'
import type { CaseList } from './route.tsx'

/** What the list can be cut to; the stage once a kind is chosen. */
export function CaseFilters({ query, choices, stages }: CaseList) {
  const { cases } = useWords()
  const { filter } = cases
  const language = useLanguage()
  const { options } = useCodeNames(choices)
  const moreInUse = [query.purpose, query.year, query.industry, query.zone].some((one) => one !== null)
  return (
    <QueryForm
      moreInUse={moreInUse}
      more={
        <>
          <QuerySelect
            name="purpose"
            label={filter.purpose}
            value={query.purpose ?? ''}
            options={casePurposes.map((one) => ({ value: one, label: cases.purpose[one] }))}
          />
          <QuerySelect
            name="year"
            label={filter.year}
            value={query.year === null ? '' : String(query.year)}
            options={choices.years.map((year) => ({ value: String(year), label: String(year) }))}
          />
          <QuerySelect
            name="industry"
            label={filter.industry}
            value={query.industry ?? ''}
            options={options('industry')}
          />
          <QuerySelect name="zone" label={filter.zone} value={query.zone ?? ''} options={options('zone')} />
        </>
      }
    >
      <QueryText name="q" label={filter.q} value={query.q} placeholder={filter.qHint} wide />
      <QuerySelect
        name="kind"
        label={filter.kind}
        value={query.kind ?? ''}
        options={recognitionKinds.map((kind) => ({ value: kind, label: cases.shortKind[kind] }))}
      />
      {query.kind === null ? null : (
        <QuerySelect
          name="stage"
          label={filter.stage}
          value={query.stage ?? ''}
          options={stages[query.kind].map((stage) => ({ value: stage.key, label: stage[language] }))}
        />
      )}
      <QuerySelect
        name="officer"
        label={filter.officer}
        value={query.officer ?? ''}
        options={[
          ...choices.officers.map(({ id, name }) => ({ value: id, label: name })),
          { value: 'none', label: filter.noOfficer },
        ]}
      />
      <QuerySelect
        name="slow"
        label={filter.slow}
        value={query.slow ?? ''}
        options={[{ value: '1', label: filter.slowOnly }]}
      />
      <div className="field">
        <label htmlFor="q-state">{filter.state}</label>
        <select id="q-state" className="input" name="state" defaultValue={query.state}>
          {caseStates.map((state) => (
            <option key={state} value={state}>
              {cases.state[state]}
            </option>
          ))}
          {caseEnds.map((end) => (
            <option key={end} value={end}>
              {cases.end[end]}
            </option>
          ))}
        </select>
      </div>
    </QueryForm>
  )
}
