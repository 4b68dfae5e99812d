// The built program as a process of its own: a command that ends, or the server that answers on a port.
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { projectRoot } from '#db/root.ts'

type Environment = Record<string, string>

const started = (args: string[], environment: Environment): ChildProcess =>
  spawn(process.execPath, [join(projectRoot(), 'build/command.js'), ...args], {
    env: { PATH: process.env.PATH, NODE_ENV: 'production', LOG_LEVEL: 'silent', ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  })

function listenTo(child: ChildProcess) {
  const said = { stdout: '', stderr: '' }
  child.stdout?.on('data', (piece: Buffer) => (said.stdout += piece))
  child.stderr?.on('data', (piece: Buffer) => (said.stderr += piece))
  return said
}

export type Ended = { code: number | null; stdout: string; stderr: string }

/** Runs a command to its end. */
export async function run(args: string[], environment: Environment): Promise<Ended> {
  const child = started(args, environment)
  const said = listenTo(child)
  const [code] = await once(child, 'close')
  return { code, ...said }
}

export const freePort = async (): Promise<number> => {
  const probe = createServer().listen(0, '127.0.0.1')
  await once(probe, 'listening')
  const address = probe.address()
  probe.close()
  await once(probe, 'close')
  if (address === null || typeof address === 'string') throw new Error('no port')
  return address.port
}

export type Server = {
  origin: string
  port: number
  /** From its start to its first ready answer. */
  readyMs: number
  /** Ends the process as the signal does; answers how long that took and its exit code. */
  end(signal?: 'SIGTERM' | 'SIGKILL'): Promise<{ ms: number; code: number | null }>
}

/** The server on this database; answers when it is ready. */
export async function serve(file: string, environment: Environment = {}): Promise<Server> {
  const port = await freePort()
  const origin = `http://127.0.0.1:${port}`
  const begun = performance.now()
  const child = started(['serve'], { DATABASE_URL: `file:${file}`, PORT: String(port), ...environment })
  const said = listenTo(child)
  const closed = once(child, 'close')
  while (!(await isReady(origin))) {
    if (child.exitCode !== null) throw new Error(`the server ended: ${said.stderr}${said.stdout}`)
    await new Promise((resume) => setTimeout(resume, 20))
  }
  return {
    origin,
    port,
    readyMs: performance.now() - begun,
    async end(signal = 'SIGTERM') {
      const from = performance.now()
      child.kill(signal)
      await closed
      return { ms: performance.now() - from, code: child.exitCode }
    },
  }
}

const isReady = (origin: string): Promise<boolean> =>
  fetch(`${origin}/readyz`).then(
    (response) => response.ok,
    () => false,
  )

/** Asks as a browser would without JavaScript: `form` is posted, redirects are left to be looked at. */
export function ask(
  { origin }: Pick<Server, 'origin'>,
  path: string,
  cookie: string,
  form?: Record<string, string> | FormData,
): Promise<Response> {
  const body = form instanceof FormData || form === undefined ? form : new URLSearchParams(form)
  return fetch(`${origin}${path}`, {
    method: body ? 'POST' : 'GET',
    headers: { Cookie: cookie, ...(body ? { Origin: origin } : {}) },
    body,
    redirect: 'manual',
  })
}
