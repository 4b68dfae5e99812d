// A form sent twice: the first answer again, and nothing done a second time.
import { expect, test } from 'vitest'
import { createAccount } from '#acts/create-account.server.ts'
import { issueLink } from '#acts/issue-link.server.ts'
import { registerFirm } from '#acts/register-firm.server.ts'
import { answeredRequest } from '#db/schema/account.ts'
import { journal } from '#db/schema/journal.ts'
import { useHouse } from '#tests/house.ts'
import { firmListView } from '#views/firm-list.server.ts'

const house = useHouse()
const form = { request: 'page-1', name: '沈阳重复提交有限公司', registeredOn: '2020-02-02' }
const register = (values: Record<string, unknown> = form, actor = house.officer) =>
  house.carryOut(registerFirm, values, actor)
const firms = async () => (await house.lookAt(firmListView)).total
const journalled = () => house.store.read(async (db) => (await db.select().from(journal)).length)

test('the same form again has the first answer and leaves no second trace', async () => {
  const first = await register()
  const acts = await journalled()
  expect(await register()).toBe(first)
  expect([await firms(), await journalled()]).toEqual([1, acts])
})

test('going back and typing something else is another form', async () => {
  const first = await register()
  expect(await register({ ...form, name: '沈阳另填一家有限公司' })).not.toBe(first)
  expect(await firms()).toBe(2)
})

test('a refused form is sent again with the same id once it is right, or once the reason is gone', async () => {
  await expect(register({ ...form, registeredOn: '2024-07-01' })).rejects.toMatchObject({ code: 'day.ahead' })
  await register({ ...form, registeredOn: '2024-06-30' })
  house.setToday('2024-07-01')
  await expect(register({ ...form, registeredOn: '2024-07-01' })).rejects.toMatchObject({ code: 'firm.name-known' })
  await register({ ...form, name: '沈阳更正之后有限公司' })
  expect(await firms()).toBe(2)
})

test('another person’s page may have the same id', async () => {
  const first = await register()
  const other = house.person('周宁', ['officer'])
  await expect(register(form, other)).rejects.toMatchObject({ code: 'firm.name-known', detail: { firm: first } })
})

test('answers are kept for a week, and a one-time link never', async () => {
  const kept = () => house.store.read(async (db) => (await db.select().from(answeredRequest)).length)
  const account = await house.carryOut(
    createAccount,
    { request: 'page-2', signInName: 'wang', name: '王敏' },
    house.systemAdmin,
  )
  const link = { request: 'page-3', account }
  const issued = await house.carryOut(issueLink, link, house.systemAdmin)
  expect(await house.carryOut(issueLink, link, house.systemAdmin)).not.toBe(issued)
  expect(await kept()).toBe(1)
  house.setToday('2024-07-08')
  await register()
  expect(await kept()).toBe(1)
})
