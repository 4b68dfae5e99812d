// A carrier's stays as plain numbers: a hundred thousand of them are gone through for one answer. Whose they are, from when to
// when, in which room, until when the lease runs and what they take. A reserved room is not let and not among them.
import type { CarrierStay, CarrierUnit } from '#domain/carrier-course.ts'
import { dayNumber } from '#domain/day.ts'
import { lettableTaken } from '#domain/occupancy.ts'
import { leavesOn } from '#domain/stay.ts'

/** Firms that are there on a day and what they take together; `unknown` take an area that is not known. */
export type Leases = { stays: number; areaCent: number; unknown: number }

const fields = 8
const [firmAt, fromAt, toAt, presentAt, roomAt, leavesAt, areaAt, incubatedAt] = [0, 1, 2, 3, 4, 5, 6, 7] as const
/** Further than every day, and what is not there or not known. */
const far = 2_000_000
const none = -1

/** The days asked about as numbers, in order, with those on which a carrier counts; firms seen so far are marked in `seen`. */
export type Asked = {
  days: readonly number[]
  open: Uint8Array
  /** Places of rooms; null = all. */
  rooms: ReadonlySet<number> | null
  /** For each firm and day: 1 = on the books, 2 = really there as well. */
  seen: Uint8Array
  onBooks: Int32Array
  present: Int32Array
}

export class StayRanges {
  readonly #rows: Int32Array

  constructor(
    units: readonly CarrierUnit[],
    places: ReadonlyMap<string, number>,
    stays: readonly CarrierStay[],
    numberOf: (firm: string) => number,
  ) {
    const those = stays.filter(({ kind }) => kind !== 'reserved')
    this.#rows = new Int32Array(those.length * fields)
    those.forEach((stay, at) => {
      const place = stay.unit === null ? undefined : places.get(stay.unit)
      const unit = place === undefined ? undefined : units[place]
      const leaves = leavesOn({ to: stay.to, leaseEnd: stay.leaseEnd ?? null })
      const row = [
        numberOf(stay.firm),
        stay.from === null ? -far : dayNumber(stay.from),
        stay.to === null ? far : dayNumber(stay.to),
        stay.kind === 'physical' ? 1 : 0,
        place ?? none,
        leaves === null ? far : dayNumber(leaves),
        areaOf(unit, stay) ?? none,
        stay.kind === 'physical' && stay.incubating === true ? 1 : 0,
      ]
      this.#rows.set(row, at * fields)
    })
  }

  /** Counts the firms of each day that were not seen before; `ignored` are no firms. */
  countFirms({ days, open, rooms, seen, onBooks, present }: Asked, ignored: ReadonlySet<number>): void {
    const rows = this.#rows
    const [first = 0, last = 0] = [days[0], days[days.length - 1]]
    for (let at = 0; at < rows.length; at += fields) {
      const from = rows[at + fromAt] ?? 0
      const to = rows[at + toAt] ?? 0
      if (to <= first || from > last) continue
      const firm = rows[at + firmAt] ?? 0
      if (ignored.has(firm) || (rooms !== null && !rooms.has(rows[at + roomAt] ?? none))) continue
      const mark = (rows[at + presentAt] ?? 0) + 1
      const end = firstFrom(days, to)
      for (let day = firstFrom(days, from); day < end; day += 1) {
        const cell = firm * days.length + day
        const before = seen[cell] ?? 0
        if (before >= mark || open[day] === 0) continue
        if (before === 0) onBooks[day] = (onBooks[day] ?? 0) + 1
        if (mark === 2) present[day] = (present[day] ?? 0) + 1
        seen[cell] = mark
      }
    }
  }

  /** The firms of each room on a day, by the room's place. */
  firmsByRoom(day: number, ignored: ReadonlySet<number>): Map<number, { onBooks: Set<number>; present: Set<number> }> {
    const firms = new Map<number, { onBooks: Set<number>; present: Set<number> }>()
    for (const at of this.#on(day)) {
      const [firm, room] = [this.#rows[at + firmAt] ?? 0, this.#rows[at + roomAt] ?? none]
      if (room === none || ignored.has(firm)) continue
      const here = firms.get(room) ?? { onBooks: new Set(), present: new Set() }
      firms.set(room, here)
      here.onBooks.add(firm)
      if (this.#rows[at + presentAt] === 1) here.present.add(firm)
    }
    return firms
  }

  /**
   * Adds those really there on a day to the bucket in which they are to be gone: up to the first edge, from each edge up to the
   * next (included), after the last; and at the end those of whom no end is set.
   */
  addLeases(day: number, edges: readonly number[], into: readonly Leases[]): void {
    for (const at of this.#on(day)) {
      if (this.#rows[at + presentAt] !== 1) continue
      const [leaves, area] = [this.#rows[at + leavesAt] ?? far, this.#rows[at + areaAt] ?? none]
      const bucket = into[leaves === far ? edges.length + 1 : firstFrom(edges, leaves)]
      if (bucket === undefined) continue
      bucket.stays += 1
      if (area === none) bucket.unknown += 1
      else bucket.areaCent += area
    }
  }

  /** The first day on which each firm was incubated here, of those that had been by the day. */
  firstIncubated(day: number): Map<number, number> {
    const first = new Map<number, number>()
    for (let at = 0; at < this.#rows.length; at += fields) {
      const from = this.#rows[at + fromAt] ?? 0
      if (this.#rows[at + incubatedAt] !== 1 || from > day) continue
      const firm = this.#rows[at + firmAt] ?? 0
      first.set(firm, Math.min(from, first.get(firm) ?? from))
    }
    return first
  }

  *#on(day: number): Generator<number> {
    for (let at = 0; at < this.#rows.length; at += fields)
      if ((this.#rows[at + fromAt] ?? 0) <= day && (this.#rows[at + toAt] ?? 0) > day) yield at
  }
}

/** Its own area, else what it takes of its room, where that is known. */
function areaOf(unit: CarrierUnit | undefined, stay: CarrierStay): number | null {
  if (stay.areaCent !== null) return stay.areaCent
  return unit === undefined || unit.lettableCent === null ? null : lettableTaken(unit, [stay])
}

/** The first place in the ordered days that is not before the day. */
function firstFrom(days: readonly number[], from: number): number {
  let low = 0
  for (let high = days.length; low < high; ) {
    const middle = (low + high) >> 1
    if ((days[middle] ?? from) < from) low = middle + 1
    else high = middle
  }
  return low
}
