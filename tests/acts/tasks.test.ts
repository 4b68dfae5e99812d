import { beforeEach, describe, expect, it } from 'vitest'
import { addTask } from '#acts/add-task.server.ts'
import { editFilingWindow } from '#acts/edit-filing-window.server.ts'
import { enrolAccount } from '#acts/enrol-account.server.ts'
import { finishTask } from '#acts/finish-task.server.ts'
import { makeDueTasks } from '#acts/make-due-tasks.server.ts'
import { raiseNeed } from '#acts/raise-need.server.ts'
import { reassignTasks } from '#acts/reassign-tasks.server.ts'
import { recogniseFirm } from '#acts/recognise-firm.server.ts'
import { changing } from '#db/changing.ts'
import { aFirm } from '#tests/acts/premises.ts'
import { district, useHouse } from '#tests/house.ts'
import { calendarView } from '#views/calendar.server.ts'
import { taskFileView, taskListView } from '#views/task-list.server.ts'
import { todayView } from '#views/today.server.ts'

const house = useHouse()
const refusal = (code: string) => ({ code })
let firm = ''
beforeEach(async () => {
  firm = await aFirm(house, '沈阳北陵智航装备有限公司')
})
const tasks = (query: Record<string, unknown> = {}) => house.lookAt(taskListView, query)
const make = () => house.carryOut(makeDueTasks, {})

describe('a task by hand', () => {
  it('is open, then overdue, then done', async () => {
    const task = await house.carryOut(addTask, { title: '电话回访', firm, dueOn: '2024-06-30' })
    const stateOn = async (on: string) => (await house.lookAt(taskFileView, { task }, house.officer, on)).state
    expect([await stateOn('2024-06-30'), await stateOn('2024-07-01')]).toEqual(['today', 'overdue'])
    await house.carryOut(finishTask, { task, version: '1', doneOn: '2024-06-30', outcome: '已回访' })
    expect(await stateOn('2024-07-01')).toBe('done')
    const again = house.carryOut(finishTask, { task, version: '2', doneOn: '2024-06-30' })
    await expect(again).rejects.toMatchObject(refusal('task.done'))
    expect([(await tasks({ state: 'open' })).total, (await tasks({ state: 'done' })).total]).toEqual([0, 1])
  })

  it('is given to another officer, and to no one else', async () => {
    const { now } = house.clockwork
    const zhou = await house.store.change((db) =>
      enrolAccount(changing(db, { now, by: 'setup', district }), {
        signInName: 'zhou',
        name: '周强',
        roles: ['officer'],
      }),
    )
    const task = await house.carryOut(addTask, { title: '核对材料', dueOn: '2024-07-10' })
    await house.carryOut(reassignTasks, { select: task, officer: zhou })
    expect((await tasks({ officer: zhou })).rows).toMatchObject([{ officerName: '周强' }])
    expect((await tasks({ officer: 'mine' })).total).toBe(0)
    const stranger = house.carryOut(reassignTasks, { select: task, officer: 'nobody-known' })
    await expect(stranger).rejects.toMatchObject({ errors: { officer: 'not-listed' } })
  })
})

describe('what the rules ask for', () => {
  beforeEach(async () => {
    const grant = { firm, kind: 'high-tech', number: 'GR202121000001', issuedOn: '2021-09-24' }
    await house.carryOut(recogniseFirm, grant)
  })

  it('is on the day’s page at once, becomes a task by one run, and stays one task by any other', async () => {
    const rulesOf = (rows: readonly { rule: string | null }[]) => rows.map(({ rule }) => rule).sort()
    const before = await house.lookAt(todayView, { whose: 'all' })
    expect(rulesOf(before.asked.rows)).toEqual([
      'certificate-lapse',
      'filing-window',
      'filing-window',
      'filing-window',
      'filing-window',
      'tech-sme-missing',
    ])
    expect(before.counts.all).toBe(0)
    expect(await make()).toBe(6)
    expect(await make()).toBe(0)
    const after = await house.lookAt(todayView, { whose: 'all' })
    expect(after.asked.count).toBe(0)
    expect(after.counts).toMatchObject({ all: 6, overdue: 0 })
    expect(rulesOf((await tasks()).rows.map(({ task }) => task))).toEqual(rulesOf(before.asked.rows))
  })

  it('is not asked for again once its task is done', async () => {
    await make()
    const [row] = (await tasks({ rule: 'certificate-lapse' })).rows
    await house.carryOut(finishTask, { task: row?.task.id, version: '1', doneOn: '2024-06-30' })
    expect(await make()).toBe(0)
    house.setToday('2024-09-23')
    expect((await tasks({ rule: 'certificate-lapse' })).asked).toBe(0)
  })

  it('asks for the next step when it comes, and for nothing once the successor is registered', async () => {
    house.setToday('2023-10-01')
    await make()
    house.setToday('2024-04-01')
    await make()
    const steps = (await tasks({ rule: 'certificate-lapse', state: '' })).rows.map(({ task }) => task.detail?.step)
    expect(steps).toEqual(['12', '6'])
    const renewal = { firm, kind: 'high-tech', number: 'GR202421000009', issuedOn: '2024-06-20' }
    house.setToday('2024-06-30')
    await house.carryOut(recogniseFirm, renewal)
    await make()
    expect((await tasks({ rule: 'certificate-lapse', state: '' })).total).toBe(2)
  })

  it('warns after a report that nobody filed', async () => {
    house.setToday('2023-05-01')
    await make()
    house.setToday('2023-06-15')
    await make()
    expect((await tasks({ rule: 'annual-report-risk' })).rows.map(({ task }) => task.detail)).toEqual([
      { missed: '1', years: '2022' },
    ])
  })

  it('is made once by two machines at once', async () => {
    const made = await Promise.all([make(), make(), make()])
    expect(made.sort()).toEqual([0, 0, 6])
  })
})

it('the day’s page counts what its lists hold', async () => {
  await house.carryOut(recogniseFirm, { firm, kind: 'high-tech', number: 'GR202121000001', issuedOn: '2021-09-24' })
  const need = { firm, kind: 'funding', summary: '融资', raisedOn: '2024-06-01', dueOn: '2024-06-10' }
  await house.carryOut(raiseNeed, need)
  const all = await house.lookAt(todayView, { whose: 'all' })
  expect(all.lapsing).toMatchObject({ count: 1, rows: [{ step: 3, lastDay: '2024-09-23' }] })
  expect(all.needs).toMatchObject({ count: 1, rows: [{ summary: '融资' }] })
  const mine = await house.lookAt(todayView, { whose: 'mine' })
  expect([mine.lapsing.count, mine.needs.count]).toEqual([0, 1])
})

describe('a filing window', () => {
  it('expected by the program is edited into the bureau’s own, once a batch', async () => {
    const expected = await house.lookAt(calendarView, { month: '2024-05' })
    expect(expected.entries).toContainEqual({
      day: '2024-05-01',
      what: 'opens',
      kind: 'high-tech',
      batch: '',
      verified: false,
    })
    const window = {
      version: '0',
      kind: 'high-tech',
      year: '2024',
      opensOn: '2024-05-20',
      closesOn: '2024-07-31',
      confidence: 'seen',
    }
    const id = await house.carryOut(editFilingWindow, window)
    await expect(house.carryOut(editFilingWindow, window)).rejects.toMatchObject(refusal('window.known'))
    const kept = await house.lookAt(calendarView, { month: '2024-05' })
    expect(kept.entries.filter(({ what }) => what === 'opens').map(({ day }) => day)).toEqual(['2024-05-20'])
    await house.carryOut(editFilingWindow, { ...window, window: id, version: '1', opensOn: '2024-06-01' })
    const stale = house.carryOut(editFilingWindow, { ...window, window: id, version: '1' })
    await expect(stale).rejects.toMatchObject(refusal('form.stale'))
  })

  it('does not close before it opens', async () => {
    const window = {
      version: '0',
      kind: 'high-tech',
      year: '2024',
      opensOn: '2024-05-20',
      closesOn: '2024-05-19',
      confidence: 'seen',
    }
    await expect(house.carryOut(editFilingWindow, window)).rejects.toMatchObject({
      errors: { closesOn: 'ends-before-start' },
    })
  })
})
