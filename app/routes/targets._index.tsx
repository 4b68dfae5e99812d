import { Link, useLoaderData } from '@remix-run/react'
import { show } from '#server/guard.server.ts'
import { Card } from '#ui/card.tsx'
import { ConfidenceMark } from '#ui/confidence.tsx'
import { titled } from '#ui/document-title.ts'
import { EmptyState } from '#ui/empty-state.tsx'
import { formatDay, formatNumber, formatShare } from '#ui/format.ts'
import { listOfMeasure } from '#ui/list-of-measure.ts'
import { PageTitle } from '#ui/page-title.tsx'
import { useFrameLink } from '#ui/side-nav.tsx'
import { Tag } from '#ui/tag.tsx'
import { useListLink } from '#ui/use-list-link.ts'
import { planList } from '#views/plan-list.server.ts'
import { useLanguage, useWords } from '#words/words.tsx'

export const loader = show(planList)
export const meta = titled((words) => words.targets.title)

type Plan = ReturnType<typeof useLoaderData<typeof loader>>['plans'][number]

export default function Targets() {
  const { plans, mayEdit } = useLoaderData<typeof loader>()
  const { targets } = useWords()
  const link = useFrameLink()
  const add = mayEdit ? (
    <Link className="button primary" to={link('/targets/new')}>
      {targets.addPlan}
    </Link>
  ) : null
  return (
    <>
      <PageTitle title={targets.title} acts={add} />
      {plans.length === 0 ? (
        <Card>
          <EmptyState title={targets.empty} hint={targets.emptyHint} acts={add} />
        </Card>
      ) : (
        plans.map((plan) => <PlanCard key={plan.id} plan={plan} mayEdit={mayEdit} />)
      )}
    </>
  )
}

function PlanCard({ plan, mayEdit }: { plan: Plan; mayEdit: boolean }) {
  const { targets, ui } = useWords()
  const language = useLanguage()
  const link = useFrameLink()
  const complete = plan.targets.length === 4
  return (
    <Card
      title={
        <>
          {plan.title} {plan.current ? <Tag tone="good">{targets.current}</Tag> : null}
        </>
      }
      note={targets.days(formatDay(plan.baseOn, language), formatDay(plan.endOn, language))}
    >
      {plan.targets.length === 0 ? (
        <EmptyState title={targets.noTargets} />
      ) : (
        <TargetTable plan={plan} mayEdit={mayEdit} />
      )}
      {plan.source ? <p className="help">{`${targets.plan.source}${ui.colon}${plan.source}`}</p> : null}
      {mayEdit ? (
        <div className="acts form-end">
          {complete ? null : (
            <Link className="button" to={link(`/targets/${plan.id}/targets/new`)}>
              {targets.addTarget}
            </Link>
          )}
          <Link className="button" to={link(`/targets/${plan.id}/edit`)}>
            {targets.editPlan}
          </Link>
        </div>
      ) : null}
    </Card>
  )
}

function TargetTable({ plan, mayEdit }: { plan: Plan; mayEdit: boolean }) {
  const { targets, ui } = useWords()
  const { field } = targets
  return (
    <div className="scroll">
      <table className="plain-table">
        <thead>
          <tr>
            <th scope="col">{field.measure}</th>
            <th scope="col" className="number">
              {field.base}
            </th>
            <th scope="col" className="number">
              {field.amount}
            </th>
            <th scope="col" className="number">
              {field.progress}
            </th>
            <th scope="col">{field.chapter}</th>
            <th scope="col">{field.definition}</th>
            {mayEdit ? (
              <th scope="col">
                <span className="unseen">{ui.list.actions}</span>
              </th>
            ) : null}
          </tr>
        </thead>
        <tbody>
          {plan.targets.map((target) => (
            <TargetRow key={target.id} plan={plan.id} target={target} mayEdit={mayEdit} />
          ))}
        </tbody>
      </table>
    </div>
  )
}

function TargetRow({ plan, target, mayEdit }: { plan: string; target: Plan['targets'][number]; mayEdit: boolean }) {
  const { targets, terms, ui, platforms } = useWords()
  const language = useLanguage()
  const link = useFrameLink()
  const list = useListLink()
  const levels = target.levels.map((level) => terms.level[level]).join('、')
  const types = target.types.map((type) => platforms.type[type]).join('、')
  const unverified = target.confidence === 'uncertain' || target.confidence === 'memory'
  return (
    <tr>
      <th scope="row" className="nowrap">
        {terms.measure[target.measure]}
        <span className="quiet"> ({terms.unit[target.unit]})</span>
      </th>
      <td className="number">{formatNumber(target.base, language)}</td>
      <td className="number nowrap" title={targets.comparison[target.comparison]}>
        {target.comparison === '>' ? '>' : '≥'} {formatNumber(target.target, language)}
      </td>
      <td className="number nowrap">
        <Link to={list(...listOfMeasure[target.measure])}>{formatNumber(target.actual.value, language)}</Link>
        {target.actual.progress === null ? null : (
          <span className="quiet"> ({formatShare(target.actual.progress, language)})</span>
        )}
      </td>
      <td>{target.chapter}</td>
      <td>
        {targets.definition[target.definition]}
        {levels === '' ? null : `${ui.comma}${targets.levels(levels)}`}
        {types === '' ? null : ` ${platforms.ofTypes(types)}`}{' '}
        {unverified ? <ConfidenceMark kind="unverified" /> : null}
        {target.confidence === 'default' ? <ConfidenceMark kind="working" /> : null}
      </td>
      {mayEdit ? (
        <td className="nowrap">
          <Link to={link(`/targets/${plan}/targets/${target.id}`)}>
            {targets.correct}
            <span className="unseen"> {terms.measure[target.measure]}</span>
          </Link>
        </td>
      ) : null}
    </tr>
  )
}
