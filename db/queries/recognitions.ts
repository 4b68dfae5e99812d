// Recognitions in the register: found, listed, and what the rules must know of them.
import { and, asc, count, desc, eq, gt, isNull, like, lte, not, or, type SQL, sql } from 'drizzle-orm'
import type { Reading } from '#db/changing.ts'
import type { Fact } from '#db/queries/facts.ts'
import { mentions } from '#db/queries/firms.ts'
import { nameOn } from '#db/queries/names.ts'
import { given, prepared } from '#db/queries/prepared.ts'
import {
  inForce,
  inRegister,
  known,
  ofDistrict,
  ranOutAtNewYear,
  visibleFirm,
  withoutNumberOfYear,
} from '#db/queries/standing.ts'
import { account } from '#db/schema/account.ts'
import { firm } from '#db/schema/firm.ts'
import { recognition } from '#db/schema/recognition.ts'
import { addMonths, type Day, firstOfYear, yearOf } from '#domain/day.ts'
import type { Viewer } from '#domain/permission.ts'
import { type RecognitionKind, recognitionKinds } from '#domain/recognition.ts'
import type { AskedState } from '#domain/recognition-state.ts'

export type RecognitionFact = Fact<'recognition'>

const ofFirm = prepared((db) =>
  db
    .select()
    .from(recognition)
    .where(and(eq(recognition.district, given('district')), eq(recognition.firm, given('firm')), known(recognition)))
    .orderBy(desc(recognition.fromOn), desc(recognition.id)),
)

/** A firm's recognitions as now known, the newest first. */
export const recognitionsOf = (tx: Reading, viewer: Viewer, firmId: string): Promise<RecognitionFact[]> =>
  ofFirm(tx, { district: viewer.district, firm: firmId })

/** Of any firm: recognitions of a kind with this number. */
export const recognitionsNumbered = (
  tx: Reading,
  viewer: Viewer,
  kind: RecognitionKind,
  number: string,
): Promise<RecognitionFact[]> =>
  tx.db
    .select()
    .from(recognition)
    .where(
      and(
        eq(recognition.district, viewer.district),
        eq(recognition.kind, kind),
        eq(recognition.number, number),
        known(recognition),
      ),
    )

/** 1 where the firm is of the district on the day. */
const isHere = (viewer: Viewer, on: Day) => sql`case when ${ofDistrict(viewer, on)} then 1 else 0 end`.mapWith(Number)

const shown = (viewer: Viewer, on: Day) => ({
  recognition,
  firm: { id: firm.id, name: nameOn(on), code: firm.code, registeredOn: firm.registeredOn },
  here: isHere(viewer, on),
})

/** One recognition as now known, with its firm; null = not there for the viewer. */
export async function recognitionByFact(tx: Reading, viewer: Viewer, on: Day, fact: string) {
  const rows = await tx.db
    .select(shown(viewer, on))
    .from(recognition)
    .innerJoin(firm, eq(firm.id, recognition.firm))
    .where(and(eq(recognition.fact, fact), known(recognition), inRegister(viewer), visibleFirm(viewer, on)))
    .limit(1)
  return rows[0] ?? null
}

/** Every wording of a recognition, the present one first: what was corrected, when, by whom and why. */
export const wordingsOf = (tx: Reading, viewer: Viewer, fact: string) =>
  tx.db
    .select({ recognition, recordedByName: account.name })
    .from(recognition)
    .leftJoin(account, eq(account.id, recognition.recordedBy))
    .where(and(eq(recognition.district, viewer.district), eq(recognition.fact, fact)))
    .orderBy(desc(recognition.recordedAt), desc(recognition.id))

export type RecognitionFilter = {
  text: string
  kind: RecognitionKind | null
  state: AskedState | null
  /** Lapses by itself within so many months. */
  lapsing: number | null
  batchName: string | null
}
export type RecognitionSort = { key: 'firm' | 'kind' | 'number' | 'issued' | 'until'; down: boolean }

/** Of several such numbers of one firm only the last: a row for each firm that waits. */
const isLastOfItsYear = (on: Day): SQL =>
  sql`not exists (select 1 from ${recognition} as other where other.firm = ${recognition.firm} and other.superseded_at is null
    and other.kind = 'tech-sme' and other.to_on = ${firstOfYear(yearOf(on))}
    and (other.revoked_on is null or other.revoked_on >= ${firstOfYear(yearOf(on))}) and other.fact > ${recognition.fact})`

function stands(viewer: Viewer, on: Day, state: AskedState): SQL | undefined {
  const notRevoked = or(isNull(recognition.revokedOn), gt(recognition.revokedOn, on))
  const here = ofDistrict(viewer, on)
  switch (state) {
    case 'in-force':
      return and(inForce(on), here)
    case 'outside':
      return and(inForce(on), here && not(here))
    case 'upcoming':
      return and(notRevoked, gt(recognition.fromOn, on))
    case 'lapsed':
      return and(notRevoked, lte(recognition.fromOn, on), lte(recognition.toOn, on))
    case 'revoked':
      return lte(recognition.revokedOn, on)
    case 'awaiting':
      return and(ranOutAtNewYear(on), here, withoutNumberOfYear(on), isLastOfItsYear(on))
  }
}

const lapsesWithin = (viewer: Viewer, on: Day, months: number): SQL | undefined =>
  and(inForce(on), ofDistrict(viewer, on), lte(recognition.toOn, addMonths(on, months)))

const numbered = (text: string): SQL =>
  sql`${like(
    recognition.number,
    `%${text
      .normalize('NFKC')
      .replace(/\s/g, '')
      .toUpperCase()
      .replace(/[\\%_]/g, '\\$&')}%`,
  )} escape '\\'`

const asked = (viewer: Viewer, on: Day, filter: RecognitionFilter): SQL | undefined =>
  and(
    eq(recognition.district, viewer.district),
    known(recognition),
    inRegister(viewer),
    visibleFirm(viewer, on),
    filter.text === '' ? undefined : or(mentions(filter.text), numbered(filter.text)),
    filter.kind === null ? undefined : eq(recognition.kind, filter.kind),
    filter.state === null ? undefined : stands(viewer, on, filter.state),
    filter.lapsing === null ? undefined : lapsesWithin(viewer, on, filter.lapsing),
    filter.batchName === null ? undefined : eq(recognition.batchName, filter.batchName),
  )

/** Kinds in the order of the ladder. */
const kindOrder = sql`case ${recognition.kind} ${sql.join(
  recognitionKinds.map((kind, at) => sql`when ${sql.raw(`'${kind}'`)} then ${sql.raw(String(at))}`),
  sql` `,
)} end`

const sortedBy: Record<RecognitionSort['key'], SQL> = {
  firm: sql`${firm.pinyinKey}`,
  kind: kindOrder,
  number: sql`${recognition.number}`,
  issued: sql`${recognition.issuedOn}`,
  until: sql`${recognition.toOn}`,
}

const inOrder = ({ key, down }: RecognitionSort): SQL[] => [
  sql`${sortedBy[key]} ${down ? sql`desc` : sql`asc`} nulls last`,
  asc(firm.pinyinKey),
  asc(recognition.id),
]

/** One page of the list; without a page, all of it. */
export function recognitionRows(
  tx: Reading,
  viewer: Viewer,
  on: Day,
  filter: RecognitionFilter,
  sort: RecognitionSort,
  page: { size: number; offset: number } | null,
) {
  const query = tx.db
    .select(shown(viewer, on))
    .from(recognition)
    .innerJoin(firm, eq(firm.id, recognition.firm))
    .where(asked(viewer, on, filter))
    .orderBy(...inOrder(sort))
    .$dynamic()
  return page ? query.limit(page.size).offset(page.offset) : query
}

/** How many recognitions the filter finds, and of how many firms. */
export async function recognitionCount(tx: Reading, viewer: Viewer, on: Day, filter: RecognitionFilter) {
  const rows = await tx.db
    .select({ all: count(), firms: sql`count(distinct ${recognition.firm})`.mapWith(Number) })
    .from(recognition)
    .innerJoin(firm, eq(firm.id, recognition.firm))
    .where(asked(viewer, on, filter))
  return rows[0] ?? { all: 0, firms: 0 }
}

/** Batches as announcements name them, the newest first. */
export const batchNames = async (tx: Reading, viewer: Viewer): Promise<string[]> => {
  const rows = await tx.db
    .select({ name: recognition.batchName, last: sql<string>`max(${recognition.issuedOn})` })
    .from(recognition)
    .where(and(eq(recognition.district, viewer.district), known(recognition)))
    .groupBy(recognition.batchName)
    .orderBy(sql`2 desc`)
  return rows.flatMap(({ name }) => (name === null ? [] : [name]))
}
