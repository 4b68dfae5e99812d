// Firms that operators enter and keep: counted nowhere until an officer has looked at them.
import { beforeEach, describe, expect, it } from 'vitest'
import { beginStay } from '#acts/begin-stay.server.ts'
import { checkFirm } from '#acts/check-firm.server.ts'
import { editFirmIdentity } from '#acts/edit-firm-identity.server.ts'
import { enterUncheckedFirm } from '#acts/enter-unchecked-firm.server.ts'
import { lookUpFirm } from '#acts/look-up-firm.server.ts'
import { withdrawStay } from '#acts/withdraw-stay.server.ts'
import { firmsAwaiting } from '#db/queries/firm-check.ts'
import { completeCode } from '#domain/credit-code.ts'
import { aCarrier, aFirm } from '#tests/acts/premises.ts'
import { useHouse } from '#tests/house.ts'
import { actualsOn } from '#tests/views/figures-in-sql.ts'
import { firmFileView } from '#views/firm-file.server.ts'
import { firmListView } from '#views/firm-list.server.ts'
import { operatorTodayView } from '#views/operator-today.server.ts'
import { todayView } from '#views/today.server.ts'

const house = useHouse()
const name = '沈阳竹简软件有限公司'
const code = completeCode('91210105', 'MA9WJNT8')
let carrier = ''
let zhao: ReturnType<typeof house.operator>

beforeEach(async () => {
  carrier = await aCarrier(house, { xinchuang: 'on' })
  zhao = house.operator([carrier])
})

const enter = (values: Record<string, unknown> = {}, actor = zhao) =>
  house.carryOut(enterUncheckedFirm, { carrier, name, code, ...values }, actor)
const awaiting = () => house.store.read((db) => firmsAwaiting({ db }, house.officer.viewer, 10))
const entered = async () => {
  await enter()
  const [firm] = await awaiting()
  return firm?.id ?? ''
}
const begin = () => house.carryOut(beginStay, { carrier, firm: code, kind: 'physical', from: '2024-06-03' }, zhao)
const check = (firm: string, values: Record<string, unknown>, version = '1') =>
  house.carryOut(checkFirm, { firm, version, ...values })
const counted = async () =>
  (await house.store.read((db) => actualsOn({ db }, house.officer.viewer, '2024-06-30', [])))['xinchuang-firms']

describe('a firm that an operator enters', () => {
  it('moves in at once, and counts once an officer has confirmed it', async () => {
    const firm = await entered()
    await begin()
    expect(await counted()).toBe(0)
    const list = async () => (await house.lookAt(firmListView, { awaiting: '1' })).rows.map(({ id }) => id)
    expect(await list()).toEqual([firm])
    expect((await house.lookAt(todayView)).awaiting).toMatchObject({ count: 1, rows: [{ id: firm, name }] })
    await expect(check(firm, { verdict: 'in-district' })).rejects.toMatchObject({ code: 'firm.residence-needed' })
    await check(firm, { verdict: 'in-district', fromOn: '2024-06-01' })
    expect([await counted(), await list()]).toEqual([1, []])
    await expect(check(firm, { verdict: 'outside' }, '2')).rejects.toMatchObject({ code: 'firm.checked' })
  })

  it('of another place is confirmed and counts nowhere', async () => {
    const firm = await entered()
    await begin()
    await check(firm, { verdict: 'outside' })
    expect([await counted(), await awaiting()]).toEqual([0, []])
  })

  it('that is not what it is said to be is taken off with a note to its operator, its stay put right first', async () => {
    const firm = await entered()
    const stay = await begin()
    const refused = { verdict: 'refused', note: '查无此企业' }
    await expect(check(firm, { verdict: 'refused' })).rejects.toMatchObject({ code: 'firm.note-needed' })
    await expect(check(firm, refused)).rejects.toMatchObject({ code: 'firm.has-stays' })
    await house.carryOut(withdrawStay, { stay, why: '误登' }, zhao)
    await check(firm, refused)
    const { tasks } = await house.lookAt(operatorTodayView, {}, zhao)
    expect(tasks.map(({ title }) => title)).toEqual([`“${name}”未通过核对：查无此企业`])
    await enter()
    expect(await awaiting()).toHaveLength(1)
  })

  it('that the register has is answered with name and code, and no more', async () => {
    await aFirm(house, '沈阳别家有限公司', { code })
    const refusal = { code: 'firm.in-register', detail: { name: '沈阳别家有限公司', code } }
    const answer = await enter().catch((cause: unknown) => cause)
    expect(answer).toMatchObject(refusal)
    expect(answer).not.toHaveProperty('detail.firm')
    await expect(enter({ name: '沈阳别家有限公司', code: '' })).rejects.toMatchObject({ errors: { code: 'required' } })
  })

  it('is entered into an own carrier only', async () => {
    const foreign = await aCarrier(house, { name: '别处孵化器' })
    await expect(enter({ carrier: foreign })).rejects.toMatchObject({ code: 'not-found' })
    await expect(enter({}, house.officer)).rejects.toMatchObject({ code: 'not-allowed' })
  })
})

describe('the identity of a firm in an own carrier', () => {
  const edit = (firm: string, values: Record<string, unknown> = {}, actor = zhao) =>
    house.carryOut(editFirmIdentity, { firm, version: '1', name, address: '黄河大街 1 号', ...values }, actor)

  it('is kept by its operator: contact, address, and the name from a day', async () => {
    const firm = await entered()
    await begin()
    await edit(firm, { contactName: '周明' })
    const renamed = { version: '2', name: '沈阳竹简科技有限公司' }
    await expect(edit(firm, renamed)).rejects.toMatchObject({ code: 'firm.name-day-needed' })
    await edit(firm, { ...renamed, fromOn: '2024-06-20' })
    const file = await house.lookAt(firmFileView, { firm }, zhao)
    expect(file.firm).toMatchObject({ name: '沈阳竹简科技有限公司', address: '黄河大街 1 号', awaitsCheck: true })
    expect(file.names.map(({ name: one, toOn }) => [one, toOn])).toEqual([
      [name, '2024-06-20'],
      ['沈阳竹简科技有限公司', null],
    ])
    expect([file.gaps, file.metrics, file.cases, file.support]).toEqual([null, null, null, null])
  })

  it('is out of reach for another operator', async () => {
    const firm = await entered()
    await begin()
    const foreign = house.operator([await aCarrier(house, { name: '别处孵化器' })], '钱运')
    await expect(edit(firm, {}, foreign)).rejects.toMatchObject({ code: 'not-found' })
    const byId = house.carryOut(lookUpFirm, { text: firm }, foreign)
    await expect(byId).rejects.toMatchObject({ code: 'firm.not-in-register' })
    expect(await house.carryOut(lookUpFirm, { text: code }, foreign)).toEqual({ name, code })
  })
})
