import { Link, useLoaderData } from '@remix-run/react'
import { show } from '#server/guard.server.ts'
import { Card } from '#ui/card.tsx'
import { RuleConfidenceMark, useTelling } from '#ui/condition-table.tsx'
import { DayText } from '#ui/day-text.tsx'
import { titled } from '#ui/document-title.ts'
import { Facts } from '#ui/facts.tsx'
import { formatDay, formatDayShort, formatInstant } from '#ui/format.ts'
import { PageTitle } from '#ui/page-title.tsx'
import { RuleConditionsTable, thresholdLine } from '#ui/rule-conditions.tsx'
import { useFrameLink } from '#ui/side-nav.tsx'
import { Tag } from '#ui/tag.tsx'
import { ruleFile } from '#views/rule-pages.server.ts'
import { useLanguage, useWords } from '#words/words.tsx'

export const loader = show(ruleFile)
export const meta = titled((words) => words.eligibility.rules.title)

type Data = ReturnType<typeof useLoaderData<typeof loader>>

export default function RuleFile() {
  const { head, rules: conditions, versions, on, mayEdit } = useLoaderData<typeof loader>()
  const { eligibility, terms } = useWords()
  const language = useLanguage()
  const link = useFrameLink()
  const { rules } = eligibility
  return (
    <>
      <PageTitle
        title={language === 'zh' ? head.titleZh : head.titleEn}
        sub={
          <>
            {head.kinds.map((kind) => terms.kind[kind]).join('、')}{' '}
            <Tag tone={head.holds ? 'good' : 'plain'}>{head.holds ? rules.present : rules.past}</Tag>
          </>
        }
        crumbs={[{ label: rules.title, to: link('/rules') }]}
        acts={
          mayEdit ? (
            <Link className="button primary" to={link(`/rules/${head.key}/new`)}>
              {rules.addVersion}
            </Link>
          ) : null
        }
      />
      <Card>
        <Facts
          facts={[
            { term: rules.docNo, value: head.docNo },
            { term: rules.authority, value: head.authority },
            { term: rules.jurisdiction, value: rules.jurisdictions[head.jurisdiction] },
            {
              term: rules.inForce,
              value: `${head.effectiveFrom === null ? rules.unknownStart : formatDayShort(head.effectiveFrom)} — ${
                head.effectiveTo === null ? rules.noEnd : formatDayShort(head.effectiveTo)
              }`,
            },
            { term: rules.validity, value: validityText(head.validity, rules) },
            {
              term: rules.confidence,
              value: (
                <>
                  {rules.confidenceHints[head.confidence]} <RuleConfidenceMark confidence={head.confidence} />
                </>
              ),
            },
          ]}
        />
      </Card>
      <Card title={rules.conditions} note={rules.asOf(formatDay(on, language))}>
        {!conditions ? (
          <p className="quiet">{rules.noConditions}</p>
        ) : (
          <RuleConditionsTable caption={language === 'zh' ? head.titleZh : head.titleEn} rules={conditions} />
        )}
      </Card>
      {conditions ? <Versions ruleSet={head.key} versions={versions} mayEdit={mayEdit} /> : null}
    </>
  )
}

type RuleWords = ReturnType<typeof useWords>['eligibility']['rules']

const validityText = (validity: Data['head']['validity'], rules: RuleWords): string =>
  validity.kind === 'months'
    ? rules.months(String(validity.months))
    : validity.kind === 'calendar-year'
      ? rules.calendarYear
      : rules.open

function Versions({ ruleSet, versions, mayEdit }: Pick<Data, 'versions' | 'mayEdit'> & { ruleSet: string }) {
  const telling = useTelling()
  const { rules } = telling.words.eligibility
  const link = useFrameLink()
  return (
    <Card title={rules.versions} note={rules.versionsText}>
      <div className="scroll-x">
        <table className="plain-table">
          <thead>
            <tr>
              <th scope="col">{rules.effectiveFrom}</th>
              <th scope="col">{rules.changed}</th>
              <th scope="col">{rules.docNo}</th>
              <th scope="col">{rules.source}</th>
              <th scope="col">{rules.recorded}</th>
              {mayEdit ? <td /> : null}
            </tr>
          </thead>
          <tbody>
            <tr>
              <th scope="row">{rules.ownVersion}</th>
              <td colSpan={mayEdit ? 5 : 4} className="quiet">
                —
              </td>
            </tr>
            {versions.map((one) => (
              <tr key={one.id}>
                <th scope="row">
                  <DayText short day={one.effectiveFrom} />{' '}
                  {one.stands ? (
                    <RuleConfidenceMark confidence={one.confidence} />
                  ) : (
                    <Tag>{one.replaced ? rules.superseded : rules.withdrawn}</Tag>
                  )}
                </th>
                <td>
                  <ul>
                    {one.thresholds.map((each) => (
                      <li key={each.key}>{thresholdLine(each, telling)}</li>
                    ))}
                  </ul>
                </td>
                <td>{one.docNo}</td>
                <td>{one.source}</td>
                <td>
                  {one.by} <small className="quiet">{formatInstant(one.recordedAt)}</small>
                  {one.why ? <small className="quiet remark">{one.why}</small> : null}
                </td>
                {mayEdit ? (
                  <td>
                    {one.stands ? (
                      <Link to={link(`/rules/${ruleSet}/versions/${one.fact}`)}>{rules.correct}</Link>
                    ) : null}
                  </td>
                ) : null}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </Card>
  )
}
