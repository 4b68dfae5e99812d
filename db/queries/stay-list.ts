// The list of stays: those of a day, or those that began or ended in a period. An operator sees the own carriers' only.
import { and, asc, desc, eq, gte, inArray, isNotNull, lte, ne, type SQL, sql } from 'drizzle-orm'
import type { Reading } from '#db/changing.ts'
import { ownCarriers, type PageOf } from '#db/queries/carriers.ts'
import { mentions } from '#db/queries/firms.ts'
import { inPieces } from '#db/queries/in-pieces.ts'
import { coversDay, known, presentStay } from '#db/queries/standing.ts'
import { building, carrier, carrierTerm, floor, stay, unit } from '#db/schema/carrier.ts'
import { firm } from '#db/schema/firm.ts'
import { type CarrierType, carrierTypes } from '#domain/carrier.ts'
import { addDays, type Day } from '#domain/day.ts'
import type { Viewer } from '#domain/permission.ts'
import type { StayKind } from '#domain/stay.ts'
import { latestOverStart, limitMonths } from '#domain/stay-limit.ts'

export const staySorts = ['firm', 'carrier', 'area', 'from', 'to', 'lease'] as const
export type StaySort = (typeof staySorts)[number]

export type StayFilter = {
  q: string
  carrier: string | null
  /** A building's and a floor's id. */
  building: string | null
  floor: string | null
  /** A unit's fact. */
  unit: string | null
  firm: string | null
  zone: string | null
  type: CarrierType | null
  kind: StayKind | null
  incubating: boolean | null
  /** Ends within so many days after the day. */
  leaving: number | null
  /** Beyond its stay limit on the day. */
  over: boolean
  /** Those that began or ended from one day to another, both included; null = those of the day. */
  moved: { way: 'in' | 'out'; from: Day; to: Day } | null
}

/** The day a stay is to end first, by its own end or by its lease. */
const leaves = sql<Day | null>`case when ${stay.toOn} is null then ${stay.leaseEndOn}
  when ${stay.leaseEndOn} is null or ${stay.toOn} < ${stay.leaseEndOn} then ${stay.toOn} else ${stay.leaseEndOn} end`

/** What the stay's carrier counts as on the day. */
const typeOn = (on: Day) =>
  sql`(select ${carrierTerm.type} from ${carrierTerm} where ${and(eq(carrierTerm.carrier, stay.carrier), known(carrierTerm), coversDay(carrierTerm, on))} limit 1)`

/** The first day of this firm's incubation in this carrier is so far back that its limit is over (domain: stayLimitOn). */
function isOver(on: Day): SQL {
  const limits = carrierTypes.flatMap((type) => {
    const [usual, long] = [limitMonths(type, false), limitMonths(type, true)]
    return usual === null || long === null ? [] : [{ type, usual, long }]
  })
  const incubated = sql`x.firm = ${stay.firm} and x.carrier = ${stay.carrier} and x.superseded_at is null
    and x.incubating and x.kind = 'physical' and x.from_on <= ${on}`
  const started = (months: number) => latestOverStart(on, months)
  const isLong = sql`exists (select 1 from stay x where ${incubated} and (x.to_on is null or x.to_on > ${on}) and x.long_cycle)`
  const cases = limits.map(({ type, usual, long }) =>
    usual === long
      ? sql`when ${type} then ${started(usual)}`
      : sql`when ${type} then case when ${isLong} then ${started(long)} else ${started(usual)} end`,
  )
  return sql`${stay.kind} = 'physical' and ${stay.incubating}
    and (select min(x.from_on) from stay x where ${incubated}) <= case ${typeOn(on)} ${sql.join(cases, sql` `)} else '' end`
}

/** Going on elsewhere in the same carrier is neither coming nor going; taking up a reservation is coming. */
const beganElsewhere = sql`not exists (select 1 from stay p where p.firm = ${stay.firm} and p.carrier = ${stay.carrier}
  and p.superseded_at is null and p.to_on = ${stay.fromOn} and p.departure is null and p.kind <> 'reserved')`

function daysOf(on: Day, moved: StayFilter['moved']): SQL | undefined {
  if (moved === null) return presentStay(on)
  const { way, from, to } = moved
  return way === 'in'
    ? and(known(stay), gte(stay.fromOn, from), lte(stay.fromOn, to), ne(stay.kind, 'reserved'), beganElsewhere)
    : and(known(stay), gte(stay.toOn, from), lte(stay.toOn, to), isNotNull(stay.departure))
}

/** In a unit of this floor, of this building. */
const liesIn = (floorId: string | null, buildingId: string | null): SQL =>
  sql`${stay.unit} in (select ${unit.fact} from ${unit} inner join ${floor} on ${floor.id} = ${unit.floorAt} where ${and(
    known(unit),
    floorId === null ? undefined : eq(floor.id, floorId),
    buildingId === null ? undefined : eq(floor.building, buildingId),
  )})`

function staysWhere(viewer: Viewer, on: Day, filter: StayFilter): SQL | undefined {
  return and(
    ownCarriers(viewer),
    daysOf(on, filter.moved),
    mentions(filter.q),
    filter.carrier === null ? undefined : eq(stay.carrier, filter.carrier),
    filter.unit === null ? undefined : eq(stay.unit, filter.unit),
    filter.firm === null ? undefined : eq(stay.firm, filter.firm),
    filter.kind === null ? undefined : eq(stay.kind, filter.kind),
    filter.floor === null && filter.building === null ? undefined : liesIn(filter.floor, filter.building),
    filter.zone === null ? undefined : eq(carrier.zone, filter.zone),
    filter.type === null ? undefined : sql`${typeOn(on)} = ${filter.type}`,
    filter.incubating === null ? undefined : eq(stay.incubating, filter.incubating),
    filter.leaving === null ? undefined : sql`${leaves} <= ${addDays(on, filter.leaving)}`,
    filter.over ? isOver(on) : undefined,
  )
}

const orders: Record<StaySort, SQL> = {
  firm: sql`${firm.pinyinKey}`,
  carrier: sql`${carrier.pinyinKey}`,
  area: sql`coalesce(${stay.areaCent}, 0)`,
  from: sql`${stay.fromOn}`,
  to: sql`coalesce(${stay.toOn}, '9999')`,
  lease: sql`coalesce(${leaves}, '9999')`,
}

const listed = {
  row: stay.id,
  id: stay.fact,
  kind: stay.kind,
  incubating: stay.incubating,
  longCycle: stay.longCycle,
  areaCent: stay.areaCent,
  /** What the whole unit has, where the stay names no area of its own. */
  unitCent: sql<
    number | null
  >`case when ${unit.kind} = 'desks' then null else coalesce(${unit.lettableCent}, ${unit.grossCent}) end`.mapWith(
    (value: unknown) => (value === null ? null : Number(value)),
  ),
  desks: stay.desks,
  fromOn: stay.fromOn,
  toOn: stay.toOn,
  leaseEndOn: stay.leaseEndOn,
  departure: stay.departure,
  graduation: stay.graduation,
  firm: { id: firm.id, name: firm.name, code: firm.code, team: firm.team },
  carrier: { id: carrier.id, name: carrier.name, type: carrierTerm.type, zone: carrier.zone },
  unit: unit.number,
  floor: sql<string | null>`coalesce(${floor.label}, ${unit.floor})`,
  building: sql<string | null>`coalesce(${building.name}, ${unit.building})`,
}

/** The stays of one page with all that the list shows; found by what cuts and orders them, told in full only then. */
export async function staysPage(tx: Reading, viewer: Viewer, on: Day, filter: StayFilter, page: PageOf<StaySort>) {
  const order = orders[page.sort]
  const found = await tx.db
    .select({ id: stay.id })
    .from(stay)
    .innerJoin(carrier, eq(carrier.id, stay.carrier))
    .innerJoin(firm, eq(firm.id, stay.firm))
    .where(staysWhere(viewer, on, filter))
    .orderBy(page.descending ? desc(order) : asc(order), firm.pinyinKey, stay.fact)
    .limit(page.size)
    .offset(page.offset)
  const ids = found.map(({ id }) => id)
  const told = new Map((await inPieces(ids, (some) => staysTold(tx, on, some))).map((one) => [one.row, one]))
  return ids.flatMap((id) => told.get(id) ?? [])
}

/** The carrier's type is that of the day. */
const staysTold = (tx: Reading, on: Day, ids: string[]) =>
  tx.db
    .select(listed)
    .from(stay)
    .innerJoin(carrier, eq(carrier.id, stay.carrier))
    .innerJoin(firm, eq(firm.id, stay.firm))
    .leftJoin(carrierTerm, and(eq(carrierTerm.carrier, stay.carrier), known(carrierTerm), coversDay(carrierTerm, on)))
    .leftJoin(unit, and(eq(unit.fact, stay.unit), known(unit)))
    .leftJoin(floor, eq(floor.id, unit.floorAt))
    .leftJoin(building, eq(building.id, floor.building))
    .where(inArray(stay.id, ids))

export type ListedStay = Awaited<ReturnType<typeof staysPage>>[number]

export type StaysTotal = { stays: number; firms: number; areaCent: number }

/** The area of a whole unit, asked only where the stay names none of its own. */
const unitArea = sql`(select case when ${unit.kind} = 'desks' then 0 else coalesce(${unit.lettableCent}, ${unit.grossCent}) end
  from ${unit} where ${and(eq(unit.fact, stay.unit), known(unit))})`

/** What the list holds in all: stays, firms, and the area they take. */
export async function staysTotal(tx: Reading, viewer: Viewer, on: Day, filter: StayFilter): Promise<StaysTotal> {
  const rows = await tx.db
    .select({
      stays: sql<number>`count(*)`.mapWith(Number),
      firms: sql<number>`count(distinct ${stay.firm})`.mapWith(Number),
      areaCent: sql<number>`coalesce(sum(coalesce(${stay.areaCent}, ${unitArea}, 0)), 0)`.mapWith(Number),
    })
    .from(stay)
    .innerJoin(carrier, eq(carrier.id, stay.carrier))
    .innerJoin(firm, eq(firm.id, stay.firm))
    .where(staysWhere(viewer, on, filter))
  return rows[0] ?? { stays: 0, firms: 0, areaCent: 0 }
}

/** All stays of these firms that may count toward a limit. */
export const incubatedStays = (tx: Reading, viewer: Viewer, firms: readonly string[]) =>
  tx.db
    .select({
      firm: stay.firm,
      carrier: stay.carrier,
      from: stay.fromOn,
      to: stay.toOn,
      kind: stay.kind,
      incubating: stay.incubating,
      longCycle: stay.longCycle,
    })
    .from(stay)
    .where(
      and(
        eq(stay.district, viewer.district),
        known(stay),
        eq(stay.incubating, true),
        firms.length === 0 ? sql`1 = 0` : inArray(stay.firm, [...firms]),
      ),
    )
