// Carriers: who they are, what they count as on a day, and how much floor they have. An operator sees the own ones only.
import { and, asc, desc, eq, inArray, isNull, ne, or, type SQL, sql } from 'drizzle-orm'
import type { Changing, Reading } from '#db/changing.ts'
import { ownValues } from '#db/queries/facts.ts'
import { coversDay, known, presentStay, presentUnit } from '#db/queries/standing.ts'
import { carrier, carrierTerm, stay, unit } from '#db/schema/carrier.ts'
import type { CarrierLevel, CarrierType } from '#domain/carrier.ts'
import { heightOfLevel, levelOfHeight } from '#domain/carrier-grade.ts'
import type { Day } from '#domain/day.ts'
import { seesWholeDistrict, type Viewer } from '#domain/permission.ts'

export type CarrierRow = typeof carrier.$inferSelect
export type CarrierTermRow = typeof carrierTerm.$inferSelect
export type CarrierFacts = Pick<
  CarrierRow,
  'name' | 'operatorName' | 'zone' | 'address' | 'industries' | 'contactName' | 'contactPhone' | 'note'
> & { nameKey: string; pinyinKey: string }

/** The carriers a viewer may know of. */
export const ownCarriers = (viewer: Viewer): SQL | undefined =>
  and(
    eq(carrier.district, viewer.district),
    isNull(carrier.withdrawnAt),
    seesWholeDistrict(viewer)
      ? undefined
      : viewer.carriers.length === 0
        ? sql`1 = 0`
        : inArray(carrier.id, [...viewer.carriers]),
  )

export async function carrierById(tx: Reading, viewer: Viewer, id: string): Promise<CarrierRow | null> {
  return (
    (
      await tx.db
        .select()
        .from(carrier)
        .where(and(ownCarriers(viewer), eq(carrier.id, id)))
        .limit(1)
    )[0] ?? null
  )
}

/** The carrier of that name key, other than the one given. */
export async function carrierNamed(
  tx: Reading,
  viewer: Viewer,
  nameKey: string,
  except: string | null = null,
): Promise<CarrierRow | null> {
  const named = and(ownCarriers(viewer), eq(carrier.nameKey, nameKey), except ? ne(carrier.id, except) : undefined)
  return (await tx.db.select().from(carrier).where(named).limit(1))[0] ?? null
}

/** A carrier's terms as they are now known, in order. */
export const termsOf = (tx: Reading, viewer: Viewer, carrierId: string): Promise<CarrierTermRow[]> =>
  tx.db
    .select()
    .from(carrierTerm)
    .where(and(eq(carrierTerm.district, viewer.district), eq(carrierTerm.carrier, carrierId), known(carrierTerm)))
    .orderBy(sql`coalesce(${carrierTerm.fromOn}, '')`)

/** Adds a carrier's identity; its term and its floor are facts of their own. */
export async function addCarrierRow(tx: Changing, values: CarrierFacts, id = tx.id()): Promise<string> {
  const row = {
    ...values,
    id,
    district: tx.district,
    batch: tx.batch,
    createdAt: tx.now,
    updatedAt: tx.now,
    version: 1,
  }
  await tx.db.insert(carrier).values(row)
  tx.changes.push({ kind: 'carrier', record: id, subject: id, before: null, after: shownValues(values) })
  return id
}

/** Changes who a carrier is; nobody counts these, so they are overwritten. */
export async function updateCarrierRow(tx: Changing, before: CarrierRow, values: Partial<CarrierFacts>): Promise<void> {
  await tx.db
    .update(carrier)
    .set({ ...values, updatedAt: tx.now, version: before.version + 1 })
    .where(eq(carrier.id, before.id))
  tx.changes.push({
    kind: 'carrier',
    record: before.id,
    subject: before.id,
    before: shownValues(before),
    after: { ...shownValues(before), ...shownValues(values) },
  })
}

const keys = new Set(['nameKey', 'pinyinKey', 'version', 'createdAt', 'updatedAt', 'withdrawnAt'])
const shownValues = (values: Record<string, unknown>) =>
  Object.fromEntries(Object.entries(ownValues(values)).filter(([name]) => !keys.has(name)))

export const carrierSorts = ['name', 'type', 'level', 'area', 'stays', 'from'] as const
export type CarrierSort = (typeof carrierSorts)[number]
export type CarrierFilter = {
  q: string
  type: CarrierType | null
  zone: string | null
  level: CarrierLevel | null
  xinchuang: boolean | null
  /** Open on the day; null = either. */
  open: boolean | null
}

export type ListedCarrier = {
  id: string
  name: string
  operatorName: string | null
  zone: string | null
  address: string | null
  type: CarrierType
  level: CarrierLevel | null
  xinchuang: boolean
  fromOn: Day | null
  toOn: Day | null
  open: boolean
  grossCent: number
  /** Firms really there that day. */
  stays: number
}

/** The term that speaks for a carrier on a day: the one that covers it, else the latest. */
const speakingTerm = (on: Day) =>
  and(
    eq(carrierTerm.carrier, carrier.id),
    eq(
      carrierTerm.id,
      sql`(select x.id from carrier_term x where x.carrier = ${carrier.id} and x.superseded_at is null
        order by case when (x.from_on is null or x.from_on <= ${on}) and (x.to_on is null or x.to_on > ${on}) then 0 else 1 end,
          coalesce(x.from_on, '') desc, x.id desc limit 1)`,
    ),
  )

const heightOf = (column: SQL) =>
  sql`case ${column} when 'national' then 4 when 'provincial' then 3 when 'municipal' then 2 when 'district' then 1 else 0 end`

/**
 * The height of the level that a carrier's grades give it on a day (domain: levelOn); 0 = none. A carrier without any grade is
 * shown as it was entered before grades were kept. The query must join `carrierTerm` to `carrier`.
 */
const levelHeightOn = (on: Day): SQL<number> =>
  sql<number>`case when exists (select 1 from carrier_grade g where g.carrier = ${carrier.id} and g.superseded_at is null)
    then coalesce((select max(${heightOf(sql`g.level`)}) from carrier_grade g where g.carrier = ${carrier.id} and g.superseded_at is null
      and g.from_on <= ${on} and (g.to_on is null or g.to_on > ${on}) and (g.revoked_on is null or g.revoked_on > ${on})), 0)
    else ${heightOf(sql`${carrierTerm.level}`)} end`.mapWith(Number)

const escaped = (text: string) => `%${text.toLowerCase().replace(/[\\%_]/g, (sign) => `\\${sign}`)}%`

function carriersWhere(viewer: Viewer, on: Day, filter: CarrierFilter): SQL | undefined {
  const like = escaped(filter.q.replaceAll(' ', ''))
  return and(
    ownCarriers(viewer),
    filter.q === ''
      ? undefined
      : or(
          sql`lower(replace(${carrier.name}, ' ', '')) like ${like} escape '\\'`,
          sql`replace(${carrier.pinyinKey}, ' ', '') like ${like} escape '\\'`,
          sql`lower(coalesce(${carrier.operatorName}, '')) like ${like} escape '\\'`,
        ),
    filter.type ? eq(carrierTerm.type, filter.type) : undefined,
    filter.level ? sql`${levelHeightOn(on)} = ${heightOfLevel(filter.level)}` : undefined,
    filter.zone ? eq(carrier.zone, filter.zone) : undefined,
    filter.xinchuang === null ? undefined : eq(carrierTerm.xinchuang, filter.xinchuang),
    filter.open === null
      ? undefined
      : filter.open
        ? coversDay(carrierTerm, on)
        : sql`not (${coversDay(carrierTerm, on)})`,
  )
}

const grossOn = (on: Day) =>
  sql<number>`coalesce((select sum(${unit.grossCent}) from ${unit} where ${unit.carrier} = ${carrier.id} and ${presentUnit(on)}), 0)`.mapWith(
    Number,
  )
const presentOn = (on: Day) =>
  sql<number>`(select count(distinct ${stay.firm}) from ${stay} where ${stay.carrier} = ${carrier.id} and ${stay.kind} = 'physical' and ${presentStay(on)})`.mapWith(
    Number,
  )

function orderOf(on: Day, sort: CarrierSort): SQL {
  if (sort === 'type') return sql`${carrierTerm.type}`
  if (sort === 'level') return levelHeightOn(on)
  if (sort === 'area') return grossOn(on)
  if (sort === 'stays') return presentOn(on)
  return sort === 'from' ? sql`coalesce(${carrierTerm.fromOn}, '')` : sql`${carrier.pinyinKey}`
}

export type PageOf<Sort> = { sort: Sort; descending: boolean; size: number; offset: number }

export async function carriersPage(
  tx: Reading,
  viewer: Viewer,
  on: Day,
  filter: CarrierFilter,
  page: PageOf<CarrierSort>,
): Promise<ListedCarrier[]> {
  const order = orderOf(on, page.sort)
  const rows = await tx.db
    .select({
      id: carrier.id,
      name: carrier.name,
      operatorName: carrier.operatorName,
      zone: carrier.zone,
      address: carrier.address,
      type: carrierTerm.type,
      height: levelHeightOn(on),
      xinchuang: carrierTerm.xinchuang,
      fromOn: carrierTerm.fromOn,
      toOn: carrierTerm.toOn,
      grossCent: grossOn(on),
      stays: presentOn(on),
    })
    .from(carrier)
    .innerJoin(carrierTerm, speakingTerm(on))
    .where(carriersWhere(viewer, on, filter))
    .orderBy(page.descending ? desc(order) : asc(order), carrier.pinyinKey, carrier.id)
    .limit(page.size)
    .offset(page.offset)
  return rows.map(({ height, ...row }) => ({
    ...row,
    level: levelOfHeight(height),
    open: (row.fromOn === null || row.fromOn <= on) && (row.toOn === null || on < row.toOn),
  }))
}

/** How many the list holds in all, and their floor area that day. */
export async function carriersTotal(
  tx: Reading,
  viewer: Viewer,
  on: Day,
  filter: CarrierFilter,
): Promise<{ count: number; grossCent: number }> {
  const listed = tx.db
    .select({ id: carrier.id, gross: grossOn(on).as('gross') })
    .from(carrier)
    .innerJoin(carrierTerm, speakingTerm(on))
    .where(carriersWhere(viewer, on, filter))
    .as('listed')
  const row = (
    await tx.db
      .select({
        count: sql<number>`count(*)`.mapWith(Number),
        grossCent: sql<number>`coalesce(sum(${listed.gross}), 0)`.mapWith(Number),
      })
      .from(listed)
  )[0]
  return row ?? { count: 0, grossCent: 0 }
}
