import { eq } from 'drizzle-orm'
import { beforeEach, describe, expect, test } from 'vitest'
import { endCase } from '#acts/end-case.server.ts'
import { moveCase } from '#acts/move-case.server.ts'
import { openCase } from '#acts/open-case.server.ts'
import { recogniseFirm } from '#acts/recognise-firm.server.ts'
import { firm } from '#db/schema/firm.ts'
import { aFirm } from '#tests/acts/premises.ts'
import { useHouse } from '#tests/house.ts'
import { boardColumnView, caseBoardView } from '#views/case-board.server.ts'
import { caseFileView, caseMoveView } from '#views/case-file.server.ts'
import { caseExportView, caseListView } from '#views/case-list.server.ts'
import { firmCases } from '#views/firm-cases.server.ts'

const house = useHouse()
const overrideWhy = '台账补录'
let yun = ''
let bei = ''
let ta = ''

const open = async (firm: string, openedOn: string, values: Record<string, unknown> = {}) =>
  house.carryOut(openCase, { firm, kind: 'high-tech', openedOn, year: '2024', ...values })
const move = (id: string, to: string, happenedOn: string) =>
  house.carryOut(moveCase, { case: id, to, happenedOn, overrideWhy })
const board = (query: Record<string, unknown> = {}, on: string | null = null) =>
  house.lookAt(caseBoardView, { kind: 'high-tech', ...query }, house.officer, on)
const standing = async (query: Record<string, unknown> = {}, on: string | null = null) =>
  Object.fromEntries(
    (await board(query, on)).columns
      .filter(({ count }) => count > 0)
      .map(({ key, count, slow, cards }) => [key, [count, slow, cards.map(({ id }) => id)]]),
  )

beforeEach(async () => {
  const firms = []
  for (const name of ['沈阳云岭数据科技有限公司', '沈阳北陵智航有限公司', '沈阳塔湾微电子有限公司'])
    firms.push(await aFirm(house, name))
  const [first = '', second = '', third = ''] = firms
  yun = await open(first, '2023-11-01')
  bei = await open(second, '2024-05-01', { note: '重点' })
  ta = await open(third, '2024-06-01')
  await move(bei, 'diagnosis', '2024-05-10')
  await move(ta, 'diagnosis', '2024-06-10')
})

describe('a board', () => {
  test('counts each stage and shows those that stand there longest first, slow ones told', async () => {
    expect(await standing()).toEqual({ pool: [1, 1, [yun]], diagnosis: [2, 1, [bei, ta]] })
  })

  test('leaves out the case of a firm withdrawn from the register, as the list and its file do', async () => {
    await house.store.change((db) =>
      db.update(firm).set({ withdrawnAt: '2024-06-20T00:00:00.000Z' }).where(eq(firm.name, '沈阳北陵智航有限公司')),
    )
    expect(await standing()).toEqual({ pool: [1, 1, [yun]], diagnosis: [1, 0, [ta]] })
    expect(await standing({}, '2024-06-09')).toEqual({ pool: [2, 1, [yun, ta]] })
    expect((await board()).tabs).toEqual([{ kind: 'high-tech', cases: 2 }])
    const column = await house.lookAt(boardColumnView, { kind: 'high-tech', stage: 'diagnosis' })
    expect(column.cards.map(({ id }) => id)).toEqual([ta])
    const list = await house.lookAt(caseListView, {})
    expect([list.total, list.rows.length]).toEqual([2, 2])
  })

  test('on a past day shows where cases stood that day, and takes no moves', async () => {
    expect(await standing({}, '2024-05-09')).toEqual({ pool: [2, 1, [yun, bei]] })
    expect(await standing({}, '2024-06-09')).toEqual({ pool: [2, 1, [yun, ta]], diagnosis: [1, 0, [bei]] })
    expect(await standing({}, '2023-10-31')).toEqual({})
    expect((await board({}, '2024-05-09')).can.move).toBe(false)
    expect((await board()).can.move).toBe(true)
  })

  test('a case that has ended stood there until the day before', async () => {
    await house.carryOut(endCase, { case: bei, end: 'withdrawn', happenedOn: '2024-06-20', why: '企业撤回' })
    expect(await standing()).toEqual({ pool: [1, 1, [yun]], diagnosis: [1, 0, [ta]] })
    expect((await standing({}, '2024-06-19')).diagnosis).toEqual([2, 1, [bei, ta]])
    expect((await standing({}, '2024-06-20')).diagnosis).toEqual([1, 0, [ta]])
  })

  test('is cut by firm, officer, purpose and slowness', async () => {
    expect(await standing({ q: '云岭' })).toEqual({ pool: [1, 1, [yun]] })
    expect(await standing({ slow: '1' })).toEqual({ pool: [1, 1, [yun]], diagnosis: [1, 1, [bei]] })
    expect(await standing({ officer: 'nobody-of-ours' })).toEqual({})
    expect(await standing({ officer: 'none', purpose: 'renewal' })).toEqual({})
  })

  test('gives the rest of a column behind the last card', async () => {
    const more = await house.lookAt(boardColumnView, {
      ...{ kind: 'high-tech', stage: 'diagnosis', since: '2024-05-10', after: bei },
    })
    expect(more.cards.map(({ id }) => id)).toEqual([ta])
  })

  test('a leader looks but does not move; an operator sees none of it', async () => {
    expect((await house.lookAt(caseBoardView, {}, house.leader)).can.move).toBe(false)
    await expect(house.lookAt(caseBoardView, {}, house.operator([]))).rejects.toMatchObject({ code: 'not-allowed' })
    const columns = house.lookAt(boardColumnView, { kind: 'high-tech', stage: 'pool' }, house.operator([]))
    await expect(columns).rejects.toMatchObject({ code: 'not-allowed' })
  })
})

describe('the list', () => {
  const found = async (query: Record<string, unknown>, on: string | null = null) =>
    (await house.lookAt(caseListView, query, house.officer, on)).rows.map(({ id }) => id)

  test('says on a day what stood that day, in the order asked for', async () => {
    expect(await found({})).toEqual([yun, bei, ta])
    expect(await found({ sort: '-opened' })).toEqual([ta, bei, yun])
    expect(await found({ stage: 'diagnosis', kind: 'high-tech' })).toEqual([bei, ta])
    expect(await found({ stage: 'pool', kind: 'high-tech' }, '2024-05-09')).toEqual([yun, bei])
  })

  test('ended cases are found by their end, with the days of their last stage', async () => {
    await house.carryOut(endCase, { case: bei, end: 'not-passed', happenedOn: '2024-06-20', why: '评分不足' })
    expect(await found({ state: 'not-passed' })).toEqual([bei])
    expect(await found({ state: 'not-passed' }, '2024-06-19')).toEqual([])
    const { rows } = await house.lookAt(caseListView, { state: 'ended' })
    expect(rows[0]).toMatchObject({ days: 41, slow: false, endWhy: '评分不足' })
  })

  test('leaves as a file what the filters find, for those who may see it', async () => {
    const file = (actor = house.officer) => house.lookAt(caseExportView, { format: 'csv', q: '云岭' }, actor)
    expect((await file()).rows.map(({ id }) => id)).toEqual([yun])
    expect((await file(house.operator([]))).rows).toEqual([])
  })
})

describe('one case', () => {
  test('its stays add up to its life, and on a past day only what was then', async () => {
    await move(bei, 'pool', '2024-06-01')
    await move(bei, 'diagnosis', '2024-06-05')
    const file = await house.lookAt(caseFileView, { case: bei })
    expect(file.spans.map(({ key, days }) => [key, days])).toEqual([
      ['pool', 9],
      ['diagnosis', 22],
      ['pool', 4],
      ['diagnosis', 25],
    ])
    expect(file.life).toBe(60)
    expect(file.sums.map(({ key, days, entries }) => [key, days, entries])).toEqual([
      ['pool', 13, 2],
      ['diagnosis', 47, 2],
    ])
    const then = await house.lookAt(caseFileView, { case: bei }, house.officer, '2024-05-20')
    expect(then).toMatchObject({ life: 19, there: { key: 'diagnosis', days: 10 }, can: { edit: false } })
    expect(then.spans).toHaveLength(2)
  })

  test('the next stage says what it asks; the form what each stage would still lack', async () => {
    const { next } = await house.lookAt(caseFileView, { case: ta })
    expect(next).toMatchObject({ key: 'coaching', judged: [{ key: 'metrics-last-year', answer: 'not-met' }] })
    const form = await house.lookAt(caseMoveView, { case: ta })
    expect(form.to).toBe('coaching')
    expect(form.choices.find(({ key }) => key === 'pool')?.missing).toEqual([])
    expect(form.choices.find(({ key }) => key === 'papers')?.missing).toContain('code-sound')
  })

  test('a renewal says when its certificate ends, on card and firm page', async () => {
    const firm = await aFirm(house, '沈阳续认科技有限公司')
    await house.carryOut(recogniseFirm, { firm, kind: 'high-tech', number: 'GR202121000123', issuedOn: '2021-09-24' })
    const id = await open(firm, '2024-06-15')
    const [card] = (await board({ q: '续认' })).columns.flatMap(({ cards }) => cards)
    expect(card).toMatchObject({ id, lapsesOn: '2024-09-23', days: 15 })
    const own = await house.store.read((db) =>
      firmCases({ db }, house.officer.viewer, { firm, on: '2024-06-30', today: '2024-06-30' }),
    )
    expect(own).toMatchObject({ cases: [{ id, purpose: 'renewal' }], can: { open: true } })
    const operator = house.operator([]).viewer
    expect(
      await house.store.read((db) => firmCases({ db }, operator, { firm, on: '2024-06-30', today: '2024-06-30' })),
    ).toBeNull()
  })
})
