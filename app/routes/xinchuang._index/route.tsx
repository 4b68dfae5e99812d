import { Link, useLoaderData, useLocation } from '@remix-run/react'
import { incrementOf } from '#domain/target.ts'
import { growthSteps } from '#domain/xinchuang.ts'
import { show } from '#server/guard.server.ts'
import { Card } from '#ui/card.tsx'
import { titled } from '#ui/document-title.ts'
import { formatDay, formatNumber, formatShare } from '#ui/format.ts'
import { searchWith } from '#ui/list-url.ts'
import { PageTitle } from '#ui/page-title.tsx'
import { ParkChain } from '#ui/park-chain.tsx'
import { ParkCounting } from '#ui/park-counting.tsx'
import { ParkGrowth } from '#ui/park-growth.tsx'
import { ParkPipeline } from '#ui/park-pipeline.tsx'
import { ProgressBar } from '#ui/progress-bar.tsx'
import { useFrameLink } from '#ui/side-nav.tsx'
import { xinchuangView } from '#views/xinchuang.server.ts'
import { useLanguage, useWords } from '#words/words.tsx'

export const loader = show(xinchuangView)
export const meta = titled((words) => words.xinchuang.title)

type Data = ReturnType<typeof useLoaderData<typeof loader>>

export default function Xinchuang() {
  const data = useLoaderData<typeof loader>()
  const { xinchuang: words } = useWords()
  const language = useLanguage()
  return (
    <div className="park">
      <PageTitle title={words.title} sub={words.sub(formatDay(data.on, language))} acts={<NewLead {...data} />} />
      <div className="grid two-five">
        <Actual {...data} />
        <ParkCounting standings={data.standings} several={data.several} />
      </div>
      <ParkChain chain={data.chain} actual={data.actual} leads={data.pipeline.links} />
      <Card
        title={words.growth}
        note={
          <>
            {words.growthNote(formatDay(data.growth.base, language))} <Steps by={data.query.by} />
          </>
        }
      >
        <ParkGrowth growth={data.growth} by={data.query.by} on={data.on} target={data.target} />
      </Card>
      <ParkPipeline {...data.pipeline} />
    </div>
  )
}

function NewLead({ can }: Data) {
  const { xinchuang: words } = useWords()
  return can.edit ? (
    <Link className="button primary" to="/leads/new?xinchuang=1">
      {words.newLead}
    </Link>
  ) : null
}

/** The figure of the plan: it opens the very list of firms. */
function Actual({ actual, target, growth }: Data) {
  const { xinchuang: words } = useWords()
  const language = useLanguage()
  const link = useFrameLink()
  const number = (value: number) => formatNumber(value, language)
  return (
    <Card title={words.target}>
      <div className="park-actual">
        <Link className="big" to={link('/firms?xinchuang=1')}>
          {number(actual)}
        </Link>
        <span>{words.firms}</span>
        {target ? <span>{words.toTarget(number(target.target))}</span> : null}
      </div>
      {target ? (
        <>
          <ProgressBar
            done={incrementOf(actual, target) ?? 0}
            label={words.bar(formatShare(incrementOf(actual, target) ?? 0, language))}
          />
          <p>{words.bar(formatShare(incrementOf(actual, target) ?? 0, language))}</p>
          <p>{target.gap > 0 ? words.gap(number(target.gap)) : words.met}</p>
          <p className="quiet">{words.base(number(target.base), formatDay(growth.base, language))}</p>
        </>
      ) : null}
    </Card>
  )
}

function Steps({ by }: { by: (typeof growthSteps)[number] }) {
  const { xinchuang: words } = useWords()
  const { search } = useLocation()
  return (
    <span className="steps">
      {growthSteps.map((step) => (
        <Link
          key={step}
          to={searchWith(search, { by: step })}
          aria-current={step === by ? 'true' : undefined}
          preventScrollReset
        >
          {words.by[step]}
        </Link>
      ))}
    </span>
  )
}
