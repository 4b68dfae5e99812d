// The demo's space and who is in it: carriers with their rooms, stays, rooms split and joined, rooms held, requests to be let in.
import { addDays, type Day } from '#domain/day.ts'
import { type DemoCarrier, demoCarriers } from '#seeds/demo/carriers.ts'
import type { Chance } from '#seeds/demo/chance.ts'
import { firmPool, type Pool } from '#seeds/demo/firm-pool.ts'
import type { DemoFirm } from '#seeds/demo/firms.ts'
import type { DemoRoom } from '#seeds/demo/rooms.ts'
import type { Placement, Reservation } from '#seeds/demo/stay-events.ts'
import { type DemoStay, demoStays, stayIn } from '#seeds/demo/stays.ts'
import { type UnitChange, unitChanges } from '#seeds/demo/unit-changes.ts'

export type DemoSpace = {
  carriers: DemoCarrier[]
  stays: DemoStay[]
  changes: UnitChange[]
  reservations: Reservation[]
  placements: Placement[]
}

const fitting = (carrier: DemoCarrier) => (firm: DemoFirm) =>
  carrier.industries.length === 0 || carrier.industries.includes(firm.industry)

/** Rooms that came of a split or a merger are let within half a year, most of them. */
function letAfter(chance: Chance, changes: readonly UnitChange[], pool: Pool): DemoStay[] {
  return changes.flatMap(({ carrier, on, after }) =>
    after.flatMap((room): DemoStay[] => {
      const from = addDays(on, chance.whole(10, 150))
      if (from > '2024-06-12' || !chance.happens(0.7)) return []
      const firm = pool.find(from, { fits: fitting(carrier), likes: () => true })
      if (!firm) return []
      const stay = stayIn(chance, { carrier, room, from, to: null, free: on }, firm)
      pool.take(firm, stay.to)
      return [stay]
    }),
  )
}

/** One empty room in a carrier, for every third carrier. */
function held(chance: Chance, space: Pick<DemoSpace, 'carriers' | 'stays' | 'changes'>, pool: Pool): Reservation[] {
  const ended = new Set(space.changes.flatMap(({ before }) => before))
  const taken = new Set(space.stays.filter(({ to }) => to === null || to > '2024-05-20').map(({ room }) => room))
  const isEmpty = (room: DemoRoom) =>
    room.lettableM2 > 0 && room.kind !== 'desks' && !taken.has(room) && !ended.has(room)
  return space.carriers
    .filter(({ rooms, openedOn }) => rooms.length > 0 && openedOn < '2024-05-01')
    .filter((_, index) => index % 3 === 1)
    .flatMap((carrier): Reservation[] => {
      const room = carrier.rooms.find(isEmpty)
      const from = chance.day('2024-06-03', '2024-06-28')
      const firm = pool.find(addDays(from, -12), { fits: fitting(carrier), likes: () => true })
      if (!room || !firm) return []
      pool.take(firm, null)
      return [{ carrier, room, firm, from, to: addDays(from, chance.pick([60, 90, 120])) }]
    })
}

const answers: readonly Placement['answer'][] = ['approved', 'approved', 'refused', 'approved', null, 'refused', null]

function asked(chance: Chance, { carriers, stays }: Pick<DemoSpace, 'carriers' | 'stays'>, pool: Pool): Placement[] {
  const wasLetIn = new Set(stays.flatMap(({ firm, placementWhy }) => (placementWhy === null ? [] : [firm])))
  const isOther = ({ industry, field }: DemoFirm) => industry === 'other' && field === 'advanced-manufacturing'
  return carriers
    .filter(({ industries, runBy }) => industries.length > 0 && runBy !== null)
    .flatMap((carrier, index): Placement[] => {
      const answer = answers[index % answers.length] ?? null
      const on: Day = answer === null ? chance.day('2024-06-17', '2024-06-28') : chance.day('2024-03-04', '2024-06-07')
      // Its field, too, must be another: a carrier's trade may be a field of high technology as well.
      const firm = pool.find(on, {
        fits: (one) => isOther(one) && !fitting(carrier)(one) && !wasLetIn.has(one),
        likes: () => true,
      })
      if (!firm || carrier.openedOn > on) return []
      pool.take(firm, null)
      return [{ carrier, firm, on, answer }]
    })
}

export function demoSpace(chance: Chance, firms: readonly DemoFirm[]): DemoSpace {
  const carriers = demoCarriers(chance)
  const pool = firmPool(chance, firms)
  const first = demoStays(chance, carriers, pool)
  const changes = unitChanges(chance, carriers.slice(3), first)
  const stays = [...first, ...letAfter(chance, changes, pool)]
  const reservations = held(chance, { carriers, stays, changes }, pool)
  return { carriers, stays, changes, reservations, placements: asked(chance, { carriers, stays }, pool) }
}
