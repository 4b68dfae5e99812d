import { Link, useLoaderData, useLocation } from '@remix-run/react'
import { show } from '#server/guard.server.ts'
import { Card } from '#ui/card.tsx'
import { ConditionTable, MissingList, RuleConfidenceMark } from '#ui/condition-table.tsx'
import { DayText } from '#ui/day-text.tsx'
import { titled } from '#ui/document-title.ts'
import { EmptyState } from '#ui/empty-state.tsx'
import { formatDay } from '#ui/format.ts'
import { EffortTag, ShortList } from '#ui/gap-mark.tsx'
import { searchWith } from '#ui/list-url.ts'
import { PageTitle } from '#ui/page-title.tsx'
import { ScoreMark, ScoreTable } from '#ui/score-table.tsx'
import { useFrameLink } from '#ui/side-nav.tsx'
import { Tag } from '#ui/tag.tsx'
import { firmGapsView } from '#views/firm-gaps.server.ts'
import { useLanguage, useWords } from '#words/words.tsx'

export const loader = show(firmGapsView)
export const meta = titled((words) => words.eligibility.gaps.title)

type Data = ReturnType<typeof useLoaderData<typeof loader>>

export default function FirmGapsPage() {
  const data = useLoaderData<typeof loader>()
  const { firms, eligibility } = useWords()
  const language = useLanguage()
  const link = useFrameLink()
  const { firm, on, can } = data
  return (
    <>
      <PageTitle
        title={eligibility.gaps.title}
        sub={`${firm.name} · ${eligibility.gaps.firmSub(formatDay(on, language))}`}
        crumbs={[
          { label: firms.title, to: link('/firms') },
          { label: firm.name, to: link(`/firms/${firm.id}`) },
        ]}
        acts={
          <>
            <Link className="button" to={link(`/firms/${firm.id}/metrics`)}>
              {eligibility.fillMetrics}
            </Link>
            {can.declare ? (
              <Link className="button primary" to={link(`/firms/${firm.id}/declarations/new`)}>
                {eligibility.answerThem}
              </Link>
            ) : null}
          </>
        }
      />
      <Kinds {...data} />
      <Detail {...data} />
      <Answers {...data} />
    </>
  )
}

/** Every kind in a line; the one shown in full below is marked. */
function Kinds({ lines, kind }: Data) {
  const { eligibility, terms } = useWords()
  const { search } = useLocation()
  if (lines.length === 0) return <EmptyState title={eligibility.gaps.noRule} />
  return (
    <Card title={eligibility.gaps.kinds}>
      <div className="scroll-x">
        <table className="plain-table gap-kinds">
          <thead>
            <tr>
              <th scope="col">{eligibility.gaps.kind}</th>
              <th scope="col">{eligibility.gaps.standing}</th>
              <th scope="col">{eligibility.gaps.scoreHead}</th>
              <th scope="col">{eligibility.missing}</th>
              <th scope="col">{eligibility.gaps.gap}</th>
            </tr>
          </thead>
          <tbody>
            {lines.map((line) => (
              <tr key={line.kind}>
                <th scope="row">
                  <Link
                    to={searchWith(search, { kind: line.kind })}
                    aria-current={line.kind === kind ? 'true' : undefined}
                  >
                    {terms.kind[line.kind]}
                  </Link>
                </th>
                <td>
                  {line.held ? <Tag tone="good">{eligibility.gaps.held}</Tag> : <EffortTag effort={line.effort} />}
                </td>
                <td>{line.score ? <ScoreMark {...line.score} /> : null}</td>
                <td>{line.missing > 0 ? eligibility.missingCount(String(line.missing)) : null}</td>
                <td>
                  <ShortList short={line.short} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </Card>
  )
}

function Detail({ firm, kind, judgement, rule, openCase, can }: Data) {
  const { eligibility, terms } = useWords()
  const language = useLanguage()
  const link = useFrameLink()
  if (kind === null || judgement === null) return null
  const { gaps } = eligibility
  return (
    <Card
      title={gaps.details(terms.kind[kind])}
      note={
        rule ? (
          <span className="rule-note">
            {gaps.underRule} <Link to={link(`/rules/${rule.key}`)}>{language === 'zh' ? rule.zh : rule.en}</Link>{' '}
            {rule.docNo} <RuleConfidenceMark confidence={rule.confidence} />
          </span>
        ) : null
      }
    >
      <p className="gap-head">
        <EffortTag effort={judgement.effort} />
        {judgement.direct ? (
          <span>{eligibility.direct(eligibility.condition[judgement.direct] ?? judgement.direct)}</span>
        ) : null}
        <span className="quiet">{eligibility.lastYearNote(String(judgement.lastYear))}</span>
        {openCase ? (
          <Link to={link(`/cases/${openCase}`)}>{gaps.inCase}</Link>
        ) : can.start ? (
          <Link to={`/cases/new?firm=${firm.id}&kind=${kind}`}>{gaps.startCase}</Link>
        ) : null}
      </p>
      {judgement.missing.length > 0 ? (
        <div className="gap-missing">
          <h3>{eligibility.missingHead(String(judgement.missing.length))}</h3>
          <MissingList missing={judgement.missing} firm={firm.id} most={12} />
        </div>
      ) : null}
      <ConditionTable caption={gaps.all} rules={judgement.rules} firm={firm.id} />
      {judgement.score ? <ScoreTable {...judgement.score} /> : null}
    </Card>
  )
}

function Answers({ firm, answers, can }: Data) {
  const { eligibility } = useWords()
  const link = useFrameLink()
  const { gaps } = eligibility
  return (
    <Card title={gaps.declarations} note={gaps.declarationsText}>
      {answers.length === 0 ? (
        <p className="quiet">{gaps.none}</p>
      ) : (
        <div className="scroll-x">
          <table className="plain-table">
            <thead>
              <tr>
                <th scope="col">{gaps.subjectHead}</th>
                <th scope="col">{gaps.answerHead}</th>
                <th scope="col">{gaps.statedOn}</th>
                <th scope="col">{gaps.source}</th>
                <th scope="col">{gaps.by}</th>
                {can.declare ? <td /> : null}
              </tr>
            </thead>
            <tbody>
              {answers.map((one) => (
                <tr key={one.fact}>
                  <th scope="row">{eligibility.subject[one.subject]}</th>
                  <td>
                    <Tag tone={one.answer ? 'good' : 'bad'}>{one.answer ? eligibility.yes : eligibility.no}</Tag>
                  </td>
                  <td>
                    <DayText short day={one.statedOn} />
                  </td>
                  <td>{one.source}</td>
                  <td>{one.by}</td>
                  {can.declare ? (
                    <td>
                      <Link to={link(`/firms/${firm.id}/declarations/${one.fact}`)}>{eligibility.rules.correct}</Link>
                    </td>
                  ) : null}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </Card>
  )
}
