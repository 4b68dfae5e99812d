import { Link, useLocation } from '@remix-run/react'
import { type Chance, restsOnFew } from '#domain/chance.ts'
import { Card } from '#ui/card.tsx'
import { useChance, useMeasureFigure, useStageName } from '#ui/forecast-words.ts'
import { formatNumber, formatShare } from '#ui/format.ts'
import { searchWith } from '#ui/list-url.ts'
import { Tag } from '#ui/tag.tsx'
import type { ForecastDetail } from '#views/forecast.server.ts'
import { useLanguage, useWords } from '#words/words.tsx'

/** The parts of the expected figure; their expectations sum to the mean, and each number opens its list. */
export function Composition({ detail }: { detail: ForecastDetail }) {
  const { forecast: words } = useWords()
  const language = useLanguage()
  const { search } = useLocation()
  const figure = useMeasureFigure()
  const { composition, end, key, unit, list } = detail
  const expected = (value: number) => figure(value, unit, true).value
  return (
    <Card title={words.composition.title} note={words.composition.note}>
      <table className="plain-table forecast-table">
        <caption className="unseen">{words.composition.caption}</caption>
        <thead>
          <tr>
            <th scope="col">{words.composition.part}</th>
            <th scope="col" className="number">
              {words.composition.count}
            </th>
            <th scope="col" className="number">
              {words.composition.expected} ({figure(0, unit).unit})
            </th>
          </tr>
        </thead>
        <tbody>
          {composition.parts
            .filter(({ reason, count }) => count > 0 || reason === 'runs-on' || reason === 'case')
            .map(({ reason, count, expected: value }) => (
              <tr key={reason} className={list === reason ? 'open' : undefined}>
                <th scope="row">{words.part[key][reason]}</th>
                <td className="number">
                  {count === 0 ? (
                    0
                  ) : (
                    <Link to={`${searchWith(search, { list: reason, page: null })}#list`}>
                      {formatNumber(count, language)}
                    </Link>
                  )}
                </td>
                <td className="number">{expected(value)}</td>
              </tr>
            ))}
          {(['filings', 'arrivals'] as const).map((one) => (
            <tr key={one}>
              <th scope="row">{words.composition[one]}</th>
              <td className="number quiet">-</td>
              <td className="number">{expected(composition[one])}</td>
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">{words.composition.sum}</th>
            <td />
            <td className="number">{expected(end.mean)}</td>
          </tr>
        </tfoot>
      </table>
    </Card>
  )
}

/** Every chance, rate and time with the records behind it and what was presumed. */
export function Rests({ detail }: { detail: ForecastDetail }) {
  const { forecast: words } = useWords()
  const language = useLanguage()
  const stage = useStageName()
  const { rests: told } = words
  const { rests, key } = detail
  const number = (value: number, digits = 0) => formatNumber(value, language, digits, 0)
  const presumed = usePresumed()
  const left = (one: Chance) => told.years(number(one.hits), number(one.records))
  const rates = [
    { label: told.filings, rate: rests.filings },
    { label: told.arrivals, rate: rests.arrivals },
  ]
  return (
    <Card title={told.title} note={told.note}>
      <div className="scroll">
        <table className="plain-table forecast-table">
          <caption className="unseen">{told.caption}</caption>
          <thead>
            <tr>
              <th scope="col">{told.item}</th>
              <th scope="col" className="number">
                {told.value}
              </th>
              <th scope="col">{told.basis}</th>
              <th scope="col" className="number">
                {told.days}
              </th>
            </tr>
          </thead>
          <tbody>
            {rests.renewal ? <ChanceRow label={told.renewal[key]} chance={rests.renewal} /> : null}
            <ChanceRow label={told.leaving[key]} chance={rests.leaving} basis={left(rests.leaving)} digits={1} />
            {rates.map(({ label, rate }) => (
              <tr key={label}>
                <th scope="row">{label}</th>
                <td className="number">{number(rate.events / rate.years, 1)}</td>
                <td>{rate.events === 0 ? told.none : told.rate(number(rate.events), number(rate.years))}</td>
                <td />
              </tr>
            ))}
            {rests.filing ? (
              <ChanceRow label={told.filing} chance={rests.filing} days={number(rests.filing.medianDays)} />
            ) : null}
            {rests.stages.length > 0 ? (
              <tr className="group">
                <th scope="colgroup" colSpan={4}>
                  {told.stages} <small>{presumed(rests.stages[0])}</small>
                </th>
              </tr>
            ) : null}
            {rests.stages.map((row) => (
              <ChanceRow key={row.key} label={stage(row.name)} chance={row} days={number(row.medianDays)} plain />
            ))}
          </tbody>
        </table>
      </div>
      <p className="quiet note-text">
        {told.windows(number(rests.windows.chances), number(rests.windows.rates), number(rests.windows.grace))}
      </p>
    </Card>
  )
}

/** What was presumed before the first record, and how much it weighs. */
function usePresumed() {
  const { rests: told } = useWords().forecast
  const language = useLanguage()
  return (chance: Chance | undefined): string =>
    chance ? told.prior(formatShare(chance.prior.mean, language, 0), formatNumber(chance.prior.weight, language)) : ''
}

/** `plain`: what was presumed is told once for many. */
type ChanceRowProps = { label: string; chance: Chance; basis?: string; days?: string; digits?: number; plain?: boolean }

function ChanceRow({ label, chance, basis, days, digits, plain }: ChanceRowProps) {
  const { rests: told } = useWords().forecast
  const language = useLanguage()
  const share = useChance()
  const number = (value: number) => formatNumber(value, language)
  const presumed = usePresumed()
  return (
    <tr>
      <th scope="row">{label}</th>
      <td className="number">
        {digits === undefined ? share(chance.value) : formatShare(chance.value, language, digits)}
      </td>
      <td>
        {basis ?? told.hits(number(chance.hits), number(chance.records))}{' '}
        {restsOnFew(chance) ? (
          <span title={told.fewHint}>
            <Tag tone="warn">{told.few}</Tag>
          </span>
        ) : null}
        {plain ? null : <small className="presumed">{presumed(chance)}</small>}
      </td>
      <td className="number">{days}</td>
    </tr>
  )
}
