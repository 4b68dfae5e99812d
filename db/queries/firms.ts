// Firms in the register: found, added, changed.
import { and, asc, eq, inArray, isNull, like, ne, type SQL, sql } from 'drizzle-orm'
import type { Changing, Reading } from '#db/changing.ts'
import { inRegister, known, visibleFirm } from '#db/queries/standing.ts'
import { firm, firmName } from '#db/schema/firm.ts'
import { normaliseCode } from '#domain/credit-code.ts'
import type { Day } from '#domain/day.ts'
import { nameKey } from '#domain/name-key.ts'
import { seesWholeDistrict, type Viewer } from '#domain/permission.ts'

export type FirmRow = typeof firm.$inferSelect
type Stamped = 'id' | 'district' | 'batch' | 'createdAt' | 'updatedAt' | 'withdrawnAt' | 'version'
/** A firm's own values, without what the program stamps on them. */
export type FirmValues = Omit<typeof firm.$inferInsert, Stamped>

/** A firm the viewer may see on that day; null = not there for them. */
export async function firmSeen(tx: Reading, viewer: Viewer, on: Day, id: string): Promise<FirmRow | null> {
  const seen = and(eq(firm.id, id), inRegister(viewer), visibleFirm(viewer, on))
  return (await tx.db.select().from(firm).where(seen).limit(1))[0] ?? null
}

/** The firm with this code, whoever may see it: one code is one firm. */
export async function firmByCode(tx: Reading, viewer: Viewer, code: string): Promise<FirmRow | null> {
  return (
    (
      await tx.db
        .select()
        .from(firm)
        .where(and(inRegister(viewer), eq(firm.code, code)))
        .limit(1)
    )[0] ?? null
  )
}

const firmWithId = async (tx: Reading, viewer: Viewer, id: string): Promise<FirmRow | null> =>
  (
    await tx.db
      .select()
      .from(firm)
      .where(and(inRegister(viewer), eq(firm.id, id)))
      .limit(1)
  )[0] ?? null

/** Firms that bear this name today, beside the one given. */
export const firmsByNameKey = (
  tx: Reading,
  viewer: Viewer,
  key: string,
  except: string | null = null,
): Promise<FirmRow[]> =>
  tx.db
    .select()
    .from(firm)
    .where(and(inRegister(viewer), eq(firm.nameKey, key), except === null ? undefined : ne(firm.id, except)))

/** Firms that bear or bore this name. Asked one after the other: for an `or` of the two SQLite walks the whole district. */
export async function firmsEverNamed(tx: Reading, viewer: Viewer, key: string): Promise<FirmRow[]> {
  const named = await firmsByNameKey(tx, viewer, key)
  const others = (await bearersOf(tx, viewer, key)).filter((id) => !named.some((one) => one.id === id))
  if (others.length === 0) return named
  const renamed = await tx.db
    .select()
    .from(firm)
    .where(and(inRegister(viewer), inArray(firm.id, others)))
  return [...named, ...renamed]
}

/** Ids of the firms that bear or bore this name. */
export async function bearersOf(tx: Reading, viewer: Viewer, key: string): Promise<string[]> {
  const rows = await tx.db
    .select({ firm: firmName.firm })
    .from(firmName)
    .where(and(eq(firmName.district, viewer.district), eq(firmName.nameKey, key), known(firmName)))
  return [...new Set(rows.map((row) => row.firm))]
}

/**
 * The one firm in the register with this full code or exact name, whoever may see it; by its id only for those who see the
 * district. Null where none or several are.
 */
export async function firmNamed(tx: Reading, viewer: Viewer, text: string): Promise<FirmRow | null> {
  const written = text.trim()
  const exact =
    (await firmByCode(tx, viewer, normaliseCode(written))) ??
    (seesWholeDistrict(viewer) ? await firmWithId(tx, viewer, written) : null)
  if (exact) return exact
  const byName = (await firmsByNameKey(tx, viewer, nameKey(written))).filter(({ team }) => !team)
  return byName.length === 1 ? (byName[0] ?? null) : null
}

const wild = /[\\%_]/g

/** Every word of the text somewhere in names, pinyin, initials or code; undefined for a blank text. */
export function mentions(text: string): SQL | undefined {
  const terms = text.normalize('NFKC').toLowerCase().split(/\s+/).filter(Boolean).slice(0, 8)
  return and(...terms.map((term) => sql`${like(firm.searchKey, `%${term.replace(wild, '\\$&')}%`)} escape '\\'`))
}

export type FoundFirmRow = { id: string; name: string; code: string | null }

/** The first firms by name that a text finds among those the viewer sees. */
export async function findFirms(
  tx: Reading,
  viewer: Viewer,
  on: Day,
  text: string,
  limit: number,
): Promise<FoundFirmRow[]> {
  const wanted = mentions(text)
  if (!wanted) return []
  return tx.db
    .select({ id: firm.id, name: firm.name, code: firm.code })
    .from(firm)
    .where(and(inRegister(viewer), visibleFirm(viewer, on), wanted))
    .orderBy(asc(firm.pinyinKey), asc(firm.id))
    .limit(limit)
}

/** Adds a firm; its names and residences are facts of their own. */
export async function addFirm(tx: Changing, values: FirmValues): Promise<string> {
  const id = tx.id()
  const stamps = { id, district: tx.district, batch: tx.batch, createdAt: tx.now, updatedAt: tx.now, version: 1 }
  await tx.db.insert(firm).values({ ...values, ...stamps })
  tx.changes.push({ kind: 'firm', record: id, subject: id, before: null, after: { ...values } })
  return id
}

/** Changes a firm's own values: one version on, the journal keeps what was there before. Answers whether anything changed. */
export async function changeFirm(tx: Changing, row: FirmRow, changed: Partial<FirmValues>): Promise<boolean> {
  const names = Object.keys(changed).filter((name) => !sameValue(Reflect.get(row, name), Reflect.get(changed, name)))
  if (names.length === 0) return false
  await tx.db
    .update(firm)
    .set({ ...changed, version: row.version + 1, updatedAt: tx.now })
    .where(and(eq(firm.id, row.id), isNull(firm.withdrawnAt)))
  const cut = (from: object) =>
    Object.fromEntries(names.map((name): [string, unknown] => [name, Reflect.get(from, name) ?? null]))
  tx.changes.push({ kind: 'firm', record: row.id, subject: row.id, before: cut(row), after: cut(changed) })
  return true
}

const sameValue = (a: unknown, b: unknown) => JSON.stringify(a ?? null) === JSON.stringify(b ?? null)
