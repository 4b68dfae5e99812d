// Trial 4: 50 clients want one room for overlapping days at the same moment, over HTTP, against the built server. Some move in, some
// move over from another room, one extends its stay there: one of them has the room, all others are told who and since when.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { addCarrier } from '#acts/add-carrier.server.ts'
import { addUnit } from '#acts/add-unit.server.ts'
import { beginStay } from '#acts/begin-stay.server.ts'
import { addDays, type Day } from '#domain/day.ts'
import { type Installing, makeInstallation, removeInstallations } from '#tests/trust/installation.ts'
import { rounds } from '#tests/trust/length.ts'
import { ask, type Server, serve } from '#tests/trust/program.ts'

const contests = rounds(10, 200)
const movers = 24
const comers = 25
const clients = movers + comers + 1
const opened = '2000-01-01'
/** Contests follow each other by days too, so that a winner can take part in the next. */
const dayOf = (contest: number, more = 0): Day => addDays('2001-01-01', contest * 40 + more)

type Staying = { name: string; firm: string; stay: string; from: Day }

const made = () =>
  makeInstallation(async (installing) => {
    const { enter, person } = installing
    const building = await enter(addCarrier, { name: '并发产业园', type: 'park', from: opened, area: '100000' })
    const room = (number: string) =>
      enter(addUnit, { carrier: building, number, kind: 'office', gross: '20', from: opened })
    const rooms: string[] = []
    for (let contest = 0; contest < contests; contest += 1) rooms.push(await room(`R${contest}`))
    const holders = await people(installing, building, '原住', contests, (contest) => ({
      unit: rooms[contest] ?? '',
      from: dayOf(contest, -100),
      to: dayOf(contest),
    }))
    const moving: string[] = []
    for (let index = 0; index < movers; index += 1) moving.push(await room(`M${index}`))
    const there = await people(installing, building, '换房', movers, (index) => ({
      unit: moving[index] ?? '',
      from: opened,
      to: '',
    }))
    const comes = Array.from({ length: comers }, (_, index) => `新来${index + 1}科技有限公司`)
    for (const name of comes) await installing.firm(name)
    const operator = await person('并发运营', 'operator', [building])
    return { officer: installing.officer, operator, building, rooms, holders, there, comes }
  })

type Where = { unit: string; from: Day; to: string }

/** So many firms that stay already, each where `where` says. */
async function people(
  { enter, firm }: Installing,
  carrier: string,
  mark: string,
  count: number,
  where: (index: number) => Where,
): Promise<Staying[]> {
  const all: Staying[] = []
  for (let index = 0; index < count; index += 1) {
    const name = `${mark}${index + 1}科技有限公司`
    const id = await firm(name)
    const { from, ...room } = where(index)
    const stay = await enter(beginStay, { carrier, firm: id, kind: 'physical', from, ...room })
    all.push({ name, firm: id, stay, from })
  }
  return all
}

let house: Awaited<ReturnType<typeof made>>
let server: Server

beforeAll(async () => {
  house = await made()
  server = await serve(house.file)
})
afterAll(async () => {
  await server.end()
  removeInstallations()
})

type Try = { name: string; from: Day; path: string; form: Record<string, string>; mover?: Staying }

/** What all clients ask for in one contest: they all want the room on the 26th day after its start. */
function triesFor(contest: number): Try[] {
  const room = house.rooms[contest] ?? ''
  const holder = house.holders[contest]
  const extend: Try[] = holder
    ? [{ ...holder, path: `/stays/${holder.stay}/extend`, form: { leaseEnd: dayOf(contest, 30) } }]
    : []
  const move = house.there.map((mover, index): Try => {
    const on = dayOf(contest, 1 + (index % 20))
    return { name: mover.name, from: on, path: `/stays/${mover.stay}/move`, form: { on, unit: room, area: '' }, mover }
  })
  const come = house.comes.map((name, index): Try => {
    const from = dayOf(contest, 1 + (index % 20))
    const to = index % 2 ? '' : dayOf(contest, 35)
    const form = { act: 'begin-stay', firm: name, unit: room, kind: 'physical', area: '10', from, to }
    return { name, from, path: `/carriers/${house.building}/stays/new`, form }
  })
  const all = [...extend, ...move, ...come]
  // Another one is the first to send each time.
  const first = (contest * 17) % all.length
  return [...all.slice(first), ...all.slice(0, first)]
}

test(
  `${contests} rounds: one client has the room, each of the others is told who holds it and since when`,
  async () => {
    const kinds = new Set<string>()
    for (let contest = 0; contest < contests; contest += 1) {
      const tries = triesFor(contest)
      const answers = await Promise.all(
        tries.map(async ({ path, form }, index) => {
          const { cookie } = index % 2 ? house.officer : house.operator
          const response = await ask(server, path, cookie, form)
          return { status: response.status, to: response.headers.get('Location') ?? '', text: await response.text() }
        }),
      )
      expect(answers.map(({ status }) => status).sort()).toEqual([
        302,
        ...Array.from({ length: clients - 1 }, () => 422),
      ])
      const won = answers.findIndex(({ status }) => status === 302)
      const winner = tries[won]
      const said = `该房间自 ${winner?.from} 起已由“${winner?.name}”使用`
      expect(answers.filter(({ status, text }) => status === 422 && !text.includes(said))).toEqual([])
      kinds.add(winner?.path.split('/').at(-1) ?? '')
      const stay = /\/stays\/([^?/]+)/.exec(answers[won]?.to ?? '')?.[1]
      if (winner?.mover && stay) winner.mover.stay = stay
    }
    // Moved in, moved over, extended: not always the same kind.
    expect(kinds.size).toBeGreaterThan(1)
  },
  60_000 + contests * 10_000,
)
