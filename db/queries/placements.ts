// 落位申请: requests to let a firm into a carrier outside its industries. An operator sees those of the own carriers only.
import { and, asc, desc, eq, isNotNull, isNull, type SQL, sql } from 'drizzle-orm'
import type { Changing, Reading } from '#db/changing.ts'
import { ownCarriers } from '#db/queries/carriers.ts'
import { account } from '#db/schema/account.ts'
import { carrier, placementRequest } from '#db/schema/carrier.ts'
import { firm } from '#db/schema/firm.ts'
import type { Viewer } from '#domain/permission.ts'

export type PlacementRow = typeof placementRequest.$inferSelect

const requester = sql<
  string | null
>`(select ${account.name} from ${account} where ${account.id} = ${placementRequest.requestedBy})`
const decider = sql<
  string | null
>`(select ${account.name} from ${account} where ${account.id} = ${placementRequest.decidedBy})`

const shown = {
  request: placementRequest,
  firm: {
    id: firm.id,
    name: firm.name,
    code: firm.code,
    team: firm.team,
    industry: firm.industry,
    field: firm.field,
    registeredOn: firm.registeredOn,
    registeredPrecision: firm.registeredPrecision,
  },
  carrier: { id: carrier.id, name: carrier.name, industries: carrier.industries },
  requester,
  decider,
}

const requests = (tx: Reading, viewer: Viewer, where: SQL | undefined) =>
  tx.db
    .select(shown)
    .from(placementRequest)
    .innerJoin(carrier, eq(carrier.id, placementRequest.carrier))
    .innerJoin(firm, eq(firm.id, placementRequest.firm))
    .where(and(ownCarriers(viewer), eq(placementRequest.district, viewer.district), where))

export const placementById = async (tx: Reading, viewer: Viewer, id: string) =>
  (await requests(tx, viewer, eq(placementRequest.id, id)).limit(1))[0] ?? null

const pageSize = 200

/** Those that wait, the longest first. */
export const waitingPlacements = (tx: Reading, viewer: Viewer) =>
  requests(tx, viewer, isNull(placementRequest.decidedAt)).orderBy(asc(placementRequest.requestedAt)).limit(pageSize)

/** Those decided, the latest first. */
export const decidedPlacements = (tx: Reading, viewer: Viewer) =>
  requests(tx, viewer, isNotNull(placementRequest.decidedAt)).orderBy(desc(placementRequest.decidedAt)).limit(pageSize)

/** What was asked for this very firm and carrier, the latest first. */
export const placementsOf = (tx: Reading, viewer: Viewer, firmId: string, carrierId: string): Promise<PlacementRow[]> =>
  tx.db
    .select()
    .from(placementRequest)
    .where(
      and(
        eq(placementRequest.district, viewer.district),
        eq(placementRequest.firm, firmId),
        eq(placementRequest.carrier, carrierId),
      ),
    )
    .orderBy(desc(placementRequest.requestedAt), desc(placementRequest.id))

type Asked = { firm: string; carrier: string; reason: string }
type Decided = { decision: 'approved' | 'refused'; note: string | null }

/** Adds a request; an officer's own is decided with it. */
export async function addPlacement(tx: Changing, asked: Asked, decided: Decided | null = null): Promise<string> {
  const id = tx.id()
  const answer = decided ? { ...decided, decidedAt: tx.now, decidedBy: tx.by } : {}
  const values = { ...asked, ...answer }
  const stamps = { id, district: tx.district, requestedAt: tx.now, requestedBy: tx.by, version: 1 }
  await tx.db.insert(placementRequest).values({ ...values, ...stamps })
  tx.changes.push({ kind: 'placementRequest', record: id, subject: asked.carrier, before: null, after: values })
  return id
}

export async function decidePlacementRow(tx: Changing, row: PlacementRow, decided: Decided): Promise<void> {
  const { decision, note } = row
  await tx.db
    .update(placementRequest)
    .set({ ...decided, decidedAt: tx.now, decidedBy: tx.by, version: row.version + 1 })
    .where(eq(placementRequest.id, row.id))
  const before = { decision, note }
  tx.changes.push({ kind: 'placementRequest', record: row.id, subject: row.carrier, before, after: { ...decided } })
}
