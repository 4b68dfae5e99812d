// The browser floor, Chromium 87 (docs/decisions/0006): the build cares for syntax, these for names and CSS.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { projectRoot } from '#db/root.ts'
import { sourcesIn } from '#tests/structure/sources.ts'
import { teachOlderBrowsers } from '#ui/older-browsers.ts'

const newerCss = /:has\(|@layer|@container|\b\d+(dvh|svh|lvh|dvw)|color-mix\(|oklch\(|aspect-ratio:|text-wrap:|@scope/
const newerNames =
  /structuredClone|\.(findLast|findLastIndex|toSorted|toReversed|toSpliced)\(|(Object|Map)\.groupBy|randomUUID|Array\.fromAsync/

test('style sheets hold nothing newer', () => {
  const folder = join(projectRoot(), 'app/ui')
  const sheets = readdirSync(folder).filter((name) => name.endsWith('.css'))
  expect(sheets.length).toBeGreaterThan(5)
  expect(sheets.filter((name) => newerCss.test(readFileSync(join(folder, name), 'utf8')))).toEqual([])
})

test('code that reaches the browser calls nothing newer', () => {
  const sources = sourcesIn('app').filter(
    ({ path }) => /^app\/(ui|routes|words|domain|forms)\//.test(path) && !path.endsWith('.server.ts'),
  )
  expect(sources.filter(({ text }) => newerNames.test(text)).map(({ path }) => path)).toEqual([])
})

test('what is newer and handy is taught to older browsers first', () => {
  const known = { at: Array.prototype.at, hasOwn: Object.hasOwn }
  Reflect.deleteProperty(Array.prototype, 'at')
  Reflect.deleteProperty(Object, 'hasOwn')
  try {
    teachOlderBrowsers()
    expect(Array.prototype.at).not.toBe(known.at)
    expect([[1, 2, 3].at(-1), [1, 2].at(0), [1].at(5), Object.hasOwn({ a: 1 }, 'a')]).toEqual([3, 1, undefined, true])
  } finally {
    Object.defineProperty(Array.prototype, 'at', {
      value: known.at,
      enumerable: false,
      writable: true,
      configurable: true,
    })
    Object.defineProperty(Object, 'hasOwn', {
      value: known.hasOwn,
      enumerable: false,
      writable: true,
      configurable: true,
    })
  }
  const entry = readFileSync(join(projectRoot(), 'app/entry.client.tsx'), 'utf8')
  expect(entry.indexOf('teachOlderBrowsers()')).toBeGreaterThan(0)
})
