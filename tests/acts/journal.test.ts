import { eq, type SQL, sql } from 'drizzle-orm'
import { beforeEach, expect, test } from 'vitest'
import { createAccount } from '#acts/create-account.server.ts'
import { editAccount } from '#acts/edit-account.server.ts'
import { changing } from '#db/changing.ts'
import { chainHash, firstHash, journalStretch } from '#db/queries/journal.ts'
import { type JournalHead, verifyJournal } from '#db/queries/journal-check.ts'
import { addSession } from '#db/queries/sessions.ts'
import { journal } from '#db/schema/journal.ts'
import { district, useHouse } from '#tests/house.ts'
import { journalListView } from '#views/journal-list.server.ts'

const house = useHouse()
const check = (options?: { from?: number; noted?: JournalHead }) =>
  house.store.read((db) => verifyJournal({ db }, district, options))

let account = ''
beforeEach(async () => {
  account = await house.carryOut(createAccount, { signInName: 'wang', name: '王敏' }, house.systemAdmin)
  const rename = (version: string, name: string) =>
    house.carryOut(editAccount, { account, version, name }, house.systemAdmin)
  await rename('1', '王明')
  await rename('1', '王敏').catch(() => undefined)
  await rename('2', '王敏')
})

/** What someone with the file in hand does: past the triggers that refuse it here. */
async function tamper(...statements: string[]) {
  await house.store.change(async (db) => {
    const raw = db as unknown as Raw
    const run = async (text: string) => void (await (raw.run ? raw.run(sql.raw(text)) : raw.execute?.(sql.raw(text))))
    const isSqlite = house.store.engine === 'sqlite'
    const triggers = ['journal_no_update', 'journal_no_delete', 'change_no_update', 'change_no_delete']
    if (isSqlite) for (const one of triggers) await run(`drop trigger ${one}`)
    else await run('set local session_replication_role = replica')
    for (const text of statements) await run(text)
  })
}
type Raw = { run?: (query: SQL) => unknown; execute?: (query: SQL) => Promise<unknown> }

const without = (position: number) => [
  `delete from change where journal = (select id from journal where position = ${position})`,
  `delete from journal where position = ${position}`,
]

test('a journal left alone is whole, from any row on', async () => {
  expect(await check()).toMatchObject({ checked: 4, fault: null, head: { position: 4 } })
  expect(await check({ from: 3 })).toMatchObject({ checked: 2, fault: null, head: { position: 4 } })
  expect(await check({ noted: (await check()).head })).toMatchObject({ fault: null })
})

test('an empty journal is whole', async () => {
  expect(await house.store.read((db) => verifyJournal({ db }, 'elsewhere'))).toMatchObject({ checked: 0, fault: null })
})

test('a byte flipped in a row is found', async () => {
  await tamper("update journal set account_name = 'X' where position = 2")
  expect(await check()).toMatchObject({ fault: { kind: 'changed', position: 2 } })
})

test('a byte flipped in what a row changed is found', async () => {
  const value = house.store.engine === 'sqlite' ? `'{"name":"X"}'` : `'{"name":"X"}'::json`
  await tamper(`update change set after = ${value} where journal = (select id from journal where position = 4)`)
  expect(await check()).toMatchObject({ fault: { kind: 'changed', position: 4 } })
})

test('a row made to fit its own hash no longer fits the next', async () => {
  const [row] = await house.store.read((db) => journalStretch({ db }, district, 1, 1))
  if (!row) throw new Error('no first row')
  const forged = { ...row, act: 'edit-account' }
  await tamper(
    'delete from change where journal = (select id from journal where position = 1)',
    `update journal set act = 'edit-account', hash = '${chainHash(firstHash, forged, [])}' where position = 1`,
  )
  expect(await check()).toMatchObject({ fault: { kind: 'out-of-order', position: 2 } })
})

test('a row deleted is found', async () => {
  await tamper(...without(3))
  expect(await check()).toMatchObject({ fault: { kind: 'missing', position: 3 } })
})

test('rows in another order are found', async () => {
  await tamper(
    'update journal set position = 100 where position = 2',
    'update journal set position = 2 where position = 3',
    'update journal set position = 3 where position = 100',
  )
  expect(await check()).toMatchObject({ fault: { kind: 'out-of-order', position: 2 } })
})

test('an end cut off is found by a head noted before, or by a session that began later', async () => {
  const { head } = await check()
  await tamper(...without(4))
  expect(await check({ noted: head })).toMatchObject({ fault: { kind: 'cut', position: 4 } })
  await house.store.change(async (db) => {
    const tx = changing(db, { now: '2024-07-01T00:00:00.000Z', by: account, district })
    await addSession(tx, { account, tokenHash: 'x', address: null, browser: null })
  })
  expect(await check()).toMatchObject({ fault: { kind: 'cut', position: 4 } })
})

test('the database itself refuses to change or drop a row', async () => {
  const gone = house.store.change(async (db) => void (await db.delete(journal).where(eq(journal.position, 1))))
  await expect(gone).rejects.toThrow()
  expect(await check()).toMatchObject({ checked: 4, fault: null })
})

test('the auditor reads it, newest first, by act, result, person and day; nobody else does', async () => {
  const rows = async (query: Record<string, string>) =>
    (await house.lookAt(journalListView, query, house.auditor)).rows.map((row) => row.position)
  expect(await rows({})).toEqual([4, 3, 2, 1])
  expect(await rows({ act: 'create-account' })).toEqual([1])
  expect(await rows({ result: 'refused' })).toEqual([3])
  expect(await rows({ subject: account, account: house.systemAdmin.viewer.account })).toEqual([4, 3, 2, 1])
  expect(await rows({ from: '2024-07-01' })).toEqual([])
  expect(await rows({ from: '2024-06-30', until: '2024-06-30', size: '20', page: '9' })).toEqual([4, 3, 2, 1])
  for (const actor of [house.officer, house.operator([]), house.leader, house.systemAdmin, house.securityAdmin]) {
    await expect(house.lookAt(journalListView, {}, actor)).rejects.toMatchObject({ code: 'not-allowed' })
  }
})

test('each row tells what it changed, and the refused one why', async () => {
  const { rows, check: chain } = await house.lookAt(journalListView, {}, house.auditor)
  expect(rows[0]?.changes[0]?.fields).toEqual([{ name: 'name', before: '王明', after: '王敏' }])
  expect(rows[0]?.subjectName).toBe('王敏')
  expect(rows[1]).toMatchObject({ refusal: 'form.stale', changes: [] })
  expect(chain).toMatchObject({ whole: true, fault: null })
})
