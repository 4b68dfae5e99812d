import { type Effort, isGroup, type JudgedRule, leavesOf } from '#domain/eligibility.ts'
import { tellingRule } from '#domain/gap-list.ts'
import { useTelling } from '#ui/condition-table.tsx'
import { conditionLine, conditionName, type Telling } from '#ui/condition-words.ts'
import { Tag, type Tone } from '#ui/tag.tsx'
import { useWords } from '#words/words.tsx'

const tones: Record<Effort, Tone> = {
  ready: 'good',
  'one-short': 'warn',
  'data-missing': 'plain',
  further: 'bad',
  'out-of-reach': 'plain',
}

/** How far a firm is from a rung, in a word. */
export function EffortTag({ effort }: { effort: Effort }) {
  const { eligibility } = useWords()
  return <Tag tone={tones[effort]}>{eligibility.effort[effort]}</Tag>
}

/** What is not met, in a sentence: of a group the conditions of the way that is nearest. */
export function shortText(rule: JudgedRule, telling: Telling): string {
  const told = tellingRule(rule)
  if (!isGroup(told)) return conditionLine(told, telling)
  const unmet = leavesOf(told.rules).filter(({ verdict }) => verdict === 'not-met')
  // Several ways in, none of them usual: their name says more than a heap of conditions.
  if (unmet.length === 0 || unmet.length > 3) return conditionName(rule.key, telling)
  return unmet.map((one) => conditionLine(one, telling)).join(telling.language === 'zh' ? '；' : '; ')
}

/** The conditions that are not met, one a line. */
export function ShortList({ short }: { short: readonly JudgedRule[] }) {
  const telling = useTelling()
  if (short.length === 0) return null
  return (
    <ul className="short-list">
      {short.map((rule) => (
        <li key={rule.key}>{shortText(rule, telling)}</li>
      ))}
    </ul>
  )
}
