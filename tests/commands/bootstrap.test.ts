import { spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { choreFor, choreNames } from '#commands/bootstrap/begin.js'
import { whereIs } from '#commands/bootstrap/child.js'
import { holdsAll } from '#commands/bootstrap/installation.js'
import { mustBeFree } from '#commands/bootstrap/port.js'
import { Sentence, sentenceFor } from '#commands/bootstrap/sentence.js'
import { digestOfContents, digestOfTimes, isStamped, stamp } from '#commands/bootstrap/stamp.js'
import {
  inWords,
  nothing,
  oneFailed,
  onePassed,
  orOneFailed,
  plus,
  tallyOfPlaywright,
} from '#commands/bootstrap/tally.js'

const folder = mkdtempSync(join(tmpdir(), 'bootstrap-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const start = (...args: string[]) => spawnSync(process.execPath, ['commands/start.js', ...args], { encoding: 'utf8' })

describe('stamps', () => {
  const project = join(folder, 'project')
  mkdirSync(join(project, 'app/domain'), { recursive: true })
  const file = join(project, 'app/domain/day.ts')
  writeFileSync(file, 'export const a = 1\n')
  const digest = () => digestOfTimes(project, ['app', 'vite.config.ts'])

  test('nothing touched, nothing to build', () => expect(digest()).toBe(digest()))

  test('an edit, a new file and a newly made source each change the digest', () => {
    const seen = new Set([digest()])
    utimesSync(file, new Date(), new Date(Date.now() + 5000))
    seen.add(digest())
    writeFileSync(join(project, 'app/domain/area.ts'), '')
    seen.add(digest())
    writeFileSync(join(project, 'vite.config.ts'), '')
    seen.add(digest())
    expect(seen.size).toBe(4)
  })

  test('a stamp holds for its own value only, and a missing one for none', () => {
    const file = join(folder, 'made/later/.stamp')
    expect(isStamped(file, 'a')).toBe(false)
    stamp(file, 'a')
    expect(isStamped(file, 'a')).toBe(true)
    expect(isStamped(file, 'b')).toBe(false)
  })

  test('the digest of contents does not mind the time', () => {
    const before = digestOfContents(file)
    utimesSync(file, new Date(), new Date(0))
    expect(digestOfContents(file)).toBe(before)
  })
})

describe('what is installed', () => {
  const lock = {
    packages: {
      '': { version: '0.1.0' },
      'node_modules/react': { version: '18.3.1' },
      'node_modules/fsevents': { version: '2.3.3', optional: true },
    },
  }
  const installed = (version: string) => ({ packages: { 'node_modules/react': { version } } })

  test('optional packages of other platforms may be missing', () =>
    expect(holdsAll(lock, installed('18.3.1'))).toBe(true))
  test('another version is not what the lock asks for', () => expect(holdsAll(lock, installed('18.3.0'))).toBe(false))
  test('a missing package is missed', () => expect(holdsAll(lock, { packages: {} })).toBe(false))
})

describe('totals', () => {
  test('are summed and said in one line', () => {
    expect(inWords([onePassed, onePassed, oneFailed].reduce(plus, nothing))).toBe('2 passed, 1 failed')
    expect(inWords({ passed: 3, failed: 0, skipped: 2 })).toBe('3 passed, 0 failed, 2 skipped')
  })

  test('a runner that ends badly without a failed test counts as one failure, and only then', () => {
    expect(orOneFailed(nothing, false)).toEqual(oneFailed)
    expect(orOneFailed(oneFailed, false)).toEqual(oneFailed)
    expect(orOneFailed(onePassed, true)).toEqual(onePassed)
  })

  test('a browser test that passed on a second try has passed; an error outside any test has failed', () => {
    const stats = { expected: 4, unexpected: 1, flaky: 1, skipped: 2 }
    expect(tallyOfPlaywright({ stats, errors: [{}] })).toEqual({ passed: 5, failed: 2, skipped: 2 })
  })
})

describe('sentences', () => {
  const failure = (code: string, path?: string) => Object.assign(new Error('deep down'), { code, path })

  test('say which place cannot be written, and that a disk is full', () => {
    expect(sentenceFor(failure('EROFS', '/srv/pipeline/var'))).toMatch(/^\/srv\/pipeline\/var can't be written: /)
    expect(sentenceFor(failure('ENOSPC'))).toMatch(/^The disk is full/)
  })

  test('a fault of ours has none: its stack is worth more', () => {
    expect(sentenceFor(new TypeError('x is not a function'))).toBeNull()
    expect(sentenceFor(failure('EWHATEVER'))).toBeNull()
  })

  test('a taken port is named', async () => {
    const server = createServer()
    await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
    const address = server.address()
    const port = typeof address === 'object' ? address?.port : undefined
    await expect(mustBeFree({ HOST: '127.0.0.1', PORT: String(port) })).rejects.toThrow(
      new RegExp(`^Port ${port} on 127.0.0.1 is taken`),
    )
    await new Promise((closed) => server.close(closed))
    await expect(mustBeFree({ HOST: '127.0.0.1', PORT: String(port) })).resolves.toBeUndefined()
  })

  test.each(['http', '70000', '-1', '3000.5'])(
    'PORT=%s is left to the program, which lists all faults',
    async (PORT) => {
      await expect(mustBeFree({ PORT })).resolves.toBeUndefined()
    },
  )

  test('an address of another machine is refused', async () => {
    await expect(mustBeFree({ HOST: '192.0.2.1', PORT: '0' })).rejects.toThrow(/not an address of this machine/)
  })
})

describe('commands', () => {
  test('each npm script calls the first script with a command that it knows', () => {
    const scripts: Record<string, string> = JSON.parse(readFileSync('package.json', 'utf8')).scripts
    const called = Object.values(scripts).map((script) => script.replace(/^(exec )?node commands\/start\.js /, ''))
    expect(called.sort()).toEqual([...choreNames].sort())
  })

  test("the servers take the place of npm's shell, which would die of SIGTERM without passing it on", () => {
    const scripts: Record<string, string> = JSON.parse(readFileSync('package.json', 'utf8')).scripts
    for (const server of ['demo', 'start', 'dev']) expect(scripts[server]).toMatch(/^exec node /)
  })

  test('an unknown one is wrong usage, also one named like a property of every object', () => {
    for (const name of ['frobnicate', 'toString', undefined]) {
      expect(() => choreFor(name)).toThrow(Sentence)
    }
    const { status, stdout, stderr } = start('frobnicate')
    expect(status).toBe(2)
    expect(stdout).toBe('')
    expect(stderr).toMatch(/^"frobnicate" is not one of the commands: demo, [a-z:, ]+\.\n$/)
  })

  test('a taken port ends the start before any work, in one line', async () => {
    const server = createServer()
    await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
    const address = server.address()
    const PORT = String(typeof address === 'object' ? address?.port : undefined)
    const { status, stderr } = spawnSync(process.execPath, ['commands/start.js', 'serve'], {
      encoding: 'utf8',
      env: { ...process.env, HOST: '127.0.0.1', PORT },
    })
    server.close()
    expect(status).toBe(1)
    expect(stderr).toMatch(new RegExp(`^Port ${PORT} on 127.0.0.1 is taken, [^\n]+\n$`))
  })

  test('the first script needs nothing that is installed', () => {
    const bare = join(folder, 'bare')
    cpSync('commands', join(bare, 'commands'), { recursive: true })
    for (const file of ['package.json', 'package-lock.json']) cpSync(file, join(bare, file))
    const { status, stderr } = spawnSync(process.execPath, ['commands/start.js'], { cwd: bare, encoding: 'utf8' })
    expect(status).toBe(2)
    expect(stderr).toMatch(/^A command is missing: /)
  })
})

test('programs are looked for on the path', () => {
  expect(whereIs('node', `/nowhere:${join(process.execPath, '..')}`)).toMatch(/node$/)
  expect(whereIs('no-such-program')).toBeNull()
})
