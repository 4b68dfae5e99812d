// The routes handed to Remix for an address decide as all routes would.
import fc from 'fast-check'
import { matchRoutes, type RouteObject } from 'react-router-dom'
import { expect, test } from 'vitest'
import { partOf, sectionOfPath } from '#server/sections.ts'
import { builtServer } from '#tests/routes/built.ts'

const build = await builtServer()
type Routes = typeof build.routes

const treeOf = (routes: Routes, parent?: string): RouteObject[] =>
  Object.values(routes)
    .filter(({ parentId }) => parentId === parent)
    .map(({ id, path, index, caseSensitive }): RouteObject => {
      if (index) return { id, path, index: true, caseSensitive }
      return { id, path, caseSensitive, children: treeOf(routes, id) }
    })

const whole = treeOf(build.routes)
const matched = (routes: RouteObject[], path: string) => matchRoutes(routes, path)?.map(({ route }) => route.id) ?? null

const words = [...new Set(Object.values(build.routes).flatMap(({ path }) => path?.split('/') ?? []))]
const segment = fc.oneof(
  fc.constantFrom(...words),
  fc.constantFrom('', '..', '%66irms', 'FIRMS', 'Boards', '%25', '企业', 'high-tech', 'x'),
  fc.uuid(),
)
const paths = fc.array(segment, { maxLength: 5 }).map((parts) => `/${parts.join('/')}`)

test('any address finds the same route among its section as among all', () => {
  fc.assert(
    fc.property(paths, (path) => {
      expect(matched(treeOf(partOf(build, sectionOfPath(path)).routes), path)).toEqual(matched(whole, path))
    }),
    { numRuns: 1000 },
  )
})

test('a section is a small part of all routes, and its manifest tells of the same ones', () => {
  const { routes, assets } = partOf(build, 'firms')
  expect(Object.keys(routes).length).toBeLessThan(Object.keys(build.routes).length / 3)
  expect(Object.keys(assets.routes).sort()).toEqual(Object.keys(routes).sort())
})
