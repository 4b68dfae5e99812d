import type { NeedState, SupportState } from '#domain/support.ts'
import type { TaskState } from '#domain/task.ts'
import { Tag, type Tone } from '#ui/tag.tsx'
import { useWords } from '#words/words.tsx'

const taskTones: Record<TaskState, Tone> = { overdue: 'bad', today: 'warn', soon: 'warn', later: 'plain', done: 'good' }
export const TaskStateTag = ({ state }: { state: TaskState }) => (
  <Tag tone={taskTones[state]}>{useWords().tasks.state[state]}</Tag>
)

const needTones: Record<NeedState, Tone> = { open: 'plain', overdue: 'bad', closed: 'good' }
export const NeedStateTag = ({ state }: { state: NeedState }) => (
  <Tag tone={needTones[state]}>{useWords().needs.state[state]}</Tag>
)

const supportTones: Record<SupportState, Tone> = { open: 'plain', delivered: 'good', dropped: 'warn' }
export const SupportStateTag = ({ state }: { state: SupportState }) => (
  <Tag tone={supportTones[state]}>{useWords().support.state[state]}</Tag>
)
