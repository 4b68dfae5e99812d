// What a roster brings, written in statements of many rows; others get the thread between them.
import type { Changing, Values } from '#db/changing.ts'
import { breathe, insertMany } from '#db/insert-many.ts'
import { ownValues } from '#db/queries/facts.ts'
import { inStatements } from '#db/queries/in-pieces.ts'
import { firm, firmName, residence } from '#db/schema/firm.ts'
import { recognition } from '#db/schema/recognition.ts'
import { nameKey } from '#domain/name-key.ts'
import type { FirmState } from '#domain/roster-firms.ts'
import type { GrantState } from '#domain/roster-recognitions.ts'

const changesAtOnce = 400

/** The clocks of a fact that an import brings. */
export const clocksOf = (tx: Changing, id: string) => ({
  id,
  district: tx.district,
  fact: id,
  recordedAt: tx.now,
  recordedBy: tx.by,
  why: null,
  batch: tx.batch,
})

type FirmKeys = { pinyinKey: string; searchKey: string }

/** Adds firms with their first names and residences; one change a firm, its facts included. */
export async function addFirms(
  tx: Changing,
  firms: readonly FirmState[],
  keysOf: (firm: FirmState) => FirmKeys,
  onWritten?: (done: number) => void,
): Promise<void> {
  await insertMany(tx, firm, newFirms(tx, firms, keysOf), onWritten)
  await insertMany(tx, residence, newResidences(tx, firms))
  await insertMany(tx, firmName, newNames(tx, firms))
  for (const [index, one] of firms.entries()) {
    tx.changes.push(enteredFirm(one))
    if (index % changesAtOnce === changesAtOnce - 1) await breathe()
  }
}

function* newFirms(tx: Changing, firms: readonly FirmState[], keysOf: (firm: FirmState) => FirmKeys) {
  const stamps = { district: tx.district, batch: tx.batch, createdAt: tx.now, updatedAt: tx.now, version: 1 }
  for (const one of firms) {
    const { id, fields } = one
    yield { ...fields, ...keysOf(one), ...stamps, id, nameKey: nameKey(fields.name) }
  }
}

function* newNames(tx: Changing, firms: readonly FirmState[]) {
  for (const { id, names } of firms)
    for (const { name, from, to } of names)
      yield { ...clocksOf(tx, tx.id()), firm: id, name, nameKey: nameKey(name), fromOn: from, toOn: to }
}

function* newResidences(tx: Changing, firms: readonly FirmState[]) {
  const left = { departure: null, place: null }
  for (const { id, residences } of firms)
    for (const { from, to, presumed, arrival } of residences)
      yield { ...clocksOf(tx, tx.id()), firm: id, fromOn: from, toOn: to, presumed, arrival, ...left }
}

function enteredFirm({ id, fields, names, residences }: FirmState) {
  const given: Values = {}
  for (const [name, value] of Object.entries(fields)) if (value !== null) given[name] = value
  const former = names.filter(({ name }) => name !== fields.name).map(({ name }) => name)
  const after: Values = {
    ...given,
    ...(former.length > 0 ? { formerNames: former } : {}),
    inDistrictFrom: residences[0]?.from ?? null,
    presumed: residences[0]?.presumed ?? false,
  }
  return { kind: 'firm', record: id, subject: id, before: null, after }
}

/** Adds recognitions, one change each. */
export async function addGrants(
  tx: Changing,
  grants: readonly GrantState[],
  onWritten?: (done: number) => void,
): Promise<void> {
  const write = async (some: GrantState[]) => {
    const rows = some.map(({ firm: of, kind, number, issuedOn, values }) => ({
      ...values,
      ...clocksOf(tx, tx.id()),
      firm: of,
      kind,
      number,
      issuedOn,
      revokedWhy: null,
    }))
    await insertMany(tx, recognition, rows)
    for (const row of rows)
      tx.changes.push({ kind: 'recognition', record: row.fact, subject: row.firm, before: null, after: ownValues(row) })
  }
  await inStatements(grants, write, onWritten)
}
