// 空间需求: who needs space, and the rooms that would do.
import { z } from 'zod'
import { demandById, demandSorts, demandsCount, demandsPage } from '#db/queries/demands.ts'
import { firmSeen } from '#db/queries/firms.ts'
import { freeRooms, type RoomPlace } from '#db/queries/free-rooms.ts'
import { officersOf } from '#db/queries/officers.ts'
import { type UnitKind, unitKinds } from '#domain/carrier.ts'
import type { Day } from '#domain/day.ts'
import { may } from '#domain/permission.ts'
import { demandOutcomes, type SpaceMatch, type SpaceWish, spaceMatches } from '#domain/space-match.ts'
import { found } from '#server/refusal.ts'
import { historyOf } from '#views/history.server.ts'
import { pageOf, pageQuery, written } from '#views/list-query.ts'
import { chosen } from '#views/support-list.server.ts'
import { view } from '#views/view.server.ts'

type Demand = NonNullable<Awaited<ReturnType<typeof demandById>>>

/** A wish whose day has come asks for rooms as of today. */
export const wishOn = (on: Day, { demand }: Pick<Demand, 'demand'>): SpaceWish => ({
  ...demand,
  kinds: unitKinds.filter((kind) => demand.kinds?.includes(kind)),
  fromOn: demand.fromOn > on ? demand.fromOn : on,
})

const outcomeOf = ({ demand }: Demand) => demandOutcomes.find((one) => one === demand.outcome) ?? null
const isOpenOn = (on: Day, { demand }: Demand) => demand.closedOn === null || demand.closedOn > on

export const demandListView = view({
  name: 'demand-list',
  may: 'read pipelines',
  query: z.object({
    ...pageQuery,
    q: written(),
    firm: chosen(),
    officer: chosen(),
    open: z.enum(['yes', 'no', '']).default('yes').catch('yes'),
  }),
  async load({ tx, viewer, on, query }) {
    const filter = { ...query, text: query.q, open: query.open === '' ? null : query.open === 'yes' }
    const rows = await demandsPage(tx, viewer, on, filter, pageOf(query, demandSorts, 'from'))
    const { rooms } = await freeRooms(tx, viewer, on)
    return {
      rows: rows.map((row) => ({
        ...row,
        open: isOpenOn(on, row),
        outcome: outcomeOf(row),
        matches: isOpenOn(on, row) ? spaceMatches(wishOn(on, row), rooms).length : null,
      })),
      total: (await demandsCount(tx, viewer, on, filter)).n,
      waiting: await demandsCount(tx, viewer, on, { text: '', firm: null, officer: null, open: true }),
      officers: await officersOf(tx, viewer),
      query,
      mayEdit: may(viewer.roles, 'edit pipelines'),
    }
  },
})

const matchesShown = 20

export type ShownMatch = Omit<SpaceMatch, 'rooms'> & {
  carrier: string
  rooms: (RoomPlace & { id: string; number: string; kind: UnitKind; areaCent: number })[]
}

export const demandFileView = view({
  name: 'demand-file',
  may: 'read pipelines',
  query: z.object({ demand: z.string() }),
  async load({ tx, viewer, on, today, query }) {
    const row = found(await demandById(tx, viewer, query.demand))
    const { rooms, places } = await freeRooms(tx, viewer, on)
    const open = isOpenOn(on, row)
    const matches = open ? spaceMatches(wishOn(on, row), rooms) : []
    return {
      ...row,
      open,
      outcome: outcomeOf(row),
      matches: matches.slice(0, matchesShown).map((match) => shownMatch(match, places)),
      on,
      from: wishOn(on, row).fromOn,
      found: matches.length,
      free: rooms.length,
      officers: await officersOf(tx, viewer),
      changes: await historyOf(tx, viewer, { record: row.demand.id }),
      today,
      mayEdit: may(viewer.roles, 'edit pipelines'),
      mayReserve: may(viewer.roles, 'keep stays'),
    }
  },
})

const nowhere: RoomPlace = { carrierName: '', building: null, floorName: null }
const shownMatch = ({ rooms, ...match }: SpaceMatch, places: ReadonlyMap<string, RoomPlace>): ShownMatch => ({
  ...match,
  carrier: rooms[0]?.carrier ?? '',
  rooms: rooms.map(({ id, number, kind, areaCent }) => ({
    ...(places.get(id) ?? nowhere),
    ...{ id, number, kind, areaCent },
  })),
})

export const newDemandView = view({
  name: 'new-demand',
  may: 'edit pipelines',
  query: z.object({ firm: chosen() }),
  async load({ tx, viewer, on, today, query }) {
    const firm = query.firm === null ? null : found(await firmSeen(tx, viewer, on, query.firm))
    return {
      firm: firm && { id: firm.id, name: firm.name, code: firm.code },
      officers: await officersOf(tx, viewer),
      today,
    }
  },
})
