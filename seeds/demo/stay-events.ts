// The demo's stays as the acts that told them; reserved rooms, teams without a code, and who asked to be let in.
import { beginStay } from '#acts/begin-stay.server.ts'
import { decidePlacement } from '#acts/decide-placement.server.ts'
import { endStay } from '#acts/end-stay.server.ts'
import { registerTeam } from '#acts/register-team.server.ts'
import { requestPlacement } from '#acts/request-placement.server.ts'
import { reserveUnit } from '#acts/reserve-unit.server.ts'
import { stayByFact } from '#db/queries/stays.ts'
import { addDays, type Day } from '#domain/day.ts'
import type { DemoCarrier } from '#seeds/demo/carriers.ts'
import type { Chance } from '#seeds/demo/chance.ts'
import { at, type Event } from '#seeds/demo/events.ts'
import { businessDay, type DemoFirm } from '#seeds/demo/firms.ts'
import type { Stage } from '#seeds/demo/live.ts'
import { creditCode, teamName } from '#seeds/demo/names.ts'
import type { DemoRoom } from '#seeds/demo/rooms.ts'
import type { DemoStay } from '#seeds/demo/stays.ts'

const given = (amount: number | null): string => (amount === null ? '' : String(amount))
const yes = (tick: boolean): string => (tick ? 'yes' : '')

/** What the form of a stay says, beside who comes and into which room. */
const stayValues = (stay: DemoStay): Record<string, string> => ({
  kind: stay.kind,
  area: given(stay.areaM2),
  desks: given(stay.desks),
  incubating: yes(stay.incubating),
  longCycle: yes(stay.longCycle),
  from: stay.from,
  leaseEnd: stay.leaseEnd ?? '',
  placementWhy: stay.placementWhy ?? '',
})

const placed = (stage: Stage, stay: DemoStay) => ({
  carrier: stage.carrier(stay.carrier),
  unit: stay.room ? stage.fact(stay.room) : '',
})

const nextValues = (stage: Stage, next: DemoStay | null): Record<string, string> =>
  next === null
    ? {}
    : {
        nextCarrier: stage.carrier(next.carrier),
        nextRoom: next.room?.number ?? '',
        nextArea: given(next.areaM2),
        nextIncubating: yes(next.incubating),
      }

/** `begins`: a stay that a lead became is begun by the lead's own act. */
export function stayEvents(stay: DemoStay, begins: Event | null): Event[] {
  const events: Event[] = []
  if (begins) events.push(begins)
  else if (!stay.follows)
    events.push(
      at(stay.from, 'stay', async (stage) => {
        const values = { ...placed(stage, stay), firm: stage.firm(stay.firm), ...stayValues(stay) }
        stage.facts.set(stay, await stage.act(beginStay, values))
      }),
    )
  const { to, departure, graduation, next } = stay
  if (to && departure)
    events.push(
      at(to, 'leave', async (stage) => {
        const how = { on: to, departure, graduation: graduation ?? '' }
        await stage.act(endStay, { stay: stage.fact(stay), ...how, ...nextValues(stage, next) })
        if (next) stage.facts.set(next, await nextOf(stage, stage.fact(stay)))
      }),
    )
  return events
}

async function nextOf(stage: Stage, fact: string): Promise<string> {
  const known = await stage.house.store.read((db) => stayByFact({ db }, stage.viewer, fact))
  return known?.stay.nextStay ?? ''
}

export type Reservation = { carrier: DemoCarrier; room: DemoRoom; firm: DemoFirm; from: Day; to: Day }

export const reservationEvents = (all: readonly Reservation[]): Event[] =>
  all.map(({ carrier, room, firm, from, to }) =>
    at(addDays(from, -12), 'support', (stage) =>
      stage.tell(reserveUnit, {
        ...{ carrier: stage.carrier(carrier), firm: stage.firm(firm), unit: stage.fact(room) },
        ...{ area: String(room.lettableM2), from, to, note: '已签意向书，装修后入驻' },
        placementWhy: '产业链配套企业，经科室会商同意',
      }),
    ),
  )

/** Teams at the desks of maker spaces; some become firms. */
export function teamEvents(chance: Chance, carriers: readonly DemoCarrier[], codes: Set<string>): Event[] {
  const names = new Set<string>()
  const halls = carriers.flatMap((carrier) =>
    carrier.rooms.flatMap((room) => (room.kind === 'desks' ? [{ carrier, room }] : [])),
  )
  return halls.flatMap(({ carrier, room }) =>
    Array.from({ length: 3 }, () => teamIn(chance, { carrier, room, name: teamName(chance, names) }, codes)).flat(),
  )
}

type Team = { carrier: DemoCarrier; room: DemoRoom; name: string }

function teamIn(chance: Chance, { carrier, room, name }: Team, codes: Set<string>): Event[] {
  const first = carrier.openedOn > '2023-01-09' ? carrier.openedOn : '2023-01-09'
  if (first > '2024-05-31') return []
  const from = chance.day(first, '2024-05-31')
  const desks = String(chance.whole(1, 3))
  const key = {}
  const came = at(from, 'stay', async (stage) => {
    const who = { carrier: stage.carrier(carrier), firm: name, team: 'yes', unit: stage.fact(room) }
    const how = { kind: 'physical', desks, incubating: 'yes', from }
    stage.facts.set(key, await stage.act(beginStay, { ...who, ...how, leaseEnd: addDays(from, 365) }))
  })
  const on = addDays(from, chance.whole(90, 260))
  if (on > '2024-06-20' || !chance.happens(0.35)) return [came]
  const code = creditCode(chance, codes)
  const registered = name.replace('创客团队', '科技有限公司')
  return [
    came,
    at(on, 'change', (stage) =>
      stage.tell(registerTeam, { stay: stage.fact(key), name: `沈阳${registered}`, code, registeredOn: on }),
    ),
  ]
}

export type Placement = { carrier: DemoCarrier; firm: DemoFirm; on: Day; answer: 'approved' | 'refused' | null }

/** 落位管控: operators ask for firms of another trade; the officer lets some in, refuses some, and some still wait. */
export const placementEvents = (all: readonly Placement[]): Event[] =>
  all.flatMap(({ carrier, firm, on, answer }): Event[] => {
    const by = carrier.runBy
    if (by === null) return []
    const key = {}
    const asked = at(
      on,
      'support',
      async (stage) => {
        const values = { carrier: stage.carrier(carrier), firm: firm.code }
        const reason = '为园区链主企业配套，已有供货合同'
        stage.facts.set(key, await stage.act(requestPlacement, { ...values, reason }))
      },
      by,
    )
    const day = addDays(on, 5)
    if (answer === null || day > businessDay) return [asked]
    const note = answer === 'approved' ? '与主导产业关联度高，同意入驻' : '与主导产业无关，建议到双创楼宇落位'
    const decided = at(day, 'change', (stage) =>
      stage.tell(decidePlacement, { request: stage.fact(key), version: '1', decision: answer, note }),
    )
    return [asked, decided]
  })
