// Trials 8 and 17: what one operator sees, tried by another over HTTP by every way in; and a cookie after sign-out.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { beginStay } from '#acts/begin-stay.server.ts'
import { recogniseFirm } from '#acts/recognise-firm.server.ts'
import { changing } from '#db/changing.ts'
import { addPlacement } from '#db/queries/placements.ts'
import { completeCode } from '#domain/credit-code.ts'
import { builtServer, guardedIn } from '#tests/routes/built.ts'
import { type Installing, makeInstallation, removeInstallations } from '#tests/trust/installation.ts'
import { ask, type Server, serve } from '#tests/trust/program.ts'

/** A carrier with a room, a firm in it, and the firm's certificate; the marks are found in nothing else. */
async function premises({ enter, firm, carrier, unit, house, officer }: Installing, mark: string) {
  const building = await carrier(`${mark}孵化器`)
  const room = await unit(building, `${mark}室`)
  const tenant = await firm(`${mark}科技有限公司`, { contactName: `${mark}联系人`, contactPhone: '13812345678' })
  const stay = await enter(beginStay, {
    carrier: building,
    firm: tenant,
    unit: room,
    kind: 'physical',
    from: '2024-01-01',
  })
  const { recognition } = await enter(recogniseFirm, {
    firm: tenant,
    kind: 'high-tech',
    number: `GR${mark}`,
    issuedOn: '2024-01-01',
  })
  const request = await house.store.change(async (db) => {
    const { viewer } = officer.actor
    const tx = changing(db, { now: house.clock.now(), by: viewer.account, district: viewer.district })
    return addPlacement(tx, { firm: tenant, carrier: building, reason: `${mark}孵化器配套` })
  })
  return { carrier: building, unit: room, firm: tenant, stay, recognition, request }
}

const made = () =>
  makeInstallation(async (installing) => {
    const theirs = await premises(installing, '甲家')
    const own = await premises(installing, '乙家')
    const a = await installing.person('甲运营', 'operator', [theirs.carrier])
    const b = await installing.person('乙运营', 'operator', [own.carrier])
    const leaving = await installing.person('将走', 'leader')
    return { theirs, own, a, b, leaving }
  })

let house: Awaited<ReturnType<typeof made>>
let server: Server
/** Every address of the built server that can be filled with the first operator's ids. */
let addresses: { path: string; post: boolean }[] = []

beforeAll(async () => {
  house = await made()
  server = await serve(house.file)
  const ids: Record<string, string> = { ...house.theirs, format: 'csv', month: '2024-05', floor: '~' }
  addresses = guardedIn(await builtServer()).flatMap(({ path, index, what }) => {
    const names = [...path.matchAll(/:(\w+)/g)].map(([, name]) => name ?? '')
    const foreign = names.some((name) => name in house.theirs) && names.every((name) => name in ids)
    if (!foreign) return []
    const filled = path.replaceAll(/:(\w+)\??/g, (_, name: string) => ids[name] ?? '')
    return [{ path: what === 'action' && index ? `${filled}?index` : filled, post: what === 'action' }]
  })
})
afterAll(async () => {
  await server.end()
  removeInstallations()
})

const marks = /GR甲家|甲家(孵化器|室|科技|联系人)/
const asB = async (path: string, form?: Record<string, string>) => {
  const response = await ask(server, path, house.b.cookie, form)
  return { path, status: response.status, text: await response.text() }
}

test('each page that the first operator can open does not exist for the second', async () => {
  const pages = addresses.filter(({ post }) => !post).map(({ path }) => path)
  expect(pages.length).toBeGreaterThan(5)
  let opened = 0
  for (const path of pages) {
    const first = await ask(server, path, house.a.cookie)
    if (first.status === 200 && marks.test(await first.text())) opened += 1
    const { status, text } = await asB(path)
    expect([path, [403, 404].includes(status), marks.test(text)]).toEqual([path, true, false])
    if (first.status === 200) expect([path, status]).toEqual([path, 404])
  }
  expect(opened).toBeGreaterThanOrEqual(3)
})

test('each act on what the first operator has is refused to the second as if it were not there', async () => {
  const { theirs, own } = house
  const nowhere = '00000000-0000-7000-8000-000000000000'
  const stay = { kind: 'physical', from: '2024-02-01', to: '2024-03-01', why: '试' }
  const begin = { ...stay, act: 'begin-stay', firm: own.firm }
  const reserve = { act: 'reserve-unit', firm: own.firm, from: '2024-02-01' }
  const correct = { ...stay, act: 'correct-stay' }
  const end = { on: '2024-06-01', departure: 'moved-on' }
  const moved = { on: '2024-02-01', area: '' }
  const tries: [string, Record<string, string>][] = [
    [`/carriers/${theirs.carrier}/stays/new`, begin],
    [`/carriers/${own.carrier}/stays/new`, { ...begin, unit: theirs.unit }],
    [`/carriers/${own.carrier}/stays/new`, { ...begin, firm: theirs.firm }],
    [`/carriers/${own.carrier}/stays/new`, { ...begin, carrier: theirs.carrier, unit: theirs.unit }],
    [`/carriers/${own.carrier}/stays/new`, { ...begin, reservation: theirs.stay }],
    [`/carriers/${theirs.carrier}/stays/new`, { ...reserve, unit: theirs.unit }],
    [`/carriers/${own.carrier}/stays/new`, { ...reserve, unit: theirs.unit }],
    [`/carriers/${theirs.carrier}/placements/new`, { firm: own.firm, reason: '试' }],
    [`/carriers/${own.carrier}/placements/new`, { firm: theirs.firm, reason: '试' }],
    [`/stays/${theirs.stay}/extend`, { leaseEnd: '2025-01-01' }],
    [`/stays/${theirs.stay}/change`, { on: '2024-02-01', kind: 'physical', area: '1' }],
    [`/stays/${theirs.stay}/move`, { ...moved, unit: own.unit }],
    [`/stays/${own.stay}/move`, { ...moved, unit: theirs.unit }],
    [`/stays/${theirs.stay}/leave`, end],
    [`/stays/${own.stay}/leave`, { ...end, nextCarrier: theirs.carrier }],
    [`/stays/${theirs.stay}/correct`, correct],
    [`/stays/${own.stay}/correct`, { ...correct, unit: theirs.unit }],
    [`/stays/${theirs.stay}/correct`, { act: 'withdraw-stay', why: '试' }],
    [`/stays/${theirs.stay}/team`, { name: '试试科技有限公司', registeredOn: '2024-01-01' }],
    [`/firms/${theirs.firm}?index`, { act: 'reveal-contact' }],
    [`/firms/${theirs.firm}/identity`, { version: '1', name: '试试科技有限公司', fromOn: '2024-02-01' }],
    ['/firms/enter', { carrier: theirs.carrier, name: '试试科技有限公司', code: completeCode('91210105', 'MA9WJNT8') }],
    [`/carriers/${theirs.carrier}/months/2024-05`, { act: 'confirm-month', version: '0', seen: '1' }],
  ]
  for (const [path, form] of tries) {
    const answer = await asB(path, form)
    const known = Object.values(theirs).reduce(
      (text, id) => text.replaceAll(id, nowhere),
      JSON.stringify({ path, form }),
    )
    const same: { path: string; form: Record<string, string> } = JSON.parse(known)
    const reference = await asB(same.path, same.form)
    expect([path, form, answer.status]).toEqual([path, form, reference.status])
    expect([404, 422]).toContain(answer.status)
    expect(marks.test(answer.text)).toBe(false)
  }
  for (const { path } of addresses.filter(({ post }) => post)) {
    const { status, text } = await asB(path, {})
    expect([path, status < 500 && status >= 400, marks.test(text)]).toEqual([path, true, false])
  }
  const file = await ask(server, `/stays/${theirs.stay}`, house.a.cookie)
  expect(await file.text()).not.toContain('2024-06-01')
})

test('no list, filter, search or export shows the second operator anything of the first', async () => {
  const { theirs } = house
  const mark = encodeURIComponent('甲家')
  const asked: [string, Record<string, string>?][] = [
    ['/firms'],
    [`/firms?q=${mark}`],
    [`/firms?carrier=${theirs.carrier}`],
    ['/carriers'],
    [`/carriers?q=${mark}`],
    ['/carriers/export/csv'],
    ['/stays'],
    [`/stays?q=${mark}`],
    [`/stays?carrier=${theirs.carrier}&unit=${theirs.unit}&firm=${theirs.firm}`],
    [`/stays?moved=in&from=2020-01-01`],
    ['/stays/export/csv'],
    [`/stays/export/csv?carrier=${theirs.carrier}`],
    [`/carriers/${house.own.carrier}/stays/new?firm=${theirs.firm}&unit=${theirs.unit}`],
    [`/carriers/${house.own.carrier}/placements/new?firm=${theirs.firm}`],
    ['/placements'],
    ['/recognitions'],
    [`/recognitions?q=${mark}`],
    ['/recognitions/export/csv'],
    [`/recognitions/export/csv?carrier=${theirs.carrier}&firm=${theirs.firm}`],
    [`/find?firm=${mark}`],
    ['/firms/export/csv', { carrier: theirs.carrier }],
    ['/firms/export/csv', { q: '甲家' }],
    ['/firms/export/csv', {}],
  ]
  for (const [path, form] of asked) {
    const { status, text } = await asB(path, form)
    expect([path, status]).toEqual([path, 200])
    expect([path, marks.test(text)]).toEqual([path, false])
  }
  expect((await asB('/firms')).text).toContain('乙家科技有限公司')
  expect((await asB('/firms/export/csv', {})).text).toContain('乙家科技有限公司')
})

test('after signing out the old cookie opens nothing, and answers are not kept by the browser', async () => {
  const { cookie } = house.leaving
  const before = await ask(server, '/firms', cookie)
  expect([before.status, before.headers.get('Cache-Control')]).toEqual([200, 'no-store'])
  expect((await ask(server, '/sign-out', cookie, {})).status).toBe(302)
  const after = await ask(server, '/firms', cookie)
  expect([after.status, after.headers.get('Location')]).toEqual([302, '/sign-in?back=%2Ffirms'])
  expect((await ask(server, '/firms/new', cookie, { name: '试' })).status).toBe(401)
})
