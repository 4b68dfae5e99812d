// Links by which firms were asked for their figures, and what came back.
import { and, asc, count, desc, eq, gt, inArray, isNotNull, isNull } from 'drizzle-orm'
import type { Changing, Reading } from '#db/changing.ts'
import { account } from '#db/schema/account.ts'
import { firm } from '#db/schema/firm.ts'
import { metricsRequest } from '#db/schema/metrics.ts'
import type { Instant } from '#domain/day.ts'
import type { Viewer } from '#domain/permission.ts'

export type MetricsRequest = typeof metricsRequest.$inferSelect
type Changed = Partial<
  Pick<MetricsRequest, 'cancelledAt' | 'submittedAt' | 'values' | 'decision' | 'decidedAt' | 'decidedBy' | 'note'>
>

export type NewRequest = { firm: string; years: number[]; tokenHash: string; expiresAt: Instant; note: string | null }

export async function addRequest(tx: Changing, { firm: of, years, tokenHash, expiresAt, note }: NewRequest) {
  const id = tx.id()
  const stamps = { id, district: tx.district, createdAt: tx.now, createdBy: tx.by, version: 1 }
  await tx.db.insert(metricsRequest).values({ ...stamps, firm: of, years, tokenHash, expiresAt, note })
  tx.changes.push({ kind: 'metricsRequest', record: id, subject: of, before: null, after: { years, expiresAt } })
  return id
}

/** One step on; what a firm sent in stands in its report, not in the journal. */
export async function changeRequest(tx: Changing, row: MetricsRequest, changed: Changed): Promise<void> {
  await tx.db
    .update(metricsRequest)
    .set({ ...changed, version: row.version + 1 })
    .where(eq(metricsRequest.id, row.id))
  const { values: _, decidedBy: __, ...told } = changed
  const before = Object.fromEntries(Object.keys(told).map((name) => [name, Reflect.get(row, name) ?? null]))
  tx.changes.push({ kind: 'metricsRequest', record: row.id, subject: row.firm, before, after: told })
}

/** The request behind a link, whoever holds it, with the name of its firm. */
export async function requestOfToken(tx: Reading, tokenHash: string) {
  const rows = await tx.db
    .select({ request: metricsRequest, firmName: firm.name })
    .from(metricsRequest)
    .innerJoin(firm, eq(firm.id, metricsRequest.firm))
    .where(and(eq(metricsRequest.tokenHash, tokenHash), isNull(firm.withdrawnAt)))
    .limit(1)
  return rows[0] ?? null
}

export async function requestById(tx: Reading, viewer: Viewer, id: string): Promise<MetricsRequest | null> {
  const rows = await tx.db
    .select()
    .from(metricsRequest)
    .where(and(eq(metricsRequest.district, viewer.district), eq(metricsRequest.id, id)))
    .limit(1)
  return rows[0] ?? null
}

const isOpen = (now: Instant) =>
  and(isNull(metricsRequest.submittedAt), isNull(metricsRequest.cancelledAt), gt(metricsRequest.expiresAt, now))

/** Links of these firms that can still be used. */
export const openRequestsOf = (tx: Reading, viewer: Viewer, firms: readonly string[], now: Instant) =>
  tx.db
    .select()
    .from(metricsRequest)
    .where(and(eq(metricsRequest.district, viewer.district), inArray(metricsRequest.firm, [...firms]), isOpen(now)))

/** A firm's requests, the newest first, with who asked. */
export const requestsOf = (tx: Reading, viewer: Viewer, firmId: string) =>
  tx.db
    .select({ request: metricsRequest, askedBy: account.name })
    .from(metricsRequest)
    .leftJoin(account, eq(account.id, metricsRequest.createdBy))
    .where(and(eq(metricsRequest.district, viewer.district), eq(metricsRequest.firm, firmId)))
    .orderBy(desc(metricsRequest.createdAt), desc(metricsRequest.id))
    .limit(20)

const waiting = (viewer: Viewer) =>
  and(
    eq(metricsRequest.district, viewer.district),
    isNotNull(metricsRequest.submittedAt),
    isNull(metricsRequest.decidedAt),
  )

/** Reports that wait for an officer, the oldest first. */
export const waitingReports = (tx: Reading, viewer: Viewer) =>
  tx.db
    .select({ request: metricsRequest, firm: { id: firm.id, name: firm.name, code: firm.code } })
    .from(metricsRequest)
    .innerJoin(firm, eq(firm.id, metricsRequest.firm))
    .where(waiting(viewer))
    .orderBy(asc(metricsRequest.submittedAt), asc(metricsRequest.id))
    .limit(200)

export async function waitingCount(tx: Reading, viewer: Viewer): Promise<number> {
  const rows = await tx.db.select({ n: count() }).from(metricsRequest).where(waiting(viewer))
  return rows[0]?.n ?? 0
}

/** The newest requests that can still be used or wait for an officer, of these firms. */
export const pendingRequestsOf = async (tx: Reading, viewer: Viewer, firms: readonly string[], now: Instant) =>
  firms.length === 0
    ? []
    : await tx.db
        .select()
        .from(metricsRequest)
        .where(
          and(
            eq(metricsRequest.district, viewer.district),
            inArray(metricsRequest.firm, [...firms]),
            isNull(metricsRequest.decidedAt),
            isNull(metricsRequest.cancelledAt),
          ),
        )
        .orderBy(asc(metricsRequest.createdAt))
        .then((rows) => rows.filter((row) => row.submittedAt !== null || row.expiresAt > now))

/** The name on a request, for whoever sends the link on. */
export const firmNameOf = async (tx: Reading, id: string): Promise<string | null> =>
  (await tx.db.select({ name: firm.name }).from(firm).where(eq(firm.id, id)).limit(1))[0]?.name ?? null
