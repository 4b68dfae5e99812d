// No loader or action of the built server goes unguarded, and what each declares is what each role meets over HTTP.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { may, roles } from '#domain/permission.ts'
import { builtServer, type Guarded, guardedIn, noOrigin, servedHouse, type Visitor } from '#tests/routes/built.ts'

let guarded: Guarded[] = []
let served: Awaited<ReturnType<typeof servedHouse>>

beforeAll(async () => {
  guarded = guardedIn(await builtServer())
  served = await servedHouse()
})
afterAll(() => served.close())

const nowhere = '00000000-0000-7000-8000-000000000000'
const pathFor = (one: Guarded): string => one.path.replaceAll(/:[A-Za-z]+\??/g, nowhere).replace(/\*$/, 'no-such-page')

test('every loader and action is a view, an act, or public with a reason', () => {
  expect(guarded.length).toBeGreaterThan(20)
  expect(guarded.filter((one) => !one.mark).map((one) => `${one.id} ${one.what}`)).toEqual([])
  expect(guarded.filter((one) => one.mark?.kind === 'publicly' && !one.mark.reason).map((one) => one.id)).toEqual([])
})

test('what is public is short, and each says why', () => {
  const open = guarded.filter((one) => one.mark?.kind === 'publicly')
  expect(open.map((one) => `${one.path} ${one.what}: ${one.mark?.reason}`).sort()).toMatchInlineSnapshot(`
    [
      "/ loader: the frame is drawn for everyone, and holds only what the person may see",
      "/* loader: a page that does not exist says so to everyone",
      "/link/:token action: the one-time link itself says who they are",
      "/link/:token loader: whoever holds a one-time link sets their password with it",
      "/preferences action: anyone may choose language and size, before signing in too",
      "/refused action: a write from another site is led here and told so; nothing is done",
      "/refused loader: a write from another site is led here and told so; nothing is done",
      "/report/:token action: the one-time link itself says for which firm",
      "/report/:token loader: whoever holds a one-time link reports the figures of the firm it was made for",
      "/sign-in action: signing in is how a person becomes known",
      "/sign-in loader: the way in stands open to everyone",
      "/sign-out action: signing out must work in every state",
      "/sign-out loader: signing out is a form; its address alone does nothing",
    ]
  `)
})

type Form = { name: string; address: (path: string, id: string) => string }
const forms: Form[] = [
  { name: 'plain', address: (path) => path },
  { name: '.data', address: (path) => (path === '/' ? '/_root.data' : `${path}.data`) },
  { name: '?_data=', address: (path, id) => `${path}?_data=${encodeURIComponent(id)}` },
]

/** Where a handler is reached: a page that is an index takes its writes with `?index`. */
function addressOf(one: Guarded, form: Form): string {
  const address = form.address(pathFor(one), one.id)
  return one.index && one.what === 'action' ? address.replace(/\?|$/, (sign) => (sign ? '?index&' : '?index')) : address
}

/** Turned away = refused by status, or a page that sends the visitor elsewhere, in each of the ways Remix says so. */
function isTurnedAway({ status, headers }: Response, method: string): boolean {
  if (status === 401 || status === 403) return true
  return method === 'GET' && (headers.has('Location') || headers.has('X-Remix-Redirect'))
}

const visitors: Visitor[] = ['nobody', ...roles]
const mayEnter = (visitor: Visitor, { mark }: Guarded): boolean =>
  visitor !== 'nobody' && (mark?.may ?? []).some((ability) => may([visitor], ability))

test.each(forms)('the declared table holds for each role, in the form $name', async (form) => {
  const differences: string[] = []
  for (const one of guarded.filter(({ mark }) => mark?.kind !== 'publicly')) {
    const method = one.what === 'loader' ? 'GET' : 'POST'
    for (const visitor of visitors) {
      const response = await served.ask(visitor, addressOf(one, form), { method })
      await response.body?.cancel()
      const said = `${visitor} ${method} ${one.path}: ${response.status}`
      if (response.status >= 500 || response.status === 405) differences.push(said)
      const allowed = mayEnter(visitor, one)
      if (allowed === isTurnedAway(response, method)) differences.push(`${said} ${allowed ? 'turned away' : 'let in'}`)
    }
  }
  expect(differences).toEqual([])
})

test('a write that another site sends reaches no action, in any form', async () => {
  const origins: Record<string, string>[] = [
    { Origin: 'https://elsewhere.example' },
    { Origin: 'http://sibling.127.0.0.1' },
    { Origin: 'null' },
    { 'Sec-Fetch-Site': 'same-site', Origin: 'http://127.0.0.1' },
    noOrigin,
  ]
  const reached: string[] = []
  for (const one of guarded.filter(({ what }) => what === 'action')) {
    for (const form of forms) {
      for (const headers of origins) {
        const response = await served.ask('officer', addressOf(one, form), { method: 'POST', headers })
        if (response.status !== 403)
          reached.push(`${one.path} ${form.name} ${JSON.stringify(headers)}: ${response.status}`)
      }
    }
  }
  expect(reached).toEqual([])
})

test('whoever sends it by accident reads what to do, in their language', async () => {
  const headers = { Origin: 'https://elsewhere.example', Cookie: 'look=en.light.standard.standard' }
  const response = await served.ask('nobody', '/firms/new', { method: 'POST', headers })
  const page = await response.text()
  expect(page).toContain('<html lang="en"')
  expect(page).toContain('The request came from another site and was refused.')
  expect(page).not.toContain('/sign-out')
})

test('what an action turns down is said within the person’s own frame, in their language', async () => {
  const headers = { Cookie: `${await served.cookieOf('leader')}; look=en.light.standard.standard` }
  const response = await served.ask('leader', '/firms/new', { method: 'POST', headers })
  const page = await response.text()
  expect(response.status).toBe(403)
  expect(page).toContain('<html lang="en"')
  expect(page).toContain('Not allowed')
  expect(page).toContain('/sign-out')
})
