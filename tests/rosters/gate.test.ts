import { expect, test } from 'vitest'
import { rosterLimits } from '#rosters/refusal.ts'
import { csv, firmXml, headerXml, parts, readingOf, refusalOf, workbook, zip } from '#tests/rosters/books.ts'

const header = ['企业名称', '统一社会信用代码', '注册资本(万元)']
const firm = ['沈阳甲科技有限公司', '91210105117910155L', 100]
const text = `${header.join(',')}\n${firm.join(',')}\n`

/** Refused within a second, without the process growing by more than 150 MB. */
async function quickly(bytes: Uint8Array) {
  const before = process.memoryUsage().rss
  const start = performance.now()
  const refusal = await refusalOf(bytes)
  expect(performance.now() - start).toBeLessThan(1_000)
  expect(process.memoryUsage().rss - before).toBeLessThan(150 * 1024 * 1024)
  return refusal
}

test('a workbook made by hand is read, so the hostile ones below are refused for their own fault', async () => {
  const reading = await readingOf(zip(parts(headerXml + firmXml)))
  expect(reading.rows.map((row) => row.cells.name?.value)).toEqual(['沈阳甲科技有限公司'])
})

test('an empty file, one of blanks only, and a workbook without cells', async () => {
  for (const bytes of [new Uint8Array(), csv(' \n\n ,, \n'), csv('\ufeff'), workbook([[]])])
    expect(await quickly(bytes)).toEqual({ code: 'roster.empty', detail: {} })
})

test('a file over the limit says the limit', async () => {
  const bytes = new Uint8Array(rosterLimits.fileMb * 1024 * 1024 + 1)
  expect(await quickly(bytes)).toEqual({ code: 'roster.too-large', detail: { limitMb: 20 } })
})

test('a bomb of 270 MB that says so', async () => {
  const bomb = zip([...parts(headerXml), { name: 'xl/media/a.xml', content: Buffer.alloc(270 * 1024 * 1024, 32) }])
  expect(bomb.length).toBeLessThan(1024 * 1024)
  expect(await quickly(bomb)).toMatchObject({ code: 'roster.bomb', detail: { limit: 'unpacked', limitMb: 100 } })
})

test('a bomb that lies about its size, and one of 90 MB below the limit', async () => {
  const content = Buffer.alloc(270 * 1024 * 1024, 32)
  const lying = zip([...parts(headerXml), { name: 'xl/media/a.xml', content, declared: 1_000 }])
  expect(await quickly(lying)).toEqual({ code: 'roster.broken', detail: { format: 'xlsx' } })
  const below = zip([...parts(headerXml), { name: 'xl/media/a.xml', content: content.subarray(0, 90 * 1024 * 1024) }])
  expect(await quickly(below)).toMatchObject({ code: 'roster.bomb', detail: { limit: 'ratio' } })
})

test('50,000 entries', async () => {
  const many = Array.from({ length: 50_000 }, (_, index) => ({ name: `xl/media/${index}`, content: '' }))
  expect(await quickly(zip([...parts(headerXml), ...many]))).toMatchObject({
    code: 'roster.bomb',
    detail: { limit: 'entries' },
  })
})

test('a path that leaves its folder', async () => {
  for (const name of ['../../evil.xml', '/etc/evil.xml', 'C:/evil.xml'])
    expect(await quickly(zip([...parts(headerXml), { name, content: 'x' }]))).toEqual({
      code: 'roster.unsafe',
      detail: { what: 'path' },
    })
})

test('a DOCTYPE with an outside entity, also behind a long comment and in UTF-16', async () => {
  const doctype = '<!DOCTYPE x [<!ENTITY y SYSTEM "file:///etc/passwd">]>'
  const utf16 = {
    name: 'xl/styles.xml',
    content: Buffer.from(`<?xml version="1.0"?>${doctype}<styleSheet/>`, 'utf16le'),
  }
  for (const bytes of [
    zip(parts(headerXml, doctype)),
    zip(parts(headerXml, `<!--${'x'.repeat(70_000)}-->${doctype}`)),
    zip([...parts(headerXml), utf16]),
  ])
    expect(await quickly(bytes)).toEqual({ code: 'roster.unsafe', detail: { what: 'doctype' } })
})

test('macros, in a new and in an old workbook', async () => {
  expect(await quickly(zip([...parts(headerXml), { name: 'xl/vbaProject.bin', content: 'x' }]))).toMatchObject({
    code: 'roster.macro',
  })
  const old = Buffer.concat([workbook([header, firm], { type: 'biff8' }), Buffer.from('_VBA_PROJECT_CUR', 'utf16le')])
  expect(await quickly(old)).toMatchObject({ code: 'roster.macro' })
})

test('encrypted: an OLE container around a package, or an encrypted zip entry', async () => {
  const ole = Buffer.concat([
    Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]),
    Buffer.alloc(600),
    Buffer.from('EncryptedPackage', 'utf16le'),
  ])
  expect(await quickly(ole)).toMatchObject({ code: 'roster.encrypted' })
  expect(await quickly(zip([...parts(headerXml), { name: 'a', content: 'x', encrypted: true }]))).toMatchObject({
    code: 'roster.encrypted',
  })
})

test('broken: a cut zip, a zip of noise, an OLE file of noise', async () => {
  const good = workbook([header, firm])
  expect(await quickly(good.subarray(0, good.length / 2))).toMatchObject({ code: 'roster.broken' })
  expect(await quickly(Buffer.concat([Buffer.from('PK\x03\x04'), Buffer.alloc(500, 7)]))).toMatchObject({
    code: 'roster.broken',
  })
  const old = workbook([header, firm], { type: 'biff8' })
  expect((await quickly(old.map((byte, at) => (at > 100 && at < 600 ? 7 : byte)))).code).toMatch(
    /broken|not-a-roster|empty/,
  )
})

test('one million empty rows', async () => {
  const rows = Array.from({ length: 1_000_000 }, (_, index) => `<row r="${index + 3}"/>`).join('')
  expect(await quickly(zip(parts(headerXml + firmXml + rows)))).toEqual({
    code: 'roster.too-many-rows',
    detail: { limit: 100_000 },
  })
})

test.each([
  ['html', '<html><table><tr><td>企业名称</td></tr></table></html>'],
  ['html', '  <!DOCTYPE html><html></html>'],
  ['xml', '<?xml version="1.0"?><Workbook/>'],
  ['pdf', '%PDF-1.7 ...'],
  ['binary', 'a\0b\0c'],
])('a file that is really %s says so, whatever it is called', async (found, content) => {
  expect(await refusalOf(csv(content), { fileName: '名单.xls' })).toEqual({
    code: 'roster.not-a-roster',
    detail: { found },
  })
})

test('other zips are named', async () => {
  const cases = {
    docx: 'word/document.xml',
    pptx: 'ppt/presentation.xml',
    ods: 'content.xml',
    xlsb: 'xl/workbook.bin',
    zip: 'a.txt',
  }
  for (const [found, name] of Object.entries(cases))
    expect(await quickly(zip([{ name, content: 'x' }]))).toEqual({ code: 'roster.not-a-roster', detail: { found } })
})

test('what a file is called does not matter: csv and xlsx named .xls, and a true .xls', async () => {
  for (const [format, bytes] of [
    ['csv', csv(text)],
    ['xlsx', workbook([header, firm])],
    ['xls', workbook([header, firm], { type: 'biff8' })],
  ] as const) {
    const reading = await readingOf(bytes, { fileName: '名单.xls' })
    expect([reading.format, reading.rows[0]?.cells.code?.value, reading.rows[0]?.cells.capital?.value]).toEqual([
      format,
      '91210105117910155L',
      1_000_000,
    ])
  }
})

test('csv as UTF-8, with its mark, as GB18030 and as UTF-16 reads the same, rare signs too', async () => {
  const gb = Buffer.from(
    'c6f3d2b5c3fbb3c62cd7a2b2e1d7cabdf0a3a8cdf2d4aaa3a92ccdb3d2bbc9e7bbe1d0c5d3c3b4fac2eb0d0acdf2d4aab9abcbbe2c313030302c393132313031303531313739313031353531350d0a',
    'hex',
  )
  const utf16 = Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(text.replaceAll(',', '\t'), 'utf16le')])
  for (const bytes of [csv(text), csv(`\ufeff${text}`), utf16])
    expect((await readingOf(bytes)).rows[0]?.cells).toMatchObject({
      name: { value: '沈阳甲科技有限公司' },
      capital: { value: 1_000_000 },
    })
  expect((await readingOf(gb)).columns.map((column) => column.field)).toEqual(['name', 'capital', 'code'])
  expect((await readingOf(csv('企业名称,税号\n𠮷祥科技有限公司,91210105117910155L'))).rows[0]?.cells.name?.value).toBe(
    '𠮷祥科技有限公司',
  )
})
