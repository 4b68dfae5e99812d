import type { CaseEnd } from '#domain/case.ts'
import { Tag, type Tone } from '#ui/tag.tsx'
import { useWords } from '#words/words.tsx'

const tones: Record<CaseEnd, Tone> = {
  recognised: 'good',
  'not-passed': 'bad',
  withdrawn: 'plain',
  'firm-left': 'plain',
}

/** How a case stands: under way (slow or not), or how it ended. */
export function CaseStateTag({ end, slow }: { end: CaseEnd | null; slow: boolean }) {
  const { cases } = useWords()
  if (end !== null) return <Tag tone={tones[end]}>{cases.end[end]}</Tag>
  return slow ? <Tag tone="warn">{cases.slow}</Tag> : <Tag>{cases.state.open}</Tag>
}
