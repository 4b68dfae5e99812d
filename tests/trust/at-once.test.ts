// Trials 5 and 6 (trial 4: one-room.test.ts): many people do the same thing at the same moment, over HTTP, against the built server.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { makeInstallation, removeInstallations } from '#tests/trust/installation.ts'
import { ask, type Server, serve } from '#tests/trust/program.ts'

const clients = 50
const names = Array.from({ length: clients }, (_, index) => `第${index + 1}科技有限公司`)

const made = () =>
  makeInstallation(async ({ officer, firm, carrier }) => {
    const building = await carrier('并发孵化器')
    return { officer, building, edited: await firm('同改科技有限公司', { address: '原地址' }) }
  })

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

const all = async (requests: Promise<Response>[]) =>
  Promise.all(
    requests.map(async (request) => {
      const response = await request
      return { status: response.status, to: response.headers.get('Location'), text: await response.text() }
    }),
  )

const countOf = async (path: string, sign: string): Promise<number> =>
  (await (await ask(server, path, house.officer.cookie)).text()).split(sign).length - 1

test('50 clients edit one firm from the same version: one is saved, the others see both values', async () => {
  const path = `/firms/${house.edited}/edit`
  const page = await (await ask(server, path, house.officer.cookie)).text()
  const version = /name="version" value="(\d+)"/.exec(page)?.[1] ?? ''
  const addresses = names.map((_, index) => `皇姑区试验路${index + 1}号`)
  const answers = await all(
    addresses.map((address) =>
      ask(server, path, house.officer.cookie, { version, registeredOn: '2018-01-01', address }),
    ),
  )
  const saved = addresses[answers.findIndex(({ status }) => status === 302)]
  const late = answers.flatMap(({ status, text }, index) => (status === 409 ? [{ text, mine: addresses[index] }] : []))
  expect([answers.filter(({ status }) => status === 302).length, late.length]).toEqual([1, clients - 1])
  expect(late.filter(({ text, mine }) => !text.includes(`<td>${mine}</td><td>${saved}</td>`))).toEqual([])
  expect(await countOf(`/firms/${house.edited}`, saved ?? '-')).toBeGreaterThan(0)
})

/** The id that the server gave this page, as a browser without JavaScript posts it. */
async function requestOn(path: string): Promise<string> {
  const page = await (await ask(server, path, house.officer.cookie)).text()
  return /name="request" value="([0-9a-f-]{36})"/.exec(page)?.[1] ?? 'no request id on the page'
}

const firmsNamed = async (name: string): Promise<number> => {
  const list = await ask(server, `/find?firm=${encodeURIComponent(name)}`, house.officer.cookie)
  const found: { firms: unknown[] } = await list.json()
  return found.firms.length
}

test('the same form posted ten times at once makes one record, and all ten are led to it', async () => {
  const form = { request: await requestOn('/firms/new'), name: '只登记一次科技有限公司', registeredOn: '2020-02-02' }
  const answers = await all(Array.from({ length: 10 }, () => ask(server, '/firms/new', house.officer.cookie, form)))
  expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([302]))
  expect(new Set(answers.map(({ to }) => to)).size).toBe(1)
  expect(await firmsNamed('只登记一次')).toBe(1)
})

test('back and sent again, a form does nothing twice; corrected after a refusal, or filled in anew, it does', async () => {
  const path = `/carriers/${house.building}/units/new`
  const room = { request: await requestOn(path), kind: 'office', from: '2020-01-01', number: '重发室' }
  const post = async (form: Record<string, string>) => (await ask(server, path, house.officer.cookie, form)).status
  expect(await post({ ...room, gross: '' })).toBe(422)
  expect([await post({ ...room, gross: '20' }), await post({ ...room, gross: '20' })]).toEqual([302, 302])
  expect(await post({ ...room, number: '另一重发室', gross: '20' })).toBe(302)
  // The room in the list of rooms; the history of changes names it as well.
  expect(await countOf(`/carriers/${house.building}`, '>重发室</a>')).toBe(1)
  expect(await countOf(`/carriers/${house.building}`, '另一重发室')).toBeGreaterThan(0)
})
