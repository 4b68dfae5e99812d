// What an operator's day is made of: stays that call for work, rooms with who is in them, own tasks.
import { and, asc, eq, isNull, lte, or, type SQL, sql } from 'drizzle-orm'
import type { Reading } from '#db/changing.ts'
import { ownCarriers } from '#db/queries/carriers.ts'
import { coversDay, known, presentStay } from '#db/queries/standing.ts'
import { carrier, carrierTerm, stay, unit } from '#db/schema/carrier.ts'
import { firm } from '#db/schema/firm.ts'
import { task } from '#db/schema/support.ts'
import { addDays, type Day } from '#domain/day.ts'
import type { Viewer } from '#domain/permission.ts'

const standing = {
  stay: stay.fact,
  firm: firm.id,
  firmName: firm.name,
  team: firm.team,
  carrier: carrier.id,
  carrierName: carrier.name,
  room: unit.number,
  kind: stay.kind,
  fromOn: stay.fromOn,
  leaseEndOn: stay.leaseEndOn,
}

const staysWhere = (tx: Reading, viewer: Viewer, on: Day, which: SQL | undefined, order: SQL) =>
  tx.db
    .select(standing)
    .from(stay)
    .innerJoin(carrier, eq(carrier.id, stay.carrier))
    .innerJoin(firm, eq(firm.id, stay.firm))
    .leftJoin(unit, and(eq(unit.fact, stay.unit), known(unit)))
    .where(and(ownCarriers(viewer), presentStay(on), which))
    .orderBy(order, asc(stay.id))

/** Firms that are here and whose lease ends within so many days, or has ended. */
export const leasesEnding = (tx: Reading, viewer: Viewer, on: Day, days: number) =>
  staysWhere(
    tx,
    viewer,
    on,
    and(sql`${stay.kind} <> 'reserved'`, lte(stay.leaseEndOn, addDays(on, days))),
    sql`${stay.leaseEndOn}`,
  )

/** Rooms held for firms that have not moved in, the longest held first. */
export const reservedStays = (tx: Reading, viewer: Viewer, on: Day) =>
  staysWhere(tx, viewer, on, eq(stay.kind, 'reserved'), sql`${stay.fromOn}`)

/** Stays in incubation of the viewer's carriers, past ones too: what a stay limit adds up. */
export const incubatedStays = (tx: Reading, viewer: Viewer, on: Day, carrierId: string | null = null) =>
  tx.db
    .select({
      ...standing,
      toOn: stay.toOn,
      incubating: stay.incubating,
      longCycle: stay.longCycle,
    })
    .from(stay)
    .innerJoin(carrier, eq(carrier.id, stay.carrier))
    .innerJoin(firm, eq(firm.id, stay.firm))
    .leftJoin(unit, and(eq(unit.fact, stay.unit), known(unit)))
    .where(
      and(
        ownCarriers(viewer),
        carrierId === null ? undefined : eq(stay.carrier, carrierId),
        known(stay),
        eq(stay.incubating, true),
        lte(stay.fromOn, on),
      ),
    )
    .orderBy(asc(stay.fromOn), asc(stay.id))

/** Every known stay of a firm that the viewer may see, by carrier. */
export const staysOfFirm = (tx: Reading, viewer: Viewer, firmId: string) =>
  tx.db
    .select({ stay: stay.fact, carrierName: carrier.name, fromOn: stay.fromOn })
    .from(stay)
    .innerJoin(carrier, eq(carrier.id, stay.carrier))
    .where(and(ownCarriers(viewer), eq(stay.firm, firmId), known(stay)))
    .orderBy(asc(stay.fromOn))

/** What the viewer's carriers are on a day: the type decides how long a firm may be incubated there. */
export const typesOn = (tx: Reading, viewer: Viewer, on: Day, carrierId: string | null = null) =>
  tx.db
    .select({ carrier: carrier.id, type: carrierTerm.type })
    .from(carrier)
    .innerJoin(carrierTerm, and(eq(carrierTerm.carrier, carrier.id), known(carrierTerm), coversDay(carrierTerm, on)))
    .where(and(ownCarriers(viewer), carrierId === null ? undefined : eq(carrier.id, carrierId)))

/** The viewer's own open tasks, the soonest first. */
export const ownTasks = (tx: Reading, viewer: Viewer, on: Day) =>
  tx.db
    .select()
    .from(task)
    .where(
      and(
        eq(task.district, viewer.district),
        eq(task.officer, viewer.account),
        or(isNull(task.doneOn), sql`${task.doneOn} > ${on}`),
      ),
    )
    .orderBy(asc(task.dueOn), asc(task.id))
    .limit(50)

/** One of the viewer's own tasks. */
export async function ownTaskById(tx: Reading, viewer: Viewer, id: string) {
  const own = and(eq(task.district, viewer.district), eq(task.officer, viewer.account), eq(task.id, id))
  return (await tx.db.select().from(task).where(own).limit(1))[0] ?? null
}
