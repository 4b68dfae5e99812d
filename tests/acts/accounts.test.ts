import { describe, expect, test } from 'vitest'
import type { Actor } from '#acts/act.server.ts'
import { changeOwnPassword } from '#acts/change-own-password.server.ts'
import { choosePasswordPolicy } from '#acts/choose-password-policy.server.ts'
import { confirmLink } from '#acts/confirm-link.server.ts'
import { createAccount } from '#acts/create-account.server.ts'
import { disableAccount } from '#acts/disable-account.server.ts'
import { editAccount } from '#acts/edit-account.server.ts'
import { enableAccount } from '#acts/enable-account.server.ts'
import { endOwnSessions } from '#acts/end-own-sessions.server.ts'
import { enrolAccount, ensureSystemAccount } from '#acts/enrol-account.server.ts'
import { giveCarriers } from '#acts/give-carriers.server.ts'
import { giveRoles } from '#acts/give-roles.server.ts'
import { issueLink } from '#acts/issue-link.server.ts'
import { type Changing, changing } from '#db/changing.ts'
import { accountById, rolesOfAccount, viewerNamed } from '#db/queries/accounts.ts'
import { administratorRoles, linkOffices, type Role } from '#domain/permission.ts'
import { holderOfLink, setPasswordByLink } from '#server/first-password.server.ts'
import { hashOfPassword } from '#server/password.server.ts'
import { openSession, signedInBy } from '#server/session.server.ts'
import { district, useHouse } from '#tests/house.ts'
import { accountFileView } from '#views/account-file.server.ts'
import { accountListView } from '#views/account-list.server.ts'
import { ownAccountView } from '#views/own-account.server.ts'

const house = useHouse()
const password = 'Wiesen-Tau-1871'
const secondPassword = 'Kiesel-Bach-4402'
const here = { address: '127.0.0.1', request: null }

const change = <T>(work: (tx: Changing) => Promise<T>) =>
  house.store.change((db) => work(changing(db, { now: house.clockwork.now, by: 'setup', district })))
const enrol = async (signInName: string, roles: Role[], withPassword = false) => {
  const passwordHash = withPassword ? await hashOfPassword(password) : undefined
  return change((tx) => enrolAccount(tx, { signInName, name: signInName, roles, passwordHash }))
}
const rolesOf = (id: string) => house.store.read((db) => rolesOfAccount({ db }, id))
const rowOf = (id: string) => house.store.read((db) => accountById({ db }, district, id))
const session = (id: string) => change((tx) => openSession(tx, id, { address: null, browser: null }))
const alive = async (token: string) => (await signedInBy(house.house, token)) !== null
const later = (hours: number) => {
  const now = new Date(Date.parse(house.clockwork.now) + hours * 3_600_000).toISOString()
  Object.assign(house.clockwork, { now })
}
/** Someone signed in, as they act through a session. */
const actorOf = async (token: string): Promise<Actor> => {
  const signedIn = await signedInBy(house.house, token)
  if (!signedIn) throw new Error('not signed in')
  return { viewer: signedIn.viewer, osUser: null, ...here }
}
const tokenOf = (path: string) => path.replace('/link/', '')

describe('the system administrator', () => {
  test('creates, edits, disables and enables accounts', async () => {
    const values = { signInName: 'Qian.Xin', name: '钱新', section: '科技企业科' }
    const id = await house.carryOut(createAccount, values, house.systemAdmin)
    expect(await rowOf(id)).toMatchObject({ signInName: 'qian.xin', passwordHash: null, version: 1 })
    await house.carryOut(editAccount, { account: id, version: '1', name: '钱新', section: '' }, house.systemAdmin)
    expect(await rowOf(id)).toMatchObject({ section: null, version: 2 })
    const token = await session(id)
    await house.carryOut(disableAccount, { account: id }, house.systemAdmin)
    expect(await alive(token)).toBe(false)
    await house.carryOut(enableAccount, { account: id }, house.systemAdmin)
    expect((await rowOf(id))?.disabledAt).toBeNull()
    expect(await alive(token)).toBe(false)
  })

  test('cannot give a name twice', async () => {
    await enrol('wang', ['officer'])
    const again = house.carryOut(createAccount, { signInName: 'WANG', name: '王' }, house.systemAdmin)
    await expect(again).rejects.toMatchObject({ code: 'account.name-known', field: 'signInName' })
  })

  test('is told when somebody else saved first, with what they saved', async () => {
    const id = await enrol('wang', ['officer'])
    await house.carryOut(editAccount, { account: id, version: '1', name: '王敏' }, house.systemAdmin)
    const second = house.carryOut(editAccount, { account: id, version: '1', name: '王明' }, house.systemAdmin)
    await expect(second).rejects.toMatchObject({ status: 409, current: { name: '王敏', section: '' } })
  })

  test('gives no roles', async () => {
    const id = await enrol('wang', [])
    const given = house.carryOut(giveRoles, { account: id, version: '1', roles: 'officer' }, house.systemAdmin)
    await expect(given).rejects.toMatchObject({ code: 'not-allowed' })
  })

  test('cannot disable the last administrator of a kind, and can the last but one', async () => {
    const first = await enrol('audit1', ['auditor'])
    const last = house.carryOut(disableAccount, { account: first }, house.systemAdmin)
    await expect(last).rejects.toMatchObject({ code: 'account.last-administrator' })
    await enrol('audit2', ['auditor'])
    await house.carryOut(disableAccount, { account: first }, house.systemAdmin)
    expect((await rowOf(first))?.disabledAt).not.toBeNull()
  })
})

describe('the security administrator', () => {
  const give = (account: string, roles: string[], version = '1', actor = house.securityAdmin) =>
    house.carryOut(giveRoles, { account, version, roles }, actor)

  test('gives roles, and nobody holds two of the three or an office beside business', async () => {
    const id = await enrol('wang', [])
    await expect(give(id, ['system-admin', 'auditor'])).rejects.toMatchObject({ code: 'account.roles-apart' })
    await expect(give(id, ['auditor', 'officer'])).rejects.toMatchObject({ code: 'account.roles-apart' })
    await give(id, ['officer', 'leader'])
    expect((await rolesOf(id)).sort()).toEqual(['leader', 'officer'])
  })

  test('cannot change their own roles, nor take the last office of a kind', async () => {
    const own = await enrol('sec', ['security-admin'])
    const token = await session(own)
    const self = await actorOf(token)
    await expect(give(own, ['officer'], '1', self)).rejects.toMatchObject({ code: 'account.own-roles' })
    const sys = await enrol('sys', ['system-admin'])
    await expect(give(sys, ['officer'], '1', self)).rejects.toMatchObject({ code: 'account.last-administrator' })
  })

  test('gives carriers to operators only, and they go with the role', async () => {
    const id = await enrol('wang', ['officer'])
    const given = house.carryOut(giveCarriers, { account: id, version: '1', carriers: [] }, house.securityAdmin)
    await expect(given).rejects.toMatchObject({ code: 'account.not-operator' })
    const unknown = await enrol('zhao', ['operator'])
    await expect(
      house.carryOut(giveCarriers, { account: unknown, version: '1', carriers: 'no-such' }, house.securityAdmin),
    ).rejects.toMatchObject({ code: 'not-found' })
  })

  test('creates no accounts, and issues no links but those of its own to issue', async () => {
    const id = await enrol('wang', [])
    const created = house.carryOut(createAccount, { signInName: 'li', name: '李' }, house.securityAdmin)
    await expect(created).rejects.toMatchObject({ code: 'not-allowed' })
    await expect(house.carryOut(issueLink, { account: id }, house.securityAdmin)).rejects.toMatchObject({
      code: 'account.link-office',
      detail: { issues: 'system-admin' },
    })
  })

  test('chooses the password policy', async () => {
    const id = await enrol('wang', ['officer'], true)
    const actor = await actorOf(await session(id))
    const plain = 'vierzehn ruhige fische'
    const values = { currentPassword: password, password: plain, passwordAgain: plain }
    await expect(house.carryOut(changeOwnPassword, values, actor)).rejects.toMatchObject({ code: 'password.weak' })
    await house.carryOut(choosePasswordPolicy, { policy: 'asvs' }, house.securityAdmin)
    await house.carryOut(changeOwnPassword, values, actor)
  })
})

describe('who reads accounts', () => {
  test('the three administrators; officers, operators and leaders do not', async () => {
    const id = await enrol('wang', ['officer'])
    expect((await house.lookAt(accountListView, {}, house.systemAdmin)).total).toBe(1)
    expect((await house.lookAt(accountFileView, { account: id }, house.securityAdmin)).roles).toEqual(['officer'])
    for (const actor of [house.officer, house.operator([]), house.leader]) {
      await expect(house.lookAt(accountListView, {}, actor)).rejects.toMatchObject({ code: 'not-allowed' })
      await expect(house.lookAt(accountFileView, { account: id }, actor)).rejects.toMatchObject({ code: 'not-allowed' })
    }
  })

  test('the list finds by name, role and state', async () => {
    await enrol('wang', ['officer'], true)
    await enrol('li_1', ['leader'])
    await enrol('li21', [])
    const found = async (query: Record<string, string>) =>
      (await house.lookAt(accountListView, query, house.systemAdmin)).rows.map((row) => row.signInName)
    expect(await found({ find: 'LI_' })).toEqual(['li_1'])
    expect(await found({ role: 'none' })).toEqual(['li21'])
    expect(await found({ role: 'officer' })).toEqual(['wang'])
    expect(await found({ state: 'no-password' })).toEqual(['li21', 'li_1'])
    expect(await found({ state: 'in-use' })).toEqual(['wang'])
  })
})

describe('a one-time link', () => {
  const issue = async (account: string, by = house.systemAdmin) =>
    tokenOf((await house.carryOut(issueLink, { account }, by)).link)

  test('sets the password once, and ends every session', async () => {
    const id = await enrol('wang', ['officer'])
    const token = await session(id)
    const link = await issue(id)
    expect(await holderOfLink(house.house, link)).toMatchObject({ signInName: 'wang' })
    await setPasswordByLink(house.house, link, password, here)
    expect(await alive(token)).toBe(false)
    expect((await rowOf(id))?.passwordHash).toMatch(/^\$argon2id\$/)
    await expect(setPasswordByLink(house.house, link, secondPassword, here)).rejects.toMatchObject({
      code: 'link.spent',
      status: 410,
    })
  })

  test('is void after 24 hours, after a new one, and for a disabled account', async () => {
    const id = await enrol('wang', ['officer'])
    const first = await issue(id)
    const second = await issue(id)
    await expect(holderOfLink(house.house, first)).rejects.toMatchObject({ code: 'link.spent' })
    later(23)
    await holderOfLink(house.house, second)
    later(1)
    await expect(holderOfLink(house.house, second)).rejects.toMatchObject({ code: 'link.spent' })
    const third = await issue(id)
    await house.carryOut(disableAccount, { account: id }, house.systemAdmin)
    await expect(holderOfLink(house.house, third)).rejects.toMatchObject({ code: 'link.spent' })
    await expect(issue(id)).rejects.toMatchObject({ code: 'account.disabled' })
  })

  test('takes no weak password, and stays good for another try', async () => {
    const link = await issue(await enrol('wang', ['officer']))
    await expect(setPasswordByLink(house.house, link, 'Wang-2024', here)).rejects.toMatchObject({
      code: 'password.weak',
      field: 'password',
    })
    await setPasswordByLink(house.house, link, password, here)
  })
})

describe('the one-time link of an administrator', () => {
  const people = () => ({
    'system-admin': house.systemAdmin,
    'security-admin': house.securityAdmin,
    auditor: house.auditor,
  })
  const confirm = (account: string, by: Actor) => house.carryOut(confirmLink, { account }, by)

  test.each(administratorRoles)('of a %s takes the two other offices: one issues, the other confirms', async (role) => {
    const by = people()
    const id = await enrol('admin', [role], true)
    const { issues, confirms } = linkOffices([role])
    for (const one of administratorRoles.filter((other) => other !== issues)) {
      const refused = house.carryOut(issueLink, { account: id }, by[one])
      await expect(refused).rejects.toMatchObject({ code: one === 'auditor' ? 'not-allowed' : 'account.link-office' })
    }
    const issued = await house.carryOut(issueLink, { account: id }, by[issues])
    expect(issued.confirms).toBe(confirms)
    if (confirms === null) throw new Error('nobody confirms')
    const second = by[confirms]
    const token = tokenOf(issued.link)
    await expect(holderOfLink(house.house, token)).rejects.toMatchObject({ code: 'link.spent' })
    for (const one of administratorRoles.filter((other) => other !== confirms))
      await expect(confirm(id, by[one])).rejects.toMatchObject({
        code: one === 'system-admin' ? 'not-allowed' : 'account.confirm-office',
      })
    later(1)
    await confirm(id, second)
    later(23)
    await setPasswordByLink(house.house, token, secondPassword, here)
    await expect(confirm(id, second)).rejects.toMatchObject({ code: 'link.none-waiting' })
  })

  test('waits a day at most, and a newer one takes its place', async () => {
    const id = await enrol('audit', ['auditor'])
    const first = tokenOf((await house.carryOut(issueLink, { account: id }, house.systemAdmin)).link)
    const second = tokenOf((await house.carryOut(issueLink, { account: id }, house.systemAdmin)).link)
    await confirm(id, house.securityAdmin)
    await expect(holderOfLink(house.house, first)).rejects.toMatchObject({ code: 'link.spent' })
    await holderOfLink(house.house, second)
    await house.carryOut(issueLink, { account: id }, house.systemAdmin)
    later(24)
    await expect(confirm(id, house.securityAdmin)).rejects.toMatchObject({ code: 'link.none-waiting' })
  })

  test('nobody becomes an administrator with a link or password handed out before', async () => {
    const id = await enrol('wang', [], true)
    const link = tokenOf((await house.carryOut(issueLink, { account: id }, house.systemAdmin)).link)
    const token = await session(id)
    await house.carryOut(giveRoles, { account: id, version: '1', roles: ['auditor'] }, house.securityAdmin)
    await expect(holderOfLink(house.house, link)).rejects.toMatchObject({ code: 'link.spent' })
    expect([await alive(token), (await rowOf(id))?.passwordHash]).toEqual([false, null])
  })

  test('the page says whose turn it is', async () => {
    const id = await enrol('audit', ['auditor'])
    const linkFor = async (actor: Actor) => (await house.lookAt(accountFileView, { account: id }, actor)).link
    expect(await linkFor(house.systemAdmin)).toMatchObject({ mayIssue: true, waitsFor: null })
    await house.carryOut(issueLink, { account: id }, house.systemAdmin)
    expect(await linkFor(house.systemAdmin)).toMatchObject({
      mayConfirm: false,
      waitsFor: 'security-admin',
      until: null,
    })
    expect(await linkFor(house.securityAdmin)).toMatchObject({ mayIssue: false, mayConfirm: true })
    await confirm(id, house.securityAdmin)
    expect(await linkFor(house.securityAdmin)).toMatchObject({ mayConfirm: false, waitsFor: null })
  })
})

describe('one’s own password', () => {
  const to = (next: string, current = password) => ({ currentPassword: current, password: next, passwordAgain: next })

  test('a change ends the other sessions, not this one', async () => {
    const id = await enrol('wang', ['officer'], true)
    const [token, other] = [await session(id), await session(id)]
    await house.carryOut(changeOwnPassword, to(secondPassword), await actorOf(token))
    expect([await alive(token), await alive(other)]).toEqual([true, false])
  })

  test('needs the present one, twice the same, and none of the last five', async () => {
    const id = await enrol('wang', ['officer'], true)
    const actor = await actorOf(await session(id))
    const wrong = house.carryOut(changeOwnPassword, to(secondPassword, 'no'), actor)
    await expect(wrong).rejects.toMatchObject({ code: 'password.wrong', field: 'currentPassword' })
    const differing = { ...to(secondPassword), passwordAgain: 'other' }
    await expect(house.carryOut(changeOwnPassword, differing, actor)).rejects.toMatchObject({
      errors: { passwordAgain: 'passwords-differ' },
    })
    let current = password
    for (const n of [1, 2, 3, 4]) {
      const next = `Kiesel-Bach-44${n}2`
      await house.carryOut(changeOwnPassword, to(next, current), actor)
      current = next
      const back = house.carryOut(changeOwnPassword, to(password, current), actor)
      await expect(back).rejects.toMatchObject({ code: 'password.used-before' })
    }
    await house.carryOut(changeOwnPassword, to(secondPassword, current), actor)
    await house.carryOut(changeOwnPassword, to(password, secondPassword), actor)
  })
})

describe('one’s own sessions', () => {
  test('are listed with the present one marked, and end one by one or all', async () => {
    const id = await enrol('wang', ['officer'], true)
    const [token, other, third] = [await session(id), await session(id), await session(id)]
    const actor = await actorOf(token)
    const { sessions } = await house.lookAt(ownAccountView, {}, actor)
    expect(sessions.map((one) => one.current).sort()).toEqual([false, false, true])
    await house.carryOut(endOwnSessions, { session: (await actorOf(other)).viewer.session }, actor)
    expect([await alive(token), await alive(other), await alive(third)]).toEqual([true, false, true])
    await house.carryOut(endOwnSessions, {}, actor)
    expect([await alive(token), await alive(third)]).toEqual([false, false])
  })

  test('another person’s session is not found', async () => {
    const own = await actorOf(await session(await enrol('wang', ['officer'], true)))
    const theirs = await session(await enrol('li', ['leader'], true))
    const values = { session: (await actorOf(theirs)).viewer.session }
    await expect(house.carryOut(endOwnSessions, values, own)).rejects.toMatchObject({ code: 'not-found' })
    expect(await alive(theirs)).toBe(true)
  })
})

test('the built-in account is an officer on the command line, made once, and nobody’s to change', async () => {
  const id = await change(ensureSystemAccount)
  expect(await change(ensureSystemAccount)).toBe(id)
  const viewer = await house.store.read((db) => viewerNamed({ db }, district, 'system'))
  expect(viewer?.roles).toEqual(['officer'])
  expect(await house.store.read((db) => viewerNamed({ db }, district, 'nobody'))).toBeNull()
  await expect(house.carryOut(issueLink, { account: id }, house.systemAdmin)).rejects.toMatchObject({
    code: 'not-found',
  })
})
