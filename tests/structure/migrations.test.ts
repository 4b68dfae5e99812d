// One schema, two generated folders: both must be up to date with the tables.
import { execFileSync } from 'node:child_process'
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, relative } from 'node:path'
import { expect, test } from 'vitest'
import { projectRoot } from '#db/root.ts'

const drizzleKit = join(projectRoot(), 'node_modules/drizzle-kit/bin.cjs')

test.each([
  ['sqlite', 'file:unused.db'],
  ['postgres', 'postgres://unused'],
])('the %s migrations say all that the schema says', (folder, url) => {
  const copy = mkdtempSync(join(tmpdir(), 'migrations-'))
  try {
    cpSync(join(projectRoot(), 'db/migrations', folder), copy, { recursive: true })
    const before = readdirSync(copy).sort()
    const said = execFileSync(process.execPath, [drizzleKit, 'generate'], {
      cwd: projectRoot(),
      env: { ...process.env, DATABASE_URL: url, MIGRATIONS_OUT: relative(projectRoot(), copy) },
      encoding: 'utf8',
    })
    expect(said).toContain('No schema changes')
    expect(readdirSync(copy).sort()).toEqual(before)
  } finally {
    rmSync(copy, { recursive: true, force: true })
  }
})

test('both folders have the same steps', () => {
  const tags = (folder: string) =>
    (
      JSON.parse(readFileSync(join(projectRoot(), 'db/migrations', folder, 'meta/_journal.json'), 'utf8')) as {
        entries: { tag: string }[]
      }
    ).entries.map((one) => one.tag)
  expect(tags('postgres')).toEqual(tags('sqlite'))
})
