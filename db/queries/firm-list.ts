// The list of firms on a day: which, in what order, and what is shown of each. A page costs a fixed number of queries.
import { and, asc, count, desc, eq, inArray, isNull, lte, not, or, type SQL, sql } from 'drizzle-orm'
import type { Reading } from '#db/changing.ts'
import { ownCarriers } from '#db/queries/carriers.ts'
import { mentions } from '#db/queries/firms.ts'
import { nameOn } from '#db/queries/names.ts'
import {
  heightOfKind,
  heightOn,
  holds,
  inForce,
  inRegister,
  ofDistrict,
  presentStay,
  staysInXinchuang,
  visibleFirm,
} from '#db/queries/standing.ts'
import { account } from '#db/schema/account.ts'
import { carrier, stay } from '#db/schema/carrier.ts'
import { firm } from '#db/schema/firm.ts'
import { change } from '#db/schema/journal.ts'
import { recognition } from '#db/schema/recognition.ts'
import { addMonths, type Day, type Precision } from '#domain/day.ts'
import type { CodeStanding, SizeClass } from '#domain/firm.ts'
import { heightOf, type Place, places } from '#domain/ladder.ts'
import type { Viewer } from '#domain/permission.ts'
import type { RecognitionKind } from '#domain/recognition.ts'

export type FirmScope = 'district' | 'left' | 'all'
export type FirmSort = { key: 'name' | 'code' | 'rung' | 'registered' | 'until' | 'capital'; down: boolean }

export type FirmFilter = {
  /** Firms of the district that day, those of the register that are not, or both. */
  scope: FirmScope
  text: string
  rung: Place | null
  /** Holds one of these; null = whatever it holds. */
  kinds: readonly RecognitionKind[] | null
  industry: string | null
  zone: string | null
  street: string | null
  carrier: string | null
  officer: string | null
  /** A recognition lapses within so many months and nothing of its kind follows it yet. */
  lapsing: number | null
  xinchuang: boolean
  code: CodeStanding | null
  /** 待核对, whether of the district or not: nobody has said yet. */
  awaiting?: boolean
  /** The import that brought or changed it. */
  batch: string | null
}

/** The certificate a row speaks of: of the kinds asked for, the highest; where lapsing is asked, the first to lapse. */
export type Certificate = { kind: RecognitionKind; number: string | null; to: Day | null }

export type ListedFirm = {
  id: string
  name: string
  code: string | null
  codeStanding: CodeStanding
  place: Place
  kinds: RecognitionKind[]
  certificate: Certificate | null
  industry: string | null
  field: string | null
  zone: string | null
  street: string | null
  address: string | null
  size: SizeClass | null
  carriers: string[]
  officer: string | null
  registeredOn: Day | null
  registeredPrecision: Precision | null
  capitalYuan: number | null
  contactName: string | null
  contactPhone: string | null
}

function scoped(viewer: Viewer, on: Day, scope: FirmScope): SQL | undefined {
  const here = ofDistrict(viewer, on)
  if (scope === 'district') return here
  return scope === 'all' || !here ? inRegister(viewer) : and(inRegister(viewer), not(here))
}

/** In force, ending by that day, and no other of the kind already reaches further. */
function lapses(kinds: FirmFilter['kinds'], on: Day, months: number): SQL {
  const by = addMonths(on, months)
  return sql`exists (select 1 from ${recognition} where ${and(
    eq(recognition.firm, firm.id),
    inForce(on),
    lte(recognition.toOn, by),
    kinds ? inArray(recognition.kind, [...kinds]) : undefined,
    sql`not exists (select 1 from recognition later where later.firm = ${recognition.firm} and later.kind = ${recognition.kind}
      and later.superseded_at is null and later.revoked_on is null and (later.to_on is null or later.to_on > ${by}))`,
  )})`
}

const staysWith = (carrierId: string, on: Day): SQL =>
  sql`exists (select 1 from ${stay} where ${and(eq(stay.firm, firm.id), eq(stay.carrier, carrierId), presentStay(on))})`

const touchedBy = (batch: string): SQL | undefined =>
  or(
    eq(firm.batch, batch),
    sql`exists (select 1 from ${change} where ${and(eq(change.batch, batch), eq(change.subject, firm.id))})`,
  )

function asked(viewer: Viewer, on: Day, filter: FirmFilter): SQL | undefined {
  return and(
    filter.awaiting ? and(inRegister(viewer), sql`${firm.awaitsCheck}`) : scoped(viewer, on, filter.scope),
    visibleFirm(viewer, on),
    mentions(filter.text),
    filter.rung === null ? undefined : eq(heightOn(on), heightOf(filter.rung)),
    filter.kinds === null ? undefined : holds(filter.kinds, on),
    filter.industry === null ? undefined : eq(firm.industry, filter.industry),
    filter.zone === null ? undefined : eq(firm.zone, filter.zone),
    filter.street === null ? undefined : eq(firm.street, filter.street),
    filter.carrier === null ? undefined : staysWith(filter.carrier, on),
    filter.officer === null
      ? undefined
      : filter.officer === 'none'
        ? isNull(firm.officer)
        : eq(firm.officer, filter.officer),
    filter.lapsing === null ? undefined : lapses(filter.kinds, on, filter.lapsing),
    filter.xinchuang ? staysInXinchuang(on) : undefined,
    filter.code === null ? undefined : eq(firm.codeStanding, filter.code),
    filter.batch === null ? undefined : touchedBy(filter.batch),
  )
}

/** How certificates come: the first is the one a row speaks of. */
const certificateOrder = (filter: FirmFilter): SQL[] =>
  filter.lapsing === null
    ? [sql`${heightOfKind} desc`, sql`${recognition.toOn} desc nulls first`, sql`${recognition.id}`]
    : [sql`${recognition.toOn} asc nulls last`, sql`${heightOfKind} desc`, sql`${recognition.id}`]

const ofKinds = (filter: FirmFilter) => (filter.kinds ? inArray(recognition.kind, [...filter.kinds]) : undefined)

const certificateEnd = (filter: FirmFilter, on: Day): SQL =>
  sql`(select ${recognition.toOn} from ${recognition} where ${and(
    eq(recognition.firm, firm.id),
    inForce(on),
    ofKinds(filter),
  )} order by ${sql.join(certificateOrder(filter), sql`, `)} limit 1)`

function inOrder(sort: FirmSort, filter: FirmFilter, on: Day): SQL[] {
  const direction = sort.down ? sql`desc` : sql`asc`
  const byName = [asc(firm.pinyinKey), asc(firm.id)]
  switch (sort.key) {
    case 'name':
      return sort.down ? [desc(firm.pinyinKey), desc(firm.id)] : byName
    case 'registered':
      return [sql`${firm.registeredOn} ${direction} nulls last`, sort.down ? desc(firm.id) : asc(firm.id)]
    case 'code':
      return [sql`${firm.code} ${direction} nulls last`, asc(firm.id)]
    case 'capital':
      return [sql`${firm.capitalYuan} ${direction} nulls last`, ...byName]
    case 'rung':
      return [sql`${heightOn(on)} ${direction}`, ...byName]
    case 'until':
      return [sql`${certificateEnd(filter, on)} ${direction} nulls last`, ...byName]
  }
}

/** Asks for the ids of one page, in order; without a page, of all. */
export function firmIds(
  tx: Reading,
  viewer: Viewer,
  on: Day,
  filter: FirmFilter,
  sort: FirmSort,
  page: { size: number; offset: number } | null,
) {
  const query = tx.db
    .select({ id: firm.id })
    .from(firm)
    .where(asked(viewer, on, filter))
    .orderBy(...inOrder(sort, filter, on))
    .$dynamic()
  return page ? query.limit(page.size).offset(page.offset) : query
}

/** The ids themselves. */
export const firmOrder = async (...asked: Parameters<typeof firmIds>): Promise<string[]> =>
  (await firmIds(...asked)).map(({ id }) => id)

/** How many firms the filter finds: the figure that leads here. */
export async function firmCount(tx: Reading, viewer: Viewer, on: Day, filter: FirmFilter): Promise<number> {
  return (
    (
      await tx.db
        .select({ n: count() })
        .from(firm)
        .where(asked(viewer, on, filter))
    )[0]?.n ?? 0
  )
}

/**
 * What is shown of these firms on the day, in the order given: three queries for any number of them. The ids come from
 * `firmIds`, which has the viewer's scope; naming the district again would lead SQLite away from the ids.
 */
export async function listedFirms(
  tx: Reading,
  on: Day,
  filter: FirmFilter,
  ids: readonly string[],
  carriers: readonly CarrierName[],
): Promise<ListedFirm[]> {
  if (ids.length === 0) return []
  const firms = await firmsShown(tx, on, ids)
  const held = groupedBy(await certificatesOf(tx, on, filter, ids))
  const stays = groupedBy(await staysOf(tx, on, ids))
  const names = new Map(carriers.map((one) => [one.id, one.name]))
  const byId = new Map(firms.map((one) => [one.id, one]))
  return ids.flatMap((id) => {
    const one = byId.get(id)
    if (!one) return []
    const certificates = held.get(id) ?? []
    const height = Math.max(0, ...certificates.map((each) => each.height))
    const shown = certificates.find((each) => !filter.kinds || filter.kinds.includes(each.kind)) ?? null
    return [
      {
        ...one,
        place: places[height] ?? 'none',
        kinds: [...new Set(certificates.map(({ kind }) => kind))],
        certificate: shown && { kind: shown.kind, number: shown.number, to: shown.to },
        carriers: [...new Set((stays.get(id) ?? []).flatMap((one) => names.get(one.carrier) ?? []))],
      },
    ]
  })
}

function groupedBy<Row extends { firm: string }>(rows: readonly Row[]): Map<string, Row[]> {
  const groups = new Map<string, Row[]>()
  for (const row of rows) {
    const group = groups.get(row.firm)
    if (group) group.push(row)
    else groups.set(row.firm, [row])
  }
  return groups
}

const firmsShown = (tx: Reading, on: Day, ids: readonly string[]) =>
  tx.db
    .select({
      id: firm.id,
      name: nameOn(on),
      code: firm.code,
      codeStanding: firm.codeStanding,
      industry: firm.industry,
      field: firm.field,
      zone: firm.zone,
      street: firm.street,
      address: firm.address,
      size: firm.size,
      officer: account.name,
      registeredOn: firm.registeredOn,
      registeredPrecision: firm.registeredPrecision,
      capitalYuan: firm.capitalYuan,
      contactName: firm.contactName,
      contactPhone: firm.contactPhone,
    })
    .from(firm)
    .leftJoin(account, eq(account.id, firm.officer))
    .where(inArray(firm.id, [...ids]))

const certificatesOf = (tx: Reading, on: Day, filter: FirmFilter, ids: readonly string[]) =>
  tx.db
    .select({
      firm: recognition.firm,
      kind: recognition.kind,
      number: recognition.number,
      to: recognition.toOn,
      height: heightOfKind.mapWith(Number),
    })
    .from(recognition)
    .where(and(inForce(on), inArray(recognition.firm, [...ids])))
    .orderBy(...certificateOrder(filter))

const staysOf = (tx: Reading, on: Day, ids: readonly string[]) =>
  tx.db
    .select({ firm: stay.firm, carrier: stay.carrier })
    .from(stay)
    .where(and(presentStay(on), inArray(stay.firm, [...ids])))
    .orderBy(asc(stay.kind), asc(stay.fromOn), asc(stay.id))

export type CarrierName = { id: string; name: string }

/** The carriers a list can be cut to. */
export const carrierNames = (tx: Reading, viewer: Viewer): Promise<CarrierName[]> =>
  tx.db
    .select({ id: carrier.id, name: carrier.name })
    .from(carrier)
    .where(ownCarriers(viewer))
    .orderBy(asc(carrier.pinyinKey), asc(carrier.id))
