// 精准服务: the catalogue, and what was given to which firm.
import { and, asc, count, desc, eq, inArray, isNull, lte, not, type SQL, sql } from 'drizzle-orm'
import type { Reading } from '#db/changing.ts'
import type { PageOf } from '#db/queries/carriers.ts'
import { mentions } from '#db/queries/firms.ts'
import { come, firmShown, inDirection, nameOfAccount, notCome } from '#db/queries/listed.ts'
import { given, prepared } from '#db/queries/prepared.ts'
import type { RecordRow } from '#db/queries/records.ts'
import { firm } from '#db/schema/firm.ts'
import { support, supportOffer } from '#db/schema/support.ts'
import type { Day } from '#domain/day.ts'
import type { Viewer } from '#domain/permission.ts'
import type { SupportKind, SupportState } from '#domain/support.ts'

export type OfferRow = RecordRow<'supportOffer'>
export type SupportRow = RecordRow<'support'>

/** The catalogue by kind, with how often each was given and how often delivered by the day. */
export const offersOf = (tx: Reading, viewer: Viewer, on: Day) =>
  tx.db
    .select({
      offer: supportOffer,
      given: sql`count(${support.id})`.mapWith(Number),
      delivered: sql`count(case when ${come(support.deliveredOn, on)} then 1 end)`.mapWith(Number),
    })
    .from(supportOffer)
    .leftJoin(support, and(eq(support.offer, supportOffer.id), lte(support.referredOn, on)))
    .where(eq(supportOffer.district, viewer.district))
    .groupBy(supportOffer.id)
    .orderBy(asc(supportOffer.kind), asc(supportOffer.id))

/** What can still be offered. */
export const openOffers = (tx: Reading, viewer: Viewer): Promise<OfferRow[]> =>
  tx.db
    .select()
    .from(supportOffer)
    .where(and(eq(supportOffer.district, viewer.district), isNull(supportOffer.retiredAt)))
    .orderBy(asc(supportOffer.kind), asc(supportOffer.id))

export async function offerById(tx: Reading, viewer: Viewer, id: string): Promise<OfferRow | null> {
  const own = and(eq(supportOffer.district, viewer.district), eq(supportOffer.id, id))
  return (await tx.db.select().from(supportOffer).where(own).limit(1))[0] ?? null
}

/** Offers of this kind and name, beside the one given. */
export const offersNamed = (tx: Reading, viewer: Viewer, kind: SupportKind, name: string, except: string | null) =>
  tx.db
    .select({ id: supportOffer.id })
    .from(supportOffer)
    .where(
      and(
        eq(supportOffer.district, viewer.district),
        eq(supportOffer.kind, kind),
        eq(supportOffer.name, name),
        isNull(supportOffer.retiredAt),
        except === null ? undefined : not(eq(supportOffer.id, except)),
      ),
    )

export const supportSorts = ['referred', 'firm'] as const
export type SupportFilter = {
  text: string
  firm: string | null
  offer: string | null
  kind: SupportKind | null
  state: SupportState | null
  officer: string | null
}

const stands = (state: SupportState, on: Day): SQL | undefined => {
  if (state === 'delivered') return come(support.deliveredOn, on)
  if (state === 'dropped') return come(support.droppedOn, on)
  return and(notCome(support.deliveredOn, on), notCome(support.droppedOn, on))
}

const asked = (viewer: Viewer, on: Day, filter: SupportFilter): SQL | undefined =>
  and(
    eq(support.district, viewer.district),
    lte(support.referredOn, on),
    filter.firm === null ? undefined : eq(support.firm, filter.firm),
    filter.offer === null ? undefined : eq(support.offer, filter.offer),
    filter.kind === null ? undefined : eq(supportOffer.kind, filter.kind),
    filter.officer === null ? undefined : eq(support.officer, filter.officer),
    filter.state === null ? undefined : stands(filter.state, on),
    filter.text === '' ? undefined : mentions(filter.text),
  )

const shown = { support, firm: firmShown, offer: supportOffer, officerName: nameOfAccount(support.officer) }

export const supportsPage = (
  tx: Reading,
  viewer: Viewer,
  on: Day,
  filter: SupportFilter,
  page: PageOf<(typeof supportSorts)[number]>,
) =>
  tx.db
    .select(shown)
    .from(support)
    .innerJoin(firm, eq(firm.id, support.firm))
    .innerJoin(supportOffer, eq(supportOffer.id, support.offer))
    .where(asked(viewer, on, filter))
    .orderBy(inDirection(page.sort === 'firm' ? firm.pinyinKey : support.referredOn, page.descending), desc(support.id))
    .limit(page.size)
    .offset(page.offset)

export async function supportsCount(tx: Reading, viewer: Viewer, on: Day, filter: SupportFilter): Promise<number> {
  const rows = await tx.db
    .select({ n: count() })
    .from(support)
    .innerJoin(firm, eq(firm.id, support.firm))
    .innerJoin(supportOffer, eq(supportOffer.id, support.offer))
    .where(asked(viewer, on, filter))
  return rows[0]?.n ?? 0
}

export async function supportById(tx: Reading, viewer: Viewer, id: string) {
  const rows = await tx.db
    .select(shown)
    .from(support)
    .innerJoin(firm, eq(firm.id, support.firm))
    .innerJoin(supportOffer, eq(supportOffer.id, support.offer))
    .where(and(eq(support.district, viewer.district), eq(support.id, id)))
    .limit(1)
  return rows[0] ?? null
}

const ofOneFirm = prepared((db) =>
  db
    .select({ support, offer: supportOffer, officerName: nameOfAccount(support.officer) })
    .from(support)
    .innerJoin(supportOffer, eq(supportOffer.id, support.offer))
    .where(and(eq(support.firm, given('firm')), sql`(${support.district} || '') = ${given('district')}`))
    .orderBy(desc(support.referredOn), desc(support.id))
    .limit(given('limit')),
)

/** A firm's newest services. */
export const supportsOfFirm = (tx: Reading, viewer: Viewer, firmId: string, atMost: number) =>
  ofOneFirm(tx, { district: viewer.district, firm: firmId, limit: atMost })

/** Referrals that name the gap they are meant for, of one offer or of all. */
export const referralsForGaps = (tx: Reading, viewer: Viewer, on: Day, offers: readonly string[] | null) =>
  tx.db
    .select({
      id: support.id,
      firm: support.firm,
      offer: support.offer,
      ruleSet: support.ruleSet,
      condition: support.condition,
      referredOn: support.referredOn,
    })
    .from(support)
    .where(
      and(
        eq(support.district, viewer.district),
        lte(support.referredOn, on),
        sql`${support.condition} is not null`,
        offers === null ? undefined : inArray(support.offer, [...offers]),
      ),
    )
    .orderBy(asc(support.referredOn), asc(support.id))
