import { Link, useLoaderData, useLocation } from '@remix-run/react'
import { measureKeys } from '#domain/measure.ts'
import { show } from '#server/guard.server.ts'
import { Card } from '#ui/card.tsx'
import { titled } from '#ui/document-title.ts'
import { EmptyState } from '#ui/empty-state.tsx'
import { formatDay } from '#ui/format.ts'
import { searchWith } from '#ui/list-url.ts'
import { PageTitle } from '#ui/page-title.tsx'
import { useListLink } from '#ui/use-list-link.ts'
import { forecastView } from '#views/forecast.server.ts'
import { useLanguage, useWords } from '#words/words.tsx'
import { BackTest } from './back-test.tsx'
import { Composition, Rests } from './basis.tsx'
import { MeasureCards } from './measure-cards.tsx'
import { PartList } from './part-list.tsx'
import { Scenario } from './scenario.tsx'

export const loader = show(forecastView)
export const meta = titled((words) => words.forecast.title)

export default function ForecastPage() {
  const data = useLoaderData<typeof loader>()
  const { forecast: words } = useWords()
  const language = useLanguage()
  const link = useListLink()
  const { plan, on } = data
  const acts = (
    <>
      <Link className="button" to={link('/cohorts')}>
        {words.cohorts}
      </Link>
      <Link className="button" to={link('/forecast/method')}>
        {words.method}
      </Link>
    </>
  )
  return (
    <div className="forecast">
      <PageTitle
        title={words.title}
        sub={plan ? words.sub(formatDay(on, language), plan.name, formatDay(plan.endOn, language)) : undefined}
        acts={acts}
      />
      {data.missing === null ? (
        <>
          <MeasureCards measures={data.measures} plan={data.plan} current={data.chosen?.key ?? null} />
          {data.chosen ? <Detail chosen={data.chosen} measures={data.measures.map(({ key }) => key)} on={on} /> : null}
          <BackTest rows={data.backTest} />
        </>
      ) : (
        <Missing what={data.missing} endOn={plan?.endOn ?? null} />
      )}
    </div>
  )
}

type Data = ReturnType<typeof useLoaderData<typeof loader>>
type Chosen = NonNullable<Extract<Data, { missing: null }>['chosen']>

function Detail({ chosen, measures, on }: { chosen: Chosen; measures: readonly string[]; on: string }) {
  const { forecast: words, terms } = useWords()
  const { search } = useLocation()
  const others = measureKeys.filter((key) => measures.includes(key))
  return (
    // No landmark: the measure's card above has the same name.
    <div id="detail">
      <div className="list-title">
        <h2>{terms.measure[chosen.key]}</h2>
        <nav className="periods" aria-label={words.measures}>
          {others.map((key) => (
            <Link
              key={key}
              to={`${searchWith(onOnly(search), { measure: key })}#detail`}
              aria-current={key === chosen.key ? 'true' : undefined}
            >
              {terms.measure[key]}
            </Link>
          ))}
        </nav>
      </div>
      <div className="grid two forecast-basis">
        <div>
          <Composition detail={chosen} />
          <Scenario detail={chosen} on={on} />
        </div>
        <Rests detail={chosen} />
      </div>
      <PartList detail={chosen} />
    </div>
  )
}

/** Another measure is looked at afresh: what was put otherwise was about this one. */
function onOnly(search: string): string {
  const on = new URLSearchParams(search).get('on')
  return on === null ? '' : `?on=${encodeURIComponent(on)}`
}

function Missing({ what, endOn }: { what: 'no-plan' | 'no-targets' | 'ended'; endOn: string | null }) {
  const { forecast: words } = useWords()
  const language = useLanguage()
  const link = useListLink()
  const told = {
    'no-plan': [words.noPlan, words.noPlanHint],
    'no-targets': [words.noTargets, words.noTargetsHint],
    ended: [words.ended, words.endedHint(endOn === null ? '' : formatDay(endOn, language))],
  } as const
  const [title, hint] = told[what]
  return (
    <Card>
      <EmptyState
        title={title}
        hint={hint}
        acts={
          <Link className="button primary" to={link('/targets')}>
            {words.toTargets}
          </Link>
        }
      />
    </Card>
  )
}
