import { act } from '#acts/act.server.ts'
import { floorOf, isRest, writeRest } from '#acts/floor.server.ts'
import type { Changing, Values } from '#db/changing.ts'
import { breathe } from '#db/insert-many.ts'
import { carrierById, updateCarrierRow } from '#db/queries/carriers.ts'
import { correctFact } from '#db/queries/facts.ts'
import { changeFirm } from '#db/queries/firms.ts'
import {
  changedSince,
  changesOfBatch,
  factsNamed,
  firmsWithStays,
  type ImportedKind,
  isImportedKind,
  markKept,
  positionOf,
  unitsWithStays,
  withdrawCarrier,
  withdrawFacts,
  withdrawFirms,
} from '#db/queries/import-undoing.ts'
import { batchById, changeBatch } from '#db/queries/imports.ts'
import { firmsWithIds } from '#db/queries/known-firms.ts'
import { unitsOf } from '#db/queries/units.ts'
import type { Day } from '#domain/day.ts'
import { type Floor, restChanged } from '#domain/floor-rest.ts'
import type { Viewer } from '#domain/permission.ts'
import { undoImportForm } from '#forms/import.ts'
import { found, refuseIf } from '#server/refusal.ts'
import { refuseStale } from '#server/stale.ts'

type Changed = { kind: string; record: string; subject: string | null; before: Values | null; after: Values | null }
export type Undone = { removed: number; restored: number; kept: number }

/** 撤销导入: what the batch created goes, what it changed is as before; records edited since stay and are listed. */
export const undoImport = act({
  name: 'undo-import',
  may: 'import rosters',
  form: undoImportForm,
  async do({ tx, viewer, input, now, about }): Promise<Undone> {
    const batch = found(await batchById(tx, viewer, input.batch))
    about('import', batch.id)
    refuseIf(batch.state !== 'committed', 'batch.not-committed')
    refuseStale(input.version, batch.version, () => ({}))
    const position = found(await positionOf(tx, viewer, batch.id))
    const all = await changesOfBatch(tx, viewer, batch.id, position)
    // The undivided floor follows the rooms that go, whichever of them are kept.
    const ofRooms = batch.list === 'units'
    const changes = ofRooms ? all.filter(({ before, after }) => (after ?? before)?.kind !== 'whole') : all
    const kept = await keptSince(tx, viewer, batch.id, position, changes)
    tx.batch = batch.id
    const undoable = changes.filter((one) => !kept.holds(one))
    const undone = { removed: 0, restored: 0, kept: kept.subjects.size }
    const created = undoable.filter(({ before }) => before === null)
    const changed = undoable.filter(({ before }) => before !== null)
    if (ofRooms) await returnToRests(tx, viewer, undoable)
    await removeFacts(tx, created)
    await restoreFacts(tx, changed)
    await restoreFirms(tx, viewer, changed)
    await restoreCarriers(tx, viewer, changed)
    await removeRecords(tx, batch.id, created)
    undone.removed = created.length
    undone.restored = changed.length
    await markKept(tx, batch.id, [...kept.subjects])
    await changeBatch(tx, batch, { state: 'undone', undoneAt: now })
    about('import', batch.id, undone)
    return undone
  },
})

/** The records that somebody edited after the batch, and whose they are. */
async function keptSince(tx: Changing, viewer: Viewer, batch: string, position: number, changes: readonly Changed[]) {
  const since = await changedSince(tx, viewer, batch, position)
  const createdFirms = changes.filter(({ kind, before }) => kind === 'firm' && before === null)
  const staying = await firmsWithStays(
    tx,
    batch,
    createdFirms.map(({ record }) => record),
  )
  const createdUnits = changes.filter(({ kind, before }) => kind === 'unit' && before === null)
  const taken = await unitsWithStays(
    tx,
    createdUnits.map(({ record }) => record),
  )
  const edited = ({ kind, record, before }: Changed) =>
    since.records.has(record) ||
    (before === null && taken.has(record)) ||
    (before === null && (kind === 'firm' || kind === 'carrier') && (since.subjects.has(record) || staying.has(record)))
  const wholes = new Set(
    changes.filter((one) => (one.kind === 'firm' || one.kind === 'carrier') && edited(one)).map(({ record }) => record),
  )
  // A firm's or carrier's names, days and floor stand and fall with it; a recognition is a record of its own.
  const belongs = ({ kind, subject }: Changed) => kind !== 'recognition' && subject !== null && wholes.has(subject)
  const holds = (one: Changed) => edited(one) || belongs(one)
  const shownBy = ({ kind, record, subject }: Changed) =>
    kind === 'unit' || kind === 'stay' ? record : (subject ?? record)
  const subjects = new Set(changes.filter(holds).map(shownBy))
  // A firm that the batch made stays while one of its recognitions is kept.
  const needed = new Set(
    changes.filter((one) => one.kind === 'recognition' && edited(one)).map(({ subject }) => subject),
  )
  return {
    subjects,
    holds: (one: Changed) => holds(one) || (one.kind === 'firm' && one.before === null && needed.has(one.record)),
  }
}

function byKind(changes: readonly Changed[]): Map<ImportedKind, Changed[]> {
  const kinds = new Map<ImportedKind, Changed[]>()
  for (const one of changes) {
    if (!isImportedKind(one.kind)) continue
    const all = kinds.get(one.kind)
    if (all) all.push(one)
    else kinds.set(one.kind, [one])
  }
  return kinds
}

async function removeFacts(tx: Changing, created: readonly Changed[]): Promise<void> {
  for (const [kind, all] of byKind(created)) {
    const changeOf = new Map(all.map((one) => [one.record, one]))
    const rows = await factsNamed(tx, kind, [...changeOf.keys()])
    const ending = rows.map((row) => {
      const one = changeOf.get(row.fact)
      return { row, subject: one?.subject ?? null, before: one?.after ?? {} }
    })
    await withdrawFacts(tx, kind, ending)
  }
}

async function restoreFacts(tx: Changing, changed: readonly Changed[]): Promise<void> {
  for (const [kind, all] of byKind(changed)) {
    const changeOf = new Map(all.map((one) => [one.record, one]))
    for (const row of await factsNamed(tx, kind, [...changeOf.keys()])) {
      const one = changeOf.get(row.fact)
      if (one?.before) await correctFact(tx, kind, one.subject, row, one.before, null)
    }
    await breathe()
  }
}

async function restoreFirms(tx: Changing, viewer: Viewer, changed: readonly Changed[]): Promise<void> {
  const before = new Map(
    changed.flatMap((one) => (one.kind === 'firm' && one.before ? [[one.record, one.before]] : [])),
  )
  const rows = await firmsWithIds(tx, viewer, before.keys())
  for (const [index, row] of rows.entries()) {
    await changeFirm(tx, row, before.get(row.id) ?? {})
    if (index % 40 === 39) await breathe()
  }
}

async function restoreCarriers(tx: Changing, viewer: Viewer, changed: readonly Changed[]): Promise<void> {
  for (const one of changed) {
    if (one.kind !== 'carrier' || !one.before) continue
    const row = await carrierById(tx, viewer, one.record)
    if (row) await updateCarrierRow(tx, row, one.before)
  }
}

async function removeRecords(tx: Changing, batch: string, created: readonly Changed[]): Promise<void> {
  const named = (kind: string) =>
    created
      .filter((one) => one.kind === kind)
      .map(({ record, after }) => ({ id: record, name: String(after?.name ?? '') }))
  await withdrawFirms(tx, batch, named('firm'))
  for (const { id, name } of named('carrier')) await withdrawCarrier(tx, id, name)
}

const floorIn = (values: Values): Floor => ({
  from: dayIn(values.fromOn),
  to: dayIn(values.toOn),
  grossCent: Number(values.grossCent),
})
const dayIn = (value: unknown): Day | null => (typeof value === 'string' ? value : null)

/** The area that rooms took from a carrier's undivided floor goes back to it. */
async function returnToRests(tx: Changing, viewer: Viewer, undone: readonly Changed[]): Promise<void> {
  const rooms = undone.filter(({ kind }) => kind === 'unit')
  for (const carrier of new Set(rooms.flatMap(({ subject }) => subject ?? []))) {
    const rows = (await unitsOf(tx, viewer, carrier)).filter(isRest)
    let rest = rows.map(floorOf)
    for (const { before, after, subject } of rooms) {
      if (subject !== carrier) continue
      if (after) rest = restChanged(rest, floorIn(after), floorIn(after).grossCent)
      if (before) rest = restChanged(rest, floorIn(before), -floorIn(before).grossCent)
    }
    await writeRest(tx, carrier, rows, rest, null)
  }
}
