import type { RecognitionState } from '#domain/recognition-state.ts'
import { Tag, type Tone } from '#ui/tag.tsx'
import { useWords } from '#words/words.tsx'

const tones: Record<RecognitionState, Tone> = {
  'in-force': 'good',
  outside: 'warn',
  upcoming: 'plain',
  lapsed: 'plain',
  revoked: 'bad',
}

/** How a recognition stands on the as-of day; why, one hover away. */
export function RecognitionStateTag({ state }: { state: RecognitionState }) {
  const { recognitions: words } = useWords()
  return (
    <span title={words.stateHint[state]}>
      <Tag tone={tones[state]}>{words.state[state]}</Tag>
    </span>
  )
}
