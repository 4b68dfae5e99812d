import { Link, useLoaderData } from '@remix-run/react'
import { areaCentOf } from '#domain/area.ts'
import type { Day } from '#domain/day.ts'
import { type MeasureKey, type MeasureUnit, measureKeys } from '#domain/measure.ts'
import { may, type Viewer } from '#domain/permission.ts'
import { showOrSend } from '#server/guard.server.ts'
import { Card } from '#ui/card.tsx'
import { ConfidenceMark } from '#ui/confidence.tsx'
import { Disclosure } from '#ui/disclosure.tsx'
import { titled } from '#ui/document-title.ts'
import { EmptyState } from '#ui/empty-state.tsx'
import { type Figure, formatArea, formatAreaLarge, formatDay, formatNumber } from '#ui/format.ts'
import { HoldersLine } from '#ui/holders-line.tsx'
import { LadderBars } from '#ui/ladder-bars.tsx'
import { listOfMeasure } from '#ui/list-of-measure.ts'
import { OccupancyLine } from '#ui/occupancy-line.tsx'
import { PageTitle } from '#ui/page-title.tsx'
import { TargetCard } from '#ui/target-card.tsx'
import { TrendChart } from '#ui/trend-chart.tsx'
import { useListLink } from '#ui/use-list-link.ts'
import { overviewView } from '#views/overview.server.ts'
import { useLanguage, useWords } from '#words/words.tsx'

/** Where those begin their work who don't see the district's figures. */
const ownPart = ({ roles }: Viewer): string => {
  if (may(roles, 'read own tasks')) return '/today'
  if (may(roles, 'read journal')) return '/journal'
  return may(roles, 'read accounts') ? '/accounts' : '/me'
}

export const loader = showOrSend(overviewView, ownPart)
export const meta = titled((words) => words.overview.title)

type Data = ReturnType<typeof useLoaderData<typeof loader>>

export default function Overview() {
  const data = useLoaderData<typeof loader>()
  const { overview: words } = useWords()
  const language = useLanguage()
  const { plan } = data
  const day = (one: Day) => formatDay(one, language)
  return (
    <div className="overview">
      <PageTitle
        title={words.title}
        sub={plan ? words.plan(day(data.on), plan.name, day(plan.baseOn), day(plan.endOn)) : undefined}
        acts={plan ? <Definitions {...data} /> : undefined}
      />
      {data.targets.length > 0 ? <Targets {...data} /> : <NoPlan />}
      <div className="grid two-five">
        <div className="grid">
          <Ladder {...data} />
          <Holders {...data} />
        </div>
        {plan ? <Trends trends={data.trends} plan={plan} on={data.on} /> : null}
      </div>
      <Occupancy occupancy={data.occupancy} />
    </div>
  )
}

function NoPlan() {
  const { overview: words } = useWords()
  const list = useListLink()
  return (
    <Card>
      <EmptyState
        title={words.noPlan}
        hint={words.noPlanHint}
        acts={
          <Link className="button primary" to={list('/targets')}>
            {words.addPlan}
          </Link>
        }
      />
    </Card>
  )
}

function Targets({ targets, plan, levels, types, on }: Data) {
  const { terms } = useWords()
  const language = useLanguage()
  const list = useListLink()
  const definition = useDefinition({ levels, types })
  const figure = useFigure()
  return (
    <div className="grid four">
      {targets.map((one) => (
        <TargetCard
          key={one.key}
          title={terms.measure[one.key]}
          to={list(...listOfMeasure[one.key])}
          actual={figure(one.actual, one.unit)}
          target={`${one.comparison === '>' ? '>' : ''}${figure(one.target, one.unit, true).value}`}
          standing={one.standing}
          progress={one.progress}
          increment={one.increment}
          pace={plan?.pace ?? 0}
          gap={
            one.gap === 0
              ? null
              : one.unit === 'm2'
                ? formatArea(areaCentOf(one.gap), language)
                : figure(one.gap, one.unit)
          }
          mark={
            one.confidence === 'uncertain' ? <ConfidenceMark kind="unverified" why={definition(one.key)} /> : undefined
          }
          definition={`${definition(one.key)} (${formatDay(on, language)})`}
        />
      ))}
    </div>
  )
}

/** A measure's value with its unit as people say it: 78.0 万㎡; a target without needless decimals. */
function useFigure() {
  const { terms } = useWords()
  const language = useLanguage()
  return (value: number, unit: MeasureUnit, whole = false): Figure =>
    unit === 'm2'
      ? formatAreaLarge(areaCentOf(value), language, whole && value % 10_000 === 0 ? 0 : 1)
      : { value: formatNumber(value, language), unit: terms.unit[unit] }
}

function useDefinition({ levels, types }: Pick<Data, 'levels' | 'types'>) {
  const { overview: words, terms, ui, platforms } = useWords()
  const ofTypes =
    types === null ? '' : ` ${platforms.ofTypes(types.map((type) => platforms.type[type]).join(ui.comma))}`
  const named = `${levels.map((level) => terms.level[level]).join(ui.comma)}${ofTypes}`
  return (key: MeasureKey): string =>
    key === 'innovation-platforms' ? words.definition[key](named) : words.definition[key]
}

/** What is counted and how the tags come about, one tap away. */
function Definitions({ levels, types }: Pick<Data, 'levels' | 'types'>) {
  const { overview: words, terms } = useWords()
  const definition = useDefinition({ levels, types })
  return (
    <Disclosure className="to-left definitions" summary={words.definitions}>
      <dl>
        {measureKeys.map((key) => (
          <div key={key}>
            <dt>{terms.measure[key]}</dt>
            <dd>{definition(key)}</dd>
          </div>
        ))}
        <div>
          <dt>{words.tag}</dt>
          <dd>{words.standingRule}</dd>
        </div>
      </dl>
    </Disclosure>
  )
}

function Ladder({ rungs }: Pick<Data, 'rungs'>) {
  const { overview: words } = useWords()
  const language = useLanguage()
  const list = useListLink()
  return (
    <Card title={words.ladder} note={words.ladderNote}>
      <LadderBars counts={rungs} to={(place) => list('/firms', { rung: place })} />
      <p className="foot">
        {words.none} <Link to={list('/firms', { rung: 'none' })}>{formatNumber(rungs.none, language)}</Link>{' '}
        {words.firms}
      </p>
    </Card>
  )
}

function Holders({ holders, awaiting }: Pick<Data, 'holders' | 'awaiting'>) {
  const { overview: words, renewals } = useWords()
  const language = useLanguage()
  const list = useListLink()
  return (
    <Card
      title={words.holders}
      note={
        <span className="renewal-links">
          <Link to={list('/flows')}>{renewals.flow.title}</Link>
          <Link to={list('/lapses')}>{renewals.calendar.title}</Link>
          <Link to={list('/recognitions', { state: 'awaiting' })} title={words.awaitingHint}>
            {words.awaiting(formatNumber(awaiting, language))}
          </Link>
        </span>
      }
    >
      <HoldersLine counts={holders} to={(group) => list('/firms', { kind: group })} />
    </Card>
  )
}

function Trends({ trends, plan, on }: { trends: Data['trends']; plan: NonNullable<Data['plan']>; on: string }) {
  const { overview: words, terms } = useWords()
  const language = useLanguage()
  const scale = (key: MeasureKey) => (key === 'carrier-area-m2' ? 10_000 : 1)
  return (
    <Card title={words.trend} note={words.trendNote(formatDay(plan.baseOn, language))} className="trends">
      <div className="grid two">
        {trends.map(({ key, target, points }) => (
          <TrendChart
            key={key}
            title={terms.measure[key]}
            unit={
              key === 'carrier-area-m2'
                ? words.inTenThousand
                : key === 'innovation-platforms'
                  ? terms.unit.platforms
                  : terms.unit.firms
            }
            points={points.map(({ day, value }) => ({ day, value: value / scale(key) }))}
            target={target === null ? undefined : target / scale(key)}
            from={on < plan.baseOn ? on : plan.baseOn}
            to={on > plan.endOn ? on : plan.endOn}
            digits={key === 'carrier-area-m2' ? 1 : 0}
          />
        ))}
      </div>
    </Card>
  )
}

function Occupancy({ occupancy }: Pick<Data, 'occupancy'>) {
  const { overview: words } = useWords()
  const list = useListLink()
  const { share, letCent, lettableCent, coveredShare } = occupancy
  return (
    <Card className="one-line">
      {share === null ? (
        <p className="quiet">{words.noOccupancy}</p>
      ) : (
        <OccupancyLine
          rate={share}
          letCent={letCent}
          lettableCent={lettableCent}
          covered={coveredShare ?? 0}
          to={list('/carriers', { open: '1' })}
        />
      )}
    </Card>
  )
}
