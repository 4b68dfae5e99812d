import { Tag, type Tone } from '#ui/tag.tsx'
import { useWords } from '#words/words.tsx'

export const accountStateKeys = ['in-use', 'no-password', 'locked', 'disabled'] as const
export type AccountStateKey = (typeof accountStateKeys)[number]

const tones: Record<AccountStateKey, Tone> = {
  'in-use': 'good',
  'no-password': 'plain',
  locked: 'warn',
  disabled: 'bad',
}

export const AccountStateTag = ({ state }: { state: AccountStateKey }) => (
  <Tag tone={tones[state]}>{useWords().accounts.states[state]}</Tag>
)
