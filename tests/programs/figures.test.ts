// `figures` and `audit:verify` through the built program.
import Database from 'better-sqlite3'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { recogniseFirm } from '#acts/recognise-firm.server.ts'
import { seedPlan } from '#seeds/reference/reference.ts'
import { makeInstallation, removeInstallations } from '#tests/trust/installation.ts'
import { run } from '#tests/trust/program.ts'

const made = () =>
  makeInstallation(async ({ house, officer, firm, enter }) => {
    await seedPlan(house, officer.actor)
    const id = await firm('甲科技有限公司')
    await firm('乙科技有限公司')
    await enter(recogniseFirm, { firm: id, kind: 'high-tech', issuedOn: '2023-05-05' })
    return {}
  })

let database: { DATABASE_URL: string }
let file: string
beforeAll(async () => {
  file = (await made()).file
  database = { DATABASE_URL: `file:${file}` }
})
afterAll(removeInstallations)

test('the JSON has exactly the agreed shape', async () => {
  const { code, stdout, stderr } = await run(['figures', '--as-of', '2024-06-30', '--json'], database)
  expect([code, stderr]).toEqual([0, ''])
  const figures: unknown = JSON.parse(stdout)
  expect(figures).toEqual({
    asOf: '2024-06-30',
    plan: expect.any(String),
    measures: [
      { key: 'high-tech-firms', base: 170, target: 500, comparison: '>', actual: 1, unit: 'firms' },
      { key: 'xinchuang-firms', base: 18, target: 300, comparison: '>=', actual: 0, unit: 'firms' },
      { key: 'carrier-area-m2', base: 450_000, target: 1_000_000, comparison: '>=', actual: 0, unit: 'm2' },
      { key: 'innovation-platforms', base: 72, target: 100, comparison: '>=', actual: 0, unit: 'platforms' },
    ].map((one) => ({
      ...one,
      progress: one.actual / one.target,
      increment: (one.actual - one.base) / (one.target - one.base),
      gap: one.target + (one.comparison === '>' ? 1 : 0) - one.actual,
    })),
    holders: { 'tech-sme': 0, 'high-tech': 1, eaglet: 0, gazelle: 0, unicorn: 0, platform: 0 },
    rungs: { none: 1, 'tech-sme': 0, 'high-tech': 1, eaglet: 0, 'gazelle-unicorn': 0, platform: 0 },
  })
})

test('as text it says the same; as somebody else it is refused or asked for by name', async () => {
  const text = await run(['figures', '--as-of', '2024-06-30'], database)
  expect([text.code, text.stdout.includes('high-tech 1')]).toEqual([0, true])
  const asOfficer = await run(['figures', '--as', '王敏', '--json'], database)
  expect(asOfficer.code).toBe(0)
  const nobody = await run(['figures', '--as', 'nobody'], database)
  expect([nobody.code, nobody.stderr]).toEqual([1, 'There is no active account "nobody".\n'])
})

test.each([
  [['figures', '--as-of', '30.06.2024']],
  [['figures', '--as-of', '2024-02-30']],
  [['figures', '--wish']],
  [['figure']],
])('wrong usage ends with 2: %j', async (args) => {
  const { code, stdout, stderr } = await run(args, database)
  expect([code, stdout]).toEqual([2, ''])
  expect(stderr).not.toMatch(/ at .*:\d+/)
})

test('audit:verify finds the journal whole, and names the first row that somebody changed past the program', async () => {
  const whole = await run(['audit:verify'], database)
  expect([whole.code, whole.stdout]).toEqual([0, 'The journal is whole.\n'])
  const db = new Database(file)
  for (const { name } of db
    .prepare<[], { name: string }>("select name from sqlite_master where type = 'trigger' and tbl_name = 'journal'")
    .all())
    db.exec(`drop trigger "${name}"`)
  const position = db
    .prepare<[], { position: number }>("select position from journal where act = 'register-firm' order by position")
    .get()?.position
  db.prepare("update journal set account_name = '别人' where position = ?").run(position)
  db.close()
  const tampered = await run(['audit:verify'], database)
  expect([tampered.code, tampered.stdout]).toEqual([1, `The journal does not fit from row ${position}: changed\n`])
})
