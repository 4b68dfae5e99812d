// The command line on a real file database: exit codes, JSON, and nothing written where the file is refused.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeEach, expect, test, vi } from 'vitest'
import { expectedFault } from '#commands/faults.ts'
import { importCommand } from '#commands/import.ts'
import { changing } from '#db/changing.ts'
import { addAccount, setRoles } from '#db/queries/accounts.ts'
import { setInstallation } from '#db/queries/settings.ts'
import { firm } from '#db/schema/firm.ts'
import { importBatch } from '#db/schema/import.ts'
import { openStore } from '#db/store.server.ts'
import { completeCode } from '#domain/credit-code.ts'
import { district } from '#tests/house.ts'

const folder = mkdtempSync(join(tmpdir(), 'import-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

let databases = 0
let url = ''
const before = process.env.DATABASE_URL
beforeEach(async () => {
  databases += 1
  url = `file:${join(folder, `${databases}.db`)}`
  process.env.DATABASE_URL = url
  const store = await openStore(url)
  const now = '2024-06-30T02:00:00.000Z'
  await store.change(async (db) => {
    const tx = changing(db, { now, by: 'setup', district })
    await setInstallation(tx, { district, demo: true, businessDay: '2024-06-30', setUpAt: now })
    await setRoles(tx, await addAccount(tx, { signInName: 'system', name: '系统', section: null, canSignIn: false }), [
      'officer',
    ])
  })
  await store.close()
})
afterEach(() => {
  if (before === undefined) delete process.env.DATABASE_URL
  else process.env.DATABASE_URL = before
  vi.restoreAllMocks()
})

const code = (n: number) => completeCode('91210105', `MA${String(n).padStart(6, '0')}`)
const file = (name: string, text: string) => {
  const path = join(folder, name)
  writeFileSync(path, text)
  return path
}
const good = () =>
  file(
    'good.csv',
    `企业名称,统一社会信用代码\n北塔星光软件有限公司,${code(1)}\n,\n北塔月光软件有限公司,${code(2)}\n合计,2\n`,
  )
const mixed = () => file('mixed.csv', `企业名称,统一社会信用代码\n北塔星光软件有限公司,${code(1)}\n,9.12E+17\n`)

/** Runs the command as `command.ts` does: exit code, what it said, and the fault's sentence. */
async function run(...args: string[]) {
  let out = ''
  vi.spyOn(process.stdout, 'write').mockImplementation((text) => {
    out += String(text)
    return true
  })
  try {
    return { exit: await importCommand(args), out, fault: '' }
  } catch (cause) {
    const fault = expectedFault(cause)
    if (!fault) throw cause
    return { exit: fault.exitCode, out, fault: fault.sentence }
  } finally {
    vi.restoreAllMocks()
  }
}

async function counts() {
  const store = await openStore(url)
  const found = await store.read(async (db) => [
    (await db.select().from(firm)).length,
    (await db.select().from(importBatch)).length,
  ])
  await store.close()
  return found
}

test('a good list is committed: exit 0 and the report as JSON; again nothing changes', async () => {
  const first = await run('--list', 'firms', '--file', good(), '--json')
  expect(first.exit).toBe(0)
  const report = JSON.parse(first.out)
  expect(report).toEqual({
    batch: expect.any(String),
    rows: 2,
    created: 2,
    updated: 0,
    unchanged: 0,
    refused: 0,
    refusals: [],
    skipped: [{ row: 5, text: '合计 2' }],
  })
  expect(JSON.parse((await run('--list', 'firms', '--file', good(), '--json')).out)).toMatchObject({
    unchanged: 2,
    created: 0,
  })
  expect(await counts()).toEqual([2, 2])
})

test('single refused rows are named and the rest is committed', async () => {
  const { exit, out } = await run('--list', 'firms', '--file', mixed(), '--json')
  expect(exit).toBe(0)
  expect(JSON.parse(out)).toMatchObject({ rows: 2, created: 1, refused: 1 })
  expect(JSON.parse(out).refusals).toEqual([
    { row: 3, column: expect.any(String), value: null, reason: expect.stringMatching(/name/) },
  ])
})

test('--strict: exit 1, one sentence, nothing written', async () => {
  const { exit, out, fault } = await run('--list', 'firms', '--file', mixed(), '--strict')
  expect([exit, out, fault.split('\n').length]).toEqual([1, '', 1])
  expect(await counts()).toEqual([0, 0])
})

test('--dry-run tells what would happen, batch null, and writes nothing', async () => {
  const { exit, out } = await run('--list', 'firms', '--file', good(), '--dry-run', '--json')
  expect([exit, JSON.parse(out).batch, JSON.parse(out).created]).toEqual([0, null, 2])
  expect(await counts()).toEqual([0, 0])
})

test('an official list with what holds for all of it', async () => {
  await run('--list', 'firms', '--file', good())
  const list = file(
    'official.csv',
    '序号,企业名称,证书编号\n1,北塔星光软件有限公司,GR202421000001\n2,北塔无名有限公司,GR202421000002\n',
  )
  const whole = [
    '--kind',
    'high-tech',
    '--issued-on',
    '2024-06-20',
    '--batch',
    '第一批',
    '--notice',
    '辽科发〔2024〕1号',
  ]
  const first = JSON.parse((await run('--list', 'recognitions', '--file', list, ...whole, '--json')).out)
  expect(first).toMatchObject({ created: 1, refused: 1 })
  expect(first.refusals).toMatchObject([{ row: 3, column: '企业名称', value: '北塔无名有限公司' }])
  const second = JSON.parse(
    (await run('--list', 'recognitions', '--file', list, ...whole, '--create-firms', '--json')).out,
  )
  expect(second).toMatchObject({ created: 1, unchanged: 1, refused: 0 })
})

test('a file that can’t be taken in: exit 1 and one sentence', async () => {
  for (const text of ['', '%PDF-1.7 nothing', 'a,b\n1,2\n']) {
    const { exit, fault } = await run('--list', 'firms', '--file', file('bad', text))
    expect([exit, fault.split('\n').length, fault.length > 20]).toEqual([1, 1, true])
  }
  expect((await run('--list', 'firms', '--file', join(folder, 'missing.csv'))).exit).toBe(1)
  expect(await counts()).toEqual([0, 0])
})

test.each([
  [[]],
  [['--list', 'people', '--file', 'x']],
  [['--list', 'firms']],
  [['--list', 'firms', '--file', 'x', '--what']],
  [['--list', 'recognitions', '--file', 'x', '--kind', 'big']],
  [['--list', 'recognitions', '--file', 'x', '--issued-on', '2024-02-30']],
  [['--list', 'recognitions', '--file', 'x', '--year', 'soon']],
])('wrong usage is exit 2: %j', async (args) => {
  expect((await run(...args)).exit).toBe(2)
})

test('an account that is not there, or may not import, is told', async () => {
  expect(await run('--list', 'firms', '--file', good(), '--as', 'nobody')).toMatchObject({ exit: 1 })
})
