// Who may import whom: arrows point down only (docs/decisions/0001).
import { expect, test } from 'vitest'
import { importsOf, type Source, sourcesIn } from '#tests/structure/sources.ts'

const mayEnter: Record<string, readonly string[]> = {
  domain: ['domain'],
  words: ['domain', 'words'],
  forms: ['domain', 'words', 'forms'],
  ui: ['domain', 'words', 'forms', 'ui'],
  rosters: ['domain', 'rosters'],
  db: ['db', 'domain'],
  acts: ['acts', 'domain', 'forms', 'db', 'rosters', 'server'],
  views: ['views', 'domain', 'forms', 'db', 'rosters', 'server'],
  server: ['server', 'db', 'domain', 'acts', 'views', 'forms', 'rosters'],
  routes: ['acts', 'views', 'server', 'forms', 'ui', 'words', 'domain', 'rosters', 'routes'],
  commands: ['commands', 'acts', 'views', 'seeds', 'db', 'domain', 'server', 'rosters', 'forms', 'words'],
  seeds: ['seeds', 'acts', 'domain', 'db', 'server', 'forms'],
}

/** Inside a room that all may enter, the doors that only some may use. */
const acrossTheHall: Record<string, RegExp> = {
  acts: /^#server\/(refusal|stale|house|password\.server|token)|^#db\//,
  views: /^#server\/(refusal|house|context)|^#db\//,
}

/** Libraries that a room may take in; a room not named here may take any. */
const libraries: Record<string, RegExp> = {
  domain: /^$/,
  words: /^react$/,
  forms: /^zod$/,
  ui: /^(react|react-dom|@remix-run\/react|react-hook-form|@hookform\/resolvers\/zod|react-aria-components|@tanstack\/react-table|zod)$/,
}

const roomOf = (path: string): string =>
  path.startsWith('app/') ? (path.split('/')[1] ?? '') : (path.split('/')[0] ?? '')
const isRoot = ({ path }: Source) => /^app\/[^/]+\.tsx?$/.test(path)

const sources = sourcesIn('app', 'db', 'seeds', 'commands').filter((one) => !isRoot(one))

function faultsOf(source: Source): string[] {
  const room = roomOf(source.path)
  return importsOf(source).flatMap((from) => {
    if (from.startsWith('#')) {
      const other = from.slice(1).split('/')[0] ?? ''
      const door = acrossTheHall[room]
      const open = mayEnter[room]?.includes(other) && (!door || !/^#(server|db)\//.test(from) || door.test(from))
      return open ? [] : [`${source.path} imports ${from}`]
    }
    if (from.startsWith('.'))
      return /^\.\.\//.test(from) && room !== 'commands' ? [`${source.path} imports ${from}: use #${room}/...`] : []
    const library = libraries[room]
    return library && !library.test(from) ? [`${source.path} imports ${from}`] : []
  })
}

test('every import goes down the house, never up', () => {
  expect(sources.length).toBeGreaterThan(50)
  expect(sources.flatMap(faultsOf)).toEqual([])
})

test('the domain knows no clock, no chance and no environment', () => {
  const banned = /\bDate\.now\b|\bnew Date\(\)|\bMath\.random\b|\bprocess\.|\bfetch\(/
  expect(
    sources.filter((one) => roomOf(one.path) === 'domain' && banned.test(one.text)).map((one) => one.path),
  ).toEqual([])
})

test('a route never reaches the database by itself', () => {
  const routes = sources.filter((one) => roomOf(one.path) === 'routes')
  expect(
    routes.flatMap((one) => importsOf(one).filter((from) => from.startsWith('#db/') || from.includes('drizzle'))),
  ).toEqual([])
})
