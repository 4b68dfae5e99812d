// `setup` on an empty folder, and its links over HTTP; what the server says where it can't start.
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { emptyFolder, removeInstallations } from '#tests/trust/installation.ts'
import { ask, freePort, run, serve } from '#tests/trust/program.ts'

afterAll(removeInstallations)

const newFile = () => join(emptyFolder(), 'pipeline.db')
const oneSentence = /^[^\n]{20,200}\n$/

test('setup prints three links that work once over HTTP; run again it prints links for those without a password', async () => {
  const file = newFile()
  const first = await run(['setup'], { DATABASE_URL: `file:${file}` })
  expect([first.code, first.stderr]).toEqual([0, ''])
  const links = [...first.stdout.matchAll(/\((\w+)\): http:\/\/127\.0\.0\.1:3000(\/link\/\S+)/g)]
  expect(links.map(([, name]) => name)).toEqual(['sysadmin', 'secadmin', 'auditor'])

  const server = await serve(file)
  const path = links[0]?.[2] ?? ''
  const page = await ask(server, path, '')
  expect([page.status, (await page.text()).includes('系统管理员')]).toEqual([200, true])
  const password = 'Maple-Kite-2718'
  const form = { password, passwordAgain: password }
  expect((await ask(server, path, '', { password: 'weak', passwordAgain: 'weak' })).status).toBe(422)
  const set = await ask(server, path, '', form)
  expect([set.status, set.headers.get('Location')]).toEqual([302, '/sign-in?after=link'])
  expect((await ask(server, path, '', form)).status).toBe(410)
  const signedIn = await ask(server, '/sign-in', '', { signInName: 'sysadmin', password })
  expect(signedIn.status).toBe(302)
  const cookie = signedIn.headers.getSetCookie().find((one) => one.startsWith('session=')) ?? ''
  expect(cookie).toMatch(/HttpOnly/)
  expect((await ask(server, '/accounts', cookie.split(';')[0] ?? '')).status).toBe(200)
  await server.end()

  const again = await run(['setup'], { DATABASE_URL: `file:${file}` })
  expect([again.code, again.stdout.match(/\/link\//g)?.length]).toEqual([0, 2])
  expect(again.stdout).not.toContain('sysadmin')
})

test('links begin with PUBLIC_URL where it is given', async () => {
  const done = await run(['setup'], { DATABASE_URL: `file:${newFile()}`, PUBLIC_URL: 'https://crm.example.cn/' })
  expect(done.stdout.match(/https:\/\/crm\.example\.cn\/link\//g)).toHaveLength(3)
})

test('the server refuses to start with a list of everything wrong in the environment', async () => {
  const wrong = { DATABASE_URL: 'mysql://x', PORT: 'abc', PUBLIC_URL: 'crm', TRUST_PROXY: 'yes' }
  const { code, stderr } = await run(['serve'], wrong)
  expect(code).toBe(1)
  expect(stderr.split('\n')[0]).toBe('The environment is not right:')
  for (const name of Object.keys(wrong)) expect(stderr).toContain(`  - ${name}: `)
  expect(stderr).not.toMatch(/ at .*:\d+/)
})

test('without an installation, or on a taken port, one sentence says what to do', async () => {
  const empty = newFile()
  const notSetUp = await run(['serve'], { DATABASE_URL: `file:${empty}`, PORT: String(await freePort()) })
  expect([notSetUp.code, notSetUp.stderr]).toEqual([1, 'This database is not set up yet. Run: npm run setup\n'])

  const file = newFile()
  await run(['setup'], { DATABASE_URL: `file:${file}` })
  const server = await serve(file)
  const second = await run(['serve'], { DATABASE_URL: `file:${file}`, PORT: String(server.port) })
  expect(second.code).toBe(1)
  expect(second.stderr).toMatch(oneSentence)
  expect(second.stderr).toContain('port is taken')
  await server.end()
})

test('asking for figures of an installation that is not there makes none', async () => {
  const file = newFile()
  const { code, stderr } = await run(['figures'], { DATABASE_URL: `file:${file}` })
  expect([code, stderr, existsSync(file)]).toEqual([1, 'This database is not set up yet. Run: npm run setup\n', false])
})
