// The web server around Remix's handler: who gets in, what leaves, and what is written in the log.
// Order: request id and log -> packing -> health -> files -> origin -> size -> Remix.
import { randomBytes, randomUUID } from 'node:crypto'
import { serveStatic } from '@hono/node-server/serve-static'
import { createRequestHandler, type ServerBuild } from '@remix-run/node'
import { Hono } from 'hono'
import { compress } from 'hono/compress'
import type { Logger } from 'pino'
import { lookOf } from '#domain/look.ts'
import type { RequestContext, SignedIn } from '#server/context.ts'
import { cookieOf, lookCookie, sessionCookie } from '#server/cookies.ts'
import { readiness } from '#server/health.server.ts'
import type { House } from '#server/house.ts'
import { bodyWithin, isForeign, refusalPage, refusedRequest } from '#server/request-guards.ts'
import { handlerBySection } from '#server/sections.ts'
import { securityHeaders } from '#server/security-headers.ts'
import { signedInBy } from '#server/session.server.ts'

export type WebOptions = {
  house: House
  build: ServerBuild | (() => Promise<ServerBuild>)
  log: Logger
  /** The origin people use; null = whatever host they asked for (a desk trial). */
  publicUrl: string | null
  trustProxy: boolean
  development: boolean
  clientFolder: string
}

type Bindings = { incoming: { socket: { remoteAddress?: string } } }

export function webApp(options: WebOptions): Hono<{ Bindings: Bindings }> {
  const { house, log } = options
  const secure = options.publicUrl?.startsWith('https:') ?? false
  const handle =
    typeof options.build === 'function'
      ? createRequestHandler(options.build, options.development ? 'development' : 'production')
      : handlerBySection(options.build)
  const app = new Hono<{ Bindings: Bindings }>()

  app.use(async (c, next) => {
    const started = performance.now()
    await next()
    const path = loggedPath(c.req.path)
    if (path) {
      log.info({
        request: c.res.headers.get('X-Request-Id'),
        method: c.req.method,
        path,
        status: c.res.status,
        ms: Math.round(performance.now() - started),
      })
    }
  })
  app.use(compress({ contentTypeFilter: packedTypes }))
  app.get('/healthz', (c) => c.text('ok'))
  app.get('/readyz', async (c) => {
    const state = await readiness(house)
    return c.json(state, state.ready ? 200 : 503)
  })
  if (!options.development) {
    app.use('/assets/*', async (c, next) => {
      await next()
      if (c.res.ok) c.res.headers.set('Cache-Control', 'public, max-age=31536000, immutable')
    })
    app.use('/assets/*', serveStatic({ root: options.clientFolder, precompressed: true }))
  }
  app.get('/favicon.ico', (c) =>
    c.body(icon, 200, { 'Content-Type': 'image/svg+xml', 'Cache-Control': 'public, max-age=86400' }),
  )

  app.all('*', async (c) => {
    const requestId = randomUUID()
    const nonce = randomBytes(16).toString('base64')
    const headers = securityHeaders({ nonce, secure, development: options.development })
    const foreign = isForeign(c.req.raw, options.publicUrl)
    const request = foreign ? refusedRequest(c.req.raw) : bodyWithin(c.req.raw)
    const address = addressOf(c.env, request, options)
    const context = contextOf(options, { request, requestId, nonce, secure, address })
    const answered = await handle(request, context)
    const unframed = context.thrown !== undefined && isPage(answered)
    const told = { ...context, shownAt: request.url }
    const response = unframed ? await handle(refusalPage(request), told) : answered
    for (const [name, value] of Object.entries(headers)) response.headers.set(name, value)
    response.headers.set('X-Request-Id', requestId)
    // Its body was never read.
    if (foreign) response.headers.set('Connection', 'close')
    if (!response.headers.has('Cache-Control')) response.headers.set('Cache-Control', 'no-store')
    return response
  })
  return app
}

const isPage = (response: Response): boolean => response.headers.get('Content-Type')?.startsWith('text/html') ?? false

type RequestFacts = { request: Request; requestId: string; nonce: string; secure: boolean; address: string }

function contextOf({ house, log }: WebOptions, facts: RequestFacts): RequestContext {
  let lookup: Promise<SignedIn | null> | null = null
  return {
    ...facts,
    house,
    look: lookOf(cookieOf(facts.request, lookCookie)),
    signedIn: () => {
      lookup ??= signedInBy(house, cookieOf(facts.request, sessionCookie(facts.secure)))
      return lookup
    },
    incident: (cause) => {
      const incident = randomBytes(4).toString('hex').toUpperCase()
      log.error({ incident, request: facts.requestId, cause: causeOf(cause) })
      return incident
    },
  }
}

/** Name, message and stack of an error; never the values it was about. */
function causeOf(cause: unknown): Record<string, unknown> {
  if (!(cause instanceof Error)) return { thrown: typeof cause }
  return {
    name: cause.name,
    message: cause.message.slice(0, 500),
    stack: cause.stack,
    cause: cause.cause ? causeOf(cause.cause) : undefined,
  }
}

function addressOf(env: Bindings | undefined, request: Request, options: WebOptions): string {
  const forwarded = options.trustProxy ? request.headers.get('X-Forwarded-For')?.split(',').pop()?.trim() : null
  return forwarded || env?.incoming?.socket?.remoteAddress || 'unknown'
}

/** Pages and their data. Files to keep (xlsx, csv) go as they are, piece by piece; assets were packed when they were built. */
const packedTypes = /^(?:text\/(?:html|x-script|css|javascript|plain)|application\/json|image\/svg\+xml)\b/

/** Paths in the log: no query strings (they may hold what people typed), no link tokens, no files. */
function loggedPath(path: string): string | null {
  if (path.startsWith('/assets/') || path === '/healthz') return null
  return path.replace(/^\/(link|report)\/.*/, '/$1/-')
}

const icon =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 16 16"><path fill="#1d5bb4" d="M1 15h3V11H1zm4 0h3V8H5zm4 0h3V5H9zm4 0h3V1h-3z"/></svg>'
