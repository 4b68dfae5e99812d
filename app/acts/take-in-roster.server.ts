// Takes a roster in: judged against the register inside the transaction, then written in statements of many rows.
import { writeRest } from '#acts/floor.server.ts'
import { pinyinKeyOf, searchKeyOf } from '#acts/search-key.server.ts'
import type { Changing } from '#db/changing.ts'
import { breathe } from '#db/insert-many.ts'
import { addCarrierRow, updateCarrierRow } from '#db/queries/carriers.ts'
import { addFact, correctFact } from '#db/queries/facts.ts'
import { changeFirm } from '#db/queries/firms.ts'
import { addImportRows, type BatchRow, changeBatch, type EndedRow, type ImportCounts } from '#db/queries/imports.ts'
import { addMetrics } from '#db/queries/known-metrics.ts'
import { knownFor, type StoredKnown } from '#db/queries/known-records.ts'
import { addFirms, addGrants } from '#db/queries/new-records.ts'
import type { Day } from '#domain/day.ts'
import { nameKey } from '#domain/name-key.ts'
import type { Viewer } from '#domain/permission.ts'
import type { CarrierState } from '#domain/roster-carriers.ts'
import type { FirmState } from '#domain/roster-firms.ts'
import type { MetricsState } from '#domain/roster-metrics.ts'
import type { PlatformState } from '#domain/roster-platforms.ts'
import type { RoomState } from '#domain/roster-premises.ts'
import type { GrantState } from '#domain/roster-recognitions.ts'
import type { TenancyState } from '#domain/roster-tenants.ts'
import { type Effect, type Judged, type JudgedRow, judgeRoster, keysIn, skippedOf } from '#rosters/judge.ts'
import { type ImportPhase, noteProgress } from '#rosters/progress.server.ts'
import type { Reading, RosterRow } from '#rosters/reading.ts'
import { refuseIf } from '#server/refusal.ts'

export type TakenIn = { judged: Judged; counts: ImportCounts }

type TakingIn = { tx: Changing; viewer: Viewer; today: Day; batch: BatchRow; reading: Reading; strict?: boolean }

/** Judges and writes; the batch is then committed. With `strict`, one refused row refuses all. */
export async function takeIn({ tx, viewer, today, batch, reading, strict = false }: TakingIn): Promise<TakenIn> {
  const said = (phase: ImportPhase, of: number) => (done: number) => noteProgress(batch.id, { phase, done, of })
  const { list, settings, fileName } = batch
  const stored = await knownFor(tx, viewer, list, await keysIn(reading, settings))
  const onRow = said('judging', reading.rows.length)
  onRow(0)
  const context = { today, fileName, newId: () => tx.id(), onRow }
  const judged = await judgeRoster(list, reading, settings, stored.known, context)
  const { refused } = judged.counts
  refuseIf(strict && refused > 0, 'roster.row-refused', { refused, rows: judged.counts.rows })
  tx.batch = batch.id
  await writeEffects(tx, judged, stored, said)
  await addImportRows(tx, batch.id, endedRows(judged, reading))
  await changeBatch(tx, batch, { state: 'committed', committedAt: tx.now, counts: judged.counts })
  return { judged, counts: judged.counts }
}

type Saying = (phase: ImportPhase, of: number) => (done: number) => void

async function writeEffects(tx: Changing, judged: Judged, stored: StoredKnown, said: Saying): Promise<void> {
  const newFirms = judged.firms.filter(({ before }) => before === null).map(({ after }) => after)
  const newGrants = judged.grants.filter(({ before }) => before === null).map(({ after }) => after)
  const newYears = judged.metrics.filter(({ before }) => before === null).map(({ after }) => after)
  const of = newFirms.length + newGrants.length + newYears.length
  const onWritten = said('writing', of)
  await addFirms(tx, newFirms, keysOf, onWritten)
  await changeEach(judged.firms, (before, after) => changeKnownFirm(tx, stored, before, after))
  await addGrants(tx, newGrants, (done) => onWritten(newFirms.length + done))
  await changeEach(judged.grants, (before, after) => changeKnownGrant(tx, stored, before, after))
  await addMetrics(tx, newYears, onWritten)
  await changeEach(judged.metrics, (before, after) => changeKnownYear(tx, stored, before, after))
  await writeEach(judged.platforms, (before, after) => writePlatform(tx, stored, before, after))
  await writeEach(judged.rooms, (before, after) => writeRoom(tx, stored, before, after))
  for (const { after } of judged.premises)
    await writeRest(tx, after.id, stored.premises.rests.get(after.id) ?? [], after.rest, null)
  await writeEach(judged.stays, (before, after) => writeStay(tx, stored, before, after))
  for (const { before, after } of judged.carriers) {
    if (before === null) await addCarrier(tx, after)
    else await changeCarrier(tx, stored, before, after)
  }
}

/** Every record that stood before and stands otherwise now; others get the thread every few dozen. */
async function changeEach<State>(
  effects: readonly Effect<State>[],
  change: (before: State, after: State) => Promise<void>,
): Promise<void> {
  let changed = 0
  for (const { before, after } of effects) {
    if (before === null) continue
    await change(before, after)
    changed += 1
    if (changed % 40 === 0) await breathe()
  }
}

/** Likewise, those that did not stand before among them. */
async function writeEach<State>(
  effects: readonly Effect<State>[],
  write: (before: State | null, after: State) => Promise<void>,
): Promise<void> {
  for (const [index, { before, after }] of effects.entries()) {
    await write(before, after)
    if (index % 40 === 39) await breathe()
  }
}

async function writeRoom(
  tx: Changing,
  { premises }: StoredKnown,
  before: RoomState | null,
  { id, carrier, values }: RoomState,
) {
  const row = before === null ? undefined : premises.rows.get(id)
  if (row) await correctFact(tx, 'unit', carrier, row, values, null)
  else await addFact(tx, 'unit', carrier, { carrier, ...values }, undefined, null, id)
}

async function writePlatform(
  tx: Changing,
  { platforms }: StoredKnown,
  before: PlatformState | null,
  { id, values }: PlatformState,
) {
  const { name, hostFirm } = values
  const whole = { ...values, nameKey: nameKey(name), pinyinKey: pinyinKeyOf(name) }
  const row = before === null ? undefined : platforms.rows.get(id)
  if (row) await correctFact(tx, 'platform', hostFirm, row, whole, null)
  else await addFact(tx, 'platform', hostFirm, whole, undefined, null, id)
}

async function writeStay(tx: Changing, { premises }: StoredKnown, before: TenancyState | null, stay: TenancyState) {
  const { id, carrier, firm, values } = stay
  const row = before === null ? undefined : premises.tenancies.get(id)
  if (row) await correctFact(tx, 'stay', carrier, row, values, null)
  else await addFact(tx, 'stay', carrier, { carrier, firm, ...values }, undefined, null, id)
}

const keysOf = ({ fields, names }: FirmState) => {
  const all = [fields.name, ...names.map(({ name }) => name).filter((name) => name !== fields.name)]
  return { pinyinKey: pinyinKeyOf(fields.name), searchKey: searchKeyOf(all, fields.code) }
}

async function changeKnownFirm(tx: Changing, { firms }: StoredKnown, before: FirmState, after: FirmState) {
  const row = firms.rows.get(after.id)
  if (!row) return
  const called = before.fields.name !== after.fields.name || before.fields.code !== after.fields.code
  const keys = called ? { nameKey: nameKey(after.fields.name), ...keysOf(after) } : {}
  await changeFirm(tx, row, { ...after.fields, ...keys })
  const firm = row.id
  for (const span of after.names) {
    if (before.names.includes(span)) continue
    const values = { name: span.name, nameKey: nameKey(span.name), fromOn: span.from, toOn: span.to }
    const known = span.fact === null ? undefined : firms.names.get(span.fact)
    if (known) await correctFact(tx, 'firmName', firm, known, values, null)
    else await addFact(tx, 'firmName', firm, { firm, ...values })
  }
  for (const span of after.residences) {
    if (before.residences.includes(span)) continue
    const values = { fromOn: span.from, toOn: span.to, presumed: span.presumed, arrival: span.arrival }
    const known = span.fact === null ? undefined : firms.residences.get(span.fact)
    if (known) await correctFact(tx, 'residence', firm, known, values, null)
    else await addFact(tx, 'residence', firm, { firm, ...values, departure: null, place: null })
  }
}

async function changeKnownGrant(tx: Changing, { grants }: StoredKnown, before: GrantState, after: GrantState) {
  const row = before.fact === null ? undefined : grants.rows.get(before.fact)
  if (row) await correctFact(tx, 'recognition', row.firm, row, after.values, null)
}

async function changeKnownYear(tx: Changing, { metrics }: StoredKnown, before: MetricsState, after: MetricsState) {
  const row = before.fact === null ? undefined : metrics.rows.get(before.fact)
  const { source, statedOn } = after
  if (row) await correctFact(tx, 'yearlyMetrics', row.firm, row, { ...after.metrics, source, statedOn }, source)
}

const floorOf = (carrier: string, { areaCent, standing }: CarrierState) => ({
  ...{ carrier, number: '', kind: 'whole' as const, building: null, floor: null, lettableCent: null, desks: null },
  grossCent: areaCent ?? 0,
  fromOn: standing?.fromOn ?? null,
  toOn: null,
})

async function addCarrier(tx: Changing, state: CarrierState): Promise<void> {
  const { fields, standing } = state
  const keys = { nameKey: nameKey(fields.name), pinyinKey: pinyinKeyOf(fields.name) }
  const carrier = await addCarrierRow(tx, { ...fields, ...keys, industries: [] }, state.id)
  if (standing) await addFact(tx, 'carrierTerm', carrier, { carrier, ...standing })
  if (state.areaCent !== null) await addFact(tx, 'unit', carrier, floorOf(carrier, state))
}

async function changeCarrier(tx: Changing, { carriers }: StoredKnown, before: CarrierState, after: CarrierState) {
  const row = carriers.rows.get(after.id)
  if (!row) return
  const carrier = row.id
  if (before.fields !== after.fields) await updateCarrierRow(tx, row, after.fields)
  if (before.standing !== after.standing && after.standing) {
    const term = carriers.terms.get(carrier)
    if (term) await correctFact(tx, 'carrierTerm', carrier, term, after.standing, null)
    else await addFact(tx, 'carrierTerm', carrier, { carrier, ...after.standing })
  }
  if (before.areaCent !== after.areaCent && after.areaCent !== null) {
    const floor = carriers.floors.get(carrier)
    if (floor) await correctFact(tx, 'unit', carrier, floor, { grossCent: after.areaCent }, null)
    else await addFact(tx, 'unit', carrier, floorOf(carrier, after))
  }
}

/** How each row ended; refused and skipped rows keep what stood in them. */
function* endedRows(judged: Judged, reading: Reading): Generator<EndedRow> {
  const columns = new Map(reading.columns.flatMap(({ field, header }) => (field ? [[field, header] as const] : [])))
  for (const [index, one] of judged.rows.entries()) yield endedRow(one, reading.rows[index], columns)
  for (const { row, text, why } of skippedOf(reading)) yield { row, outcome: 'skipped', reason: why, value: text }
}

function endedRow({ row, judgement }: JudgedRow, read: RosterRow | undefined, columns: Map<string, string>): EndedRow {
  const { outcome, subject, refusal, notes } = judgement
  if (!refusal) {
    const value = read?.cells.room || read?.cells.carrier ? labelOf(read) : null
    return { row, outcome, subject, value, detail: notes.length > 0 ? { notes } : null }
  }
  const { reason, field, detail } = refusal
  const value = field ? (read?.cells[field]?.text ?? null) : null
  const column = field ? (columns.get(field) ?? null) : null
  return { row, outcome, subject, reason, column, value, detail, cells: read?.raw ?? [] }
}

/** What a row of rooms or tenants is about, as it says so itself: these have no page of their own to name them. */
const labelOf = ({ cells }: RosterRow): string =>
  [cells.name, cells.building, cells.floor, cells.room].flatMap((cell) => cell?.text ?? []).join(' ')
