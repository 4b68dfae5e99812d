import { buffer } from 'node:stream/consumers'
import { read } from '@e965/xlsx'
import { expect, test } from 'vitest'
import { rosterLists } from '#domain/roster.ts'
import { templateSheets } from '#rosters/template.server.ts'
import { contentDisposition, disarm, type OutColumn, writeCsv, writeWorkbook } from '#rosters/write.server.ts'
import { readingOf } from '#tests/rosters/books.ts'

const columns: OutColumn[] = [
  { header: '企业名称', width: 30, kind: 'text' },
  { header: '统一社会信用代码', width: 20, kind: 'text' },
  { header: '成立日期', width: 12, kind: 'day' },
  { header: '注册资本(元)', width: 14, kind: 'number' },
]
const code = '912101051179337282'
const rows = [
  ['甲公司', code, '2020-09-15', 1_000_000],
  ['=HYPERLINK("http://x")', null, null, -5],
]

test('each sign that starts a formula is disarmed, also behind a space or in full width', () => {
  for (const sign of ['=', '+', '-', '@', '\t', '\0', '＝', '＋', '\r']) expect(disarm(`${sign}1`)).toBe(`'${sign}1`)
  expect(disarm(' =1')).toBe("' =1")
  expect(disarm('a=1')).toBe('a=1')
})

test('a workbook holds codes as text, numbers as numbers, no formula, and reads back the same', async () => {
  const bytes = await buffer(
    writeWorkbook({ sheets: [{ name: '企业[1]', notes: ['截至 2024-06-30'], columns, rows }] }),
  )
  const sheet = read(bytes).Sheets['企业 1 ']
  expect(sheet?.A1?.v).toBe('截至 2024-06-30')
  expect([sheet?.B3?.t, sheet?.B3?.v, sheet?.C3?.t, sheet?.D3?.t]).toEqual(['s', code, 's', 'n'])
  expect([sheet?.A4?.t, sheet?.A4?.f, sheet?.A4?.v, sheet?.D4?.v]).toEqual([
    's',
    undefined,
    `'=HYPERLINK("http://x")`,
    -5,
  ])
  const reading = await readingOf(bytes)
  expect(reading.rows[0]?.cells).toMatchObject({
    code: { value: code },
    registeredOn: { value: { day: '2020-09-15', precision: 'day' } },
    capital: { value: 1_000_000 },
  })
})

test('csv carries its mark, quotes what it must, disarms, and reads back the same', async () => {
  const bytes = await buffer(writeCsv({ columns, rows: [...rows, ['乙,"公司"\n二', '', null, null]] }))
  const text = bytes.toString('utf8')
  expect(text.startsWith('\ufeff企业名称,')).toBe(true)
  expect(text).toContain(`\r\n"'=HYPERLINK(""http://x"")",,,-5\r\n`)
  const reading = await readingOf(bytes)
  expect(reading.rows.map((row) => row.cells.name?.value)).toEqual(['甲公司', '=HYPERLINK("http://x")', '乙,"公司"二'])
})

test('20,000 rows from an async source stream out without gathering', async () => {
  async function* many() {
    for (let at = 0; at < 20_000; at++) yield [`公司${at}`, code, null, at]
  }
  let chunks = 0
  const stream = writeWorkbook({ sheets: [{ name: 'a', columns, rows: many() }] })
  const parts: Buffer[] = []
  for await (const chunk of stream) {
    chunks += 1
    parts.push(chunk)
  }
  expect(chunks).toBeGreaterThan(5)
  expect((await readingOf(Buffer.concat(parts))).rows).toHaveLength(20_000)
})

test('a source that fails ends the download with its error', async () => {
  const broken = async function* () {
    yield ['甲']
    throw new Error('gone')
  }
  await expect(buffer(writeWorkbook({ sheets: [{ name: 'a', columns, rows: broken() }] }))).rejects.toThrow('gone')
})

test('names of files: Chinese by RFC 6266, nothing that breaks the header', () => {
  expect(contentDisposition('企业名单 (1).xlsx')).toBe(
    `attachment; filename="____ (1).xlsx"; filename*=UTF-8''%E4%BC%81%E4%B8%9A%E5%90%8D%E5%8D%95%20%281%29.xlsx`,
  )
  expect(contentDisposition('a"\r\nb/../c.csv')).not.toMatch(/[\r\n]|"b/)
})

test('each template is understood by the reader, column by column', async () => {
  for (const list of rosterLists) {
    const [form] = templateSheets(list)
    if (!form) throw new Error('no sheet')
    const filled = { ...form, rows: [form.columns.map((_, at) => `x${at}`)] }
    const reading = await readingOf(await buffer(writeWorkbook({ sheets: [filled] })), { list })
    const unread = reading.columns.filter(({ field, offers }) => field === null && !offers).map(({ header }) => header)
    expect(unread).toEqual([])
    expect(templateSheets(list)[1]?.rows).toHaveLength(form.columns.length)
  }
})
