// Occupancy of any carriers, floors or rooms on any day and over any period, kept up with their records: each carrier is laid
// out once and again when it changes. The rules are those of occupancy.ts; tests hold the two against each other.
import type { CarrierTerm, CarrierType } from '#domain/carrier.ts'
import { type CarrierFacts, stateOn, stepOn, typeOn, type UnitState, unitCourse } from '#domain/carrier-course.ts'
import type { Course } from '#domain/course.ts'
import { addDays, type Day, dayNumber, dayOfNumber, daysBetween } from '#domain/day.ts'
import { DaySteps } from '#domain/day-steps.ts'
import {
  type FirmsThere,
  noAmounts,
  type OccupancyAmount,
  type OccupancyAmounts,
  occupancyAmounts,
} from '#domain/occupancy.ts'
import { type Leases, StayRanges } from '#domain/stay-ranges.ts'

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
  stays: StayRanges
}

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
  total(amount: OccupancyAmount, on: Day): number {
    const day = dayNumber(on)
    let sum = 0
    for (const { sums } of this.#carriers.values()) for (const steps of sums.values()) sum += steps.valueOn(amount, day)
    return sum
  }

  /** What they amount to on a day. */
  on(on: Day, scope: Scope = {}): OccupancyAmounts {
    const day = dayNumber(on)
    const sum = new Float64Array(occupancyAmounts.length)
    for (const carrier of this.#within(scope)) {
      if (isOfRooms(scope)) for (const course of roomsIn(carrier, scope)) addInto(sum, stateOn(course, on).amounts, 1)
      else for (const steps of sumsIn(carrier, scope)) steps.addOn(day, sum)
    }
    return amountsFrom(sum)
  }

  /** Area-days, room-days and so on of every day of `[from, to)`. */
  between(from: Day, to: Day, scope: Scope = {}): OccupancyAmounts {
    const [first, end] = [dayNumber(from), dayNumber(to)]
    const sum = new Float64Array(occupancyAmounts.length)
    for (const carrier of this.#within(scope)) {
      if (isOfRooms(scope)) for (const course of roomsIn(carrier, scope)) addEachDay(sum, course, from, to)
      else for (const steps of sumsIn(carrier, scope)) steps.addBetween(first, end, sum)
    }
    return amountsFrom(sum)
  }

  /** Firms there on each of the days (in order), each firm once however many carriers it is in. */
  firmsOn(on: readonly Day[], scope: Scope = {}): FirmsThere[] {
    const days = on.map(dayNumber)
    const counts = { onBooks: new Int32Array(days.length), present: new Int32Array(days.length) }
    const seen = new Uint8Array((this.#firms.size + 1) * days.length)
    for (const carrier of this.#within(scope)) {
      const open = Uint8Array.from(on, (day) => (isOpen(carrier, day, scope) ? 1 : 0))
      if (!open.includes(1)) continue
      const rooms = isOfRooms(scope) ? new Set(placesIn(carrier, scope)) : null
      carrier.stays.countFirms({ ...counts, days, open, rooms, seen }, this.#noFirms)
    }
    return on.map((_, at) => ({ onBooks: counts.onBooks[at] ?? 0, present: counts.present[at] ?? 0 }))
  }

  /** The rooms of a carrier there on the last day of `[from, to)`. */
  roomsOf(carrier: string, from: Day, to: Day): RoomThen[] {
    const kept = this.#carriers.get(carrier)
    if (!kept) return []
    const day = addDays(to, -1)
    const firms = kept.stays.firmsByRoom(dayNumber(day), this.#noFirms)
    return kept.units.flatMap(({ id, floor, course }, place) => {
      const { type, amounts } = stateOn(course, day)
      if (type === null) return []
      const days = new Float64Array(occupancyAmounts.length)
      addEachDay(days, course, from, to)
      const there = firms.get(place)
      const count = { onBooks: there?.onBooks.size ?? 0, present: there?.present.size ?? 0 }
      return [{ unit: id, floor, end: amounts, days: amountsFrom(days), firms: count }]
    })
  }

  /** Rooms that nobody holds that day, with the first day of the time for which each has been free; null = ever since. */
  freeRooms(carrier: string, day: Day): { unit: string; areaCent: number; since: Day | null }[] {
    const free = []
    for (const { id, course } of this.#carriers.get(carrier)?.units ?? []) {
      const { freeRooms, freeCent } = stateOn(course, day).amounts
      if (freeRooms > 0) free.push({ unit: id, areaCent: freeCent, since: freeSince(course, day) })
    }
    return free
  }

  /**
   * Everyone really there on a day by when they are to be gone: up to the first of the days given, from each of them up to the
   * next (included), after the last; and at the end those of whom no end is set.
   */
  leasesBy(edges: readonly Day[], day: Day, scope: Scope = {}): Leases[] {
    const sums = [...edges, null, null].map((): Leases => ({ stays: 0, areaCent: 0, unknown: 0 }))
    const numbers = edges.map(dayNumber)
    for (const carrier of this.#within(scope))
      if (isOpen(carrier, day, scope)) carrier.stays.addLeases(dayNumber(day), numbers, sums)
    return sums
  }

  /** Since when a firm has been incubated in the carrier, all its stays there together: the limit runs from that day. */
  incubatedSince(carrier: string, day: Day): (firm: string) => Day | null {
    const first = this.#carriers.get(carrier)?.stays.firstIncubated(dayNumber(day))
    return (firm) => {
      const since = first?.get(this.#firms.get(firm) ?? -1)
      return since === undefined ? null : dayOfNumber(since)
    }
  }

  typeOn(day: Day, carrier: string): CarrierType | null {
    return typeOn(day, this.#carriers.get(carrier)?.terms ?? [])
  }

  #within({ carriers }: Scope): Iterable<KeptCarrier> {
    if (carriers === undefined) return this.#carriers.values()
    return [...carriers].flatMap((id) => this.#carriers.get(id) ?? [])
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
        kept.map(({ course }) => amountsIn(types.size === 1 ? course : whileOf(course, type))),
      )
    const places = new Map(units.map(({ id }, place) => [id, place]))
    return {
      terms,
      units: kept,
      places,
      sums: new Map([...types].map((type) => [type, sumsOf(type)])),
      stays: new StayRanges(units, places, stays, (firm) => this.#numberOf(firm)),
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

function isOpen({ terms }: KeptCarrier, day: Day, { type }: Scope): boolean {
  const then = typeOn(day, terms)
  return then !== null && (type === undefined || type === then)
}

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

/** While its carrier is of that type. */
const whileOf = (course: Course<UnitState>, type: CarrierType): Course<UnitState> =>
  course.map(({ from, state }) => ({ from, state: state.type === type ? state : nowhere }))
const amountsIn = (course: Course<UnitState>): Course<OccupancyAmounts> =>
  course.map(({ from, state }) => ({ from, state: state.amounts }))

function addInto(sum: Float64Array, amounts: OccupancyAmounts, times: number): void {
  let place = 0
  for (const key of occupancyAmounts) {
    sum[place] = (sum[place] ?? 0) + amounts[key] * times
    place += 1
  }
}

function amountsFrom(sum: Float64Array): OccupancyAmounts {
  const amounts = { ...noAmounts }
  occupancyAmounts.forEach((key, place) => {
    amounts[key] = sum[place] ?? 0
  })
  return amounts
}

/** Step by step, each as often as it has days in `[from, to)`. */
function addEachDay(sum: Float64Array, course: Course<UnitState>, from: Day, to: Day): void {
  for (let step = stepOn(course, from); step < course.length; step += 1) {
    const begins = course[step]?.from ?? null
    if (begins !== null && begins >= to) return
    const next = course[step + 1]?.from ?? to
    const days = daysBetween(begins !== null && begins > from ? begins : from, next < to ? next : to)
    addInto(sum, course[step]?.state.amounts ?? noAmounts, days)
  }
}

/** The first day from which the room, free that day, has been free without a break; null = ever since. */
function freeSince(course: Course<UnitState>, day: Day): Day | null {
  let step = stepOn(course, day)
  while (step > 0 && (course[step - 1]?.state.amounts.freeRooms ?? 0) > 0) step -= 1
  return course[step]?.from ?? null
}
