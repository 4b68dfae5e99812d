// The views themselves, without HTTP: how long each question takes, and whether its answer is the one counted by hand.

import type { Question } from '#bench/asking.ts'
import type { Register } from '#bench/filling.ts'
import { type Timing, timeInTurn } from '#bench/timing.ts'
import type { House } from '#server/house.ts'

export type Asked = { timing: Timing; faults: string[] | null }

export async function measureInProcess(
  house: House,
  questions: readonly Question[],
  register: Register | null,
  seconds: number,
): Promise<Record<string, Asked>> {
  const answers: Record<string, Asked> = {}
  for (const question of questions) {
    const faults = register ? await question.faults(house, register) : null
    const before = () => question.before?.(house) ?? Promise.resolve()
    const { it } = await timeInTurn({ it: (n) => question.ask(house, n) }, { seconds, warmUp: 5, before })
    answers[question.key] = { timing: it, faults }
  }
  return answers
}
