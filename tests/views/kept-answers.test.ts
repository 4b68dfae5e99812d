import { expect, test } from 'vitest'
import { addCarrier } from '#acts/add-carrier.server.ts'
import { createAccount } from '#acts/create-account.server.ts'
import { disableAccount } from '#acts/disable-account.server.ts'
import { giveRoles } from '#acts/give-roles.server.ts'
import { recogniseFirm } from '#acts/recognise-firm.server.ts'
import { registerFirm } from '#acts/register-firm.server.ts'
import { fill } from '#bench/filling.ts'
import { businessDay, district as registerDistrict } from '#bench/generator.ts'
import { firmOrder } from '#db/queries/firm-list.ts'
import { filterOf, firmListQuery } from '#forms/firm-list.ts'
import { useHouse } from '#tests/house.ts'
import { firmListView } from '#views/firm-list.server.ts'
import { lookAt } from '#views/view.server.ts'

const house = useHouse()

const register = (name: string) => house.carryOut(registerFirm, { name, registeredOn: '2018-01-01' })
const list = (query: Record<string, unknown>) => house.lookAt(firmListView, query, house.officer, '2024-06-30')
const namesIn = async (query: Record<string, unknown>) => (await list(query)).rows.map(({ name }) => name)

test('an order that was kept is read anew once a fact has changed', async () => {
  const [first, second] = [await register('沈阳甲一科技有限公司'), await register('沈阳乙二科技有限公司')]
  await house.carryOut(recogniseFirm, { firm: first, kind: 'tech-sme', issuedOn: '2024-01-10' })
  expect(await namesIn({ sort: '-rung' })).toEqual(['沈阳甲一科技有限公司', '沈阳乙二科技有限公司'])
  await house.carryOut(recogniseFirm, { firm: second, kind: 'high-tech', issuedOn: '2023-11-01' })
  expect(await namesIn({ sort: '-rung' })).toEqual(['沈阳乙二科技有限公司', '沈阳甲一科技有限公司'])
})

test('a page deep in the list, from a kept order, is the one that stands there', async () => {
  const firms = 900
  await fill(house.store, firms)
  const officer = { ...house.officer.viewer, district: registerDistrict }
  const look = (query: Record<string, string>) => lookAt(house.house, officer, firmListView, { on: businessDay, query })
  for (const sort of ['name', '-name', 'rung', '-until', 'code', 'registered']) {
    const whole: string[] = []
    for (let page = 1; page <= 5; page += 1) {
      whole.push(...(await look({ sort, size: '200', page: String(page) })).rows.map(({ id }) => id))
    }
    const { total } = await look({ sort })
    const last = await look({ sort, size: '10', page: String(Math.ceil(total / 10)) })
    expect(new Set(whole).size, sort).toBe(total)
    expect(total).toBeGreaterThan(600)
    expect(
      last.rows.map(({ id }) => id),
      sort,
    ).toEqual(whole.slice(10 * (Math.ceil(total / 10) - 1)))
    const asked = firmListQuery.parse({ sort })
    const order = await house.store.read((db) =>
      firmOrder({ db }, officer, businessDay, filterOf(asked), asked.sort, null),
    )
    expect(whole, sort).toEqual(order)
  }
})

test('what a list offers to be cut to follows carriers and accounts', async () => {
  const offered = async () => (await list({})).choices
  const account = await house.carryOut(createAccount, { signInName: 'zhang', name: '张一' }, house.systemAdmin)
  expect((await offered()).officers).toEqual([])
  await house.carryOut(giveRoles, { account, version: '1', roles: ['officer'] }, house.securityAdmin)
  expect((await offered()).officers).toEqual([{ id: account, name: '张一' }])
  await house.carryOut(disableAccount, { account }, house.systemAdmin)
  expect((await offered()).officers).toEqual([])
  const carrier = await house.carryOut(addCarrier, { name: '浩瀚科技园', type: 'park', from: '2020-01-01' })
  expect((await offered()).carriers).toEqual([{ id: carrier, name: '浩瀚科技园' }])
})
