// Monthly reports: confirmed, corrected with a note, returned, accepted; a closed month stays as it is.
import { beforeEach, describe, expect, it } from 'vitest'
import { acceptMonth } from '#acts/accept-month.server.ts'
import { addUnit } from '#acts/add-unit.server.ts'
import { beginStay } from '#acts/begin-stay.server.ts'
import { confirmMonth } from '#acts/confirm-month.server.ts'
import { correctStay } from '#acts/correct-stay.server.ts'
import { endStay } from '#acts/end-stay.server.ts'
import { enrolAccount } from '#acts/enrol-account.server.ts'
import { finishOwnTask } from '#acts/finish-own-task.server.ts'
import { remindMonth } from '#acts/remind-month.server.ts'
import { returnMonth } from '#acts/return-month.server.ts'
import { changing } from '#db/changing.ts'
import { setCarriers } from '#db/queries/accounts.ts'
import { aCarrier, aFirm } from '#tests/acts/premises.ts'
import { district, useHouse } from '#tests/house.ts'
import { monthFileView } from '#views/month-file.server.ts'
import { monthListView } from '#views/month-list.server.ts'
import { operatorTodayView } from '#views/operator-today.server.ts'

const house = useHouse()
let carrier = ''
let stay = ''
let unit = ''
let zhao: ReturnType<typeof house.operator>
const month = '2024-05'

beforeEach(async () => {
  carrier = await aCarrier(house)
  zhao = house.operator([carrier])
  unit = await house.carryOut(addUnit, { carrier, number: '101', kind: 'office', gross: '300', lettable: '300' })
  const firm = await aFirm(house, '沈阳云岭数据科技有限公司')
  stay = await house.carryOut(beginStay, { carrier, unit, firm, kind: 'physical', from: '2024-05-12' })
})

const look = (actor = zhao) => house.lookAt(monthFileView, { carrier, month }, actor)
const confirm = async (values: Record<string, unknown> = {}, actor = zhao) => {
  const { seen, version } = await look(actor)
  return house.carryOut(confirmMonth, { carrier, month, seen, version: String(version), ...values }, actor)
}
const decide = async (act: typeof acceptMonth | typeof returnMonth, values: Record<string, unknown> = {}) =>
  house.carryOut(act, { carrier, month, version: String((await look()).version), ...values })
const leave = (on: string, actor = zhao) => house.carryOut(endStay, { stay, on, departure: 'left' }, actor)

describe('a month', () => {
  it('is confirmed as computed, then accepted', async () => {
    expect((await look()).computed).toMatchObject({ firms: 1, movedIn: 1, letCent: 30_000, grossCent: 100_000 })
    await confirm()
    expect(await look()).toMatchObject({ state: 'confirmed', confirmed: { firms: 1 }, can: { confirm: false } })
    await decide(acceptMonth)
    expect((await look()).state).toBe('accepted')
    await expect(confirm()).rejects.toMatchObject({ code: 'month.confirmed' })
  })

  it('is corrected with a note, never without one', async () => {
    await expect(confirm({ 'figure-desks': '12' })).rejects.toMatchObject({ code: 'month.note-needed' })
    await confirm({ 'figure-desks': '12', 'figure-letCent': '280.5', note: '新增工位尚未建账' })
    const { confirmed, computed, moved } = await look()
    expect([confirmed?.desks, confirmed?.letCent, computed.desks]).toEqual([12, 28_050, 0])
    expect(moved).toEqual(['letCent', 'desks'])
  })

  it('that moved while the form was open is looked at again', async () => {
    const { seen } = await look()
    await house.carryOut(endStay, { stay, on: '2024-05-20', departure: 'left' })
    await expect(confirm({ seen })).rejects.toMatchObject({ code: 'month.figures-moved' })
  })

  it('is not confirmed before it is over, nor twice from one version', async () => {
    const running = house.carryOut(confirmMonth, { carrier, month: '2024-06', seen: 'x', version: '0' }, zhao)
    await expect(running).rejects.toMatchObject({ code: 'month.running' })
    await confirm()
    await decide(returnMonth, { note: '请核对面积' })
    await expect(confirm({ version: '1' })).rejects.toMatchObject({ code: 'form.stale' })
  })

  it('comes back with a note, is open meanwhile, and is confirmed anew', async () => {
    await confirm()
    await decide(returnMonth, { note: '请核对面积' })
    expect(await look()).toMatchObject({ state: 'returned', report: { decisionNote: '请核对面积' } })
    const today = await house.lookAt(operatorTodayView, {}, zhao)
    expect(today.months.rows[0]).toMatchObject({ state: 'returned', note: '请核对面积' })
    await leave('2024-05-20')
    await confirm()
    expect(await look()).toMatchObject({ state: 'confirmed', confirmed: { firms: 0, left: 1 }, later: [] })
  })
})

describe('a closed month', () => {
  beforeEach(() => confirm())

  it('takes nothing more from its operator, who is told the way out; what comes after it goes on', async () => {
    await expect(leave('2024-05-31')).rejects.toMatchObject({ code: 'month.closed', detail: { month } })
    const firm = '沈阳北陵智航装备有限公司'
    await aFirm(house, firm)
    const late = house.carryOut(beginStay, { carrier, firm, kind: 'registered', from: '2024-05-02' }, zhao)
    await expect(late).rejects.toMatchObject({ code: 'month.closed' })
    await leave('2024-06-10')
    expect((await look()).later).toEqual([])
  })

  it('keeps its figures when the officer corrects, and tells of the correction', async () => {
    house.setToday('2024-07-02')
    const why = '合同日期有误'
    const values = { stay, unit, kind: 'physical', from: '2024-05-20', area: '200', why }
    await house.carryOut(correctStay, values)
    const { confirmed, computed, moved, later } = await look(house.officer)
    expect([confirmed?.letCent, computed.letCent]).toEqual([30_000, 20_000])
    expect(moved).toEqual(['letCent', 'physicalLetCent'])
    expect(later).toMatchObject([{ made: 'changed', of: '沈阳云岭数据科技有限公司', by: '王敏', why }])
  })
})

describe('who has not confirmed', () => {
  it('is seen by the officer month by month, and leaves the list once confirmed', async () => {
    const other = await aCarrier(house, { name: '另一孵化器', from: '2024-05-01' })
    const list = (query = {}) => house.lookAt(monthListView, query)
    expect(await list()).toMatchObject({ missing: expect.arrayContaining([2]), expected: 2 })
    const row = (await list()).rows.find(({ id }) => id === other)
    expect([row?.months[0], row?.months[1]]).toEqual(['overdue', null])
    const begun = (await list()).rows.find(({ id }) => id === carrier)
    expect(begun?.months.slice(0, 2), 'before anybody reported, only the last month is owed').toEqual(['overdue', null])
    await confirm()
    expect((await list({ state: 'last' })).rows.map(({ id }) => id)).toEqual([other])
  })

  it('is reminded by a task, once, which confirming finishes', async () => {
    const account = await house.store.change(async (db) => {
      const tx = changing(db, { now: house.clockwork.now, by: 'setup', district })
      return enrolAccount(tx, { signInName: 'zhao', name: '赵运', roles: ['operator'] })
    })
    await house.store.change((db) =>
      setCarriers(changing(db, { now: house.clockwork.now, by: 'setup', district }), account, [carrier]),
    )
    const operator = { ...zhao, viewer: { ...zhao.viewer, account } }
    const tasks = async () => (await house.lookAt(operatorTodayView, {}, operator)).tasks
    await house.carryOut(remindMonth, { carrier, month })
    await house.carryOut(remindMonth, { month })
    expect((await tasks()).map(({ title }) => title)).toEqual(['请确认“苏青路演示孵化器”2024年5月月报'])
    const [task] = await tasks()
    const foreign = house.carryOut(finishOwnTask, { task: task?.id }, zhao)
    await expect(foreign).rejects.toMatchObject({ code: 'not-found' })
    await confirm({}, operator)
    expect(await tasks()).toEqual([])
    const done = house.carryOut(remindMonth, { carrier, month })
    await expect(done).rejects.toMatchObject({ code: 'month.nobody-to-remind' })
  })
})

describe('another operator', () => {
  it('finds neither the month nor a way to change it', async () => {
    const foreign = house.operator([await aCarrier(house, { name: '别处孵化器' })], '钱运')
    await expect(look(foreign)).rejects.toMatchObject({ code: 'not-found' })
    const { seen } = await look()
    const act = house.carryOut(confirmMonth, { carrier, month, seen, version: '0' }, foreign)
    await expect(act).rejects.toMatchObject({ code: 'not-found' })
    expect((await house.lookAt(monthListView, {}, foreign)).rows.map(({ name }) => name)).toEqual(['别处孵化器'])
    for (const act of [acceptMonth, returnMonth]) {
      const values = { carrier, month, version: '1', note: '退' }
      await expect(house.carryOut(act, values, zhao)).rejects.toMatchObject({ code: 'not-allowed' })
    }
  })
})
