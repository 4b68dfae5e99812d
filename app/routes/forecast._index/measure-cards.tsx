import { Link, useLocation } from '@remix-run/react'
import type { Day } from '#domain/day.ts'
import { Card } from '#ui/card.tsx'
import { ForecastChart } from '#ui/forecast-chart.tsx'
import { useChance, useMeasureFigure } from '#ui/forecast-words.ts'
import { listOfMeasure } from '#ui/list-of-measure.ts'
import { searchWith } from '#ui/list-url.ts'
import { useListLink } from '#ui/use-list-link.ts'
import type { ForecastMeasure } from '#views/forecast.server.ts'
import { useLanguage, useWords } from '#words/words.tsx'

type Props = { measures: readonly ForecastMeasure[]; plan: { baseOn: Day; endOn: Day }; current: string | null }

/** Each measure: what it is, what it is expected to be at the plan's end, and how likely the target is met. */
export const MeasureCards = ({ measures, plan, current }: Props) => (
  <div className="grid two">
    {measures.map((one) => (
      <MeasureCard key={one.key} measure={one} plan={plan} isCurrent={one.key === current} />
    ))}
  </div>
)

function MeasureCard({
  measure,
  plan,
  isCurrent,
}: Pick<Props, 'plan'> & { measure: ForecastMeasure; isCurrent: boolean }) {
  const { forecast: words, terms } = useWords()
  const language = useLanguage()
  const { search } = useLocation()
  const list = useListLink()
  const chance = useChance()
  const figure = useMeasureFigure()
  const { key, unit, actual, points, forecasts, comparison } = measure
  const end = forecasts[forecasts.length - 1]
  const scale = unit === 'm2' && language === 'zh' ? 10_000 : 1
  const shown = (value: number) => figure(value, unit).value
  const target = `${comparison === '>' ? '>' : '≥'} ${shown(measure.target)}`
  const unitName = unit === 'm2' ? figure(actual, unit).unit : terms.unit[unit]
  return (
    <Card
      className={isCurrent ? 'forecast-card here' : 'forecast-card'}
      title={
        <Link
          to={`${searchWith(search, { measure: key, list: null, page: null, ...noChange })}#detail`}
          title={words.card.open(terms.measure[key])}
        >
          {terms.measure[key]}
        </Link>
      }
      note={unitName}
    >
      <dl className="forecast-line">
        <div>
          <dt>{words.card.today}</dt>
          <dd>
            <Link to={list(...listOfMeasure[key])}>{shown(actual)}</Link>
          </dd>
        </div>
        {end ? (
          <>
            <div title={words.card.rangeHint}>
              <dt>{words.card.end}</dt>
              <dd>
                <b>{shown(end.p50)}</b> <small>{words.card.range(shown(end.p10), shown(end.p90))}</small>
              </dd>
            </div>
            <div>
              <dt>{words.card.target}</dt>
              <dd>{target}</dd>
            </div>
            <div>
              <dt>{words.card.met}</dt>
              <dd>
                <b>{chance(end.met)}</b>
              </dd>
            </div>
          </>
        ) : null}
      </dl>
      <ForecastChart
        title={terms.measure[key]}
        unit={unitName}
        points={points.map(({ day, value }) => ({ day, value: value / scale }))}
        forecasts={forecasts.map(({ day, p10, p50, p90, mean, met }) => ({
          day,
          p10: p10 / scale,
          p50: p50 / scale,
          p90: p90 / scale,
          mean: mean / scale,
          met: chance(met),
        }))}
        target={{ value: measure.target / scale, text: target }}
        from={points[0] && points[0].day < plan.baseOn ? points[0].day : plan.baseOn}
        to={plan.endOn}
        digits={scale === 1 ? 0 : 1}
      />
    </Card>
  )
}

/** What is put otherwise belongs to one measure. */
export const noChange = {
  renewal: null,
  pass: null,
  filings: null,
  arrivals: null,
  made: null,
  madeOn: null,
}
