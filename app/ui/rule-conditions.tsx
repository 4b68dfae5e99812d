import { type Article, type Comparison, isGroup, type Threshold, type Unit } from '#domain/eligibility.ts'
import type { Confidence } from '#domain/standards/rule-set.ts'
import { needText, RuleConfidenceMark, useTelling } from '#ui/condition-table.tsx'
import { articleText, conditionName, limitText, thresholdName } from '#ui/condition-words.ts'

export type ShownThreshold = { key: string; value: number; unit: Unit; op: Comparison; own: number }
export type ShownCondition = { key: string; article: Article; confidence: Confidence; thresholds: ShownThreshold[] }
export type ShownGroup = { key: string; article: Article; need: 'all' | 'any' | number; rules: ShownRule[] }
export type ShownRule = ShownCondition | ShownGroup

/** A rule set's conditions with their articles and the thresholds in force, as an officer checks them against the text. */
export function RuleConditionsTable({ caption, rules }: { caption: string; rules: readonly ShownRule[] }) {
  const { rules: words } = useTelling().words.eligibility
  return (
    <section className="table-frame" aria-label={caption}>
      <table className="data conditions">
        <caption className="unseen">{caption}</caption>
        <thead>
          <tr>
            <th scope="col">{words.condition}</th>
            <th scope="col">{words.key}</th>
            <th scope="col">{words.article}</th>
            <th scope="col">{words.threshold}</th>
            <th scope="col">{words.confidence}</th>
          </tr>
        </thead>
        <tbody>
          {rules.map((rule) => (
            <Rows key={rule.key} rule={rule} depth={0} />
          ))}
        </tbody>
      </table>
    </section>
  )
}

const indents = ['', 'indent-1', 'indent-2', 'indent-3'] as const

function Rows({ rule, depth }: { rule: ShownRule; depth: number }) {
  const telling = useTelling()
  const { eligibility } = telling.words
  if (isGroup<ShownCondition, ShownGroup>(rule))
    return (
      <>
        <tr className="group">
          <th scope="row" className={indents[depth]}>
            {conditionName(rule.key, telling)}
          </th>
          <td>{rule.key}</td>
          <td>{articleText(rule.article, telling)}</td>
          <td>{needText(rule.need, eligibility.group)}</td>
          <td />
        </tr>
        {rule.rules.map((one) => (
          <Rows key={one.key} rule={one} depth={depth + 1} />
        ))}
      </>
    )
  return (
    <tr>
      <th scope="row" className={indents[depth]}>
        {conditionName(rule.key, telling)}
      </th>
      <td>{rule.key}</td>
      <td>{articleText(rule.article, telling)}</td>
      <td>
        <ul>
          {rule.thresholds.map((one) => (
            <li key={one.key}>
              {rule.thresholds.length > 1 ? <small className="quiet">{thresholdName(one.key, telling)} </small> : null}
              {limitText(one, telling)}
            </li>
          ))}
        </ul>
      </td>
      <td>
        {rule.confidence === 'seen' ? (
          <span className="quiet">{eligibility.rules.confidences.seen}</span>
        ) : (
          <RuleConfidenceMark confidence={rule.confidence} />
        )}
      </td>
    </tr>
  )
}

/** A threshold with its name, as one line. */
export const thresholdLine = (one: Threshold & { key: string }, telling: ReturnType<typeof useTelling>): string =>
  `${thresholdName(one.key, telling)} ${limitText(one, telling)}`
