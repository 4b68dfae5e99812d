import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { monitorEventLoopDelay } from 'node:perf_hooks'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { buildSync } from 'esbuild'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { completeCode } from '#domain/credit-code.ts'
import { makeReader } from '#rosters/reader.server.ts'
import { csv, headerXml, parts, workbook, zip } from '#tests/rosters/books.ts'

const source = new URL('../../app/rosters/worker.ts', import.meta.url)
const root = fileURLToPath(new URL('../..', import.meta.url))
let folder = ''
let built: URL

/** Built the way the production build does it: one file, the libraries inside. */
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'roster-worker-'))
  writeFileSync(join(folder, 'package.json'), '{"type":"module"}')
  buildSync({
    absWorkingDir: root,
    entryPoints: [fileURLToPath(source)],
    outfile: join(folder, 'roster-worker.js'),
    bundle: true,
    platform: 'node',
    target: 'node20',
    format: 'esm',
    banner: { js: "import{createRequire}from'node:module';const require=createRequire(import.meta.url);" },
    logLevel: 'error',
  })
  built = pathToFileURL(join(folder, 'roster-worker.js'))
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const header = [
  '序号',
  '企业名称',
  '统一社会信用代码',
  '成立日期',
  '注册资本(万元)',
  '所属街道',
  '注册地址',
  '联系人',
  '联系电话',
  '备注',
]
const codeOf = (at: number) => completeCode('91210105', `MA${String(at).padStart(6, '0')}`)
const rowOf = (at: number) => [
  at,
  `沈阳第${at}科技有限公司`,
  codeOf(at),
  44_000 + (at % 900),
  100,
  '三台子街道',
  `黄河大街${at}号`,
  '张三',
  '13800000000',
  '无',
]
const large = () => workbook([header, ...Array.from({ length: 10_000 }, (_, at) => rowOf(at))])
const request = (bytes: Uint8Array) => ({ bytes, fileName: '名单.xlsx', list: 'firms' as const })

test('10,000 rows are read in the built worker, with progress, while the serving thread stays free', async () => {
  const bytes = large()
  const length = bytes.length
  const read = makeReader({ workerFile: built })
  const delay = monitorEventLoopDelay({ resolution: 1 })
  const progress: number[] = []
  delay.enable()
  const start = performance.now()
  const answer = await read(request(bytes), { onProgress: (rows) => progress.push(rows) })
  const took = performance.now() - start
  delay.disable()
  if ('refusal' in answer) throw new Error(answer.refusal.code)
  expect(answer.reading.rows).toHaveLength(10_000)
  expect(answer.reading.rows[9_999]?.cells.code?.value).toBe(codeOf(9_999))
  expect(answer.reading.rows.every(({ cells }) => cells.code?.finding === undefined)).toBe(true)
  expect(progress.at(-1)).toBe(10_000)
  expect(progress.length).toBeGreaterThan(10)
  expect(delay.percentile(99) / 1e6).toBeLessThan(50)
  expect(took).toBeLessThan(5_000)
  expect(bytes.length).toBe(length)
})

test('the worker runs from its source too, and carries a refusal over', async () => {
  const read = makeReader({ workerFile: source })
  expect(await read(request(csv('<html></html>')))).toEqual({
    refusal: { code: 'roster.not-a-roster', detail: { found: 'html' } },
  })
  const answer = await read(request(csv(`企业名称,税号\n甲公司,${codeOf(1)}`)))
  expect('reading' in answer && answer.reading.rows[0]?.cells.name?.value).toBe('甲公司')
})

test('a bomb is refused by the worker in under a second, and the process hardly grows', async () => {
  const bomb = zip([...parts(headerXml), { name: 'xl/a.xml', content: Buffer.alloc(270 * 1024 * 1024, 32) }])
  const before = process.memoryUsage().rss
  const start = performance.now()
  expect(await makeReader({ workerFile: built })(request(bomb))).toMatchObject({ refusal: { code: 'roster.bomb' } })
  expect(performance.now() - start).toBeLessThan(1_000)
  expect(process.memoryUsage().rss - before).toBeLessThan(150 * 1024 * 1024)
})

test('a reading that takes too long or too much memory is ended and says so', async () => {
  const bytes = large()
  expect(await makeReader({ workerFile: built, seconds: 0.05 })(request(bytes))).toEqual({
    refusal: { code: 'roster.too-slow', detail: { limitSeconds: 0.05 } },
  })
  expect(await makeReader({ workerFile: built, memoryMb: 24 })(request(bytes))).toEqual({
    refusal: { code: 'roster.too-heavy', detail: { limitMb: 24 } },
  })
})

test('leaving stops the reading, also one that still waits for its turn', async () => {
  const read = makeReader({ workerFile: built, workers: 1 })
  const leave = new AbortController()
  const bytes = large()
  const running = read(request(bytes), { signal: leave.signal })
  const waiting = read(request(bytes), { signal: leave.signal })
  const other = read(request(csv(`企业名称,税号\n甲公司,${codeOf(1)}`)))
  setTimeout(() => leave.abort(), 20)
  const stopped = { refusal: { code: 'roster.stopped', detail: {} } }
  expect(await Promise.all([running, waiting])).toEqual([stopped, stopped])
  expect('reading' in (await other)).toBe(true)
})

test('empty and too large files need no worker', async () => {
  const read = makeReader({ workerFile: 'nowhere.js' })
  expect(await read(request(new Uint8Array()))).toEqual({ refusal: { code: 'roster.empty', detail: {} } })
  expect(await read(request(new Uint8Array(21 * 1024 * 1024)))).toEqual({
    refusal: { code: 'roster.too-large', detail: { limitMb: 20 } },
  })
})
