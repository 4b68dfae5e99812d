// Firms that a list of thousands may be about, with their names and residences, as an import judges them.
import { and, eq, inArray, sql } from 'drizzle-orm'
import type { Reading } from '#db/changing.ts'
import { byFact, groupedBy, oldestFirst } from '#db/grouped.ts'
import { breathe } from '#db/insert-many.ts'
import type { Fact } from '#db/queries/facts.ts'
import type { FirmRow } from '#db/queries/firms.ts'
import { inPieces } from '#db/queries/in-pieces.ts'
import { known } from '#db/queries/standing.ts'
import { firm, firmName, residence } from '#db/schema/firm.ts'
import type { Viewer } from '#domain/permission.ts'
import type { FirmFields, FirmState } from '#domain/roster-firms.ts'

const statesAtOnce = 400

/**
 * What is asked of thousands must not name `withdrawn_at`: SQLite would then go through the whole register by the index that
 * begins with it, for every few hundred keys. Who is in the register is sorted out here.
 */
const inRegisterOf =
  ({ district }: Viewer) =>
  (row: FirmRow): boolean =>
    row.district === district && row.withdrawnAt === null

export async function firmsWithIds(tx: Reading, viewer: Viewer, ids: Iterable<string>): Promise<FirmRow[]> {
  const rows = await inPieces(ids, (some) => tx.db.select().from(firm).where(inArray(firm.id, some)))
  return rows.filter(inRegisterOf(viewer))
}

async function firmsWithNames(tx: Reading, viewer: Viewer, keys: readonly string[]): Promise<FirmRow[]> {
  const rows = await inPieces(keys, (some) =>
    tx.db
      .select()
      .from(firm)
      .where(and(eq(firm.district, viewer.district), inArray(firm.nameKey, some))),
  )
  return rows.filter(inRegisterOf(viewer))
}

/** Each code is looked up by itself, in one statement: only so is the unique index of codes taken. */
const firmsWithCodes = (tx: Reading, viewer: Viewer, codes: Iterable<string>): Promise<FirmRow[]> =>
  inPieces(codes, (some) =>
    tx.db
      .select()
      .from(firm)
      .where(
        sql`${firm.id} in (select (select coded.id from ${firm} as coded where coded.district = ${viewer.district}
          and coded.withdrawn_at is null and coded.code = asked.column1)
          from (values ${sql.join(
            some.map((code) => sql`(${code})`),
            sql`, `,
          )}) as asked)`,
      ),
  )

const idsOf = (rows: { firm: string }[]) => rows.map((row) => row.firm)

export type StoredFirms = {
  states: FirmState[]
  rows: Map<string, FirmRow>
  names: Map<string, Fact<'firmName'>>
  residences: Map<string, Fact<'residence'>>
}

/** Firms with one of these codes, or that bear or bore one of these names, with their names and residences. */
export async function firmsKnownBy(
  tx: Reading,
  viewer: Viewer,
  by: { codes: Iterable<string>; nameKeys: Iterable<string> },
): Promise<StoredFirms> {
  const keys = [...by.nameKeys]
  const coded = await firmsWithCodes(tx, viewer, by.codes)
  const named = await firmsWithNames(tx, viewer, keys)
  const rows = new Map([...coded, ...named].map((row) => [row.id, row]))
  const bore = await inPieces(keys, (some) =>
    tx.db
      .select({ firm: firmName.firm })
      .from(firmName)
      .where(and(eq(firmName.district, viewer.district), inArray(firmName.nameKey, some), known(firmName))),
  )
  const others = idsOf(bore).filter((id) => !rows.has(id))
  for (const row of await firmsWithIds(tx, viewer, others)) rows.set(row.id, row)
  return withFacts(tx, rows)
}

async function withFacts(tx: Reading, rows: Map<string, FirmRow>): Promise<StoredFirms> {
  const names = await inPieces(rows.keys(), (some) =>
    tx.db
      .select()
      .from(firmName)
      .where(and(inArray(firmName.firm, some), known(firmName))),
  )
  const residences = await inPieces(rows.keys(), (some) =>
    tx.db
      .select()
      .from(residence)
      .where(and(inArray(residence.firm, some), known(residence))),
  )
  const namesBy = groupedBy(names.sort(oldestFirst), (one) => one.firm)
  const residencesBy = groupedBy(residences.sort(oldestFirst), (one) => one.firm)
  const states: FirmState[] = []
  for (const row of rows.values()) {
    states.push(stateOf(row, namesBy.get(row.id), residencesBy.get(row.id)))
    if (states.length % statesAtOnce === 0) await breathe()
  }
  return { states, rows, names: byFact(names), residences: byFact(residences) }
}

const stateOf = (row: FirmRow, names: Fact<'firmName'>[] = [], residences: Fact<'residence'>[] = []): FirmState => ({
  id: row.id,
  fields: fieldsOf(row),
  names: names.map(({ fact, name, fromOn, toOn }) => ({ fact, name, from: fromOn, to: toOn })),
  residences: residences.map(({ fact, fromOn, toOn, presumed, arrival }) => ({
    fact,
    from: fromOn,
    to: toOn,
    presumed,
    arrival,
  })),
})

const fieldsOf = (row: FirmRow): FirmFields => ({
  name: row.name,
  code: row.code,
  codeStanding: row.codeStanding,
  registeredOn: row.registeredOn,
  registeredPrecision: row.registeredPrecision,
  deregisteredOn: row.deregisteredOn,
  capitalYuan: row.capitalYuan,
  legalForm: row.legalForm,
  scope: row.scope,
  industry: row.industry,
  field: row.field,
  zone: row.zone,
  street: row.street,
  address: row.address,
  size: row.size,
  contactName: row.contactName,
  contactPhone: row.contactPhone,
  note: row.note,
})
