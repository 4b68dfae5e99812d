import type { EntryCondition, LimitSource, StayLimit } from '#domain/stay-limit.ts'
import { ConfidenceMark } from '#ui/confidence.tsx'
import { formatDayShort } from '#ui/format.ts'
import { Tag, type Tone } from '#ui/tag.tsx'
import { useWords } from '#words/words.tsx'

const tones: Record<EntryCondition['verdict'], Tone> = { met: 'good', 'not-met': 'bad', 'not-known': 'warn' }

/** Each condition met, not met or not known: with what it needs, and where it stands. */
export function EntryConditions({ conditions }: { conditions: readonly EntryCondition[] }) {
  const { stays } = useWords()
  return (
    <ul className="conditions" aria-label={stays.conditions}>
      {conditions.map(({ key, verdict, lastDay, source }) => (
        <li key={key}>
          <span>
            <Tag tone={tones[verdict]}>{stays.verdict[verdict]}</Tag>
          </span>
          <span>
            {stays.condition[key]}
            <small>
              {verdict === 'not-known' && key === 'age' ? stays.missing.age : null}
              {verdict === 'not-met' && lastDay !== null ? stays.lastEntry(formatDayShort(lastDay)) : null}{' '}
              <SourceText source={source} />
            </small>
          </span>
        </li>
      ))}
    </ul>
  )
}

/** The document, or 本区工作口径; 待核实 where it is not sure. */
export function SourceText({ source }: { source: LimitSource }) {
  const { stays } = useWords()
  const { document, article, confidence } = source
  return (
    <span className="nowrap">
      {document === null ? null : stays.source(document, article)}
      {confidence === 'uncertain' ? <ConfidenceMark kind="unverified" /> : null}
      {confidence === 'default' ? <ConfidenceMark kind="working" why={stays.working} /> : null}
    </span>
  )
}

/** 在孵时限: how long, from when, and from which day it is over. */
export function LimitText({ limit }: { limit: StayLimit }) {
  const { stays } = useWords()
  const { months, overFrom, since, source, verdict } = limit
  if (verdict === 'not-known') return <>{stays.limitUnknown}</>
  if (months === null || overFrom === null) return <>{stays.limitNone}</>
  return (
    <>
      {verdict === 'not-met' ? <Tag tone="bad">{stays.over}</Tag> : null}{' '}
      {verdict === 'met' ? stays.limitWithin(months, overFrom) : stays.limitOver(months, overFrom)}{' '}
      <span className="quiet">
        {stays.limitSince(since)} {source ? <SourceText source={source} /> : null}
      </span>
    </>
  )
}
