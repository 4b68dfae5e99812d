// Who may come in: 落位管控 by the carrier's industries, and what must hold of a firm that is to be 在孵.
import type { Changing, Reading } from '#db/changing.ts'
import { type CarrierRow, termsOf } from '#db/queries/carriers.ts'
import { codeListsOf } from '#db/queries/code-lists.ts'
import { addPlacement, placementsOf } from '#db/queries/placements.ts'
import { type StayingFirm, staysOfFirmIn } from '#db/queries/stays.ts'
import { covers, type Day } from '#domain/day.ts'
import { may, type Viewer } from '#domain/permission.ts'
import { type Fit, industryFit } from '#domain/placement.ts'
import type { StayKind } from '#domain/stay.ts'
import { entryConditions, registeredBetween, verdictOf } from '#domain/stay-limit.ts'
import { refuse } from '#server/refusal.ts'

export type Entering = {
  firm: StayingFirm
  carrier: CarrierRow
  kind: StayKind
  from: Day
  incubating: boolean
  /** Why it is in incubation although a condition is not met. */
  why: string | null
  placementWhy: string | null
}

/** What a new stay keeps of how it was let in. */
export type Admitted = { placement: string | null; why: string | null }

export async function admit(tx: Changing, viewer: Viewer, entering: Entering): Promise<Admitted> {
  return { placement: await placed(tx, viewer, entering), why: await incubated(tx, viewer, entering) }
}

/** The reason, where the firm is to be incubated and a condition is not met; what is not known is no hindrance. */
export async function incubated(
  tx: Reading,
  viewer: Viewer,
  { firm, carrier, kind, from, incubating, why }: Omit<Entering, 'placementWhy'>,
): Promise<string | null> {
  if (!incubating) return null
  const type = await typeOn(tx, viewer, carrier.id, from)
  const registered = registeredBetween(firm.registeredOn, firm.registeredPrecision)
  const conditions = entryConditions(type, from, { kind, registered })
  if (verdictOf(conditions) !== 'not-met') return null
  const failed = conditions.filter(({ verdict }) => verdict === 'not-met')
  const lastDay = failed.find(({ key }) => key === 'age')?.lastDay ?? null
  return why ?? refuse('stay.entry-not-met', { conditions: failed.map(({ key }) => key), lastDay }, 'why')
}

/** What the carrier counts as on the day; null where it is not open then. */
export async function typeOn(tx: Reading, viewer: Viewer, carrier: string, on: Day) {
  const terms = await termsOf(tx, viewer, carrier)
  return terms.find((term) => covers({ from: term.fromOn, to: term.toOn }, on))?.type ?? null
}

export async function fitOf(
  tx: Reading,
  viewer: Viewer,
  firm: Pick<StayingFirm, 'industry' | 'field'>,
  carrier: Pick<CarrierRow, 'industries'>,
): Promise<Fit> {
  const { industry } = await codeListsOf(tx, viewer)
  return industryFit(carrier.industries ?? [], firm, industry)
}

/**
 * From outside the carrier's industries only with an officer's approval for this very firm and carrier; an officer gives it with
 * a reason in the same act. A firm that is there already was let in before.
 */
async function placed(tx: Changing, viewer: Viewer, entering: Entering): Promise<string | null> {
  const { firm, carrier, from, placementWhy } = entering
  if ((await fitOf(tx, viewer, firm, carrier)) !== 'outside') return null
  const there = (await staysOfFirmIn(tx, viewer, firm.id, carrier.id)).find(
    (one) => one.fromOn <= from && (one.toOn === null || one.toOn >= from),
  )
  if (there) return there.placement
  const asked = await placementsOf(tx, viewer, firm.id, carrier.id)
  const approved = asked.find(({ decision }) => decision === 'approved')
  if (approved) return approved.id
  const detail = { industries: carrier.industries ?? [], industry: firm.industry ?? firm.field }
  if (!may(viewer.roles, 'decide placements')) {
    const waiting = asked.some(({ decidedAt }) => decidedAt === null)
    refuse('placement.needed', { ...detail, firm: firm.id, carrier: carrier.id, waiting }, 'firm')
  }
  if (placementWhy === null) refuse('placement.reason-needed', detail, 'placementWhy')
  const reason = placementWhy
  return addPlacement(tx, { firm: firm.id, carrier: carrier.id, reason }, { decision: 'approved', note: null })
}
