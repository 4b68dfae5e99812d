// Stays: which firm is in which carrier, and in which of its units. An operator sees those of the own carriers only.
import { and, asc, eq, inArray, ne, or, sql } from 'drizzle-orm'
import type { Reading } from '#db/changing.ts'
import { ownCarriers } from '#db/queries/carriers.ts'
import { bearersOf } from '#db/queries/firms.ts'
import { inRegister, known, presentStay } from '#db/queries/standing.ts'
import { carrier, stay } from '#db/schema/carrier.ts'
import { firm } from '#db/schema/firm.ts'
import type { Day } from '#domain/day.ts'
import { seesWholeDistrict, type Viewer } from '#domain/permission.ts'

export type StayRow = typeof stay.$inferSelect
export type StayWithFirm = { stay: StayRow; firm: { id: string; name: string; code: string | null } }

const shown = { stay, firm: { id: firm.id, name: firm.name, code: firm.code } }

/** The stay through all corrections, as it is now known. */
export async function stayByFact(tx: Reading, viewer: Viewer, fact: string): Promise<StayWithFirm | null> {
  const rows = await tx.db
    .select(shown)
    .from(stay)
    .innerJoin(carrier, eq(carrier.id, stay.carrier))
    .innerJoin(firm, eq(firm.id, stay.firm))
    .where(and(ownCarriers(viewer), eq(stay.fact, fact), known(stay)))
    .limit(1)
  return rows[0] ?? null
}

/** All stays of a carrier as they are now known; with a day, those of that day. */
export const staysIn = (
  tx: Reading,
  viewer: Viewer,
  carrierId: string,
  on: Day | null = null,
): Promise<StayWithFirm[]> =>
  tx.db
    .select(shown)
    .from(stay)
    .innerJoin(carrier, eq(carrier.id, stay.carrier))
    .innerJoin(firm, eq(firm.id, stay.firm))
    .where(and(ownCarriers(viewer), eq(stay.carrier, carrierId), on === null ? known(stay) : presentStay(on)))
    .orderBy(asc(firm.pinyinKey), asc(stay.fromOn), asc(stay.id))

/** Who takes up this unit, on any day: what a new stay may clash with. 挂靠 takes up none. */
export const staysInUnit = (tx: Reading, viewer: Viewer, unitFact: string): Promise<StayWithFirm[]> =>
  tx.db
    .select(shown)
    .from(stay)
    .innerJoin(carrier, eq(carrier.id, stay.carrier))
    .innerJoin(firm, eq(firm.id, stay.firm))
    .where(and(ownCarriers(viewer), eq(stay.unit, unitFact), ne(stay.kind, 'registered'), known(stay)))
    .orderBy(asc(stay.fromOn))

/** A firm's stays in one carrier. */
export const staysOfFirmIn = (tx: Reading, viewer: Viewer, firmId: string, carrierId: string): Promise<StayRow[]> =>
  tx.db
    .select()
    .from(stay)
    .where(and(eq(stay.district, viewer.district), eq(stay.firm, firmId), eq(stay.carrier, carrierId), known(stay)))

const stayingFirm = {
  id: firm.id,
  name: firm.name,
  code: firm.code,
  team: firm.team,
  industry: firm.industry,
  field: firm.field,
  registeredOn: firm.registeredOn,
  registeredPrecision: firm.registeredPrecision,
  deregisteredOn: firm.deregisteredOn,
}
export type StayingFirm = Pick<typeof firm.$inferSelect, keyof typeof stayingFirm>

/** A firm that is known to stay, or to have asked to: its identity only. */
export async function stayingFirmById(tx: Reading, viewer: Viewer, id: string): Promise<StayingFirm | null> {
  const rows = await tx.db
    .select(stayingFirm)
    .from(firm)
    .where(and(inRegister(viewer), eq(firm.id, id)))
    .limit(1)
  return rows[0] ?? null
}

/** The same, of those the viewer may open by their id: an operator the firms of the own carriers only. */
export async function ownFirmById(tx: Reading, viewer: Viewer, id: string): Promise<StayingFirm | null> {
  if (id === '') return null
  const rows = await tx.db
    .select(stayingFirm)
    .from(firm)
    .where(and(inRegister(viewer), eq(firm.id, id), staysInOwn(viewer)))
    .limit(1)
  return rows[0] ?? null
}

/** Teams of that name that stay, or stayed, in carriers the viewer may see. */
export const teamsNamed = (tx: Reading, viewer: Viewer, nameKey: string): Promise<StayingFirm[]> =>
  tx.db
    .select(stayingFirm)
    .from(firm)
    .where(and(inRegister(viewer), eq(firm.team, true), eq(firm.nameKey, nameKey), staysInOwn(viewer)))
    .limit(2)

/** All stays of a team, wherever they are: they go on as the firm's when it is registered. */
export const staysOfTeam = (tx: Reading, viewer: Viewer, team: string): Promise<StayRow[]> =>
  tx.db
    .select()
    .from(stay)
    .where(and(eq(stay.district, viewer.district), eq(stay.firm, team), known(stay)))

/** The firm stays in one of the viewer's own carriers, on whatever day; no limit for those who see the district. */
const staysInOwn = (viewer: Viewer) =>
  seesWholeDistrict(viewer)
    ? undefined
    : viewer.carriers.length === 0
      ? sql`1 = 0`
      : sql`exists (select 1 from ${stay} where ${stay.firm} = ${firm.id} and ${and(known(stay), inArray(stay.carrier, [...viewer.carriers]))})`

/**
 * The firms that a full code or a full name means, present or former; officers may also give the id. An operator finds the
 * firms of the own carriers by id, all others only so: the register is never listed to them.
 */
export async function firmsMeant(
  tx: Reading,
  viewer: Viewer,
  meant: { id: string; code: string; nameKey: string },
): Promise<StayingFirm[]> {
  const named = await tx.db
    .select({ id: firm.id })
    .from(firm)
    .where(and(inRegister(viewer), eq(firm.nameKey, meant.nameKey)))
  const coded = await tx.db
    .select({ id: firm.id })
    .from(firm)
    .where(and(inRegister(viewer), eq(firm.code, meant.code)))
  const bearers = await bearersOf(tx, viewer, meant.nameKey)
  const ids = [meant.id, ...bearers, ...[...named, ...coded].map(({ id }) => id)]
  return tx.db
    .select(stayingFirm)
    .from(firm)
    .where(
      and(
        inArray(firm.id, [...new Set(ids)]),
        inRegister(viewer),
        or(
          and(eq(firm.id, meant.id), staysInOwn(viewer)),
          eq(firm.code, meant.code),
          and(eq(firm.nameKey, meant.nameKey), or(eq(firm.team, false), staysInOwn(viewer))),
          bearers.length === 0 ? undefined : inArray(firm.id, bearers),
        ),
      ),
    )
    .limit(3)
}
