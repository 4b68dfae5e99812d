import { type Pipeline, pipelineEnds, pipelineStages } from '#domain/pipeline.ts'
import { itemStates } from '#forms/pipeline-list-choices.ts'
import { QueryField, QueryForm, QuerySelect, QueryText } from '#ui/query-form.tsx'
import { useLanguage, useWords } from '#words/words.tsx'

export type ItemFiltersProps = {
  pipeline: Pipeline
  query: {
    q: string
    officer: string | null
    kind: string | null
    level?: string | null
    xinchuang: string | null
    year: number | 'none' | null
    slow: string | null
    stage?: string | null
    state?: string
  }
  officers: readonly { id: string; name: string }[]
  /** What this pipeline calls its text, its kinds and its levels. */
  search: { label: string; hint: string }
  kinds: { label: string; options: readonly { value: string; label: string }[] }
  levels?: { label: string; options: readonly { value: string; label: string }[] }
  /** Years that may be expected. */
  years: readonly number[]
}

/** What a board or a list of a pipeline can be cut to; a list by stage and state as well. */
export function ItemFilters(props: ItemFiltersProps) {
  const { pipeline, query, search, kinds, levels, officers, years } = props
  const { pipelines } = useWords()
  const { filter } = pipelines
  const language = useLanguage()
  const isList = query.state !== undefined
  const ofKind = (
    <>
      <QuerySelect name="kind" label={kinds.label} value={query.kind ?? ''} options={kinds.options} />
      {levels ? (
        <QuerySelect name="level" label={levels.label} value={query.level ?? ''} options={levels.options} />
      ) : null}
    </>
  )
  return (
    <QueryForm
      moreInUse={[query.year, query.slow, query.xinchuang, ...(isList ? [query.kind, query.level ?? null] : [])].some(
        (one) => one !== null,
      )}
      more={
        <>
          {isList ? ofKind : null}
          <QuerySelect
            name="year"
            label={filter.year}
            value={query.year === null ? '' : String(query.year)}
            options={[
              ...years.map((year) => ({ value: String(year), label: String(year) })),
              { value: 'none', label: filter.noYear },
            ]}
          />
          <QuerySelect
            name="slow"
            label={filter.slow}
            value={query.slow ?? ''}
            options={[{ value: '1', label: filter.slowOnly }]}
          />
          {pipeline === 'platform' ? null : (
            <QuerySelect
              name="xinchuang"
              label={filter.xinchuang}
              value={query.xinchuang ?? ''}
              options={[{ value: '1', label: filter.xinchuangOnly }]}
            />
          )}
        </>
      }
    >
      <QueryText name="q" label={search.label} value={query.q} placeholder={search.hint} wide />
      {isList ? (
        <QuerySelect
          name="stage"
          label={filter.stage}
          value={query.stage ?? ''}
          options={pipelineStages[pipeline].map((stage) => ({ value: stage.key, label: stage[language] }))}
        />
      ) : null}
      {isList ? null : ofKind}
      <QuerySelect
        name="officer"
        label={filter.officer}
        value={query.officer ?? ''}
        options={[
          ...officers.map(({ id, name }) => ({ value: id, label: name })),
          { value: 'none', label: filter.nobody },
        ]}
      />
      {isList ? (
        <QueryField id="q-state" label={filter.state}>
          <select id="q-state" className="input" name="state" defaultValue={query.state}>
            {itemStates.map((state) => (
              <option key={state} value={state}>
                {pipelines.state[state]}
              </option>
            ))}
            {pipelineEnds[pipeline].map((end) => (
              <option key={end} value={end}>
                {pipelines.end[end]}
              </option>
            ))}
          </select>
        </QueryField>
      ) : null}
    </QueryForm>
  )
}
