import { Link } from '@remix-run/react'
import { type ReactNode, useId } from 'react'
import type { Standing } from '#domain/target.ts'
import { type Figure, formatShare } from '#ui/format.ts'
import { ProgressBar } from '#ui/progress-bar.tsx'
import { Tag, type Tone } from '#ui/tag.tsx'
import { useLanguage, useWords } from '#words/words.tsx'

export type TargetCardProps = {
  title: string
  /** The list that makes the figure up. */
  to: string
  actual: Figure
  /** As it should be read: `>500`, `100`. */
  target: string
  standing: Standing
  /** actual / target. */
  progress: number | null
  /** (actual - base) / (target - base): the one compared with the pace. */
  increment: number | null
  /** The share of the plan's time gone by. */
  pace: number
  gap: Figure | null
  /** Where the tag's rule or the definition needs a mark beside the title. */
  mark?: ReactNode
  /** Definition and day, one hover away. */
  definition?: string
}

const tones: Record<Standing, Tone> = {
  met: 'good',
  reachable: 'good',
  'in-step': 'plain',
  'slightly-behind': 'warn',
  behind: 'bad',
  missed: 'bad',
}

/** One of the plan's targets: where it stands, how far, what is missing. */
export function TargetCard(props: TargetCardProps) {
  const words = useWords().ui.target
  const language = useLanguage()
  const id = useId()
  const share = (value: number | null) => (value === null ? '-' : formatShare(value, language))
  return (
    <section className="card target-card" aria-labelledby={id}>
      <div className="head">
        <h2 id={id} title={props.definition}>
          {props.title} {props.mark}
        </h2>
        <Tag tone={tones[props.standing]}>{words.standing[props.standing]}</Tag>
      </div>
      <div className="target-line">
        <Link className="big" to={props.to}>
          {props.actual.value}
        </Link>
        <span>{props.actual.unit}</span>
        <span>
          {words.target} {props.target}
        </span>
      </div>
      <ProgressBar
        done={props.increment ?? props.progress ?? 0}
        pace={props.pace}
        label={words.bar(share(props.increment), share(props.pace))}
      />
      <div className="row">
        <span>
          {words.increment} <b>{share(props.increment)}</b>
        </span>
        <span>
          {words.pace} <b>{share(props.pace)}</b>
        </span>
      </div>
      <div className="row">
        <span>
          {words.progress} <b>{share(props.progress)}</b>
        </span>
        <span>{props.gap === null ? words.met : <Gap gap={props.gap} />}</span>
      </div>
    </section>
  )
}

const Gap = ({ gap }: { gap: Figure }) => (
  <>
    {useWords().ui.target.gap}{' '}
    <b>
      {gap.value} {gap.unit}
    </b>
  </>
)
