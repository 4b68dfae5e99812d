import { Link } from '@remix-run/react'
import {
  isGroup,
  type JudgedCondition,
  type JudgedGroup,
  type JudgedRule,
  type Missing,
  type Verdict,
} from '#domain/eligibility.ts'
import type { Confidence as RuleConfidence } from '#domain/standards/rule-set.ts'
import {
  articleText,
  conditionName,
  distanceText,
  figureText,
  limitText,
  missingText,
  type Telling,
} from '#ui/condition-words.ts'
import { ConfidenceMark } from '#ui/confidence.tsx'
import { Tag, type Tone } from '#ui/tag.tsx'
import { useListLink } from '#ui/use-list-link.ts'
import { useLanguage, useWords } from '#words/words.tsx'

const tones: Record<Verdict, Tone> = { met: 'good', 'not-met': 'bad', 'not-known': 'warn' }

export const useTelling = (): Telling => ({ words: useWords(), language: useLanguage() })

export function VerdictTag({ verdict, byExperts = false }: { verdict: Verdict; byExperts?: boolean }) {
  const { eligibility } = useWords()
  if (byExperts && verdict === 'not-known') return <Tag>{eligibility.byExperts}</Tag>
  return <Tag tone={tones[verdict]}>{eligibility.verdict[verdict]}</Tag>
}

/** 待核实 or 本区工作口径 where a rule was not read in its own text. */
export function RuleConfidenceMark({ confidence }: { confidence: RuleConfidence }) {
  const { rules } = useWords().eligibility
  if (confidence === 'seen') return null
  const kind = confidence === 'default' ? 'working' : 'unverified'
  return <ConfidenceMark kind={kind} why={rules.confidenceHints[confidence]} />
}

/** Conditions as judged: what is asked, what the firm has, the answer and how far it is; groups with what they need. */
export function ConditionTable({
  caption,
  rules,
  firm,
}: {
  caption: string
  rules: readonly JudgedRule[]
  firm: string
}) {
  const { gaps, rules: heads } = useWords().eligibility
  return (
    <section className="table-frame" aria-label={caption}>
      <table className="data conditions">
        <caption className="unseen">{caption}</caption>
        <thead>
          <tr>
            <th scope="col">{heads.condition}</th>
            <th scope="col">{gaps.needs}</th>
            <th scope="col">{gaps.figure}</th>
            <th scope="col">{gaps.answer}</th>
            <th scope="col">{gaps.gap}</th>
          </tr>
        </thead>
        <tbody>
          {rules.map((rule) => (
            <RuleRows key={rule.key} rule={rule} depth={0} firm={firm} />
          ))}
        </tbody>
      </table>
    </section>
  )
}

function RuleRows({ rule, depth, firm }: { rule: JudgedRule; depth: number; firm: string }) {
  if (!isGroup(rule)) return <ConditionRow one={rule} depth={depth} firm={firm} />
  return (
    <>
      <GroupRow group={rule} depth={depth} />
      {rule.rules.map((one) => (
        <RuleRows key={one.key} rule={one} depth={depth + 1} firm={firm} />
      ))}
    </>
  )
}

const indents = ['', 'indent-1', 'indent-2', 'indent-3'] as const

function GroupRow({ group, depth }: { group: JudgedGroup; depth: number }) {
  const telling = useTelling()
  const { eligibility } = telling.words
  return (
    <tr className="group">
      <th scope="row" className={indents[depth]}>
        {conditionName(group.key, telling)} <small className="quiet">{articleText(group.article, telling)}</small>
      </th>
      <td className="quiet">{needText(group.need, eligibility.group)}</td>
      <td />
      <td>
        <VerdictTag verdict={group.verdict} />
      </td>
      <td />
    </tr>
  )
}

export const needText = (
  need: JudgedGroup['need'],
  words: { all: string; any: string; some: (need: string) => string },
): string => (typeof need === 'number' ? words.some(String(need)) : words[need])

function ConditionRow({ one, depth, firm }: { one: JudgedCondition; depth: number; firm: string }) {
  const telling = useTelling()
  const { eligibility } = telling.words
  const years = one.years.length === 0 ? null : eligibility.usedYears(one.years.join('、'))
  return (
    <tr>
      <th scope="row" className={indents[depth]}>
        {conditionName(one.key, telling)}{' '}
        <small className="quiet">
          {one.key} · {articleText(one.article, telling)}
        </small>{' '}
        <RuleConfidenceMark confidence={one.confidence} />
      </th>
      <td>{one.threshold === null ? null : limitText(one.threshold, telling)}</td>
      <td title={years ?? undefined}>
        {one.figure === null ? null : figureText(one.figure, telling)}
        {one.remark === null ? null : <small className="quiet remark">{eligibility.remark[one.remark]}</small>}
      </td>
      <td>
        <VerdictTag verdict={one.verdict} byExperts={one.remark === 'by-experts' && one.missing.length === 0} />
      </td>
      <td>
        {one.distance === null ? null : distanceText(one.distance, telling)}
        <MissingList missing={one.missing} firm={firm} />
      </td>
    </tr>
  )
}

/** What is missing, each leading to where it is entered. */
export function MissingList({ missing, firm, most = 6 }: { missing: readonly Missing[]; firm: string; most?: number }) {
  const telling = useTelling()
  const link = useListLink()
  const { eligibility } = telling.words
  if (missing.length === 0) return null
  return (
    <ul className="missing">
      {missing.slice(0, most).map((one) => {
        const text = missingText(one, telling)
        return (
          <li key={text}>
            <Link to={link(...placeOf(one, firm))}>{text}</Link>
          </li>
        )
      })}
      {missing.length > most ? <li className="quiet">{eligibility.andMore(String(missing.length))}</li> : null}
    </ul>
  )
}

/** A figure is entered in the grid that ends with its year. */
function placeOf(one: Missing, firm: string): [path: string, params?: Record<string, string>] {
  if (one.kind === 'figure') return [`/firms/${firm}/metrics`, { until: String(one.year) }]
  return [one.kind === 'declaration' ? `/firms/${firm}/declarations/new` : `/firms/${firm}/edit`]
}
