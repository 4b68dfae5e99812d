// Every page of the system with a real address: what to open, as whom.
import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { projectRoot } from '#db/root.ts'
import type { Person } from '#tests/browser/house.ts'

type Find = {
  /** The first link of this shape on the first of these pages that has one. */
  link(from: readonly string[], shape: string): Promise<string>
  links(from: string, shape: string): Promise<string[]>
}
export type Known = { route: string; person: Person; at: (find: Find) => Promise<string> }

const known = (person: Person, route: string, at: Known['at'] = async () => route): Known => ({ person, route, at })

const firm = (find: Find) => find.link(['/firms?kind=gazelle'], '/firms/:id')
const carriers = (find: Find) => find.links('/carriers?size=200', '/carriers/:id')
const carrier = async (find: Find) => (await find.link(await carriers(find), '/carriers/:id/units/:id')).slice(0, 46)
const floor = async (find: Find) => {
  const floors = await find.link(['/floors'], '/carriers/:id/floors')
  return find.link([floors], `${floors.replaceAll(/[0-9a-f-]{36}/g, ':id')}/:floor`)
}
const stay = async (find: Find) => find.link([await carrier(find)], '/stays/:id')
const recognition = (find: Find) => find.link(['/recognitions?state=in-force'], '/recognitions/:id')
const under =
  (parent: (find: Find) => Promise<string>, rest: string): Known['at'] =>
  async (find) =>
    `${await parent(find)}${rest}`

export const pages: readonly Known[] = [
  known('officer', '/'),
  known('officer', '/firms'),
  known('officer', '/firms/new'),
  known('officer', '/firms/:firm', firm),
  known('officer', '/firms/:firm/edit', under(firm, '/edit')),
  known('officer', '/firms/:firm/history', under(firm, '/history')),
  known('officer', '/firms/:firm/move-out', under(firm, '/move-out')),
  known('officer', '/firms/:firm/move-in', async (find) => {
    const left = await find.links('/firms?scope=left&size=200', '/firms/:id')
    return find.link(left, '/firms/:id/move-in')
  }),
  known('officer', '/firms/:firm/deregister', under(firm, '/deregister')),
  known('officer', '/firms/:firm/reinstate', async (find) => {
    const left = await find.links('/firms?scope=left&size=200', '/firms/:id')
    return find.link(left, '/firms/:id/reinstate')
  }),
  known('officer', '/firms/:firm/names/new', under(firm, '/names/new')),
  known('officer', '/firms/:firm/names/:fact', async (find) => find.link([await firm(find)], '/firms/:id/names/:id')),
  known('officer', '/firms/:firm/residences/:fact', async (find) =>
    find.link([await firm(find)], '/firms/:id/residences/:id'),
  ),
  known('officer', '/firms/:firm/recognitions/new', under(firm, '/recognitions/new')),
  known('officer', '/recognitions'),
  known('officer', '/recognitions/new'),
  known('officer', '/recognitions/:recognition', recognition),
  known('officer', '/recognitions/:recognition/correct', under(recognition, '/correct')),
  known('officer', '/recognitions/:recognition/revoke', under(recognition, '/revoke')),
  known('officer', '/recognitions/:recognition/withdraw', under(recognition, '/withdraw')),
  known('officer', '/boards/(:kind)', async () => '/boards/tech-sme'),
  known('officer', '/renewals'),
  known('officer', '/renewals/open'),
  known('officer', '/lapses', async () => '/lapses?month=2024-09'),
  known('officer', '/flows', async () => '/flows?from=2022-12-31&term=lapsed'),
  known('officer', '/cases'),
  known('officer', '/cases/new'),
  known('officer', '/stages'),
  known('officer', '/carriers'),
  known('officer', '/carriers/new'),
  known('officer', '/carriers/:carrier', carrier),
  known('officer', '/carriers/:carrier/edit', under(carrier, '/edit')),
  known('officer', '/carriers/:carrier/history', under(carrier, '/history')),
  known('officer', '/carriers/:carrier/area', under(carrier, '/area')),
  known('officer', '/carriers/:carrier/close', under(carrier, '/close')),
  known('officer', '/carriers/:carrier/stays/new', under(carrier, '/stays/new')),
  known('officer', '/carriers/:carrier/terms/new', under(carrier, '/terms/new')),
  known('officer', '/carriers/:carrier/terms/:term', async (find) =>
    find.link([await carrier(find)], '/carriers/:id/terms/:id'),
  ),
  known('officer', '/carriers/:carrier/grades/new', under(carrier, '/grades/new')),
  known('officer', '/carriers/:carrier/files', under(carrier, '/files')),
  known('officer', '/carriers/:carrier/layout', under(carrier, '/layout')),
  known('officer', '/carriers/:carrier/units/merge', under(carrier, '/units/merge')),
  known(
    'officer',
    '/carriers/:carrier/units/:unit/split',
    async (find) => `${await find.link([await carrier(find)], '/carriers/:id/units/:id')}/split`,
  ),
  known('officer', '/buildings'),
  known('officer', '/buildings/:building', async (find) => find.link(['/buildings'], '/buildings/:id')),
  known('officer', '/occupancy', async () => '/occupancy?from=2024-01-01&month=2024-07'),
  known('officer', '/carriers/:carrier/occupancy', under(carrier, '/occupancy?by=unit')),
  known('officer', '/buildings/new'),
  known('officer', '/carriers/:carrier/units/new', under(carrier, '/units/new')),
  known('officer', '/carriers/:carrier/units/:unit', async (find) =>
    find.link([await carrier(find)], '/carriers/:id/units/:id'),
  ),
  known('officer', '/stays', async () => '/stays?leaving=90'),
  known('officer', '/stays/:stay', stay),
  known('officer', '/stays/:stay/extend', under(stay, '/extend')),
  known('officer', '/stays/:stay/change', under(stay, '/change')),
  known('officer', '/stays/:stay/move', under(stay, '/move')),
  known('officer', '/stays/:stay/leave', under(stay, '/leave')),
  known('officer', '/stays/:stay/correct', under(stay, '/correct')),
  known('officer', '/stays/:stay/team', under(stay, '/team')),
  known('officer', '/placements'),
  known('officer', '/carriers/:carrier/placements/new', under(carrier, '/placements/new')),
  known('officer', '/months'),
  known('officer', '/carriers/:carrier/months/:month', under(carrier, '/months/2024-05')),
  known('operator', '/floors'),
  known('operator', '/carriers/:carrier/floors', async (find) => find.link(['/floors'], '/carriers/:id/floors')),
  known('operator', '/carriers/:carrier/floors/:floor', floor),
  known('operator', '/carriers/:carrier/units/:unit/stays', async (find) =>
    find.link([await floor(find)], '/carriers/:id/units/:id/stays'),
  ),
  known('operator', '/firms/enter'),
  known('officer', '/firms/:firm/check', under(firm, '/check')),
  known(
    'operator',
    '/firms/:firm/identity',
    under(async (find) => find.link(['/firms'], '/firms/:id'), '/identity'),
  ),
  known('officer', '/metrics'),
  known('officer', '/metrics/reports'),
  known('officer', '/firms/:firm/metrics', under(firm, '/metrics')),
  known('officer', '/firms/:firm/gaps', under(firm, '/gaps')),
  known('officer', '/firms/:firm/declarations/new', under(firm, '/declarations/new?all=1')),
  known('officer', '/gaps', async () => '/gaps?kind=tech-sme'),
  known('officer', '/gaps/start', async () => '/gaps/start?kind=high-tech&state=further&all=1'),
  known('officer', '/rules'),
  known('officer', '/rules/:ruleSet', async () => '/rules/HNTE_2016'),
  known('officer', '/productivity'),
  known('officer', '/paths', async () => '/paths?node=incubator'),
  known('officer', '/demand'),
  known('officer', '/demand/new'),
  known('officer', '/leads'),
  known('officer', '/leads/list', async () => '/leads/list?state=all'),
  known('officer', '/leads/new'),
  known('officer', '/spaces'),
  known('officer', '/spaces/list', async () => '/spaces/list?state=all'),
  known('officer', '/spaces/new'),
  known('officer', '/platform-projects'),
  known('officer', '/platform-projects/list', async () => '/platform-projects/list?state=all'),
  known('officer', '/platform-projects/new'),
  known('officer', '/xinchuang'),
  known('officer', '/xinchuang/firms', async () => '/xinchuang/firms?state=counted'),
  known('officer', '/firms/:firm/chain-links', under(firm, '/chain-links')),
  known('officer', '/platforms'),
  known('officer', '/platforms/new'),
  known('officer', '/platforms/:platform', async (find) => find.link(['/platforms'], '/platforms/:id')),
  known('leader', '/forecast', async () => '/forecast?renewal=90&list=renewal'),
  known('leader', '/forecast/method'),
  known('leader', '/cohorts', async () => '/cohorts?list=cohort.high-tech'),
  known('officer', '/targets'),
  known('officer', '/targets/new'),
  known('officer', '/targets/:plan/edit', async (find) => find.link(['/targets'], '/targets/:id/edit')),
  known('officer', '/targets/:plan/targets/:target', async (find) =>
    find.link(['/targets'], '/targets/:id/targets/:id'),
  ),
  known('officer', '/targets/:plan/targets/new', async (find) =>
    (await find.link(['/targets'], '/targets/:id/edit')).replace(/edit$/, 'targets/new'),
  ),
  known('officer', '/today'),
  known('officer', '/calendar'),
  known('officer', '/calendar/windows/:window', async () => '/calendar/windows/new?kind=high-tech'),
  known('officer', '/tasks'),
  known('officer', '/tasks/new'),
  known('officer', '/tasks/:task', async (find) => find.link(['/tasks'], '/tasks/:id')),
  known('officer', '/visits'),
  known('officer', '/visits/new'),
  known('officer', '/visits/:visit', async (find) => find.link(['/visits'], '/visits/:id')),
  known('officer', '/needs'),
  known('officer', '/needs/new'),
  known('officer', '/needs/:need', async (find) => find.link(['/needs'], '/needs/:id')),
  known('officer', '/support'),
  known('officer', '/support/new'),
  known('officer', '/support/:offer', async (find) => find.link(['/support'], '/support/:id')),
  known('officer', '/support/given/:support', async (find) => find.link(['/support/given'], '/support/given/:id')),
  known('officer', '/support/given'),
  known('officer', '/support/refer'),
  known('officer', '/support/gaps'),
  known('officer', '/trainings'),
  known('officer', '/trainings/new'),
  known('officer', '/trainings/:training', async (find) => find.link(['/trainings'], '/trainings/:id')),
  known('officer', '/firms/:firm/notes', under(firm, '/notes')),
  known('officer', '/firms/:firm/files', under(firm, '/files')),
  known('officer', '/imports'),
  known('officer', '/imports/new'),
  known('sysadmin', '/accounts'),
  known('sysadmin', '/accounts/new'),
  known('secadmin', '/accounts/:account', async (find) => find.link(['/accounts'], '/accounts/:id')),
  known('auditor', '/journal'),
  known('officer', '/me'),
  known('officer', '/me/password'),
]

/** Pages that need more than an address; each has a test of its own in axe.spec.ts. */
export const specialPages: readonly string[] = [
  // Answers and versions of rules are recorded by the test itself: gaps.spec.ts.
  '/firms/:firm/declarations/:declaration',
  '/rules/:ruleSet/new',
  '/rules/:ruleSet/versions/:version',
  // Cases are opened by the test itself: cases.spec.ts.
  '/cases/:case',
  '/cases/:case/edit',
  '/cases/:case/end',
  '/cases/:case/move',
  '/cases/:case/steps/:step',
  '/cases/:case/undo',
  // Grades, buildings and splits are recorded by the test itself: premises.spec.ts.
  '/buildings/:building/edit',
  '/carriers/:carrier/changes/:change',
  '/carriers/:carrier/grades/:fact',
  // A request is made by the test itself: stays.spec.ts.
  '/placements/:request',
  // A demand, a lead, a space and a platform under way are entered by the tests themselves: demand.spec.ts, pipelines.spec.ts.
  '/demand/:demand',
  '/leads/:lead',
  '/leads/:lead/edit',
  '/leads/:lead/settle',
  '/leads/:lead/win',
  '/pipelines/:pipeline/:item/end',
  '/pipelines/:pipeline/:item/move',
  '/pipelines/:pipeline/:item/steps/:step',
  '/pipelines/:pipeline/:item/undo',
  '/platform-projects/:project',
  '/platform-projects/:project/edit',
  '/platform-projects/:project/pass',
  '/spaces/:space',
  '/spaces/:space/edit',
  '/spaces/:space/open',
  '/sign-in',
  '/link/:token',
  '/report/:token',
  '/imports/:batch',
  '/refused',
]

/** The pages that people have before them all day. */
export const mainRoutes: readonly string[] = [
  '/',
  '/firms',
  '/firms/new',
  '/firms/:firm',
  '/recognitions',
  '/boards/(:kind)',
  '/cases',
  '/carriers',
  '/carriers/:carrier',
  '/stays',
  '/stays/:stay',
  '/carriers/:carrier/stays/new',
  '/platforms',
  '/targets',
  '/imports',
  '/accounts',
  '/journal',
]

const pattern = (shape: string): RegExp =>
  new RegExp(`href="(${shape.replaceAll(':id', '[0-9a-f-]{36}').replaceAll(':floor', '[^/?"]+')})[?"]`, 'g')

/** Finds addresses as the person whose page this is. */
export function findOn(page: Page): Find {
  const links = async (from: string, shape: string) => {
    const html = await (await page.request.get(from)).text()
    return [...html.matchAll(pattern(shape))].map((match) => match[1] ?? '')
  }
  return {
    links,
    async link(from, shape) {
      for (const path of from) {
        const [first] = await links(path, shape)
        if (first) return first
      }
      throw new Error(`no link to ${shape}`)
    },
  }
}

/** The routes that draw a page, from the names of their files. */
export function pageRoutes(): string[] {
  const folder = join(projectRoot(), 'app/routes')
  return readdirSync(folder)
    .filter((name) => {
      const path = join(folder, name)
      const file = statSync(path).isDirectory() ? join(path, 'route.tsx') : path
      return /\.tsx$/.test(file) && /^export default/m.test(readFileSync(file, 'utf8'))
    })
    .map((name) =>
      name
        .replace(/\.tsx$/, '')
        .replaceAll('.', '/')
        .replaceAll('$', ':'),
    )
    .map((name) => `/${name}`.replace(/\/_index$/, '') || '/')
    .filter((route) => route !== '/:')
    .sort()
}
