// Occupancy of any carriers, floors or rooms on any day and over any period, kept up with their records: each carrier is laid
// out once and again when it changes. The rules are those of occupancy.ts; tests hold the two against each other.
import type { CarrierTerm, CarrierType } from '#domain/carrier.ts'
import { type CarrierFacts, typeOn, type UnitState, unitCourse } from '#domain/carrier-course.ts'
import type { Course } from '#domain/course.ts'
import { addDays, type Day, dayNumber, daysBetween } from '#domain/day.ts'
import { DaySteps } from '#domain/day-steps.ts'
import {
  type FirmsThere,
  noAmounts,
  type OccupancyAmount,
  type OccupancyAmounts,
  occupancyAmounts,
} from '#domain/occupancy.ts'

/** What is asked about: all carriers, or those named; of one type; on some floors only, or in one room. */
export type Scope = {
  carriers?: Iterable<string>
  type?: CarrierType
  floors?: ReadonlySet<string>
  unit?: string
}

/** A room on the last day of a period. */
export type RoomThen = {
  unit: string
  floor: string | null
  end: OccupancyAmounts
  /** All days of the period together. */
  days: OccupancyAmounts
  firms: FirmsThere
}

type KeptUnit = { id: string; floor: string | null; course: Course<UnitState> }
type KeptCarrier = {
  terms: readonly CarrierTerm[]
  units: readonly KeptUnit[]
  /** Where each unit stands among them. */
  places: ReadonlyMap<string, number>
  sums: ReadonlyMap<CarrierType, DaySteps<OccupancyAmount>>
  /** Five numbers for each stay: the firm's, first day, day after the last, 1 = really there, place of its unit (-1 = none). */
  stays: Int32Array
}

const width = 5
const farAway = 2_000_000

export class RunningOccupancy {
  readonly #carriers = new Map<string, KeptCarrier>()
  readonly #firms = new Map<string, number>()
  /** Teams, and what is no longer in the register: their rooms are let, but they are no firms. */
  readonly #noFirms = new Set<number>()

  enter(carrier: string, facts: CarrierFacts | null): void {
    if (facts) this.#carriers.set(carrier, this.#laidOut(facts))
    else this.#carriers.delete(carrier)
  }

  /** Whether it counts among the firms. */
  enterFirm(firm: string, counts: boolean): void {
    if (!counts) this.#noFirms.add(this.#numberOf(firm))
    else this.#noFirms.delete(this.#firms.get(firm) ?? -1)
  }

  /** One sum of the whole district on a day. */
  total(amount: OccupancyAmount, day: Day): number {
    let sum = 0
    for (const { sums } of this.#carriers.values()) for (const steps of sums.values()) sum += steps.valueOn(amount, day)
    return sum
  }

  /** What they amount to on a day. */
  on(day: Day, scope: Scope = {}): OccupancyAmounts {
    const sum = { ...noAmounts }
    for (const carrier of this.#within(scope)) {
      if (isOfRooms(scope)) for (const course of roomsIn(carrier, scope)) addInto(sum, stateOn(course, day).amounts)
      else for (const steps of sumsIn(carrier, scope)) steps.addOn(day, sum)
    }
    return sum
  }

  /** Area-days, room-days and so on of every day of `[from, to)`. */
  between(from: Day, to: Day, scope: Scope = {}): OccupancyAmounts {
    const sum = { ...noAmounts }
    for (const carrier of this.#within(scope)) {
      if (isOfRooms(scope)) for (const course of roomsIn(carrier, scope)) addEachDay(sum, course, from, to)
      else for (const steps of sumsIn(carrier, scope)) steps.addBetween(from, to, sum)
    }
    return sum
  }

  /** Firms there on each of the days (in order), each firm once however many carriers it is in. */
  firmsOn(days: readonly Day[], scope: Scope = {}): FirmsThere[] {
    const counts = days.map((): FirmsThere => ({ onBooks: 0, present: 0 }))
    const numbers = days.map(dayNumber)
    // For each firm and day: 1 = on the books, 2 = really there as well.
    const seen = new Uint8Array((this.#firms.size + 1) * days.length)
    for (const carrier of this.#within(scope)) {
      const open = days.map((day) => {
        const type = typeOn(day, carrier.terms)
        return type !== null && (scope.type === undefined || type === scope.type)
      })
      if (!open.includes(true)) continue
      const rooms = isOfRooms(scope) ? new Set(placesIn(carrier, scope)) : null
      this.#countStays(carrier.stays, { numbers, open, rooms, seen, counts })
    }
    return counts
  }

  /** The rooms of a carrier there on the last day of `[from, to)`. */
  roomsOf(carrier: string, from: Day, to: Day): RoomThen[] {
    const kept = this.#carriers.get(carrier)
    if (!kept) return []
    const day = addDays(to, -1)
    const firms = this.#firmsByRoom(kept, dayNumber(day))
    return kept.units.flatMap(({ id, floor, course }, place) => {
      const { type, amounts } = stateOn(course, day)
      if (type === null) return []
      const days = { ...noAmounts }
      addEachDay(days, course, from, to)
      const there = firms.get(place) ?? { onBooks: 0, present: 0 }
      return [{ unit: id, floor, end: amounts, days, firms: there }]
    })
  }

  /** Rooms that nobody holds that day, with the first day of the time for which each has been free; null = ever since. */
  freeRooms(carrier: string, day: Day): { unit: string; areaCent: number; since: Day | null }[] {
    return (this.#carriers.get(carrier)?.units ?? []).flatMap(({ id, course }) => {
      const { amounts } = stateOn(course, day)
      return amounts.freeRooms === 0 ? [] : [{ unit: id, areaCent: amounts.freeCent, since: freeSince(course, day) }]
    })
  }

  typeOn(day: Day, carrier: string): CarrierType | null {
    return typeOn(day, this.#carriers.get(carrier)?.terms ?? [])
  }

  #within({ carriers }: Scope): Iterable<KeptCarrier> {
    if (carriers === undefined) return this.#carriers.values()
    return [...carriers].flatMap((id) => this.#carriers.get(id) ?? [])
  }

  #countStays(
    stays: Int32Array,
    into: { numbers: number[]; open: boolean[]; rooms: Set<number> | null; seen: Uint8Array; counts: FirmsThere[] },
  ): void {
    const { numbers, open, rooms, seen, counts } = into
    for (let at = 0; at < stays.length; at += width) {
      const firm = stays[at] ?? 0
      const to = stays[at + 2] ?? 0
      const present = stays[at + 3] ?? 0
      const place = stays[at + 4] ?? -1
      if (this.#noFirms.has(firm) || (rooms !== null && !rooms.has(place))) continue
      for (
        let day = firstFrom(numbers, stays[at + 1] ?? 0);
        day < numbers.length && (numbers[day] ?? to) < to;
        day += 1
      ) {
        const cell = firm * numbers.length + day
        const [count, mark] = [counts[day], 1 + present]
        const before = seen[cell] ?? 0
        if (!open[day] || count === undefined || before >= mark) continue
        if (before === 0) count.onBooks += 1
        if (present === 1) count.present += 1
        seen[cell] = mark
      }
    }
  }

  #firmsByRoom({ stays }: KeptCarrier, day: number): Map<number, FirmsThere> {
    const firms = new Map<number, { onBooks: Set<number>; present: Set<number> }>()
    for (let at = 0; at < stays.length; at += width) {
      const [firm, place] = [stays[at] ?? 0, stays[at + 4] ?? -1]
      if (place < 0 || (stays[at + 1] ?? 0) > day || (stays[at + 2] ?? 0) <= day || this.#noFirms.has(firm)) continue
      const here = firms.get(place) ?? { onBooks: new Set(), present: new Set() }
      firms.set(place, here)
      here.onBooks.add(firm)
      if (stays[at + 3] === 1) here.present.add(firm)
    }
    return new Map(
      [...firms].map(([place, { onBooks, present }]) => [place, { onBooks: onBooks.size, present: present.size }]),
    )
  }

  #laidOut({ terms, units, stays }: CarrierFacts): KeptCarrier {
    const staysOf = new Map<string, CarrierFacts['stays'][number][]>()
    for (const stay of stays) {
      if (stay.unit === null) continue
      const known = staysOf.get(stay.unit)
      if (known) known.push(stay)
      else staysOf.set(stay.unit, [stay])
    }
    const kept = units.map((unit) => ({
      id: unit.id,
      floor: unit.floor ?? null,
      course: unitCourse(unit, terms, staysOf.get(unit.id) ?? []),
    }))
    const types = new Set(terms.map(({ type }) => type))
    const sumsOf = (type: CarrierType) =>
      new DaySteps(
        occupancyAmounts,
        kept.map(({ course }) => (types.size === 1 ? amountsIn(course) : amountsWhile(course, type))),
      )
    const places = new Map(units.map(({ id }, place) => [id, place]))
    return {
      terms,
      units: kept,
      places,
      sums: new Map([...types].map((type) => [type, sumsOf(type)])),
      stays: Int32Array.from(
        stays
          .filter(({ kind }) => kind !== 'reserved')
          .flatMap(({ firm, from, to, kind, unit }) => [
            this.#numberOf(firm),
            from === null ? -farAway : dayNumber(from),
            to === null ? farAway : dayNumber(to),
            kind === 'physical' ? 1 : 0,
            unit === null ? -1 : (places.get(unit) ?? -1),
          ]),
      ),
    }
  }

  #numberOf(firm: string): number {
    const known = this.#firms.get(firm)
    if (known !== undefined) return known
    this.#firms.set(firm, this.#firms.size)
    return this.#firms.size - 1
  }
}

const isOfRooms = ({ floors, unit }: Scope): boolean => floors !== undefined || unit !== undefined

/** Where the rooms asked about stand in their carrier's list. */
function placesIn({ units, places }: KeptCarrier, { floors, unit }: Scope): number[] {
  const asked =
    unit === undefined ? units.map((_, place) => place) : [places.get(unit)].filter((one) => one !== undefined)
  if (floors === undefined) return asked
  return asked.filter((place) => {
    const floor = units[place]?.floor ?? null
    return floor !== null && floors.has(floor)
  })
}

function* roomsIn(carrier: KeptCarrier, scope: Scope): Generator<Course<UnitState>> {
  for (const place of placesIn(carrier, scope)) {
    const course = carrier.units[place]?.course
    if (course) yield scope.type === undefined ? course : whileOf(course, scope.type)
  }
}

const sumsIn = ({ sums }: KeptCarrier, { type }: Scope): Iterable<DaySteps<OccupancyAmount>> =>
  type === undefined ? sums.values() : [sums.get(type)].filter((one) => one !== undefined)

const nowhere: UnitState = { type: null, amounts: noAmounts }

const whileOf = (course: Course<UnitState>, type: CarrierType): Course<UnitState> =>
  course.map(({ from, state }) => ({ from, state: state.type === type ? state : nowhere }))
const amountsIn = (course: Course<UnitState>): Course<OccupancyAmounts> =>
  course.map(({ from, state }) => ({ from, state: state.amounts }))
const amountsWhile = (course: Course<UnitState>, type: CarrierType) => amountsIn(whileOf(course, type))

function stateOn(course: Course<UnitState>, day: Day): UnitState {
  let state = nowhere
  for (const step of course) {
    if (step.from !== null && step.from > day) break
    state = step.state
  }
  return state
}

function addInto(sum: Record<OccupancyAmount, number>, amounts: OccupancyAmounts, times = 1): void {
  for (const key of occupancyAmounts) sum[key] += amounts[key] * times
}

function addEachDay(sum: Record<OccupancyAmount, number>, course: Course<UnitState>, from: Day, to: Day): void {
  course.forEach(({ from: begins, state }, step) => {
    const next = course[step + 1]?.from ?? to
    const [first, end] = [begins !== null && begins > from ? begins : from, next < to ? next : to]
    if (first < end) addInto(sum, state.amounts, daysBetween(first, end))
  })
}

/** The first day from which the room, free that day, has been free without a break; null = ever since. */
function freeSince(course: Course<UnitState>, day: Day): Day | null {
  let since: Day | null = null
  let free = false
  for (const { from, state } of course) {
    if (from !== null && from > day) break
    const isFree = state.amounts.freeRooms > 0
    if (isFree && !free) since = from
    free = isFree
  }
  return free ? since : null
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
