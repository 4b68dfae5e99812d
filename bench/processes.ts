// The servers under measure: each a process of its own on loopback, started, asked and ended.
import { type ChildProcess, spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { Agent, get } from 'node:http'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { projectRoot } from '#db/root.ts'

export type Answer = { status: number; body: string; headers: Record<string, string | string[] | undefined> }

export type Server = {
  origin: string
  /** From the start of the process to its first answer. */
  startedInMs: number
  ask(path: string, headers?: Record<string, string>): Promise<Answer>
  /** Processor time spent so far, in milliseconds; null where the system doesn't tell. */
  cpuMs(): number | null
  /** Resident memory in MB; null where the system doesn't tell. */
  memoryMb(): number | null
  stop(): Promise<void>
}

const freePort = (): Promise<number> =>
  new Promise((resolve, reject) => {
    const probe = createServer().once('error', reject)
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address()
      probe.close(() => resolve(typeof address === 'object' && address ? address.port : 0))
    })
  })

const pause = (ms: number) => new Promise((resume) => setTimeout(resume, ms))

const asking =
  (origin: string, agent: Agent) =>
  (path: string, headers: Record<string, string> = {}): Promise<Answer> =>
    new Promise((resolve, reject) => {
      const request = get(`${origin}${path}`, { agent, headers }, (response) => {
        const pieces: Buffer[] = []
        response.on('data', (piece: Buffer) => pieces.push(piece))
        response.on('end', () =>
          resolve({
            status: response.statusCode ?? 0,
            body: Buffer.concat(pieces).toString('utf8'),
            headers: response.headers,
          }),
        )
        response.on('error', reject)
      })
      request.on('error', reject)
    })

async function firstAnswer(ask: Server['ask'], path: string, child: ChildProcess, said: () => string): Promise<void> {
  for (;;) {
    if (child.exitCode !== null) throw new Error(`the server ended before it answered: ${said()}`)
    const answered = await ask(path).then(
      ({ status }) => status === 200,
      () => false,
    )
    if (answered) return
    await pause(5)
  }
}

function memoryMb(pid: number | undefined): number | null {
  try {
    const kb = /VmRSS:\s+(\d+) kB/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]
    return kb === undefined ? null : Math.round(Number(kb) / 102.4) / 10
  } catch {
    return null
  }
}

const ticksMs = 10

function cpuMs(pid: number | undefined): number | null {
  try {
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]?.split(' ') ?? []
    return (Number(fields[11]) + Number(fields[12])) * ticksMs
  } catch {
    return null
  }
}

async function start(args: string[], env: Record<string, string>, readyAt: string): Promise<Server> {
  const port = await freePort()
  const origin = `http://127.0.0.1:${port}`
  const agent = new Agent({ keepAlive: true, maxSockets: 8 })
  const ask = asking(origin, agent)
  const begun = performance.now()
  // Its log is written as in earnest, and read by nobody.
  const child = spawn(process.execPath, args, {
    cwd: projectRoot(),
    env: { PATH: process.env.PATH, NODE_ENV: 'production', HOST: '127.0.0.1', PORT: String(port), ...env },
    stdio: ['ignore', 'ignore', 'pipe'],
  })
  let complaint = ''
  child.stderr.on('data', (piece: Buffer) => {
    complaint = (complaint + piece.toString('utf8')).slice(-2_000)
  })
  const ended = new Promise<void>((resolve) => child.once('close', () => resolve()))
  const end = () => void child.kill('SIGTERM')
  process.once('exit', end)
  await firstAnswer(ask, readyAt, child, () => complaint)
  return {
    origin,
    startedInMs: performance.now() - begun,
    ask,
    cpuMs: () => cpuMs(child.pid),
    memoryMb: () => memoryMb(child.pid),
    stop: async () => {
      agent.destroy()
      process.off('exit', end)
      child.kill('SIGTERM')
      await ended
    },
  }
}

/** The production build on a database file. */
export const startOurs = (database: string): Promise<Server> =>
  start([join(projectRoot(), 'build/command.js'), 'serve'], { DATABASE_URL: `file:${database}` }, '/readyz')

/** The floor on the same file. */
export const startFloor = (database: string): Promise<Server> =>
  start(['--import', 'tsx', join(projectRoot(), 'bench/floor-server.ts')], { FLOOR_DATABASE: database }, '/ready')
