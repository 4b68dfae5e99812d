import type { PlanState } from '#domain/stacking-plan.ts'
import { Tag, type Tone } from '#ui/tag.tsx'
import { useWords } from '#words/words.tsx'

const tones: Record<PlanState, Tone> = {
  let: 'good',
  leaving: 'warn',
  'over-stay': 'bad',
  reserved: 'warn',
  free: 'plain',
  public: 'plain',
}

export const RoomStateTag = ({ state }: { state: PlanState }) => {
  const { operator } = useWords()
  return <Tag tone={tones[state]}>{operator.unit[state]}</Tag>
}

/** A room with who is in it, and the four things that can be done there. */
export const unitStaysPath = (carrier: string, unit: string) => `/carriers/${carrier}/units/${unit}/stays`
