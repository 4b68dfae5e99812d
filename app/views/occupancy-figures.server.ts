// What the pages of occupancy ask of the running figures: all definitions of any part of the floor, its history, its free rooms.
import type { CarrierType } from '#domain/carrier.ts'
import { addDays, addMonths, type Day, firstOfMonth, firstOfYear, monthEnds, yearOf } from '#domain/day.ts'
import {
  type FirmsThere,
  type OccupancyAmounts,
  type OccupancyDefinition,
  type OccupancyRates,
  ratesOf,
} from '#domain/occupancy.ts'
import type { RoomThen, RunningOccupancy, Scope } from '#domain/running-occupancy.ts'

/** Both days are in it; the figures "at the end" are of its last day. */
export type Period = { from: Day; on: Day }

/** From the day asked for, else since New Year; nothing after the as-of day is told. */
export const periodOf = (from: Day | null, on: Day): Period => ({
  from: from === null ? firstOfYear(yearOf(on)) : from > on ? on : from,
  on,
})

const dayAfter = ({ on }: Period): Day => addDays(on, 1)

export type Figures = { end: OccupancyAmounts; rates: OccupancyRates }

const figuresFrom = (end: OccupancyAmounts, days: OccupancyAmounts, firms: FirmsThere): Figures => ({
  end,
  rates: ratesOf(end, days, firms),
})

/** All definitions of one part of the floor. */
export function figuresOf(premises: RunningOccupancy, scope: Scope, period: Period): Figures {
  const [firms = { onBooks: 0, present: 0 }] = premises.firmsOn([period.on], scope)
  return figuresFrom(premises.on(period.on, scope), premises.between(period.from, dayAfter(period), scope), firms)
}

export const figuresOfRoom = ({ end, days, firms }: RoomThen): Figures => figuresFrom(end, days, firms)

export const roomsOf = (premises: RunningOccupancy, carrier: string, period: Period): RoomThen[] =>
  premises.roomsOf(carrier, period.from, dayAfter(period))

type HistoryPoint = { day: Day; onBooks: number | null; present: number | null }
const months = 72

/** By one definition at the end of each of the 72 months up to the day; by area-days over each of these months. */
export function historyOf(
  premises: RunningOccupancy,
  scope: Scope,
  on: Day,
  definition: OccupancyDefinition,
): HistoryPoint[] {
  const days = monthEnds(firstOfMonth(addMonths(firstOfMonth(on), 1 - months)), on)
  const firms = definition === 'firms' ? premises.firmsOn(days, scope) : []
  return days.map((day, at) => {
    const amounts =
      definition === 'area-days' ? premises.between(firstOfMonth(day), addDays(day, 1), scope) : premises.on(day, scope)
    const { onBooks, present } = ratesOf(amounts, amounts, firms[at] ?? { onBooks: 0, present: 0 })[definition]
    return { day, onBooks: onBooks.value, present: present.value }
  })
}

export type FreeRoom = { unit: string; carrier: string; areaCent: number; since: Day | null }

/** Rooms that nobody holds that day, each with the day since when; null = for as long as is known. */
export const freeRoomsOf = (
  premises: RunningOccupancy,
  carriers: readonly string[],
  on: Day,
  type: CarrierType | null,
): FreeRoom[] =>
  carriers
    .filter((carrier) => type === null || premises.typeOn(on, carrier) === type)
    .flatMap((carrier) => premises.freeRooms(carrier, on).map((room) => ({ ...room, carrier })))
