// Trial 15: files made to harm, uploaded over HTTP: one sentence back, nothing written, readers not held up.
// The reader's own trials of each kind of file stand in tests/rosters.
import Database from 'better-sqlite3'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { csv, headerXml, parts, workbook, zip } from '#tests/rosters/books.ts'
import { makeInstallation, removeInstallations } from '#tests/trust/installation.ts'
import { ask, type Server, serve } from '#tests/trust/program.ts'

const made = () => makeInstallation(async ({ officer }) => ({ officer }))
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

const blanks = Buffer.alloc(90 * 1024 * 1024, 32)
const doctype = '<!DOCTYPE x [<!ENTITY y SYSTEM "file:///etc/passwd">]>'

const hostile: [string, string, () => Uint8Array, RegExp][] = [
  ['an empty file', 'a.xlsx', () => new Uint8Array(), /文件是空的/],
  ['a file over the limit', 'a.xlsx', () => new Uint8Array(21_500_000), /超过|过大/],
  ['no roster at all', 'a.xlsx', () => csv('%PDF-1.7 not a table'), /不是可导入的文件|没有找到表头/],
  ['a broken zip', 'a.xlsx', () => zip(parts(headerXml)).subarray(0, 900), /文件已损坏/],
  ['a bomb of 90 MB', 'a.xlsx', () => zip([...parts(headerXml), { name: 'xl/a', content: blanks }]), /解压后过大/],
  ['zip-slip', 'a.xlsx', () => zip([...parts(headerXml), { name: '../../evil', content: 'x' }]), /结构不安全/],
  ['an outside entity', 'a.xlsx', () => zip(parts(headerXml, doctype)), /结构不安全/],
  ['a macro', 'a.xlsx', () => zip([...parts(headerXml), { name: 'xl/vbaProject.bin', content: 'x' }]), /带有宏/],
]

const upload = (name: string, bytes: Uint8Array) => {
  const form = new FormData()
  form.set('list', 'firms')
  form.set('file', new Blob([Uint8Array.from(bytes)]), name)
  return ask(server, '/imports/new', house.officer.cookie, form)
}

/** Rows of what an import could write. */
function written(): Record<string, number> {
  const db = new Database(house.file, { readonly: true })
  const count = (table: string) => db.prepare<[], { n: number }>(`select count(*) n from ${table}`).get()?.n ?? -1
  const counts = Object.fromEntries(['firm', 'recognition', 'import_batch', 'import_file'].map((t) => [t, count(t)]))
  db.close()
  return counts
}

test.each(hostile)('%s is refused with a sentence, and nothing is written', async (_, name, bytes, sentence) => {
  const before = written()
  const file = bytes()
  const begun = performance.now()
  const answer = await upload(name, file)
  const ms = performance.now() - begun
  expect([413, 422]).toContain(answer.status)
  expect(await answer.text()).toMatch(sentence)
  expect(written()).toEqual(before)
  // The aim is a second on a quiet machine; tests share theirs.
  expect(ms).toBeLessThan(4_000)
})

test('formulas and markup in a good roster are kept as text; readers are served while it is read', async () => {
  const rows = Array.from({ length: 1_000 }, (_, index) => [`=cmd|'/c calc'!A${index}科技有限公司`, '', '2020-01-01'])
  const uploading = upload('名单.xlsx', workbook([['企业名称', '统一社会信用代码', '成立日期'], ...rows]))
  const waits: number[] = []
  let done = false
  void uploading.finally(() => {
    done = true
  })
  while (!done) {
    const begun = performance.now()
    expect((await ask(server, '/healthz', '')).status).toBe(200)
    waits.push(performance.now() - begun)
  }
  const answer = await uploading
  expect(answer.status).toBe(302)
  const batch = answer.headers.get('Location') ?? ''
  const page = await (await ask(server, batch, house.officer.cookie)).text()
  expect(page).toContain('=cmd|')
  const version = /name="version" value="(\d+)"/.exec(page)?.[1] ?? ''
  expect((await ask(server, `${batch}?index`, house.officer.cookie, { act: 'commit-import', version })).status).toBe(
    302,
  )
  expect(written().firm).toBe(1_000)
  const sheet = await (await ask(server, '/firms/export/csv', house.officer.cookie, { q: 'cmd' })).text()
  expect(sheet.split('\r\n').filter((line) => /^"?[=+@-]/.test(line))).toEqual([])
})
