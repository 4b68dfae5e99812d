// 入驻率: of the district or of one carrier by every definition, what it is made of, its history, the free rooms, and the leases
// that come to an end. An operator sees the own carriers only.

import { buildingsOfCarrier } from '#db/queries/building-plan.ts'
import { type CarrierRow, carrierById } from '#db/queries/carriers.ts'
import { codeListsOf } from '#db/queries/code-lists.ts'
import { floorKey } from '#db/queries/counted-facts.ts'
import {
  carriersNamed,
  type LeaseSpan,
  leasesIn,
  type NamedCarrier,
  type PlacedRoom,
  roomsOfCarrier,
  roomsPlaced,
} from '#db/queries/occupancy.ts'
import { type CarrierType, carrierTypes } from '#domain/carrier.ts'
import { addMonths, type Day, daysBetween, firstOfMonth } from '#domain/day.ts'
import { may } from '#domain/permission.ts'
import type { RunningOccupancy, Scope } from '#domain/running-occupancy.ts'
import { carrierOccupancyQuery, type OccupancyQuery, occupancyExportQuery, occupancyQuery } from '#forms/occupancy.ts'
import { found } from '#server/refusal.ts'
import {
  type Figures,
  type FreeRoom,
  figuresOf,
  figuresOfRoom,
  freeRoomsOf,
  historyOf,
  type Period,
  periodOf,
  roomsOf,
} from '#views/occupancy-figures.server.ts'
import { askFigures } from '#views/running-figures.server.ts'
import { type Looking, view } from '#views/view.server.ts'

/** The carriers asked about, and the one whose page it is. */
type Ground = { carriers: readonly NamedCarrier[]; carrier: CarrierRow | null; rooms: readonly PlacedRoom[] }
type Asked = Looking<OccupancyQuery>

/** One line of the table: a carrier, a type, a zone, a building, a floor or a room. */
type OccupancyLine = {
  key: string
  name: string | null
  /** Where a room or floor lies. */
  place: string | null
  type: CarrierType | null
  zone: string | null
  /** The floor's or building's id, where it has one. */
  at: string | null
  figures: Figures
}

export const occupancyView = view({
  name: 'occupancy',
  may: 'read carriers',
  query: occupancyQuery,
  load: async (looking) => pageOf(looking, await districtGround(looking)),
})

export const carrierOccupancyView = view({
  name: 'carrier-occupancy',
  may: 'read carriers',
  query: carrierOccupancyQuery,
  load: async (looking) => {
    const ground = await carrierGround(looking, looking.query.carrier)
    return {
      ...(await pageOf(looking, ground)),
      carrier: { id: ground.carrier.id, name: ground.carrier.name },
      buildings: await buildingsOfCarrier(looking.tx, looking.viewer, looking.on, ground.carrier.id),
    }
  },
})

/** One of the page's three lists as a file: every line of it. */
export const occupancyExportView = view({
  name: 'export-occupancy',
  may: 'export lists',
  query: occupancyExportQuery,
  async load(given) {
    const { on, query: asked } = given
    const by = asked.carrier !== null && !isOfCarrier(asked.by) ? 'floor' : asked.by
    const query = { ...asked, by }
    const looking = { ...given, query }
    const ground = query.carrier === null ? await districtGround(looking) : await carrierGround(looking, query.carrier)
    const told = await askPremises(looking, ground)
    const free = query.list === 'vacancies' ? await named(looking, ground, told.free) : []
    const leases = query.list === 'leases' ? await leasesOf(looking, ground, query.month ?? 'all') : []
    const lines = query.list === 'rates' ? told.lines : []
    return {
      on,
      format: query.format,
      list: query.list,
      by: query.by,
      carrier: ground.carrier?.name ?? null,
      period: periodOf(query.from, on),
      total: told.total,
      lines,
      free,
      leases,
      lists: await codeListsOf(looking.tx, looking.viewer),
      rows: [...lines, ...free, ...leases],
    }
  },
})
export type OccupancyExport = Awaited<ReturnType<typeof occupancyExportView.load>>

const isOfCarrier = (by: OccupancyQuery['by']): boolean => by === 'building' || by === 'floor' || by === 'unit'

async function districtGround({ tx, viewer, query }: Asked): Promise<Ground> {
  const carriers = (await carriersNamed(tx, viewer)).filter(({ zone }) => query.zone === '' || zone === query.zone)
  return { carriers, carrier: null, rooms: [] }
}

async function carrierGround({ tx, viewer }: Asked, id: string) {
  const carrier = found(await carrierById(tx, viewer, id))
  return { carriers: [carrier], carrier, rooms: await roomsOfCarrier(tx, viewer, id) }
}

const idsOf = ({ carriers }: Ground): string[] => carriers.map(({ id }) => id)

/** All that the running figures are asked for the page, at one state of the facts. */
function askPremises({ tx, viewer, house, on, query }: Asked, ground: Ground) {
  const period = periodOf(query.from, on)
  const scope: Scope = { carriers: idsOf(ground), ...(query.type === null ? {} : { type: query.type }) }
  return askFigures({ tx, viewer, house }, ({ premises }) => ({
    total: figuresOf(premises, scope, period),
    lines: inOrder(linesOf(premises, { ground, query, period, scope }), query.sort),
    history: historyOf(premises, scope, on, query.of),
    free: chosen(freeRoomsOf(premises, idsOf(ground), on, query.type), query),
    ends: leaseEndsOf(premises, scope, on),
  }))
}

async function pageOf(looking: Asked, ground: Ground) {
  const { tx, viewer, on, query } = looking
  const { free, ...asked } = await askPremises(looking, ground)
  const page = Math.min(query.page, Math.max(1, Math.ceil(free.length / query.size)))
  return {
    on,
    period: periodOf(query.from, on),
    query,
    ...asked,
    carriers: ground.carriers.map(({ id, name }) => ({ id, name })),
    lists: await codeListsOf(tx, viewer),
    free: {
      rooms: await named(looking, ground, free.slice((page - 1) * query.size, page * query.size)),
      total: free.length,
      areaCent: free.reduce((sum, { areaCent }) => sum + areaCent, 0),
      page,
      size: query.size,
    },
    leases: query.month === null ? null : await leasesOf(looking, ground, query.month),
    mayExport: may(viewer.roles, 'export lists'),
    mayOpen: may(viewer.roles, 'edit units'),
  }
}

type Dividing = { ground: Ground; query: OccupancyQuery; period: Period; scope: Scope }

/** The lines of the table; a part without any floor that day is none. */
function linesOf(premises: RunningOccupancy, dividing: Dividing): OccupancyLine[] {
  const { query, ground } = dividing
  const lines = ground.carrier === null ? partsOf(premises, dividing) : partsOfCarrier(premises, dividing)
  return lines.filter(({ figures }) => figures.end.grossCent > 0 || query.by === 'carrier')
}

function partsOf(premises: RunningOccupancy, { ground, query, period, scope }: Dividing): OccupancyLine[] {
  const { carriers } = ground
  const nobody = { name: null, place: null, type: null, zone: null, at: null }
  if (query.by === 'type')
    return carrierTypes
      .filter((type) => query.type === null || type === query.type)
      .map((type) => ({ ...nobody, key: type, type, figures: figuresOf(premises, { ...scope, type }, period) }))
  if (query.by === 'zone')
    return [...new Set(carriers.map(({ zone }) => zone))].map((zone) => {
      const here = carriers.filter((one) => one.zone === zone).map(({ id }) => id)
      const figures = figuresOf(premises, { ...scope, carriers: here }, period)
      return { ...nobody, key: zone ?? 'none', zone, figures }
    })
  return carriers.flatMap(({ id, name, zone }) => {
    const type = premises.typeOn(period.on, id)
    if (type === null || (query.type !== null && type !== query.type)) return []
    const figures = figuresOf(premises, { ...scope, carriers: [id] }, period)
    return [{ ...nobody, key: id, name, type, zone, figures }]
  })
}

function partsOfCarrier(premises: RunningOccupancy, { ground, query, period, scope }: Dividing): OccupancyLine[] {
  const { rooms, carrier } = ground
  const nobody = { type: null, zone: null }
  const places = new Map(rooms.map((room) => [room.id, room]))
  if (query.by === 'unit')
    return roomsOf(premises, carrier?.id ?? '', period).flatMap((then) => {
      const room = places.get(then.unit)
      if (!room || room.kind === 'whole') return []
      return [
        { ...nobody, key: room.id, name: room.number, place: floorName(room), at: null, figures: figuresOfRoom(then) },
      ]
    })
  const keyOf = (room: PlacedRoom) => (query.by === 'floor' ? floorKey(room) : (room.buildingAt ?? room.building))
  const parts = new Map<string, PlacedRoom[]>()
  for (const room of rooms) {
    const key = keyOf(room)
    if (key !== null && floorKey(room) !== null) parts.set(key, [...(parts.get(key) ?? []), room])
  }
  return [...parts].map(([key, [first, ...others]]) => {
    const floors = new Set([first, ...others].flatMap((room) => (room ? (floorKey(room) ?? []) : [])))
    return {
      ...nobody,
      key,
      name: query.by === 'floor' ? (first?.floor ?? null) : (first?.building ?? null),
      place: query.by === 'floor' ? (first?.building ?? null) : null,
      at: query.by === 'floor' ? (first?.floorAt ?? null) : (first?.buildingAt ?? null),
      figures: figuresOf(premises, { ...scope, floors }, period),
    }
  })
}

const floorName = ({ building, floor }: PlacedRoom): string | null =>
  [building, floor].filter(Boolean).join(' ') || null

const byName = new Intl.Collator('zh', { numeric: true })

const sorted: Record<string, (line: OccupancyLine) => number | null> = {
  gross: ({ figures }) => figures.end.grossCent,
  lettable: ({ figures }) => figures.end.lettableCent,
  let: ({ figures }) => figures.end.letCent,
  free: ({ figures }) => figures.end.freeCent,
  area: ({ figures }) => figures.rates.area.present.value,
  'area-days': ({ figures }) => figures.rates['area-days'].present.value,
  units: ({ figures }) => figures.rates.units.present.value,
  desks: ({ figures }) => figures.rates.desks.present.value,
  firms: ({ figures }) => figures.rates.firms.present.part,
}

/** By the column that the address names; what is not known comes last either way. */
function inOrder(lines: OccupancyLine[], sort: string): OccupancyLine[] {
  const down = sort.startsWith('-')
  const key = sort.replace(/^-/, '')
  const amount = sorted[key]
  if (key === 'name') {
    const called = ({ place, name }: OccupancyLine) => `${place ?? ''} ${name ?? ''}`
    return [...lines].sort((a, b) => byName.compare(called(a), called(b)) * (down ? -1 : 1))
  }
  if (!amount) return lines
  return [...lines].sort((a, b) => {
    const [one, other] = [amount(a), amount(b)]
    if (one === null || other === null) return Number(one === null) - Number(other === null)
    return down ? other - one : one - other
  })
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

/** Free rooms by the filters; the longest free first, unless asked otherwise. */
function chosen(rooms: readonly FreeRoom[], { in: carrier, least, most, free }: OccupancyQuery): FreeRoom[] {
  const asked = rooms.filter(
    (room) =>
      (carrier === '' || room.carrier === carrier) &&
      (least === null || room.areaCent >= least) &&
      (most === null || room.areaCent <= most),
  )
  const since = (a: FreeRoom, b: FreeRoom) => compare(a.since ?? '', b.since ?? '')
  const order: Record<OccupancyQuery['free'], (a: FreeRoom, b: FreeRoom) => number> = {
    since,
    '-since': (a, b) => since(b, a),
    area: (a, b) => a.areaCent - b.areaCent,
    '-area': (a, b) => b.areaCent - a.areaCent,
    carrier: () => 0,
  }
  return asked.sort(order[free])
}

/** Free rooms as they are called, and for how long they have been free. */
async function named({ tx, viewer, on }: Asked, ground: Ground, rooms: readonly FreeRoom[]) {
  const places = new Map(
    (
      await roomsPlaced(
        tx,
        viewer,
        rooms.map(({ unit }) => unit),
      )
    ).map((room) => [room.id, room]),
  )
  const carriers = new Map(ground.carriers.map(({ id, name }) => [id, name]))
  return rooms.flatMap((room) => {
    const place = places.get(room.unit)
    if (!place) return []
    const { number, kind, grossCent, buildingAt } = place
    return [
      {
        ...room,
        days: room.since === null ? null : daysBetween(room.since, on),
        number,
        kind,
        grossCent,
        buildingAt,
        place: floorName(place),
        carrierName: carriers.get(room.carrier) ?? '',
      },
    ]
  })
}

const monthsAhead = 24

/** Area and firms by the month of their last day: 24 months ahead, what has run out, what comes later, what has no end. */
function leaseEndsOf(premises: RunningOccupancy, scope: Scope, on: Day) {
  const months = Array.from({ length: monthsAhead }, (_, at) => addMonths(firstOfMonth(on), at))
  const none = { stays: 0, areaCent: 0, unknown: 0 }
  // Whoever is gone on the first of a month had their last day in the month before.
  const [past = none, ...sums] = premises.leasesBy([on, ...months.map((month) => addMonths(month, 1))], on, scope)
  return {
    past,
    months: months.map((month, at) => ({ month: month.slice(0, 7), ...(sums[at] ?? none) })),
    later: sums[monthsAhead] ?? none,
    open: sums[monthsAhead + 1] ?? none,
  }
}

/** The carriers that are of the type asked for that day. */
async function ofType(
  { tx, viewer, house, on, query }: Pick<Asked, 'tx' | 'viewer' | 'house' | 'on' | 'query'>,
  ground: Ground,
): Promise<string[]> {
  const { type } = query
  if (type === null) return idsOf(ground)
  return askFigures({ tx, viewer, house }, ({ premises }) =>
    idsOf(ground).filter((id) => premises.typeOn(on, id) === type),
  )
}

/** Last days of a month, from the as-of day on; `past` before it, `all` up to the last month drawn. */
function spanOf(month: string, on: Day): LeaseSpan {
  if (month === 'open') return 'open'
  if (month === 'past') return { from: null, to: on }
  if (month === 'later') return { from: addMonths(firstOfMonth(on), monthsAhead), to: '9999-12-31' }
  if (month === 'all') return { from: null, to: addMonths(firstOfMonth(on), monthsAhead) }
  const first: Day = `${month}-01`
  return { from: first > on ? first : on, to: addMonths(first, 1) }
}

async function leasesOf(looking: Asked, ground: Ground, month: string) {
  const { tx, viewer, on } = looking
  return leasesIn(tx, viewer, on, await ofType(looking, ground), spanOf(month, on))
}
