// The demo's firms as those who look for a room find them: each in one place at a time.
import { addDays, type Day } from '#domain/day.ts'
import type { Chance } from '#seeds/demo/chance.ts'
import { baseDay, belongs, type DemoFirm } from '#seeds/demo/firms.ts'

export type Wish = { fits: (firm: DemoFirm) => boolean; likes: (firm: DemoFirm) => boolean }
export type Pool = {
  /** A firm of the district that is nowhere on the day: one that is liked, else one that fits. */
  find: (day: Day, wish: Wish) => DemoFirm | null
  /** It is somewhere until that day; null = for good. */
  take: (firm: DemoFirm, until: Day | null) => void
}

/** So many that fit are looked at for one that is liked as well. */
const patience = 40

export function firmPool(chance: Chance, firms: readonly DemoFirm[]): Pool {
  const order = chance.shuffled(firms.filter(({ movedInOn }) => movedInOn === null))
  const freeFrom = new Map<DemoFirm, Day | null>()
  let turn = 0
  const isFree = (firm: DemoFirm, day: Day): boolean => {
    const free = freeFrom.get(firm)
    // A stay of a few weeks would be none: who is about to leave the district looks for no room.
    const known = day < baseDay ? baseDay : day
    return (
      (free === undefined || (free !== null && free <= day)) &&
      firm.enteredOn <= known &&
      firm.registeredOn < day &&
      belongs(firm, known) &&
      belongs(firm, addDays(known, 90))
    )
  }
  return {
    find(day, { fits, likes }) {
      let second: DemoFirm | null = null
      let seen = 0
      for (let n = 0; n < order.length && seen < patience; n += 1) {
        const firm = order[(turn + n) % order.length]
        if (firm === undefined || !isFree(firm, day) || !fits(firm)) continue
        seen += 1
        second ??= firm
        if (!likes(firm)) continue
        turn += n + 1
        return firm
      }
      turn += 1
      return second
    },
    take(firm, until) {
      freeFrom.set(firm, until)
    },
  }
}
