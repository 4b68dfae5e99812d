// `backup` and `restore` through the built program; and databases that are older or newer than it.
import { createHash } from 'node:crypto'
import { copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import Database from 'better-sqlite3'
import { drizzle } from 'drizzle-orm/better-sqlite3'
import { migrate } from 'drizzle-orm/better-sqlite3/migrator'
import { afterAll, expect, test } from 'vitest'
import { knownMigrations, migrationsFolder } from '#db/migrations.server.ts'
import { emptyFolder, makeInstallation, removeInstallations } from '#tests/trust/installation.ts'
import { ask, run, serve } from '#tests/trust/program.ts'

afterAll(removeInstallations)

const made = () =>
  makeInstallation(async ({ officer, firm }) => {
    await firm('备份前科技有限公司')
    return { officer }
  })

const change = (file: string, sql: string) => {
  const db = new Database(file)
  db.exec(sql)
  db.close()
}
const firmsIn = (file: string): string[] => {
  const db = new Database(file, { readonly: true })
  const names = db.prepare<[], { name: string }>('select name from firm order by name').all()
  db.close()
  return names.map(({ name }) => name)
}
const digestOf = (file: string) => createHash('sha256').update(readFileSync(file)).digest('hex')

test('a backup made while the server works is restored whole, and what stood there is kept', async () => {
  const { file, officer } = await made()
  const database = { DATABASE_URL: `file:${file}` }
  const target = join(emptyFolder(), 'copy.db')
  const server = await serve(file)
  const backup = await run(['backup', target], database)
  expect([backup.code, backup.stderr]).toEqual([0, ''])
  const note: unknown = JSON.parse(readFileSync(`${target}.json`, 'utf8'))
  expect(note).toMatchObject({ file: 'copy.db', sha256: digestOf(target), tables: { firm: 1 } })
  expect(
    (await ask(server, '/firms/new', officer.cookie, { name: '备份后科技有限公司', registeredOn: '2020-01-01' }))
      .status,
  ).toBe(302)

  const served = await run(['restore', target], database)
  expect([served.code, served.stderr]).toEqual([
    1,
    'The server is running on this database. Stop it first, then restore.\n',
  ])
  await server.end()
  expect(firmsIn(file)).toHaveLength(2)

  const restored = await run(['restore', target], database)
  expect([restored.code, restored.stderr]).toEqual([0, ''])
  expect(firmsIn(file)).toEqual(['备份前科技有限公司'])
  const kept = readdirSync(dirname(file)).find((name) => /before-restore-\d+$/.test(name)) ?? ''
  expect(firmsIn(join(dirname(file), kept))).toHaveLength(2)
  const again = await serve(file)
  expect((await ask(again, '/firms', officer.cookie)).status).toBe(200)
  await again.end()
})

test('a backup lies beside its database where no file is named, and never overwrites one', async () => {
  const { file } = await made()
  const database = { DATABASE_URL: `file:${file}` }
  const { code, stdout } = await run(['backup'], database)
  const path = stdout.split('\n')[0] ?? ''
  expect([code, dirname(path), basename(path)]).toEqual([
    0,
    join(dirname(file), 'backups'),
    expect.stringMatching(/^pipeline-\d{8}-\d{6}\.db$/),
  ])
  expect((await run(['backup', path], database)).code).toBe(1)
})

test('restore refuses what is no good, with one sentence, and touches nothing', async () => {
  const { file } = await made()
  const database = { DATABASE_URL: `file:${file}` }
  const folder = emptyFolder()
  const good = join(folder, 'good.db')
  expect((await run(['backup', good], database)).code).toBe(0)
  const before = digestOf(file)
  /** A copy of the good backup, spoilt; with a note of its own where the note shall fit. */
  const spoilt = (name: string, spoil: (path: string) => void, fits = false): string => {
    const path = join(folder, name)
    copyFileSync(good, path)
    spoil(path)
    const note: Record<string, unknown> = JSON.parse(readFileSync(`${good}.json`, 'utf8'))
    writeFileSync(`${path}.json`, JSON.stringify(fits ? { ...note, sha256: digestOf(path) } : note))
    return path
  }
  const noNote = join(folder, 'alone.db')
  copyFileSync(good, noNote)
  const bytes = (path: string) => {
    const all = readFileSync(path)
    all.fill(0xa5, 8192, 16_384)
    writeFileSync(path, all)
  }
  const files: [string, RegExp][] = [
    [join(folder, 'nowhere.db'), /There is no file/],
    [spoilt('text.db', (path) => writeFileSync(path, 'not a database')), /is not a database/],
    [
      spoilt('other.db', (path) => change(path, 'drop table __drizzle_migrations'), true),
      /not a database of this program/,
    ],
    [spoilt('damaged.db', bytes, true), /damaged/],
    [spoilt('changed.db', (path) => change(path, "update firm set name = 'x'")), /its digest differs/],
    [
      spoilt('newer.db', (path) => change(path, 'update __drizzle_migrations set created_at = 9999999999999'), true),
      /newer version/,
    ],
    [noNote, /alone\.db\.json is missing/],
  ]
  for (const [path, sentence] of files) {
    const { code, stdout, stderr } = await run(['restore', path], database)
    expect([basename(path), code, stdout, stderr]).toEqual([basename(path), 1, '', expect.stringMatching(sentence)])
    expect(stderr.trim().split('\n')).toHaveLength(1)
  }
  expect((await run(['restore'], database)).code).toBe(2)
  expect([digestOf(file), readdirSync(dirname(file)).filter((name) => /restor/.test(name))]).toEqual([before, []])
})

test('the server refuses a database that a newer program wrote', async () => {
  const { file } = await made()
  change(file, "insert into __drizzle_migrations (hash, created_at) values ('x', 9999999999999)")
  const { code, stderr } = await run(['serve'], { DATABASE_URL: `file:${file}` })
  expect([code, stderr]).toEqual([1, expect.stringMatching(/^This database was written by a newer version[^\n]*\n$/)])
})

/** A file that only the first migration has been at. */
function anOlderDatabase() {
  const [first, second] = knownMigrations('sqlite')
  if (!first || !second) throw new Error('there is no older schema')
  const folder = join(emptyFolder(), 'migrations')
  mkdirSync(join(folder, 'meta'), { recursive: true })
  copyFileSync(join(migrationsFolder('sqlite'), `${first.tag}.sql`), join(folder, `${first.tag}.sql`))
  const journal: Record<string, unknown> = JSON.parse(
    readFileSync(join(migrationsFolder('sqlite'), 'meta/_journal.json'), 'utf8'),
  )
  writeFileSync(join(folder, 'meta/_journal.json'), JSON.stringify({ ...journal, entries: [first] }))
  const file = join(emptyFolder(), 'older.db')
  const older = new Database(file)
  migrate(drizzle(older), { migrationsFolder: folder })
  older.close()
  return { file, first, second }
}

function migrationsIn(path: string): number[] {
  const db = new Database(path, { readonly: true })
  const applied = db.prepare<[], { at: number }>('select created_at at from __drizzle_migrations order by 1').all()
  db.close()
  return applied.map(({ at }) => Number(at))
}

test('an older database is brought up to date, after a copy of it was made', async () => {
  const { file, first, second } = anOlderDatabase()
  const { code } = await run(['setup'], { DATABASE_URL: `file:${file}` })
  expect(code).toBe(0)
  const copy = `${file}.before-${second.tag}`
  expect(existsSync(copy) && migrationsIn(copy)).toEqual([first.when])
  expect(migrationsIn(file)).toEqual(knownMigrations('sqlite').map(({ when }) => when))
})

test('two programs that meet an older database at once bring it up to date once', async () => {
  const { file } = anOlderDatabase()
  const both = await Promise.all([1, 2].map(() => run(['setup'], { DATABASE_URL: `file:${file}` })))
  expect(both.map(({ code, stderr }) => [code, stderr])).toEqual([
    [0, ''],
    [0, ''],
  ])
  expect(migrationsIn(file)).toEqual(knownMigrations('sqlite').map(({ when }) => when))
})
