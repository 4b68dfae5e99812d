// Rooms of the demo that were split or joined while they stood empty.
import { mergeUnits } from '#acts/merge-units.server.ts'
import { splitUnit } from '#acts/split-unit.server.ts'
import { unitsOf } from '#db/queries/units.ts'
import type { Day } from '#domain/day.ts'
import type { DemoCarrier } from '#seeds/demo/carriers.ts'
import type { Chance } from '#seeds/demo/chance.ts'
import { at, type Event } from '#seeds/demo/events.ts'
import type { DemoRoom } from '#seeds/demo/rooms.ts'
import type { DemoStay } from '#seeds/demo/stays.ts'

export type UnitChange = { carrier: DemoCarrier; on: Day; before: DemoRoom[]; after: DemoRoom[] }

const change = { first: '2022-02-01', last: '2024-05-20' } as const

/** Rooms that nobody is in on any day from then on. */
function emptyFrom(carrier: DemoCarrier, stays: readonly DemoStay[], on: Day): DemoRoom[] {
  const taken = new Set(stays.filter(({ to }) => to === null || to > on).map(({ room }) => room))
  return carrier.rooms.filter(
    (room) => !taken.has(room) && room.lettableM2 > 0 && room.kind !== 'desks' && carrier.openedOn < on,
  )
}

const part = (room: DemoRoom, number: string, areaM2: number): DemoRoom => ({
  ...room,
  number,
  areaM2,
  lettableM2: areaM2,
  usableM2: Math.floor(areaM2 * 0.72),
  powerKw: null,
})

function splitOf(carrier: DemoCarrier, on: Day, room: DemoRoom): UnitChange {
  const half = Math.round(room.areaM2 * 0.45)
  const after = [part(room, `${room.number}-1`, half), part(room, `${room.number}-2`, room.areaM2 - half)]
  return { carrier, on, before: [room], after }
}

function mergerOf(carrier: DemoCarrier, on: Day, empty: readonly DemoRoom[]): UnitChange | null {
  for (const [index, room] of empty.entries()) {
    const next = empty[index + 1]
    if (next && next.floor === room.floor && next.kind === room.kind) {
      const joined = part(room, `${room.number}~${next.number.slice(-2)}`, room.areaM2 + next.areaM2)
      return { carrier, on, before: [room, next], after: [joined] }
    }
  }
  return null
}

/** At most one change a carrier: in every second one a room is split, in the others two neighbours are joined. */
export function unitChanges(
  chance: Chance,
  carriers: readonly DemoCarrier[],
  stays: readonly DemoStay[],
): UnitChange[] {
  return carriers
    .filter(({ rooms }) => rooms.length > 12)
    .flatMap((carrier, index): UnitChange[] => {
      const own = stays.filter((stay) => stay.carrier === carrier)
      const days = Array.from({ length: 6 }, () => chance.day(change.first, change.last))
      const found = days.flatMap((on) => {
        const empty = emptyFrom(carrier, own, on)
        const large = empty.find(({ areaM2 }) => areaM2 > 300)
        return (index % 2 === 0 ? large && splitOf(carrier, on, large) : mergerOf(carrier, on, empty)) ?? []
      })
      return found.slice(0, 1)
    })
    .slice(0, 18)
}

export const unitChangeEvents = (all: readonly UnitChange[]): Event[] =>
  all.map(({ carrier, on, before, after }) =>
    at(on, 'room', async (stage) => {
      const id = stage.carrier(carrier)
      const [first] = after
      if (before.length === 1 && before[0])
        await stage.act(splitUnit, {
          ...{ carrier: id, unit: stage.fact(before[0]), on },
          number: after.map(({ number }) => number),
          kind: after.map(({ kind }) => kind),
          gross: after.map(({ areaM2 }) => String(areaM2)),
          lettable: after.map(({ lettableM2 }) => String(lettableM2)),
          usable: after.map(({ usableM2 }) => String(usableM2)),
          desks: after.map(() => ''),
          floorAt: after.map(() => ''),
        })
      else if (first)
        await stage.act(mergeUnits, {
          ...{ carrier: id, on, unit: before.map((room) => stage.fact(room)) },
          ...{ number: first.number, kind: first.kind },
        })
      const known = await stage.house.store.read((db) => unitsOf({ db }, stage.viewer, id))
      for (const room of after) {
        const row = known.find(({ number, fromOn }) => number === room.number && fromOn === on)
        if (row) stage.facts.set(room, row.fact)
      }
    }),
  )
