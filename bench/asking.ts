// What a question to the register is, and how an answer is held against the one counted by hand.
import type { Register } from '#bench/filling.ts'
import type { House } from '#server/house.ts'

export type Question = {
  key: string
  /** As the table names it. */
  title: string
  /** Done before each asking, and not measured. */
  before?(house: House): Promise<unknown>
  /** Asks number n of the rotation. */
  ask(house: House, n: number): Promise<unknown>
  /** Asks some of the rotation and says where the answer differs from the one counted by hand. */
  faults(house: House, register: Register): Promise<string[]>
}

export const turn = <T>(items: readonly T[], n: number): T => {
  const item = items[n % items.length]
  if (item === undefined) throw new RangeError('nothing to rotate')
  return item
}

export const differs = (about: string, seen: unknown, expected: unknown): string[] =>
  JSON.stringify(seen) === JSON.stringify(expected)
    ? []
    : [`${about}: ${JSON.stringify(seen).slice(0, 200)} instead of ${JSON.stringify(expected).slice(0, 200)}`]

/** A house that has kept no figures yet. */
export const forgetful = (house: House): House => ({ ...house, store: { ...house.store } })
