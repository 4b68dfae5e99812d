// The built server's routes, and the built server itself over an empty, set-up database, asked without a network.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { ServerBuild } from '@remix-run/node'
import pino from 'pino'
import { enrolAccount } from '#acts/enrol-account.server.ts'
import { type Changing, changing } from '#db/changing.ts'
import { setCarriers, setOnAccount } from '#db/queries/accounts.ts'
import { setInstallation } from '#db/queries/settings.ts'
import { projectRoot } from '#db/root.ts'
import { openStore } from '#db/store.server.ts'
import type { Role } from '#domain/permission.ts'
import { makeReader } from '#rosters/reader.server.ts'
import type { GuardMark } from '#server/guard.server.ts'
import { houseOver } from '#server/open-house.server.ts'
import { openSession } from '#server/session.server.ts'
import { webApp } from '#server/web.server.ts'

export const builtServer = async (): Promise<ServerBuild> =>
  (await import(pathToFileURL(join(projectRoot(), 'build/server/index.js')).href)) as ServerBuild

export type Guarded = {
  id: string
  path: string
  index: boolean
  what: 'loader' | 'action'
  mark: GuardMark | undefined
}

const guardMark = Symbol.for('guard')

/** The full path of a route, parameters as they stand: `/firms/:firm`. */
function pathOf(build: ServerBuild, id: string): string {
  const route = build.routes[id]
  const above = route?.parentId ? pathOf(build, route.parentId) : ''
  const own = route?.path ? `/${route.path}` : ''
  return `${above === '/' ? '' : above}${own}` || '/'
}

/** Every loader and action of the built server, with how it is guarded. */
export function guardedIn(build: ServerBuild): Guarded[] {
  return Object.values(build.routes).flatMap((route) => {
    if (!route) return []
    return (['loader', 'action'] as const).flatMap((what): Guarded[] => {
      const handler = route.module[what]
      if (!handler) return []
      const mark = Reflect.get(handler, guardMark) as GuardMark | undefined
      return [{ id: route.id, path: pathOf(build, route.id), index: route.index === true, what, mark }]
    })
  })
}

export type Visitor = Role | 'nobody'
export const origin = 'http://127.0.0.1'
/** Headers of a write that doesn't say where it comes from. */
export const noOrigin = { Origin: '' }

/** The built pages over a real database of their own; `ask` speaks as a person with one role, or as nobody. */
export async function servedHouse() {
  const folder = mkdtempSync(join(tmpdir(), 'served-'))
  const store = await openStore(`file:${join(folder, 'house.db')}`)
  const now = new Date().toISOString()
  const district = '210105'
  const accounts = new Map<string, string>()
  await store.change(async (db) => {
    await setInstallation(changing(db, { now, by: 'setup', district }), {
      district,
      demo: false,
      businessDay: null,
      setUpAt: now,
    })
  })
  const house = await houseOver(store, makeReader({ workerFile: join(projectRoot(), 'app/rosters/worker.ts') }))
  const app = webApp({
    house,
    build: await builtServer(),
    log: pino({ level: 'silent' }),
    publicUrl: origin,
    trustProxy: false,
    development: false,
    clientFolder: join(projectRoot(), 'build/client'),
  })

  const change = <T>(work: (tx: Changing) => Promise<T>): Promise<T> =>
    store.change((db) => work(changing(db, { now: new Date().toISOString(), by: 'setup', district })))

  /** An account with these roles; answers its id. */
  const enrol = (name: string, roles: Role[], carriers: string[] = []): Promise<string> =>
    change(async (tx) => {
      const id = await enrolAccount(tx, { signInName: name, name, roles })
      await setOnAccount(tx, id, { mustChangePassword: false })
      await setCarriers(tx, id, carriers)
      return id
    })

  /** A new session of an account, as a cookie. */
  const signIn = (id: string): Promise<string> =>
    change(async (tx) => `session=${await openSession(tx, id, { address: '127.0.0.1', browser: 'test' })}`)

  /** A session of its own each time: some acts end the others. */
  async function cookieOf(visitor: Visitor): Promise<string> {
    if (visitor === 'nobody') return ''
    const id = accounts.get(visitor) ?? (await enrol(`the-${visitor}`, [visitor]))
    accounts.set(visitor, id)
    return signIn(id)
  }

  type Asking = { method?: 'GET' | 'POST'; headers?: Record<string, string>; form?: Record<string, string> }
  async function ask(
    visitor: Visitor,
    path: string,
    { method = 'GET', headers = {}, form }: Asking = {},
  ): Promise<Response> {
    const body = method === 'POST' ? new URLSearchParams(form ?? {}) : undefined
    const own: Record<string, string> = method === 'POST' ? { Origin: origin, Host: new URL(origin).host } : {}
    const all = new Headers({ ...own, Cookie: await cookieOf(visitor), ...headers })
    if (all.get('Origin') === noOrigin.Origin) all.delete('Origin')
    return app.fetch(new Request(`${origin}${path}`, { method, body, headers: all }))
  }

  return {
    house,
    store,
    app,
    signIn,
    cookieOf,
    ask,
    close: async () => {
      await store.close()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}
