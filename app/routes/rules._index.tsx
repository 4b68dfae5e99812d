import { Link, useLoaderData } from '@remix-run/react'
import { addDays } from '#domain/day.ts'
import type { RuleHead } from '#domain/standards/rule-set.ts'
import { show } from '#server/guard.server.ts'
import { Card } from '#ui/card.tsx'
import { RuleConfidenceMark } from '#ui/condition-table.tsx'
import { titled } from '#ui/document-title.ts'
import { formatDayShort } from '#ui/format.ts'
import { PageTitle } from '#ui/page-title.tsx'
import { useFrameLink } from '#ui/side-nav.tsx'
import { Tag } from '#ui/tag.tsx'
import { rulesView } from '#views/rule-pages.server.ts'
import { useLanguage, useWords } from '#words/words.tsx'

export const loader = show(rulesView)
export const meta = titled((words) => words.eligibility.rules.title)

type Data = ReturnType<typeof useLoaderData<typeof loader>>

export default function Rules() {
  const { rules, carriers } = useLoaderData<typeof loader>()
  const { eligibility, terms } = useWords()
  const kinds = [...new Set(rules.map(({ kinds }) => kinds[0]))]
  return (
    <>
      <PageTitle title={eligibility.rules.title} sub={eligibility.rules.sub} />
      {kinds.map((kind) =>
        kind === undefined ? null : (
          <Card key={kind} title={terms.kind[kind]}>
            <Heads heads={rules.filter((one) => one.kinds[0] === kind)} linked />
          </Card>
        ),
      )}
      <Card title={eligibility.rules.carriers}>
        <Heads heads={carriers} />
      </Card>
    </>
  )
}

type Head = RuleHead & { holds: boolean }

function Heads({ heads, linked = false }: { heads: readonly (Data['rules'][number] | Head)[]; linked?: boolean }) {
  const { rules } = useWords().eligibility
  const language = useLanguage()
  const link = useFrameLink()
  return (
    <div className="scroll-x">
      <table className="plain-table rule-heads">
        <thead>
          <tr>
            <th scope="col">{rules.name}</th>
            <th scope="col">{rules.docNo}</th>
            <th scope="col">{rules.authority}</th>
            <th scope="col">{rules.jurisdiction}</th>
            <th scope="col">{rules.inForce}</th>
            <th scope="col">{rules.confidence}</th>
          </tr>
        </thead>
        <tbody>
          {heads.map((head) => {
            const title = language === 'zh' ? head.titleZh : head.titleEn
            return (
              <tr key={head.key}>
                <th scope="row">{linked ? <Link to={link(`/rules/${head.key}`)}>{title}</Link> : title}</th>
                <td>{head.docNo}</td>
                <td>{head.authority}</td>
                <td>{rules.jurisdictions[head.jurisdiction]}</td>
                <td>
                  <RuleDays head={head} /> {head.holds ? <Tag tone="good">{rules.present}</Tag> : null}
                </td>
                <td>
                  {head.confidence === 'seen' ? (
                    <span className="quiet">{rules.confidences.seen}</span>
                  ) : (
                    <RuleConfidenceMark confidence={head.confidence} />
                  )}
                </td>
              </tr>
            )
          })}
        </tbody>
      </table>
    </div>
  )
}

/** From its day to its last day. */
function RuleDays({ head }: { head: Pick<RuleHead, 'effectiveFrom' | 'effectiveTo'> }) {
  const { rules } = useWords().eligibility
  const from = head.effectiveFrom === null ? rules.unknownStart : formatDayShort(head.effectiveFrom)
  const to = head.effectiveTo === null ? rules.noEnd : formatDayShort(addDays(head.effectiveTo, -1))
  return (
    <>
      {from} — {to}
    </>
  )
}
