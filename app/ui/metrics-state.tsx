import type { RequestState } from '#domain/metrics-request.ts'
import type { MetricsState } from '#domain/metrics-state.ts'
import { Tag, type Tone } from '#ui/tag.tsx'
import { useWords } from '#words/words.tsx'

const requestTones: Record<RequestState, Tone> = {
  open: 'plain',
  expired: 'plain',
  cancelled: 'plain',
  submitted: 'warn',
  accepted: 'good',
  returned: 'warn',
}

/** What became of a one-time link. */
export const RequestStateTag = ({ state }: { state: RequestState }) => (
  <Tag tone={requestTones[state]}>{useWords().metrics.ask.state[state]}</Tag>
)

const tones: Record<MetricsState, Tone> = { complete: 'good', partial: 'warn', lacking: 'bad' }

/** How far a firm's figures of a year go. */
export function MetricsStateTag({ state }: { state: MetricsState }) {
  const { list } = useWords().metrics
  return (
    <span title={list.stateHint}>
      <Tag tone={tones[state]}>{list.state[state]}</Tag>
    </span>
  )
}
