// No loader or action of the built server goes unguarded, and what each declares is what each role meets over HTTP.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { may, type Role, roles } from '#domain/permission.ts'
import { builtServer, type Guarded, guardedIn, servedHouse, type Visitor } from '#tests/routes/built.ts'

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

test('what is public is short and known', () => {
  const open = guarded.filter((one) => one.mark?.kind === 'publicly').map((one) => `${one.path} ${one.what}`)
  expect(open.sort()).toMatchInlineSnapshot()
})

const visitors: Visitor[] = ['nobody', ...roles]
const forms = [
  { name: 'plain', path: (path: string) => path },
  { name: '.data', path: (path: string) => (path === '/' ? '/_root.data' : `${path}.data`) },
  { name: '?_data=', path: (path: string, id: string) => `${path}?_data=${encodeURIComponent(id)}` },
]

/** Allowed = anything but being sent to sign in or turned away. */
async function isTurnedAway(response: Response): Promise<boolean> {
  if ([401, 403].includes(response.status)) return true
  const to = response.headers.get('Location') ?? ''
  if (to.startsWith('/sign-in')) return true
  if (response.status === 202 || response.headers.get('Content-Type')?.includes('x-script')) {
    const text = await response.text()
    return text.includes('/sign-in?back=') || text.includes('not-allowed') || text.includes('not-signed-in')
  }
  return false
}

test.each(forms)('the declared table holds for each role, in the form $name', async ({ path }) => {
  const differences: string[] = []
  for (const one of guarded) {
    if (one.mark?.kind === 'publicly') continue
    for (const visitor of visitors) {
      const allowed = visitor !== 'nobody' && (one.mark?.may ?? []).some((ability) => may([visitor as Role], ability))
      const method = one.what === 'loader' ? 'GET' : 'POST'
      const response = await served.ask(visitor, path(pathFor(one), one.id), { method })
      const away = await isTurnedAway(response)
      if (response.status >= 500) differences.push(`${visitor} ${method} ${one.path}: ${response.status}`)
      if (allowed === away)
        differences.push(`${visitor} ${method} ${one.path}: ${allowed ? 'turned away' : 'let in'} (${response.status})`)
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
    { Origin: '' },
  ]
  const reached: string[] = []
  for (const one of guarded.filter(({ what }) => what === 'action')) {
    for (const form of forms) {
      for (const headers of origins) {
        const response = await served.ask('officer', form.path(pathFor(one), one.id), { method: 'POST', headers })
        if (response.status !== 403)
          reached.push(`${one.path} ${form.name} ${JSON.stringify(headers)}: ${response.status}`)
      }
    }
  }
  expect(reached).toEqual([])
})
