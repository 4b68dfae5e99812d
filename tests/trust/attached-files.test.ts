// Trial: attached files over HTTP: what is refused leaves nothing behind; what is kept goes out to those who may have it only.
import { existsSync, readdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { zip } from '#tests/rosters/books.ts'
import { emptyFolder, makeInstallation, removeInstallations } from '#tests/trust/installation.ts'
import { ask, run, type Server, serve } from '#tests/trust/program.ts'

const made = () =>
  makeInstallation(async ({ officer, person, firm, carrier }) => {
    const run = await carrier('云岭孵化器')
    return {
      officer,
      firm: await firm('沈阳晴岚传感技术有限公司'),
      leader: await person('李正', 'leader'),
      operator: await person('赵运', 'operator', [run]),
      admin: await person('系统', 'system-admin'),
    }
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

const text = (content: string) => new TextEncoder().encode(content)
const pdf = (said: string) => text(`%PDF-1.4\n% ${said}\n1 0 obj\n<<>>\nendobj\n%%EOF\n`)
const page = () => `/firms/${house.firm}/files`
const upload = (name: string, bytes: Uint8Array, cookie = house.officer.cookie) => {
  const form = new FormData()
  form.set('act', 'attach-file')
  form.set('file', new Blob([Uint8Array.from(bytes)]), name)
  return ask(server, page(), cookie, form)
}
const shelf = () => {
  const folder = join(dirname(house.file), 'files')
  return existsSync(folder) ? readdirSync(folder) : []
}
const addresses = async () =>
  [
    ...(await (await ask(server, page(), house.officer.cookie)).text()).matchAll(/href="(\/files\/[0-9a-f-]{36})"/g),
  ].map(([, address]) => address ?? '')
const types = { name: '[Content_Types].xml', content: '<Types/>' }

const hostile: [string, string, () => Uint8Array, RegExp][] = [
  ['another kind than its name says', '佐证.png', () => pdf('a'), /内容与扩展名不符/],
  ['a program', '安装.exe', () => text('MZ\u0000\u0001'), /只接收/],
  ['a script called a text', '说明.txt', () => text('#!/bin/sh\nid'), /脚本/],
  ['a page called a text', '说明.txt', () => text('<script>alert(1)</script>'), /脚本/],
  ['an archive called a document', '材料.docx', () => zip([types, { name: 'a.exe', content: 'x' }]), /压缩包/],
  [
    'a document with macros',
    '材料.docx',
    () => zip([types, { name: 'word/document.xml', content: 'x' }, { name: 'word/vbaProject.bin', content: 'x' }]),
    /宏/,
  ],
  ['more than may be', '大.txt', () => new Uint8Array(20_971_521).fill(65), /超过 20 MB|过大/],
]

test.each(hostile)('%s is refused with a sentence, and nothing is kept', async (_, name, bytes, sentence) => {
  const answer = await upload(name, bytes())
  expect([413, 422]).toContain(answer.status)
  expect(await answer.text()).toMatch(sentence)
  expect(await addresses()).toEqual([])
  expect(shelf()).toEqual([])
})

test('a file goes out as an attachment to officers and leaders; to others there is none, whatever path they spell', async () => {
  expect((await upload('../../../佐证 材料.pdf', pdf('b'))).status).toBe(302)
  const [address = ''] = await addresses()
  const taken = await ask(server, address, house.leader.cookie)
  expect(taken.status).toBe(200)
  expect(new Uint8Array(await taken.arrayBuffer())).toEqual(pdf('b'))
  expect(taken.headers.get('Content-Disposition')).toMatch(/^attachment;.*%E4%BD%90/)
  expect(taken.headers.get('Content-Disposition')).not.toMatch(/\.\.|%2F/i)
  expect(taken.headers.get('X-Content-Type-Options')).toBe('nosniff')
  expect(taken.headers.get('Content-Type')).toBe('application/pdf')
  expect((await ask(server, address, house.operator.cookie)).status).toBe(404)
  expect((await ask(server, address, house.admin.cookie)).status).toBe(403)
  for (const path of ['/files/..%2F..%2Fpipeline.db', '/files/%2e%2e%2fpipeline.db', '/files/pipeline.db'])
    expect((await ask(server, path, house.officer.cookie)).status).toBe(404)
  expect((await upload('再来.pdf', pdf('c'), house.leader.cookie)).status).toBe(403)
  expect((await upload('再来.pdf', pdf('c'), house.operator.cookie)).status).toBe(403)
})

test('a backup takes files along; bytes that changed on the disk are not handed out, and are restored', async () => {
  const [address = ''] = await addresses()
  const id = address.slice('/files/'.length)
  const database = { DATABASE_URL: `file:${house.file}` }
  const copy = join(emptyFolder(), 'copy.db')
  expect((await run(['backup', copy], database)).code).toBe(0)
  expect(readdirSync(`${copy}.files`)).toEqual([id])
  writeFileSync(join(dirname(house.file), 'files', id), 'something else')
  expect((await ask(server, address, house.officer.cookie)).status).toBe(410)
  await server.end()
  expect((await run(['restore', copy], database)).stdout).toMatch(/with 1 attached files/)
  server = await serve(house.file)
  expect((await ask(server, address, house.officer.cookie)).status).toBe(200)
})
