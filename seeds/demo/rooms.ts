// How a demo carrier is built: buildings of so many floors, and rooms along each of them.
import type { CarrierType } from '#domain/carrier.ts'
import type { DemoCarrier } from '#seeds/demo/carriers.ts'
import type { Chance } from '#seeds/demo/chance.ts'

export type DemoFloor = { position: number }
export type DemoBuilding = { name: string; address: string; zone: string; floors: DemoFloor[] }
export type DemoRoom = {
  building: DemoBuilding
  floor: DemoFloor
  number: string
  kind: 'office' | 'lab' | 'workshop' | 'desks' | 'public'
  areaM2: number
  lettableM2: number
  usableM2: number
  desks: number | null
  powerKw: number | null
  loadKg: number | null
}

type Plan = {
  /** ㎡ of a floor, roughly; how many floors a building has at most. */
  plateM2: number
  mostFloors: number
  /** ㎡ of a room. */
  roomM2: readonly [number, number]
  labs: number
}

const plans: Record<CarrierType, Plan> = {
  'maker-space': { plateM2: 900, mostFloors: 4, roomM2: [70, 220], labs: 0 },
  incubator: { plateM2: 1_250, mostFloors: 12, roomM2: [220, 560], labs: 0.2 },
  accelerator: { plateM2: 1_700, mostFloors: 12, roomM2: [380, 940], labs: 0.3 },
  park: { plateM2: 1_900, mostFloors: 11, roomM2: [480, 1_160], labs: 0.25 },
  'twin-building': { plateM2: 1_150, mostFloors: 14, roomM2: [240, 660], labs: 0.05 },
}
/** The first building has rooms for some twenty firms; the later ones are for many small ones. */
const xinchuangPlan = (areaM2: number): Plan => ({
  plateM2: areaM2 < 10_000 ? 1_250 : 2_300,
  mostFloors: 12,
  roomM2: areaM2 < 10_000 ? [170, 290] : [105, 240],
  labs: 0.1,
})

/** Of a floor so much is rooms; the rest are stairs, lifts and corridors, and stays undivided. */
const roomsShare = 0.83

type Made = { buildings: DemoBuilding[]; rooms: DemoRoom[] }

export function rooms(chance: Chance, carrier: DemoCarrier, street: string): Made {
  const plan = carrier.xinchuang ? xinchuangPlan(carrier.areaM2) : plans[carrier.type]
  const count = Math.max(1, Math.ceil(carrier.areaM2 / (plan.plateM2 * plan.mostFloors)))
  const floors = Math.min(plan.mostFloors, Math.max(2, Math.round(carrier.areaM2 / count / plan.plateM2)))
  const plateM2 = carrier.areaM2 / count / floors
  const address = `沈阳市皇姑区${street}演示路${chance.whole(1, 199)}号`
  const buildings = Array.from({ length: count }, (_, n): DemoBuilding => {
    const name = count === 1 ? `${carrier.name}主楼` : `${carrier.name}${n + 1}号楼`
    const stories = Array.from({ length: floors }, (_, at): DemoFloor => ({ position: at + 1 }))
    return { name, address, zone: carrier.zone, floors: stories }
  })
  const along = buildings.flatMap((building, n) =>
    building.floors.flatMap((floor) =>
      floorOf(chance, plan, { building, floor, plateM2, wing: count === 1 ? '' : 'ABCD'.charAt(n) }),
    ),
  )
  return { buildings, rooms: carrier.type === 'maker-space' ? withHall(along) : along }
}

type At = { building: DemoBuilding; floor: DemoFloor; plateM2: number; wing: string }

/** Rooms of one floor: common ones on the ground floor and every fifth, the others of a usual size. */
function floorOf(chance: Chance, plan: Plan, { building, floor, plateM2, wing }: At): DemoRoom[] {
  const made: DemoRoom[] = []
  const { position } = floor
  const whole = Math.floor(plateM2 * roomsShare)
  let left = whole
  const add = (kind: DemoRoom['kind'], areaM2: number) => {
    const number = `${wing}${position}${String(made.length + 1).padStart(2, '0')}`
    made.push(oneRoom(chance, { building, floor, number, kind, areaM2 }))
    left -= areaM2
  }
  if (position % 5 === 1) add('public', Math.floor(whole * (position === 1 ? 0.3 : 0.16)))
  const [least, most] = plan.roomM2
  while (left >= least) {
    const size = chance.whole(least, most)
    // What would be too small for a room of its own goes to the last one.
    const kind = position < 3 && chance.happens(plan.labs) ? 'workshop' : chance.happens(plan.labs) ? 'lab' : 'office'
    add(kind, left - size < least ? left : size)
  }
  return made
}

const loads = { office: 300, lab: 500, workshop: 800, desks: 300, public: 350 } as const
const powers = { office: 0.06, lab: 0.15, workshop: 0.25, desks: 0.05, public: 0.05 } as const

function oneRoom(chance: Chance, at: Pick<DemoRoom, 'building' | 'floor' | 'number' | 'kind' | 'areaM2'>): DemoRoom {
  const known = chance.happens(0.85)
  return {
    ...at,
    lettableM2: at.kind === 'public' ? 0 : at.areaM2,
    usableM2: Math.floor(at.areaM2 * 0.72),
    desks: null,
    powerKw: known ? Math.max(5, Math.round(at.areaM2 * powers[at.kind])) : null,
    loadKg: known ? loads[at.kind] : null,
  }
}

/** The largest room of the lowest floors is a hall of desks. */
function withHall(all: DemoRoom[]): DemoRoom[] {
  const hall = all
    .filter(({ kind, floor }) => kind === 'office' && floor.position <= 2)
    .sort((a, b) => b.areaM2 - a.areaM2)
    .at(0)
  return all.map((room) => (room === hall ? { ...room, kind: 'desks', desks: Math.floor(room.areaM2 / 7) } : room))
}
