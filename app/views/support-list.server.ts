// 精准服务: the catalogue, what was given, and the gaps of those referred, looked at again.
import { z } from 'zod'
import { openCaseOf } from '#db/queries/cases.ts'
import { firmSeen } from '#db/queries/firms.ts'
import { officersOf } from '#db/queries/officers.ts'
import {
  offerById,
  offersOf,
  openOffers,
  supportById,
  supportSorts,
  supportsCount,
  supportsPage,
} from '#db/queries/supports.ts'
import { may } from '#domain/permission.ts'
import { gapKeys, kindOfGap, supportKinds, supportStateOn, supportStates } from '#domain/support.ts'
import { found } from '#server/refusal.ts'
import { optionalOf, pageOf, pageQuery, written } from '#views/list-query.ts'
import { view } from '#views/view.server.ts'

export const some = () => z.string().max(64).nullable().catch(null)
/** An id, or null where it is left open. */
export const chosen = () => some().transform((value) => (value === '' ? null : value))

export const offerListView = view({
  name: 'offer-list',
  may: 'read support',
  query: z.object({ gap: optionalOf(gapKeys), kind: optionalOf(supportKinds), retired: optionalOf(['1']) }),
  async load({ tx, viewer, on, query }) {
    const all = await offersOf(tx, viewer, on)
    const rows = all.filter(
      ({ offer }) =>
        (query.kind === null || offer.kind === query.kind) &&
        (query.gap === null || offer.gaps.includes(query.gap)) &&
        (query.retired !== null || offer.retiredAt === null),
    )
    return {
      rows,
      inUse: all.filter(({ offer }) => offer.retiredAt === null).length,
      given: all.reduce((sum, { given }) => sum + given, 0),
      query,
      mayGive: may(viewer.roles, 'give support'),
    }
  },
})

export const newOfferView = view({
  name: 'new-offer',
  may: 'give support',
  query: z.object({}),
  load: async () => ({}),
})

export const offerFileView = view({
  name: 'offer-file',
  may: 'read support',
  query: z.object({ offer: z.string() }),
  async load({ tx, viewer, on, query }) {
    const offer = found(await offerById(tx, viewer, query.offer))
    const filter = { text: '', firm: null, offer: offer.id, kind: null, state: null, officer: null }
    return {
      offer,
      on,
      rows: (await supportsPage(tx, viewer, on, filter, newest)).map((row) => ({
        ...row,
        state: supportStateOn(on, row.support),
      })),
      total: await supportsCount(tx, viewer, on, filter),
      mayGive: may(viewer.roles, 'give support'),
    }
  },
})

const newest = { sort: 'referred' as const, descending: true, size: 20, offset: 0 }

export const supportListView = view({
  name: 'support-list',
  may: 'read support',
  query: z.object({
    ...pageQuery,
    q: written(),
    firm: chosen(),
    offer: chosen(),
    kind: optionalOf(supportKinds),
    state: optionalOf(supportStates),
    officer: chosen(),
  }),
  async load({ tx, viewer, on, query }) {
    const filter = { ...query, text: query.q }
    const rows = await supportsPage(
      tx,
      viewer,
      on,
      filter,
      pageOf(sorted(query, '-referred'), supportSorts, 'referred'),
    )
    return {
      rows: rows.map((row) => ({ ...row, state: supportStateOn(on, row.support) })),
      total: await supportsCount(tx, viewer, on, filter),
      firm: query.firm === null ? null : await firmSeen(tx, viewer, on, query.firm).then((row) => row?.name ?? null),
      officers: await officersOf(tx, viewer),
      query,
      mayGive: may(viewer.roles, 'give support'),
    }
  },
})

/** The order a list has when its address names none. */
export const sorted = <Query extends { sort: string }>(query: Query, usual: string): Query =>
  query.sort === '' ? { ...query, sort: usual } : query

export const supportFileView = view({
  name: 'support-file',
  may: 'read support',
  query: z.object({ support: z.string() }),
  async load({ tx, viewer, on, today, query }) {
    const row = found(await supportById(tx, viewer, query.support))
    return { ...row, state: supportStateOn(on, row.support), today, mayGive: may(viewer.roles, 'give support') }
  },
})

/** What the form of a referral offers; a gap picked beforehand puts the services for it first. */
export const referView = view({
  name: 'refer-firm',
  may: 'give support',
  query: z.object({ firm: chosen(), offer: chosen(), gap: optionalOf(gapKeys) }),
  async load({ tx, viewer, on, today, query }) {
    const firm = query.firm === null ? null : found(await firmSeen(tx, viewer, on, query.firm))
    const offers = await openOffers(tx, viewer)
    const helps = ({ gaps }: { gaps: readonly string[] }) => query.gap !== null && gaps.includes(query.gap)
    const openCase = firm && query.gap ? await openCaseOf(tx, viewer, firm.id, kindOfGap(query.gap)) : null
    return {
      firm: firm && { id: firm.id, name: firm.name, code: firm.code },
      offers: [...offers.filter(helps), ...offers.filter((one) => !helps(one))],
      helping: offers.filter(helps).length,
      officers: await officersOf(tx, viewer),
      offer: query.offer,
      gap: query.gap,
      case: openCase?.id ?? null,
      today,
    }
  },
})
