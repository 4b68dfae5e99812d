// What a browser fetches comes packed where it says it takes that, and plain where it doesn't.
import { gunzipSync } from 'node:zlib'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { servedHouse } from '#tests/routes/built.ts'

let served: Awaited<ReturnType<typeof servedHouse>>
beforeAll(async () => {
  served = await servedHouse()
})
afterAll(() => served.close())

const asked = async (path: string, takes?: string) => {
  const answer = await served.ask('nobody', path, takes ? { headers: { 'Accept-Encoding': takes } } : {})
  const body = Buffer.from(await answer.arrayBuffer())
  const { headers } = answer
  return { status: answer.status, encoding: headers.get('Content-Encoding'), vary: headers.get('Vary'), headers, body }
}

const assetOf = (page: Buffer, ending: string) =>
  new RegExp(`/assets/[^"]+\\.${ending}`).exec(page.toString())?.[0] ?? `no .${ending} in the page`

test('a page and its data', async () => {
  for (const [path, sign] of [
    ['/sign-in', '<html'],
    ['/sign-in.data', 'routes/sign-in'],
  ] as const) {
    const plain = await asked(path)
    const packed = await asked(path, 'gzip, deflate, br')
    expect([plain.status, plain.encoding, packed.status]).toEqual([200, null, 200])
    expect(plain.body.toString()).toContain(sign)
    expect([packed.encoding, packed.vary]).toEqual(['gzip', expect.stringContaining('Accept-Encoding')])
    expect(gunzipSync(packed.body).toString()).toContain(sign)
  }
})

test('scripts and styles, packed when they were built', async () => {
  const { body: page } = await asked('/sign-in')
  for (const ending of ['js', 'css']) {
    const path = assetOf(page, ending)
    const plain = await asked(path)
    const packed = await asked(path, 'gzip, deflate, br')
    expect([plain.status, plain.encoding, packed.status, packed.encoding]).toEqual([200, null, 200, 'gzip'])
    expect([plain.vary, packed.vary]).toEqual(['Accept-Encoding', 'Accept-Encoding'])
    expect(packed.headers.get('Content-Type')).toBe(plain.headers.get('Content-Type'))
    expect(packed.headers.get('Cache-Control')).toContain('immutable')
    expect(Number(packed.headers.get('Content-Length'))).toBe(packed.body.length)
    expect(gunzipSync(packed.body).equals(plain.body)).toBe(true)
  }
})

test('a page holds the words of its own language only', async () => {
  const { body: page } = await asked('/sign-in')
  const first = page.toString().match(/\/assets\/[^"]+\.js/g) ?? []
  const scripts = await Promise.all([...new Set(first)].map(async (path) => (await asked(path)).body.toString()))
  expect(scripts.filter((script) => script.includes('Huanggu District Science Bureau'))).toEqual([])
})
