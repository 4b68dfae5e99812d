// The built program serving a demo database, as a person would start it; the tests meet it only through its port.
import { spawn } from 'node:child_process'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { projectRoot } from '#db/root.ts'

export type Served = { address: string; stop(): Promise<void> }

const freePort = (): Promise<number> =>
  new Promise((resolve, reject) => {
    const probe = createServer()
    probe.once('error', reject)
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address()
      probe.close(() => (address && typeof address === 'object' ? resolve(address.port) : reject(new Error('no port'))))
    })
  })

/** `demo` fills the file where there is none, and answers once it serves. */
export async function serveDemo(file: string): Promise<Served> {
  const port = await freePort()
  const program = spawn(process.execPath, [join(projectRoot(), 'build/command.js'), 'demo'], {
    cwd: projectRoot(),
    env: {
      ...process.env,
      DATABASE_URL: `file:${file}`,
      PORT: String(port),
      HOST: '127.0.0.1',
      PUBLIC_URL: '',
      TRUST_PROXY: '0',
      LOG_LEVEL: 'error',
      NODE_ENV: 'production',
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let said = ''
  const ended = new Promise<void>((resolve) => program.once('exit', () => resolve()))
  const address = await new Promise<string>((resolve, reject) => {
    const listen = (piece: Buffer) => {
      said += piece
      const greeted = /served at (http:\S+)/.exec(said)?.[1]
      if (greeted) resolve(greeted)
    }
    program.stdout.on('data', listen)
    program.stderr.on('data', listen)
    program.once('error', reject)
    program.once('exit', (code) => reject(new Error(`The demo ended with ${code} before it served:\n${said}`)))
  })
  return {
    address,
    async stop() {
      program.kill('SIGTERM')
      await ended
    },
  }
}
