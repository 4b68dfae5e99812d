// Random edits of a district: facts corrected and withdrawn, firms deregistered and taken out, carriers withdrawn; each change
// journalled as an act journals it, for whatever is kept up to date by the journal.
import { and, asc, eq, isNull } from 'drizzle-orm'
import fc from 'fast-check'
import { type Changing, changing } from '#db/changing.ts'
import { addFact, correctFact, type Fact, type FactKind, withdrawFact } from '#db/queries/facts.ts'
import { changeFirm } from '#db/queries/firms.ts'
import { withdrawCarrier, withdrawFirms } from '#db/queries/import-undoing.ts'
import { writeJournal } from '#db/queries/journal.ts'
import { carrier, carrierTerm, stay, unit } from '#db/schema/carrier.ts'
import { firm, residence } from '#db/schema/firm.ts'
import { platform } from '#db/schema/platform.ts'
import { recognition } from '#db/schema/recognition.ts'
import type { Viewer } from '#domain/permission.ts'
import { platformLevels } from '#domain/platform.ts'
import { usualForm } from '#domain/recognition.ts'
import { anyRange, anyRecognition, planDay } from '#tests/domain/histories.ts'
import type { TestHouse } from '#tests/house.ts'

const tables = { residence, recognition, carrierTerm, unit, stay, platform }
type EditedKind = keyof typeof tables & FactKind

export const anyEdit = fc.record({
  /** Which record of its kind, counted round. */
  pick: fc.nat(100),
  other: fc.nat(100),
  range: anyRange,
  day: planDay,
  recognition: anyRecognition,
  mark: fc.boolean(),
  what: fc.constantFrom(
    'add recognition',
    'correct recognition',
    'withdraw recognition',
    'move firm',
    'correct residence',
    'withdraw residence',
    'deregister',
    'reinstate',
    'take firm out',
    'begin stay',
    'correct stay',
    'withdraw stay',
    'correct term',
    'correct unit',
    'correct platform',
    'withdraw platform',
    'withdraw carrier',
  ),
})
export type RandomEdit = typeof anyEdit extends fc.Arbitrary<infer E> ? E : never

/** Carries the edits out as one act. */
export const edit = (house: TestHouse, { district }: Viewer, edits: readonly RandomEdit[]): Promise<unknown> =>
  house.store.change(async (db) => {
    const tx = changing(db, { now: house.clockwork.now, by: 'chance', district })
    for (const one of edits) await carryOut(tx, one)
    const nobody = { accountName: 'chance', osUser: null, address: null, request: null }
    const nothing = { subjectKind: null, subject: null, detail: null }
    await writeJournal(tx, { act: 'edit-firm', ...nobody, ...nothing, result: 'done', refusal: null })
  })

async function factAt<K extends EditedKind>(tx: Changing, kind: K, pick: number): Promise<Fact<K> | undefined> {
  const table = tables[kind]
  const rows = await tx.db
    .select()
    .from(table)
    .where(and(eq(table.district, tx.district), isNull(table.supersededAt)))
    .orderBy(asc(table.fact))
  // One cast: TypeScript can't follow the row type of a table chosen by key.
  return rows[pick % Math.max(1, rows.length)] as Fact<K> | undefined
}

async function firmAt(tx: Changing, pick: number) {
  const rows = await tx.db.select().from(firm).where(eq(firm.district, tx.district)).orderBy(asc(firm.id))
  const row = rows[pick % rows.length]
  if (!row) throw new RangeError('a district without firms')
  return row
}

async function carrierAt(tx: Changing, pick: number): Promise<string> {
  const rows = await tx.db.select().from(carrier).where(eq(carrier.district, tx.district)).orderBy(asc(carrier.id))
  return rows[pick % rows.length]?.id ?? ''
}

async function carryOut(tx: Changing, one: RandomEdit): Promise<void> {
  const { pick, other, range, day, mark } = one
  const days = { fromOn: range.from, toOn: range.to }
  const since = { fromOn: range.from ?? day, toOn: range.to }
  const held = { kind: one.recognition.kind, fromOn: one.recognition.from, issuedOn: one.recognition.from }
  const recognised = { ...held, toOn: one.recognition.to, revokedOn: one.recognition.revokedOn }
  const { id } = await firmAt(tx, other)
  const correct = async <K extends EditedKind>(kind: K, subject: (row: Fact<K>) => string | null, to: object) => {
    const row = await factAt(tx, kind, pick)
    if (row) await correctFact(tx, kind, subject(row), row, to, null)
  }
  const withdraw = async <K extends EditedKind>(kind: K, subject: (row: Fact<K>) => string | null) => {
    const row = await factAt(tx, kind, pick)
    if (row) await withdrawFact(tx, kind, subject(row), row)
  }
  switch (one.what) {
    case 'add recognition':
      await addFact(tx, 'recognition', id, {
        ...recognised,
        firm: id,
        form: usualForm[recognised.kind],
        route: 'first',
      })
      return
    case 'correct recognition':
      return correct('recognition', (row) => row.firm, mark ? { revokedOn: day } : recognised)
    case 'withdraw recognition':
      return withdraw('recognition', (row) => row.firm)
    case 'move firm':
      await addFact(tx, 'residence', id, { ...days, firm: id, presumed: mark, arrival: 'moved-in' })
      return
    case 'correct residence':
      return correct('residence', (row) => row.firm, days)
    case 'withdraw residence':
      return withdraw('residence', (row) => row.firm)
    case 'deregister':
      await changeFirm(tx, await firmAt(tx, pick), { deregisteredOn: day })
      return
    case 'reinstate':
      await changeFirm(tx, await firmAt(tx, pick), { deregisteredOn: null })
      return
    case 'take firm out':
      return withdrawFirms(tx, 'none', [await firmAt(tx, pick)])
    case 'begin stay': {
      const where = { firm: id, carrier: await carrierAt(tx, pick), kind: mark ? 'physical' : 'registered' } as const
      await addFact(tx, 'stay', where.carrier, { ...where, ...since, incubating: false, areaCent: null })
      return
    }
    case 'correct stay':
      return correct('stay', (row) => row.carrier, mark ? since : { firm: id })
    case 'withdraw stay':
      return withdraw('stay', (row) => row.carrier)
    case 'correct term':
      return correct('carrierTerm', (row) => row.carrier, { xinchuang: mark, ...days })
    case 'correct unit':
      return correct('unit', (row) => row.carrier, { grossCent: 100 + other, ...days })
    case 'correct platform':
      return correct('platform', () => null, { ...since, level: platformLevels[other % platformLevels.length] })
    case 'withdraw platform':
      return withdraw('platform', () => null)
    case 'withdraw carrier':
      return withdrawCarrier(tx, await carrierAt(tx, pick), 'c')
  }
}
