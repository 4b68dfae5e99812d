// Trial 20: bodies and headers that are too large or never end are cut off, and others don't feel it.
import { once } from 'node:events'
import { connect, type Socket } from 'node:net'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { makeInstallation, removeInstallations } from '#tests/trust/installation.ts'
import { ask, type Server, serve } from '#tests/trust/program.ts'

const made = () => makeInstallation(async ({ officer }) => ({ officer }))
let house: Awaited<ReturnType<typeof made>>
let server: Server
/** Fifty clients that never come to the end of their headers, while the other tests of this file run. */
let slow: Promise<{ said: string; ms: number }[]>
beforeAll(async () => {
  house = await made()
  server = await serve(house.file)
  slow = Promise.all(Array.from({ length: 50 }, drip))
})
afterAll(async () => {
  await server.end()
  removeInstallations()
})

const post = (path: string, body: BodyInit, more: Record<string, string> = {}) =>
  fetch(`${server.origin}${path}`, {
    method: 'POST',
    headers: { Origin: server.origin, Cookie: house.officer.cookie, ...more },
    body,
    redirect: 'manual',
  })

async function drip(): Promise<{ said: string; ms: number }> {
  const socket = await raw()
  const begun = performance.now()
  const closed = untilClosed(socket)
  socket.write('GET / HTTP/1.1\r\nHost: x\r\nX-Slow: ')
  const dripping = setInterval(() => socket.writable && socket.write('x'), 1_000)
  const said = await closed
  clearInterval(dripping)
  return { said, ms: performance.now() - begun }
}

test('a form of more than a megabyte is refused before it is read, an upload above its own limit too', async () => {
  const form = { 'Content-Type': 'application/x-www-form-urlencoded' }
  expect((await post('/firms/new', `name=${'x'.repeat(1_100_000)}`, form)).status).toBe(413)
  const upload = new FormData()
  upload.set('file', new Blob([new Uint8Array(21_500_000)]), 'a.xlsx')
  expect((await post('/imports/new', upload)).status).toBe(413)
})

/** Everything the server says on a raw connection until it closes it. */
async function untilClosed(socket: Socket): Promise<string> {
  let said = ''
  socket.on('data', (piece: Buffer) => (said += piece))
  socket.on('error', () => undefined)
  await once(socket, 'close')
  return said
}

const raw = async (): Promise<Socket> => {
  const socket = connect(server.port, '127.0.0.1')
  await once(socket, 'connect')
  return socket
}

test('a body without a length that grows past the limit is cut off', async () => {
  const socket = await raw()
  const closed = untilClosed(socket)
  const host = `127.0.0.1:${server.port}`
  socket.write(
    `POST /firms/new HTTP/1.1\r\nHost: ${host}\r\nOrigin: ${server.origin}\r\nCookie: ${house.officer.cookie}\r\n` +
      'Content-Type: application/x-www-form-urlencoded\r\nTransfer-Encoding: chunked\r\n\r\n',
  )
  const chunk = `${(65_536).toString(16)}\r\n${'x'.repeat(65_536)}\r\n`
  for (let sent = 0; sent < 40 && socket.writable; sent += 1) socket.write(chunk)
  socket.end('0\r\n\r\n')
  expect(await closed).toMatch(/^HTTP\/1\.1 413/)
})

test('headers that are too large end the connection', async () => {
  const large = await raw()
  const answer = untilClosed(large)
  large.write(`GET / HTTP/1.1\r\nHost: x\r\nX-Large: ${'x'.repeat(20_000)}\r\n\r\n`)
  expect(await answer).toMatch(/^HTTP\/1\.1 431/)
})

test('headers that drip in are cut off, and a good client was served meanwhile', async () => {
  expect((await ask(server, '/firms', house.officer.cookie)).status).toBe(200)
  expect(Math.max(...(await slow).map(({ ms }) => ms))).toBeLessThan(20_000)
  expect((await slow).filter(({ said }) => !/^HTTP\/1\.1 408/.test(said))).toEqual([])
})
