// The demo's carriers as the acts that told them: buildings with their floors, the carrier, its grades, and room by room its list.
import { addBuilding } from '#acts/add-building.server.ts'
import { addCarrier } from '#acts/add-carrier.server.ts'
import { addUnit } from '#acts/add-unit.server.ts'
import { gradeCarrier } from '#acts/grade-carrier.server.ts'
import { floorsOf } from '#db/queries/buildings.ts'
import { addDays, type Day } from '#domain/day.ts'
import { type DemoCarrier, industryWords } from '#seeds/demo/carriers.ts'
import type { Chance } from '#seeds/demo/chance.ts'
import { at, type Event } from '#seeds/demo/events.ts'
import type { Stage } from '#seeds/demo/live.ts'
import type { DemoBuilding, DemoRoom } from '#seeds/demo/rooms.ts'

/** What a carrier's form says of it; the floor and the day of opening come with it. */
export const carrierValues = (carrier: DemoCarrier): Record<string, string> => ({
  name: carrier.name,
  type: carrier.type,
  zone: carrier.zone,
  address: carrier.buildings[0]?.address ?? '',
  industries: industryWords(carrier),
  operatorName: carrier.operatorName,
  xinchuang: carrier.xinchuang ? 'yes' : '',
  from: carrier.openedOn,
  area: String(carrier.areaM2),
})

function buildingEvent(day: Day, building: DemoBuilding): Event {
  const { name, address, zone, floors } = building
  return at(day, 'carrier', async (stage) => {
    const id = await stage.act(addBuilding, { name, address, zone, lowest: '1', highest: String(floors.length) })
    const known = await stage.house.store.read((db) => floorsOf({ db }, id))
    for (const floor of floors) {
      const row = known.find(({ position }) => position === floor.position)
      if (row) stage.facts.set(floor, row.id)
    }
  })
}

const given = (amount: number | null): string => (amount === null ? '' : String(amount))

export const roomValues = (stage: Stage, room: DemoRoom): Record<string, string> => ({
  floorAt: stage.fact(room.floor),
  number: room.number,
  kind: room.kind,
  gross: String(room.areaM2),
  lettable: String(room.lettableM2),
  usable: String(room.usableM2),
  desks: given(room.desks),
  power: given(room.powerKw),
  load: given(room.loadKg),
})

/** Under which rule set a carrier of the type is given the level, and from which day on it can have been. */
const gradeKeys: Readonly<Record<string, readonly [key: string, since: Day]>> = {
  'maker-space national': ['MKS_NAT_2017/国家备案', '2017-10-01'],
  'maker-space provincial': ['MKS_LN_2019/省级备案', '2019-09-01'],
  'incubator national': ['INC_NAT_2018/国家级', '2019-06-01'],
  'incubator provincial': ['INC_LN_EARLIER/省级', '2017-06-01'],
}
const municipal = ['CAR_SY_2021/市级备案', '2021-12-01'] as const
const ofDistrict = ['HG_CARRIER_DEFAULT/区级', '2019-01-01'] as const

/** A grade is given half a year and more after the opening. */
function gradeEvents(chance: Chance, carrier: DemoCarrier): Event[] {
  const { level, type, openedOn } = carrier
  if (level === null) return []
  const [grade, since] =
    gradeKeys[`${type} ${level}`] ?? (level === 'municipal' && type !== 'park' ? municipal : ofDistrict)
  const first = [addDays(openedOn, 200), since].sort().at(-1) ?? since
  if (first > '2024-05-31') return []
  const last = addDays(first, 500)
  const issuedOn = chance.day(first, last > '2024-05-31' ? '2024-05-31' : last)
  const number = `（演示）${issuedOn.slice(0, 4)}-${String(chance.whole(1, 199)).padStart(3, '0')}`
  return [
    at(issuedOn, 'platform', (stage) =>
      stage.tell(gradeCarrier, { carrier: stage.carrier(carrier), grade, issuedOn, number, source: '演示数据' }),
    ),
  ]
}

/** `opens`: how it came to be; a carrier that was space under way opens by its own act. */
export function carrierEvents(chance: Chance, carrier: DemoCarrier, opens: Event | null): Event[] {
  const { openedOn } = carrier
  const begins =
    opens ??
    at(openedOn, 'carrier', async (stage) => {
      stage.carriers.set(carrier, await stage.act(addCarrier, carrierValues(carrier)))
    })
  return [
    ...carrier.buildings.map((building) => buildingEvent(openedOn, building)),
    begins,
    ...gradeEvents(chance, carrier),
    ...carrier.rooms.map((room) =>
      at(openedOn, 'room', async (stage) => {
        const values = { carrier: stage.carrier(carrier), ...roomValues(stage, room) }
        stage.facts.set(room, await stage.act(addUnit, values))
      }),
    ),
  ]
}
