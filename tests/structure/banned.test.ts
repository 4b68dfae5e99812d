// Calls that look right and are not: each ban names the harm it prevents.
import { expect, test } from 'vitest'
import { sourcesIn } from '#tests/structure/sources.ts'

type Ban = { what: string; pattern: RegExp; where: RegExp; except?: RegExp }

const bans: Ban[] = [
  {
    what: "Drizzle's transaction() leaves rows behind on better-sqlite3: use store.change",
    pattern: /\.transaction\(/,
    where: /^(app|db|seeds|commands)\//,
  },
  {
    what: 'get/all/run/values without values exist on SQLite only: await the query and take [0]',
    pattern: /\.(get|all|run)\(\)/,
    where: /^db\/queries\//,
  },
  { what: 'SQL is written in db/ only', pattern: /from 'drizzle-orm/, where: /^(app|seeds|commands)\// },
  {
    what: 'inline styles are refused by the content security policy',
    pattern: /\sstyle=\{/,
    where: /^app\//,
  },
  {
    what: 'HTML written past React can carry what a user typed',
    pattern: /dangerouslySetInnerHTML|\.innerHTML\s*=/,
    where: /^app\//,
  },
  {
    what: 'console output is no log: use the logger (commands write to stdout)',
    pattern: /\bconsole\./,
    where: /^(app|db)\//,
  },
  {
    what: 'the business day comes from the clock of the house',
    pattern: /new Date\(\)|Date\.now\(\)/,
    where: /^app\/(acts|views|routes|domain|ui)\/|^db\/queries\//,
  },
  {
    what: 'no type is switched off',
    pattern: /:\s*any\b|<any>|as any\b|@ts-(ignore|expect-error|nocheck)|biome-ignore/,
    where: /^(app|db|seeds|commands)\//,
  },
]

const sources = sourcesIn('app', 'db', 'seeds', 'commands')

test.each(bans)('$what', ({ pattern, where, except }) => {
  const found = sources.filter(
    (one) => where.test(one.path) && !except?.test(one.path) && pattern.test(withoutComments(one.text)),
  )
  expect(found.map((one) => one.path)).toEqual([])
})

const withoutComments = (text: string): string =>
  text.replaceAll(/\/\*[\s\S]*?\*\//g, '').replaceAll(/^\s*\/\/.*$/gm, '')

test('no drawer of leftovers: files are named by what they are', () => {
  const names = /(^|\/)(utils?|helpers?|misc|common-utils|manager|service|index)\.(ts|tsx)$/
  expect(sources.filter((one) => names.test(one.path) && !one.path.includes('routes')).map((one) => one.path)).toEqual(
    [],
  )
})
