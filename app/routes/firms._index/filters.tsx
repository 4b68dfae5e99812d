import { codeStandings } from '#domain/firm.ts'
import { places } from '#domain/ladder.ts'
import type { FirmListQuery } from '#forms/firm-list.ts'
import { firmScopes, kindChoices, lapsingMonths } from '#forms/firm-list-choices.ts'
import { type CodeLists, useCodeNames } from '#ui/code-name.ts'
import { QueryForm, QuerySelect, QueryText } from '#ui/query-form.tsx'
import { useWords } from '#words/words.tsx'

type Named = { id: string; name: string }
type Choices = CodeLists & { carriers: readonly Named[]; officers: readonly Named[] }

const idOptions = (all: readonly Named[]) => all.map(({ id, name }) => ({ value: id, label: name }))

/** What the list can be cut to; the usual questions in the first row, the others folded until one is asked. */
export function FirmFilters({ query, choices, all }: { query: FirmListQuery; choices: Choices; all: boolean }) {
  const { filter } = useWords().firms
  const { operator, terms } = useWords()
  const { options } = useCodeNames(choices)
  const moreInUse =
    query.street !== null ||
    query.carrier !== null ||
    query.officer !== null ||
    query.xinchuang !== null ||
    query.standing !== null ||
    query.awaiting !== null ||
    query.industry !== null ||
    query.zone !== null ||
    query.scope !== 'district'
  return (
    <QueryForm
      moreInUse={moreInUse}
      more={
        <>
          <QuerySelect
            name="industry"
            label={filter.industry}
            value={query.industry ?? ''}
            options={options('industry')}
          />
          <QuerySelect name="zone" label={filter.zone} value={query.zone ?? ''} options={options('zone')} />
          <QuerySelect name="street" label={filter.street} value={query.street ?? ''} options={options('street')} />
          <QuerySelect
            name="carrier"
            label={filter.carrier}
            value={query.carrier ?? ''}
            options={idOptions(choices.carriers)}
          />
          <QuerySelect
            name="xinchuang"
            label={filter.xinchuang}
            value={query.xinchuang ?? ''}
            options={[{ value: '1', label: filter.xinchuangOnly }]}
          />
          {all ? (
            <QuerySelect
              name="officer"
              label={filter.officer}
              value={query.officer ?? ''}
              options={[...idOptions(choices.officers), { value: 'none', label: filter.noOfficer }]}
            />
          ) : null}
          <QuerySelect
            name="awaiting"
            label={operator.check.filter}
            value={query.awaiting ?? ''}
            options={[{ value: '1', label: operator.check.only }]}
          />
          <StandingSelect value={query.standing ?? ''} />
          <ScopeSelect value={query.scope} />
        </>
      }
    >
      <QueryText name="q" label={filter.q} value={query.q} placeholder={filter.qHint} wide />
      <QuerySelect
        name="rung"
        label={filter.rung}
        value={query.rung ?? ''}
        options={[...places].reverse().map((place) => ({ value: place, label: terms.rung[place] }))}
      />
      <QuerySelect
        name="kind"
        label={filter.kind}
        value={query.kind ?? ''}
        options={kindChoices.map((kind) => ({
          value: kind,
          label: kind === 'unicorn' ? filter.unicornAll : terms.kind[kind],
        }))}
      />
      <QuerySelect
        name="lapsing"
        label={filter.lapsing}
        value={query.lapsing === null ? '' : String(query.lapsing)}
        options={lapsingMonths.map((months) => ({ value: String(months), label: filter.lapsingIn(months) }))}
      />
    </QueryForm>
  )
}

function StandingSelect({ value }: { value: string }) {
  const { filter, standing } = useWords().firms
  return (
    <QuerySelect
      name="standing"
      label={filter.standing}
      value={value}
      options={codeStandings.map((one) => ({ value: one, label: standing[one] }))}
    />
  )
}

/** Which firms at all: there is no "all" beside these three, so it is no QuerySelect. */
function ScopeSelect({ value }: { value: string }) {
  const { filter } = useWords().firms
  return (
    <div className="field">
      <label htmlFor="q-scope">{filter.scope}</label>
      <select id="q-scope" className="input" name="scope" defaultValue={value}>
        {firmScopes.map((scope) => (
          <option key={scope} value={scope}>
            {filter.scopes[scope]}
          </option>
        ))}
      </select>
    </div>
  )
}
