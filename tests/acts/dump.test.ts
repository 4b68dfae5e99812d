// What was dumped on SQLite is loaded on this project's engine: figures, journal and a second dump are the same.
import { execFile } from 'node:child_process'
import { appendFileSync, cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { type DumpNote, dump, noteName } from '#commands/dump.ts'
import { load } from '#commands/load.ts'
import { viewerNamed } from '#db/queries/accounts.ts'
import { verifyJournal } from '#db/queries/journal-check.ts'
import { countIn } from '#db/queries/portable.ts'
import { projectRoot } from '#db/root.ts'
import { everyTable } from '#db/schema/every-table.ts'
import { firm } from '#db/schema/firm.ts'
import { setting } from '#db/schema/setting.ts'
import { district, useHouse } from '#tests/house.ts'
import { figuresView } from '#views/figures.server.ts'
import { lookAt } from '#views/view.server.ts'

const house = useHouse()
const folder = mkdtempSync(join(tmpdir(), 'dumped-'))
const dumped = join(folder, 'dump')
let figures: unknown

beforeAll(async () => {
  const args = ['--import', 'tsx', join(projectRoot(), 'tests/acts/dumped-installation.ts'), dumped]
  const { stdout } = await promisify(execFile)(process.execPath, args, {
    cwd: projectRoot(),
    env: { ...process.env, DATABASE_URL: 'file:unused.db' },
  })
  figures = JSON.parse(stdout)
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))
// A house that nobody lives in yet.
beforeEach(() => house.store.change(async (db) => void (await db.delete(setting))))

const filesOf = (path: string) => readdirSync(path).filter((name) => name.endsWith('.jsonl'))

test('it counts the same, its journal is whole, and dumped again it is the same, byte by byte', async () => {
  await load(house.store, dumped)
  const officer = await house.store.read((db) => viewerNamed({ db }, district, '王敏'))
  if (!officer) throw new Error('the officer was not loaded')
  const counted = await lookAt(house.house, officer, figuresView, { on: '2024-06-30', query: {} })
  expect(counted).toEqual(figures)
  expect(counted.holders['high-tech']).toBe(1)
  expect(await house.store.read((db) => verifyJournal({ db }, district))).toMatchObject({ fault: null })
  const again = join(folder, `again-${house.store.engine}`)
  await house.store.change((db) => dump(db, again))
  expect(filesOf(again)).toEqual(filesOf(dumped))
  for (const name of filesOf(dumped))
    expect([name, readFileSync(join(again, name), 'utf8')]).toEqual([name, readFileSync(join(dumped, name), 'utf8')])
})

test('what is not a whole dump of this schema, or not for here, is refused with one sentence, and nothing is written', async () => {
  const spoilt = (name: string, spoil: (path: string, note: DumpNote) => void): string => {
    const path = join(folder, name)
    cpSync(dumped, path, { recursive: true })
    spoil(path, JSON.parse(readFileSync(join(path, noteName), 'utf8')))
    return path
  }
  const write = (path: string, note: unknown) => writeFileSync(join(path, noteName), JSON.stringify(note))
  const firms = filesOf(dumped).find((name) => name.endsWith('-firm.jsonl')) ?? ''
  const refusals: [string, RegExp][] = [
    [join(folder, 'nowhere'), /is not a dump/],
    [spoilt('unreadable', (path) => writeFileSync(join(path, noteName), '{')), /cannot be read/],
    [spoilt('other', (path, note) => write(path, { ...note, schema: '9999_later' })), /another version \(9999_later\)/],
    [spoilt('fewer', (path, note) => write(path, { ...note, tables: note.tables.slice(1) })), /every table/],
    [spoilt('missing', (path) => rmSync(join(path, firms))), /is missing/],
    [spoilt('longer', (path) => appendFileSync(join(path, firms), '{}\n')), /its digest differs/],
  ]
  for (const [path, sentence] of refusals) await expect(load(house.store, path)).rejects.toThrow(sentence)
  const rows = await house.store.read(async (db) => Promise.all(everyTable.map(({ table }) => countIn({ db }, table))))
  expect(new Set(rows)).toEqual(new Set([0]))
  await load(house.store, dumped)
  await expect(load(house.store, dumped)).rejects.toThrow(/not empty/)
  expect(await house.store.read((db) => countIn({ db }, firm))).toBe(2)
})

test('no table of the schema is forgotten, and each comes after those it refers to', () => {
  const schema = join(projectRoot(), 'db/schema')
  const written = readdirSync(schema).filter((name) => !/^(columns|parity|every-table)/.test(name))
  const texts = written.map((name) => readFileSync(join(schema, name), 'utf8'))
  const names = texts.flatMap((text) => [...text.matchAll(/= table\(\s*'(\w+)'/g)].map(([, name]) => name))
  const order = everyTable.map(({ name }) => name)
  expect([...order].sort()).toEqual(names.sort())
  for (const [before, after] of [
    ['account', 'session'],
    ['journal', 'change'],
    ['firm', 'stay'],
    ['import_batch', 'import_file'],
  ] as const)
    expect([before, order.indexOf(before) < order.indexOf(after)]).toEqual([before, true])
})
