import type { Like } from '#words/like.ts'
import type { stacking as zh } from '#words/zh/stacking.ts'

// The stacking plan of a building.
export const stacking = {
  title: 'Stacking plan',
  ofBuilding: (name: string) => `Stacking plan of ${name}`,
  caption: 'Rooms floor by floor, as wide as their gross area',
  hint: 'The arrow keys move between rooms, Enter opens one.',
  state: {
    let: 'Taken',
    leaving: 'Ends within 90 days',
    'over-stay': 'Incubated too long',
    reserved: 'Reserved',
    free: 'Free',
    public: 'Common area',
  },
  total: (rooms: string, area: string) => `${rooms} rooms, ${area}`,
  carriers: 'Carriers',
  joint: (area: string) => `${area} free together`,
  until: (day: string) => `until ${day}`,
  reservedFor: (name: string) => `Reserved: ${name}`,
  several: (name: string, count: string) => `${name} and others (${count})`,
  desks: (taken: string, all: string) => `Desks ${taken} / ${all}`,
  table: 'Table of rooms',
  column: {
    floor: 'Floor',
    room: 'Room',
    carrier: 'Carrier',
    kind: 'Use',
    state: 'State',
    holder: 'Firm',
    until: 'Ends on',
    area: 'Gross area',
    lettable: 'Lettable area',
  },
  sum: 'Total',
  floorArea: (area: string) => area,
  empty: 'No rooms that day',
  emptyHint: 'Rooms appear here once their floor is entered.',
  emptyFloor: 'No rooms that day',
  sub: (rooms: string, area: string) => `${rooms} rooms, ${area} gross`,
} satisfies Like<typeof zh>
