import { Form, Link, useLocation } from '@remix-run/react'
import type { Day } from '#domain/day.ts'
import { type HolderGroup, holderGroups } from '#domain/ladder.ts'
import { KeptParams } from '#ui/kept-params.tsx'
import { paramsWithout, searchWith } from '#ui/list-url.ts'
import { QueryField } from '#ui/query-form.tsx'
import { useWords } from '#words/words.tsx'

type Preset = 'year' | 'quarter' | 'last-year' | 'plan'
type Props = {
  kind: HolderGroup
  from: Day
  to: Day
  on: Day
  presets: readonly { key: Preset; from: Day; to: Day }[]
}

/** The kind and the two days, typed or taken from the usual periods. */
export function FlowPeriod({ kind, from, to, on, presets }: Props) {
  const { renewals, terms } = useWords()
  const { flow: words } = renewals
  const { pathname, search } = useLocation()
  return (
    <Form key={search} method="get" action={pathname} className="query card" role="search">
      <KeptParams params={paramsWithout(search, ['kind', 'from', 'to', 'page'])} />
      <div className="query-row">
        <QueryField id="flow-kind" label={words.kind}>
          <select id="flow-kind" className="input" name="kind" defaultValue={kind}>
            {holderGroups.map((group) => (
              <option key={group} value={group}>
                {terms.holder[group]}
              </option>
            ))}
          </select>
        </QueryField>
        <QueryField id="flow-from" label={words.from}>
          <input id="flow-from" className="input" type="date" name="from" defaultValue={from} max={on} required />
        </QueryField>
        <QueryField id="flow-to" label={words.to}>
          <input id="flow-to" className="input" type="date" name="to" defaultValue={to} max={on} required />
        </QueryField>
        <button type="submit" className="button primary">
          {words.apply}
        </button>
        <nav className="periods" aria-label={words.presets}>
          {presets.map((preset) => (
            <Link
              key={preset.key}
              to={searchWith(search, { from: preset.from, to: preset.to, page: null })}
              aria-current={preset.from === from && preset.to === to ? 'true' : undefined}
            >
              {words.preset[preset.key]}
            </Link>
          ))}
        </nav>
      </div>
    </Form>
  )
}
