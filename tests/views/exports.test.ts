import { expect, test } from 'vitest'
import { addCarrier } from '#acts/add-carrier.server.ts'
import { journalPage } from '#db/queries/journal.ts'
import { usualLook } from '#domain/look.ts'
import type { RequestContext } from '#server/context.ts'
import { useHouse } from '#tests/house.ts'
import { loader as carriers } from '../../app/routes/carriers.export.$format.tsx'
import { loader as platforms } from '../../app/routes/platforms.export.$format.tsx'
import { loader as recognitions } from '../../app/routes/recognitions.export.$format.tsx'

const house = useHouse()
const lists = { recognitions, carriers, platforms }

function contextOf(actor = house.officer): RequestContext {
  const { name, account } = actor.viewer
  const now = house.clockwork.now
  const session = { id: 's', account, startedAt: now, lastSeenAt: now, name, signInName: 'wang' }
  return {
    house: house.house,
    signedIn: async () => ({
      viewer: actor.viewer,
      session: { ...session, mustChangePassword: false, passwordChangedAt: now },
    }),
    address: '10.1.2.3',
    requestId: 'r-1',
    nonce: '',
    look: usualLook,
    secure: false,
    incident: (cause) => {
      throw cause
    },
  }
}

function take(list: keyof typeof lists, format: string, search = '', actor = house.officer) {
  const request = new Request(`http://crm.invalid/${list}/export/${format}${search}`)
  return lists[list]({ request, params: { format }, context: contextOf(actor) })
}

const journalled = () =>
  house.store.read((db) => journalPage({ db }, house.auditor.viewer, {}, { size: 10, offset: 0 }))

test.each(['recognitions', 'carriers', 'platforms'] as const)('taking the list of %s is journalled', async (list) => {
  const file = await take(list, 'csv', '?on=2023-12-31&q=王敏')
  expect(file.status).toBe(200)
  await file.body?.cancel()
  expect(await journalled()).toMatchObject([
    {
      act: `export-${list}`,
      accountName: '王敏',
      result: 'done',
      subjectKind: 'list',
      detail: { format: 'csv', on: '2023-12-31', rows: 0 },
      address: '10.1.2.3',
      request: 'r-1',
    },
  ])
  expect(JSON.stringify((await journalled())[0]?.detail)).not.toContain('王敏')
})

test('the journal says how many rows left', async () => {
  await house.carryOut(addCarrier, { name: '云岭孵化器', type: 'incubator', from: '2022-01-01', area: '1000' })
  const file = await take('carriers', 'xlsx')
  await file.body?.cancel()
  expect((await journalled())[0]).toMatchObject({ act: 'export-carriers', detail: { format: 'xlsx', rows: 1 } })
})

test('a format that does not exist is no export', async () => {
  expect((await take('carriers', 'pdf')).status).toBe(404)
  expect(await journalled()).toEqual([])
})

test('who is refused a list is journalled too', async () => {
  await expect(take('carriers', 'csv', '?on=2024-01-31', house.auditor)).rejects.toMatchObject({
    init: { status: 403 },
  })
  expect(await journalled()).toMatchObject([
    {
      act: 'export-carriers',
      accountName: '审计',
      result: 'refused',
      refusal: 'not-allowed',
      detail: { format: 'csv', on: '2024-01-31' },
      address: '10.1.2.3',
    },
  ])
})
