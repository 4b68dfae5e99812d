import { Form, Link, useLocation } from '@remix-run/react'
import { aYear } from '#domain/chance.ts'
import { Card } from '#ui/card.tsx'
import { useChance, useMeasureFigure } from '#ui/forecast-words.ts'
import { formatNumber } from '#ui/format.ts'
import { KeptParams } from '#ui/kept-params.tsx'
import { paramsWithout, searchWith } from '#ui/list-url.ts'
import { QueryField } from '#ui/query-form.tsx'
import type { ForecastDetail } from '#views/forecast.server.ts'
import { useLanguage, useWords } from '#words/words.tsx'
import { noChange } from './measure-cards.tsx'

/** The same forecast with something put otherwise: a GET form; what is left empty stays as it is. */
export function Scenario({ detail, on }: { detail: ForecastDetail; on: string }) {
  const { forecast: words } = useWords()
  const { scenario: told } = words
  const { pathname, search } = useLocation()
  const language = useLanguage()
  const { change, rests, unit, open, key } = detail
  const percent = (share: number | null) => (share === null ? undefined : Math.round(share * 1000) / 10)
  const now = (value: number) => formatNumber(value, language, 1, 0)
  return (
    <Card title={told.title} note={told.note}>
      <Form key={search} method="get" action={pathname} className="scenario">
        <KeptParams params={paramsWithout(search, [...Object.keys(noChange), 'page'])} />
        {rests.renewal ? (
          <Amount
            name="renewal"
            label={told.renewal[unit]}
            value={percent(change.renewal)}
            now={now(rests.renewal.value * 100)}
            most={100}
          />
        ) : null}
        {rests.filing && (rests.stages.length > 0 || rests.filings.events > 0) ? (
          <>
            <Amount
              name="pass"
              label={told.pass}
              value={percent(change.pass)}
              now={now(rests.filing.value * 100)}
              most={100}
            />
            <Amount
              name="filings"
              label={told.filings}
              value={change.filingsAYear ?? undefined}
              now={now(aYear(rests.filings))}
              most={2000}
            />
          </>
        ) : null}
        <Amount
          name="arrivals"
          label={told.arrivals}
          value={change.arrivalsAYear ?? undefined}
          now={now(aYear(rests.arrivals))}
          most={2000}
        />
        {open.length > 0 ? (
          <>
            <QueryField id="what-made" label={key === 'high-tech-firms' ? told.madeFirst : told.made[unit]}>
              <select id="what-made" className="input" name="made" defaultValue={change.made?.item ?? ''}>
                <option value="">{told.nobody}</option>
                {open.map(({ item, name }) => (
                  <option key={item} value={item}>
                    {name}
                  </option>
                ))}
              </select>
            </QueryField>
            <QueryField id="what-made-on" label={told.madeOn}>
              <input
                id="what-made-on"
                className="input"
                type="date"
                name="madeOn"
                min={on}
                defaultValue={change.made?.on ?? ''}
              />
            </QueryField>
          </>
        ) : null}
        <div className="acts">
          <button type="submit" className="button primary">
            {told.apply}
          </button>
          {change.given ? (
            <Link className="button" to={searchWith(search, noChange)}>
              {told.reset}
            </Link>
          ) : null}
        </div>
      </Form>
      {detail.scenario ? <Differences detail={detail} scenario={detail.scenario} /> : null}
    </Card>
  )
}

type AmountProps = { name: string; label: string; value: number | undefined; now: string; most: number }

const Amount = ({ name, label, value, now, most }: AmountProps) => (
  <QueryField id={`what-${name}`} label={label}>
    <input
      id={`what-${name}`}
      className="input"
      type="number"
      name={name}
      min={0}
      max={most}
      step="any"
      defaultValue={value}
      placeholder={now}
    />
  </QueryField>
)

type Said = ForecastDetail['end']

function Differences({ detail, scenario }: { detail: ForecastDetail; scenario: Said }) {
  const { scenario: told } = useWords().forecast
  const language = useLanguage()
  const chance = useChance()
  const figure = useMeasureFigure()
  const { end, unit } = detail
  const signed = (value: number, text: (value: number) => string) =>
    value === 0 ? '0' : `${value > 0 ? '+' : '−'}${text(Math.abs(value))}`
  const inUnit = (exactly: boolean) => (value: number) => figure(value, unit, exactly).value
  const points = (value: number) => told.points(formatNumber(value * 100, language, 1))
  return (
    <table className="plain-table forecast-table">
      <caption className="unseen">{told.caption}</caption>
      <thead>
        <tr>
          <th scope="col">{told.figure}</th>
          {[told.base, told.changed, told.difference].map((head) => (
            <th key={head} scope="col" className="number">
              {head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {(['p10', 'p50', 'p90', 'mean'] as const).map((one) => {
          const text = inUnit(one === 'mean')
          return (
            <tr key={one}>
              <th scope="row">{told[one]}</th>
              <td className="number">{text(end[one])}</td>
              <td className="number">{text(scenario[one])}</td>
              <td className="number">{signed(scenario[one] - end[one], text)}</td>
            </tr>
          )
        })}
        <tr>
          <th scope="row">{told.met}</th>
          <td className="number">{chance(end.met)}</td>
          <td className="number">{chance(scenario.met)}</td>
          <td className="number">{signed(scenario.met - end.met, points)}</td>
        </tr>
      </tbody>
    </table>
  )
}
