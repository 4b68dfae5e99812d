// Occupancy and the plan of a building at a size that no district has: a register of its own, filled and measured apart.
import { fill, registerOf } from '#bench/filling.ts'
import { type Asked, measureInProcess } from '#bench/in-process.ts'
import { fillPremises } from '#bench/premises-filling.ts'
import { type PremisesSize, premisesOf } from '#bench/premises-generator.ts'
import { premisesQuestions } from '#bench/premises-questions.ts'
import { openStore } from '#db/store.server.ts'
import type { House } from '#server/house.ts'
import { houseOver } from '#server/open-house.server.ts'

/** 10,000 rooms, one fifth of them in one building, and about 100,000 stays one after another. */
export const premisesSize: PremisesSize = { rooms: 10_000, staysPerRoom: 11, firms: 10_000 }

export type PremisesMeasured = { rooms: number; stays: number; inProcess: Record<string, Asked> }

export async function measurePremises(
  file: string,
  readRoster: House['readRoster'],
  seconds: number,
): Promise<PremisesMeasured> {
  const store = await openStore(`file:${file}`)
  try {
    const premises = premisesOf(premisesSize)
    await fill(store, premisesSize.firms)
    await fillPremises(store, premises)
    const house = await houseOver(store, readRoster)
    const inProcess = await measureInProcess(house, premisesQuestions(premises), registerOf(0), seconds)
    const stays = premises.reduce((sum, one) => sum + one.stays.length, 0)
    return { rooms: premisesSize.rooms, stays, inProcess }
  } finally {
    await store.close()
  }
}
