import { useWords } from '#words/words.tsx'

export type Confidence = 'unverified' | 'working' | 'presumed'

/** How far a figure or day can be relied on, beside it; the reason is one hover or tap away. */
export function ConfidenceMark({ kind, why }: { kind: Confidence; why?: string }) {
  const { mark, text } = useWords().ui.confidence[kind]
  const title = why ?? text
  return (
    <span className="confidence" title={title}>
      {mark}
      <span className="unseen">{title}</span>
    </span>
  )
}
