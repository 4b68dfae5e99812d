// Figures kept in memory are brought up to date by what the journal names; here they are held against SQL after every change.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { beginStay } from '#acts/begin-stay.server.ts'
import { changeCarrierTerm } from '#acts/change-carrier-term.server.ts'
import { closeCarrier } from '#acts/close-carrier.server.ts'
import { importRoster } from '#acts/import-roster.server.ts'
import { registerFirm } from '#acts/register-firm.server.ts'
import { undoImport } from '#acts/undo-import.server.ts'
import { addDays, type Day } from '#domain/day.ts'
import type { Viewer } from '#domain/permission.ts'
import { aCarrier } from '#tests/acts/premises.ts'
import { anyHistory, planDay } from '#tests/domain/histories.ts'
import { figuresSlowly } from '#tests/domain/slow-interpreter.ts'
import { useHouse } from '#tests/house.ts'
import { districtOf } from '#tests/views/district-of-history.ts'
import { actualsOn, awaitingCount, holdersOn, rungsOn } from '#tests/views/figures-in-sql.ts'
import { anyEdit, edit } from '#tests/views/random-edits.ts'
import { dayFiguresOn } from '#views/day-figures.server.ts'
import { overviewView } from '#views/overview.server.ts'

const house = useHouse()
const levels = ['national', 'provincial'] as const

const kept = (viewer: Viewer, on: Day, from = house.house) =>
  house.store.read((db) => dayFiguresOn({ tx: { db }, viewer, house: from, on }, levels))
const inSql = (viewer: Viewer, on: Day) =>
  house.store.read(async (db) => ({
    holders: await holdersOn({ db }, viewer, on),
    rungs: await rungsOn({ db }, viewer, on),
    actuals: await actualsOn({ db }, viewer, on, levels),
    awaiting: await awaitingCount({ db }, viewer, on),
  }))

/** Another process on the same database: it keeps figures of its own. */
const elsewhere = () => ({ ...house.house, store: { ...house.store } })

test('after random corrections, withdrawals and removals they are what SQL counts, in every process', async () => {
  await fc.assert(
    fc.asyncProperty(
      anyHistory,
      fc.array(fc.array(anyEdit, { minLength: 1, maxLength: 5 }), { minLength: 3, maxLength: 6 }),
      fc.array(planDay, { minLength: 3, maxLength: 3 }),
      async (history, acts, days) => {
        const viewer = await districtOf(house, history)
        const other = elsewhere()
        await kept(viewer, '2024-06-30')
        await kept(viewer, '2024-06-30', other)
        for (const edits of acts) {
          await edit(house, viewer, edits)
          for (const on of days) expect(await kept(viewer, on)).toEqual(await inSql(viewer, on))
        }
        for (const on of days) expect(await kept(viewer, on, other)).toEqual(await inSql(viewer, on))
      },
    ),
    { numRuns: 8, endOnFailure: true },
  )
})

test('without a change they are those of the slow interpreter on every day of a year', async () => {
  const [history] = fc.sample(anyHistory, { numRuns: 1, seed: 14 })
  if (!history) throw new Error('one history')
  const viewer = await districtOf(house, history)
  for (let on: Day = '2023-07-01'; on < '2024-07-01'; on = addDays(on, 1)) {
    const { actuals, ...counts } = await kept(viewer, on)
    expect({ measures: actuals, ...counts }).toEqual(figuresSlowly(history, on))
  }
})

test('a firm counts as in a Xinchuang park from the day its carrier is marked one', async () => {
  const carrier = await aCarrier(house)
  const firm = await house.carryOut(registerFirm, { name: '沈阳云岭数据科技有限公司', registeredOn: '2018-01-01' })
  await house.carryOut(beginStay, { carrier, firm, kind: 'physical', from: '2021-01-01' })
  const xinchuang = async () => (await kept(house.officer.viewer, '2024-06-30')).actuals['xinchuang-firms']
  expect(await xinchuang()).toBe(0)
  await house.carryOut(changeCarrierTerm, { carrier, from: '2022-03-01', type: 'park', xinchuang: 'on' })
  expect(await xinchuang()).toBe(1)
  await house.carryOut(closeCarrier, { carrier, on: '2024-06-30' })
  expect(await xinchuang()).toBe(0)
})

const header = '企业名称,统一社会信用代码,成立时间'
const roster = (firms: number) =>
  new TextEncoder().encode(
    [header, ...Array.from({ length: firms }, (_, n) => `沈阳导入${n}号科技有限公司,,2019-03-${10 + (n % 9)}`)].join(
      '\n',
    ),
  )

test('an import longer than one reading of the journal, and its undoing', async () => {
  const { viewer } = house.officer
  const before = await kept(viewer, '2024-06-30')
  const { batch } = await house.carryOut(importRoster, { list: 'firms', file: { name: 'a.csv', bytes: roster(1_203) } })
  const after = await kept(viewer, '2024-06-30')
  expect(after.rungs.none).toBe(1_203)
  expect(after).toEqual(await inSql(viewer, '2024-06-30'))
  expect((await house.lookAt(overviewView, {}, house.officer, '2019-03-14')).rungs.none).toBe(
    (await inSql(viewer, '2019-03-14')).rungs.none,
  )
  await house.carryOut(undoImport, { batch, version: '2' })
  expect(await kept(viewer, '2024-06-30')).toEqual(before)
})

test('many who ask at once while others write leave nothing out', async () => {
  const [history] = fc.sample(anyHistory, { numRuns: 1, seed: 3 })
  const edits = fc.sample(anyEdit, { numRuns: 8, seed: 4 })
  if (!history) throw new Error('one history')
  const viewer = await districtOf(house, history)
  await kept(viewer, '2024-06-30')
  await Promise.all(edits.flatMap((one) => [edit(house, viewer, [one]), kept(viewer, '2024-06-30')]))
  expect(await kept(viewer, '2024-06-30')).toEqual(await inSql(viewer, '2024-06-30'))
})
