// The production server: `npm start`. In development Vite serves the browser's code from the same port.
import { createServer, type RequestListener, type Server } from 'node:http'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { getRequestListener } from '@hono/node-server'
import type { ServerBuild } from '@remix-run/node'
import pino from 'pino'
import { rosterWorkerFile } from '#commands/roster-worker-file.ts'
import { markServed, unmarkServed } from '#commands/serving-mark.ts'
import { engineOf } from '#db/engine.ts'
import { projectRoot } from '#db/root.ts'
import { fileOf } from '#db/store.sqlite.server.ts'
import { makeReader } from '#rosters/reader.server.ts'
import { type Environment, readEnvironment } from '#server/environment.ts'
import { openHouse } from '#server/open-house.server.ts'
import { webApp } from '#server/web.server.ts'

const drainMs = 8_000

export type Running = { address: string; close(): Promise<void> }

/** Opens the installation and serves it. Throws BadEnvironment, NotSetUp or NewerDatabase: each says in one text what to do. */
export async function serve(environment: Environment, development = false): Promise<Running> {
  const root = projectRoot()
  const log = pino({ level: environment.LOG_LEVEL, base: null, timestamp: pino.stdTimeFunctions.isoTime })
  const house = await openHouse(environment.DATABASE_URL, makeReader({ workerFile: rosterWorkerFile() }))
  const vite = development
    ? await (await import('vite')).createServer({ root, server: { middlewareMode: true } })
    : null
  const app = webApp({
    house,
    log,
    development,
    build: vite
      ? async () => (await vite.ssrLoadModule('virtual:remix/server-build')) as ServerBuild
      : ((await import(pathToFileURL(join(root, 'build/server/index.js')).href)) as ServerBuild),
    publicUrl: environment.PUBLIC_URL ?? null,
    trustProxy: environment.TRUST_PROXY === '1',
    clientFolder: join(root, 'build/client'),
  })
  const ours = getRequestListener(app.fetch)
  const listener: RequestListener = vite ? (req, res) => vite.middlewares(req, res, () => void ours(req, res)) : ours
  const server = createServer(
    {
      requestTimeout: 60_000,
      headersTimeout: 10_000,
      connectionsCheckingInterval: 1_000,
      keepAliveTimeout: 5_000,
      maxHeaderSize: 16_384,
    },
    listener,
  )
  try {
    await listening(server, environment.PORT, environment.HOST)
  } catch (cause) {
    await house.store.close()
    throw cause
  }
  const served = engineOf(environment.DATABASE_URL) === 'sqlite' ? fileOf(environment.DATABASE_URL) : null
  if (served) markServed(served)
  log.info({ listening: `http://${environment.HOST}:${environment.PORT}` })
  return {
    address: environment.PUBLIC_URL ?? `http://${environment.HOST}:${environment.PORT}`,
    close: async () => {
      await drained(server)
      await vite?.close()
      await house.store.close()
      if (served) unmarkServed(served)
    },
  }
}

function listening(server: Server, port: number, host: string): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, host, () => {
      server.off('error', reject)
      resolve()
    })
  })
}

/** No new requests; those under way may finish, for a while. */
function drained(server: Server): Promise<void> {
  return new Promise((resolve) => {
    const giveUp = setTimeout(() => server.closeAllConnections(), drainMs)
    // A connection is idle once its answer is out; its client would hold it open for seconds.
    const idle = setInterval(() => server.closeIdleConnections(), 50)
    server.close(() => {
      clearTimeout(giveUp)
      clearInterval(idle)
      resolve()
    })
  })
}

/** Serves until SIGTERM or SIGINT, then ends the process. */
export async function serveUntilStopped(
  environment: Environment,
  development = false,
  greet: (address: string) => void = () => undefined,
): Promise<never> {
  const running = await serve(environment, development)
  const stopped = new Promise<void>((resolve) => {
    for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, () => resolve())
  })
  greet(running.address)
  await stopped
  await running.close()
  // Remix leaves a timer of ten seconds behind each page it drew; all is closed, so nothing is waited for.
  process.exit()
}

export const environmentOfProcess = (): Environment => readEnvironment(process.env)

/** `serve`: the real installation, refused where DATABASE_URL was never set up. */
export async function serveCommand(): Promise<never> {
  const environment = environmentOfProcess()
  return serveUntilStopped(environment, process.env.NODE_ENV === 'development')
}
