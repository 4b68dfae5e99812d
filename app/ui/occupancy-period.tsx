import { Form, Link, useLocation } from '@remix-run/react'
import { type CarrierType, carrierTypes } from '#domain/carrier.ts'
import { addDays, addMonths, type Day, firstOfMonth, firstOfYear, monthOf, yearOf } from '#domain/day.ts'
import { type CodeLists, useCodeNames } from '#ui/code-name.ts'
import { KeptParams } from '#ui/kept-params.tsx'
import { paramsWithout, searchWith } from '#ui/list-url.ts'
import { QueryField, QuerySelect } from '#ui/query-form.tsx'
import { useWords } from '#words/words.tsx'

type Preset = 'month' | 'quarter' | 'year' | 'twelve'

/** The usual periods that end with the day. */
const presetsOf = (on: Day): readonly [Preset, Day][] => [
  ['month', firstOfMonth(on)],
  ['quarter', addMonths(firstOfMonth(on), -((monthOf(on) - 1) % 3))],
  ['year', firstOfYear(yearOf(on))],
  ['twelve', addDays(addMonths(on, -12), 1)],
]

/** The period's first day, typed or taken from the usual ones, and which carriers are asked about. */
export function OccupancyPeriod(props: {
  from: Day
  on: Day
  /** Null on the page of one carrier. */
  filter: { type: CarrierType | null; zone: string; lists: CodeLists } | null
}) {
  const { occupancy, terms } = useWords()
  const { pathname, search } = useLocation()
  const { from, on, filter } = props
  return (
    <Form key={search} method="get" action={pathname} className="query card" role="search">
      <KeptParams params={paramsWithout(search, ['from', 'type', 'zone', 'page'])} />
      <div className="query-row">
        <QueryField id="occupancy-from" label={occupancy.from}>
          <input id="occupancy-from" className="input" type="date" name="from" defaultValue={from} max={on} required />
        </QueryField>
        {filter ? (
          <>
            <QuerySelect
              name="type"
              label={occupancy.filter.type}
              value={filter.type ?? ''}
              options={carrierTypes.map((type) => ({ value: type, label: terms.carrierType[type] }))}
            />
            <Zones zone={filter.zone} lists={filter.lists} />
          </>
        ) : null}
        <button type="submit" className="button primary">
          {occupancy.apply}
        </button>
        <nav className="periods" aria-label={occupancy.period}>
          {presetsOf(on).map(([preset, first]) => (
            <Link
              key={preset}
              to={searchWith(search, { from: first, page: null })}
              aria-current={first === from ? 'true' : undefined}
            >
              {occupancy.presets[preset]}
            </Link>
          ))}
        </nav>
      </div>
    </Form>
  )
}

function Zones({ zone, lists }: { zone: string; lists: CodeLists }) {
  const { occupancy } = useWords()
  const { options } = useCodeNames(lists)
  return <QuerySelect name="zone" label={occupancy.filter.zone} value={zone} options={options('zone')} />
}
