// A firm enters the register: its identity, the name it bears, and since when it belongs to the district.
import { pinyinKeyOf, searchKeyOf } from '#acts/search-key.server.ts'
import type { Changing } from '#db/changing.ts'
import { addFact } from '#db/queries/facts.ts'
import { addFirm, changeFirm, type FirmRow, type FirmValues } from '#db/queries/firms.ts'
import { namesOf } from '#db/queries/names.ts'
import type { Day } from '#domain/day.ts'
import { displayName, nameKey } from '#domain/name-key.ts'
import type { Viewer } from '#domain/permission.ts'
import { presumedResidence } from '#domain/residence.ts'

type Keys = 'nameKey' | 'searchKey' | 'pinyinKey'
export type NewFirm = Omit<FirmValues, Keys>
export type MoveIn = { on: Day | null; from: string | null }

const keysOf = (names: readonly string[], name: string, code: string | null) => ({
  name,
  nameKey: nameKey(name),
  pinyinKey: pinyinKeyOf(name),
  searchKey: searchKeyOf(names, code),
})

/**
 * Adds a firm with its first name and residence. Without a day of moving in it counts from its registration, 推定; null claims
 * no residence at all, so that nothing counts the firm yet.
 */
export async function enterFirm(tx: Changing, values: NewFirm, movedIn: MoveIn | null): Promise<string> {
  const name = displayName(values.name)
  const firm = await addFirm(tx, { ...values, ...keysOf([name], name, values.code ?? null) })
  await addFact(tx, 'firmName', firm, { firm, name, nameKey: nameKey(name), fromOn: null, toOn: null })
  if (movedIn === null) return firm
  const presumed = presumedResidence(values.registeredOn ?? null)
  await addFact(tx, 'residence', firm, {
    firm,
    fromOn: movedIn.on ?? presumed.from,
    toOn: null,
    presumed: movedIn.on === null,
    arrival: movedIn.on !== null ? 'moved-in' : values.registeredOn ? 'registered' : 'unknown',
    departure: null,
    place: movedIn.from,
  })
  return firm
}

/** The firm is found by all it was ever called, and bears the last of its names. */
export async function keepNames(tx: Changing, viewer: Viewer, row: FirmRow, code = row.code): Promise<void> {
  const names = (await namesOf(tx, viewer, row.id)).map(({ name }) => name)
  const last = names[names.length - 1] ?? row.name
  await changeFirm(tx, row, { ...keysOf([...names].reverse(), last, code), code })
}
