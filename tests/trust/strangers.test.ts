// Trials 8 and 17: what one operator sees, tried by another over HTTP by every way in; and a cookie after sign-out.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { beginStay } from '#acts/begin-stay.server.ts'
import { recogniseFirm } from '#acts/recognise-firm.server.ts'
import { builtServer, guardedIn } from '#tests/routes/built.ts'
import { type Installing, makeInstallation, removeInstallations } from '#tests/trust/installation.ts'
import { ask, type Server, serve } from '#tests/trust/program.ts'

/** A carrier with a room, a firm in it, and the firm's certificate; the marks are found in nothing else. */
async function premises({ enter, firm, carrier, unit }: Installing, mark: string) {
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
  return { carrier: building, unit: room, firm: tenant, stay, recognition }
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
  const ids: Record<string, string> = { ...house.theirs, format: 'csv' }
  addresses = guardedIn(await builtServer()).flatMap(({ path, index, what }) => {
    const names = [...path.matchAll(/:(\w+)/g)].map(([, name]) => name ?? '')
    const foreign = names.some((name) => name in house.theirs) && names.every((name) => name in ids)
    if (!foreign) return []
    const filled = path.replaceAll(/:(\w+)/g, (_, name: string) => ids[name] ?? '')
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
  const end = { act: 'end-stay', on: '2024-06-01', departure: 'left' }
  const tries: [string, Record<string, string>][] = [
    [`/carriers/${theirs.carrier}/stays/new`, { ...stay, firm: own.firm }],
    [`/carriers/${own.carrier}/stays/new`, { ...stay, firm: own.firm, unit: theirs.unit }],
    [`/carriers/${own.carrier}/stays/new`, { ...stay, firm: theirs.firm }],
    [`/carriers/${own.carrier}/stays/new`, { ...stay, firm: own.firm, carrier: theirs.carrier, unit: theirs.unit }],
    [`/stays/${theirs.stay}`, end],
    [`/stays/${theirs.stay}`, { act: 'correct-stay', ...stay }],
    [`/stays/${own.stay}`, { act: 'correct-stay', ...stay, unit: theirs.unit }],
    [`/stays/${theirs.stay}`, { act: 'withdraw-stay', why: '试' }],
    [`/firms/${theirs.firm}?index`, { act: 'reveal-contact' }],
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
