import { beforeEach, describe, expect, test } from 'vitest'
import { ensureSystemAccount } from '#acts/enrol-account.server.ts'
import { finishTask } from '#acts/finish-task.server.ts'
import { makeDueTasks } from '#acts/make-due-tasks.server.ts'
import { moveFirmOut } from '#acts/move-firm-out.server.ts'
import { openRenewalCases } from '#acts/open-renewal-cases.server.ts'
import { recogniseFirm } from '#acts/recognise-firm.server.ts'
import { registerFirm } from '#acts/register-firm.server.ts'
import { revokeRecognition } from '#acts/revoke-recognition.server.ts'
import { setDaily } from '#acts/set-daily.server.ts'
import { runDaily } from '#commands/daily.ts'
import { changing } from '#db/changing.ts'
import { casesOfFirm, changeCase } from '#db/queries/cases.ts'
import { addSession, sessionsOf } from '#db/queries/sessions.ts'
import { tasksOfFirm } from '#db/queries/tasks.ts'
import type { Day } from '#domain/day.ts'
import { district, useHouse } from '#tests/house.ts'
import { lapseCalendarView } from '#views/lapse-calendar.server.ts'
import { renewalListView, renewalPreviewView } from '#views/renewal-list.server.ts'

const house = useHouse()

/** Three years from the day, as the rules of 2016 say. */
async function holder(name: string, issuedOn: Day, number: string) {
  const firm = await house.carryOut(registerFirm, { name, registeredOn: '2012-03-12' })
  const { recognition } = await house.carryOut(recogniseFirm, { firm, kind: 'high-tech', number, issuedOn })
  return { firm, recognition }
}
const preview = (query: Record<string, unknown> = {}) => house.lookAt(renewalPreviewView, query)
const casesOf = (firm: string) => house.store.read((db) => casesOfFirm({ db }, house.officer.viewer, firm))

let soon = { firm: '', recognition: '' }
let later = { firm: '', recognition: '' }
let lapsed = { firm: '', recognition: '' }

// The business day is 2024-06-30.
beforeEach(async () => {
  soon = await holder('沈阳航远软件有限公司', '2021-09-24', 'GR202121000001')
  later = await holder('沈阳启明电子有限公司', '2022-06-30', 'GR202221000002')
  lapsed = await holder('沈阳北方新材有限公司', '2020-12-01', 'GR202021000003')
  await holder('沈阳浑河医药有限公司', '2022-07-01', 'GR202221000004')
  await holder('沈阳长安仪器有限公司', '2020-06-30', 'GR202021000005')
})

describe('重新认定', () => {
  test('lists who lapses within twelve months, the last day included, and who lapsed within the last twelve', async () => {
    const { rows, counts } = await house.lookAt(renewalListView)
    expect(rows.map(({ name, band, months, validUntil }) => [name, band, months, validUntil])).toEqual([
      ['沈阳北方新材有限公司', 'lapsed', -6, '2023-11-30'],
      ['沈阳航远软件有限公司', 'within-3', 2, '2024-09-23'],
      ['沈阳启明电子有限公司', 'within-12', 12, '2025-06-29'],
    ])
    expect(counts).toEqual({ all: 3, withoutCase: 3, 'within-3': 1, 'within-6': 0, 'within-12': 1, lapsed: 1 })
    expect((await house.lookAt(renewalListView, { band: 'lapsed' })).total).toBe(1)
    expect((await house.lookAt(renewalListView, { q: '启明' })).rows).toHaveLength(1)
  })

  test('leaves out who renewed, was revoked or left; a certificate on a new name stands for the old one', async () => {
    const renewed = { firm: soon.firm, kind: 'high-tech', number: 'GR202421000009', issuedOn: '2024-06-20' }
    await house.carryOut(recogniseFirm, renewed)
    const revoked = { recognition: lapsed.recognition, revokedOn: '2023-06-01', why: '抽查不合格' }
    await house.carryOut(revokeRecognition, revoked)
    const reissued = { firm: later.firm, kind: 'high-tech', number: 'GR202221000002', issuedOn: '2023-03-01' }
    await house.carryOut(recogniseFirm, { ...reissued, route: 'renamed' })
    expect((await house.lookAt(renewalListView)).rows.map(({ name, from }) => [name, from])).toEqual([
      ['沈阳启明电子有限公司', '2023-03-01'],
    ])
    await house.carryOut(moveFirmOut, { firm: later.firm, toOn: '2024-06-01' })
    expect((await house.lookAt(renewalListView)).total).toBe(0)
    const before = await house.lookAt(renewalListView, {}, house.officer, '2024-05-31')
    expect(before.rows.map(({ name }) => name)).toContain('沈阳航远软件有限公司')
  })

  test('is not for operators; a leader reads and opens nothing', async () => {
    await expect(house.lookAt(renewalListView, {}, house.operator([]))).rejects.toMatchObject({ code: 'not-allowed' })
    expect((await house.lookAt(renewalListView, {}, house.leader)).can.open).toBe(false)
    await expect(house.carryOut(openRenewalCases, {}, house.leader)).rejects.toMatchObject({ code: 'not-allowed' })
  })
})

describe('opening renewal cases in one go', () => {
  test('opens one for each of the preview, once, however often the form is posted', async () => {
    const { willOpen, mark } = await preview()
    expect(willOpen).toHaveLength(3)
    const form = { scope: 'all', asked: '', expected: '3', mark, request: 'page-1' }
    expect(await house.carryOut(openRenewalCases, form)).toBe(3)
    expect(await house.carryOut(openRenewalCases, form)).toBe(3)
    expect(await casesOf(soon.firm)).toMatchObject([
      { purpose: 'renewal', renews: soon.recognition, openedOn: '2024-06-30', year: 2024, byRule: false },
    ])
    const again = await preview()
    expect([again.willOpen.length, again.hasCase.length]).toEqual([0, 3])
    const { rows, counts } = await house.lookAt(renewalListView, { case: 'open' })
    expect([rows.length, counts.withoutCase, rows[0]?.stage?.zh]).toEqual([3, 0, '入库培育'])
  })

  test('opens the rows picked and no others', async () => {
    const { willOpen, mark, gone } = await preview({ select: [soon.recognition, 'no-such'] })
    expect([willOpen.map(({ firm }) => firm), gone]).toEqual([[soon.firm], 1])
    const form = { select: [soon.recognition, 'no-such'], expected: '1', mark }
    expect(await house.carryOut(openRenewalCases, form)).toBe(1)
    expect(await casesOf(later.firm)).toEqual([])
  })

  test('refuses where the rows are no longer those of the preview, and opens none', async () => {
    const { mark } = await preview()
    const one = await preview({ select: [later.recognition] })
    await house.carryOut(openRenewalCases, { select: [later.recognition], expected: '1', mark: one.mark })
    const stale = { scope: 'all', asked: '', expected: '3', mark }
    await expect(house.carryOut(openRenewalCases, stale)).rejects.toMatchObject({
      code: 'case.rows-changed',
      detail: { expected: 3, found: 2 },
    })
    expect(await casesOf(soon.firm)).toEqual([])
  })
})

describe('the daily run', () => {
  const daily = async () => {
    const account = await house.store.change((db) =>
      ensureSystemAccount(changing(db, { now: house.clockwork.now, by: 'setup', district })),
    )
    const system = house.person('系统内置账号', ['officer'])
    return runDaily(house.house, { ...system, viewer: { ...system.viewer, account } })
  }

  test('opens a case for each certificate that lapses within twelve months, and none twice', async () => {
    const [one, other] = await Promise.all([daily(), daily()])
    expect([one.renewals?.opened, other.renewals?.opened].sort()).toEqual([0, 2])
    expect(await casesOf(soon.firm)).toMatchObject([{ byRule: true, renews: soon.recognition, purpose: 'renewal' }])
    expect(await casesOf(lapsed.firm)).toEqual([])
    expect((await daily()).renewals).toEqual({ opened: 0, held: 0 })
    expect((await daily()).tasks).toBe(0)
  })

  test('leaves a case ended that an officer has ended', async () => {
    await daily()
    const [row] = await casesOf(soon.firm)
    await house.store.change(async (db) => {
      const tx = changing(db, { now: house.clockwork.now, by: 'officer', district })
      if (row) await changeCase(tx, row, { end: 'withdrawn', endedOn: '2024-06-30' })
    })
    expect((await daily()).renewals?.opened).toBe(0)
  })

  test('opens none where that is switched off, and goes on with the rest', async () => {
    await house.carryOut(setDaily, {})
    expect(await daily()).toMatchObject({ renewals: null, expired: { sessions: 0, links: 0 } })
    expect(await casesOf(soon.firm)).toEqual([])
    await house.carryOut(setDaily, { openRenewals: 'on' })
    expect((await daily()).renewals?.opened).toBe(2)
  })

  test('ends sessions whose time is over, and leaves the others', async () => {
    const at = (now: string, by: string) =>
      house.store.change(async (db) => {
        const tx = changing(db, { now, by, district })
        const row = { account: await ensureSystemAccount(tx), tokenHash: now, address: null, browser: null }
        return { account: row.account, session: await addSession(tx, row) }
      })
    const over = await at('2024-06-30T01:00:00.000Z', 'one')
    const good = await at('2024-06-30T01:59:00.000Z', 'two')
    expect((await daily()).expired.sessions).toBe(1)
    const open = await house.store.read((db) => sessionsOf({ db }, over.account))
    expect(open.map(({ id }) => id)).toEqual([good.session])
  })
})

describe('annual reports', () => {
  test('two years not marked as filed within the certificate are a risk; a report filed in time is not', async () => {
    house.setToday('2022-04-01')
    await house.carryOut(makeDueTasks, {})
    house.setToday('2023-04-01')
    await house.carryOut(makeDueTasks, {})
    const risk = async () => {
      const { rows } = await house.lookAt(renewalListView, { q: '航远' })
      return [rows[0]?.reports.risk, rows[0]?.reports.missed]
    }
    house.setToday('2024-06-30')
    expect(await risk()).toEqual(['cancellation', 2])
    house.setToday('2023-05-31')
    const reports = await house.store.read((db) => tasksOfFirm({ db }, house.officer.viewer, soon.firm, 50))
    const report = reports.find(({ task }) => task.rule === 'annual-report' && task.dueOn === '2023-05-31')
    await house.carryOut(finishTask, { task: report?.task.id, version: '1', doneOn: '2023-05-31' })
    house.setToday('2024-06-30')
    expect(await risk()).toEqual(['one-missed', 1])
  })
})

test('the lapse calendar counts by the month of the last day, and opens its firms', async () => {
  const calendar = await house.lookAt(lapseCalendarView, { month: '2024-09' })
  const counted = calendar.months.filter(({ firms }) => firms > 0).map(({ month, firms }) => [month, firms])
  expect(counted).toEqual([
    ['2023-06', 1],
    ['2023-11', 1],
    ['2024-09', 1],
    ['2025-06', 2],
  ])
  expect(calendar.months).toHaveLength(36)
  expect(calendar.rows).toMatchObject([{ name: '沈阳航远软件有限公司', validUntil: '2024-09-23', case: null }])
  expect((await house.lookAt(lapseCalendarView, { month: '2025-06' })).rows).toHaveLength(2)
})
