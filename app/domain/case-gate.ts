// 阶段门槛: what must be known or met before a case may enter a stage. 依据: 本区工作口径.

export const requirements = [
  'code-sound',
  'officer-set',
  'expected-day-set',
  'metrics-last-year',
  'metrics-three-years',
  'conditions-not-unmet',
] as const
export type Requirement = (typeof requirements)[number]

/** Not known stands in nobody's way: only what is seen not to be met does. */
export type GateAnswer = 'met' | 'not-met' | 'not-known'
export type Judged = { key: Requirement; answer: GateAnswer }

export const isRequirement = (key: string): key is Requirement => requirements.some((one) => one === key)

/** What stands in the way. */
export const unmetOf = (judged: readonly Judged[]): Requirement[] =>
  judged.filter(({ answer }) => answer === 'not-met').map(({ key }) => key)

type Gated = { key: string; gate: readonly string[] }

/**
 * What a move asks: going on, the gates of every stage passed and of the one entered, so that none is walked round; going
 * back, nothing. `from` null = the case is opened there.
 */
export function gateOfMove(stages: readonly Gated[], from: string | null, to: string): Requirement[] {
  const start = from === null ? -1 : stages.findIndex(({ key }) => key === from)
  const end = stages.findIndex(({ key }) => key === to)
  const passed = stages.slice(start + 1, end + 1).flatMap(({ gate }) => gate)
  return requirements.filter((one) => passed.includes(one))
}
