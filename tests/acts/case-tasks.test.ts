// The tasks of a case stand on its page; its changes are told in words.
import { beforeEach, expect, test } from 'vitest'
import { addTask } from '#acts/add-task.server.ts'
import { moveCase } from '#acts/move-case.server.ts'
import { openCase } from '#acts/open-case.server.ts'
import { aFirm } from '#tests/acts/premises.ts'
import { useHouse } from '#tests/house.ts'
import { caseFileView } from '#views/case-file.server.ts'
import { firmFileView } from '#views/firm-file.server.ts'
import { firmHistoryView } from '#views/history.server.ts'
import { newTaskView } from '#views/visit-list.server.ts'

const house = useHouse()
let firm = ''
let id = ''

beforeEach(async () => {
  firm = await aFirm(house, '沈阳云岭数据科技有限公司')
  id = await house.carryOut(openCase, { firm, kind: 'high-tech', openedOn: '2024-03-01', year: '2024' })
})

test('a task added from a case is its firm’s, and stands on the page of the case; equal days in the order added', async () => {
  expect(await house.lookAt(newTaskView, { case: id })).toMatchObject({ firm: { id: firm }, case: { id } })
  for (const title of ['补充研发台账', '核对知识产权', '约评审辅导'])
    await house.carryOut(addTask, { title, case: id, dueOn: '2024-07-01' })
  await house.carryOut(addTask, { title: '电话回访', case: id, dueOn: '2024-06-30' })
  const { tasks } = await house.lookAt(caseFileView, { case: id })
  expect(tasks?.map(({ task, state }) => [task.title, state])).toEqual([
    ['电话回访', 'today'],
    ['补充研发台账', 'soon'],
    ['核对知识产权', 'soon'],
    ['约评审辅导', 'soon'],
  ])
  expect(tasks?.every(({ task }) => task.firm === firm)).toBe(true)
  expect((await house.lookAt(caseFileView, { case: id }, house.leader)).tasks).toBeNull()
})

test('a firm’s changes name the case they are of and its stages; older ones stand on further pages', async () => {
  await house.carryOut(moveCase, { case: id, to: 'diagnosis', happenedOn: '2024-03-05', overrideWhy: '台账补录' })
  const { changes } = await house.lookAt(firmFileView, { firm })
  const moved = changes.find(({ kind, made }) => kind === 'case' && made === 'changed')
  expect(moved).toMatchObject({ of: 'high-tech', named: { diagnosis: { zh: '诊断' } } })
  expect(moved?.fields.find(({ field }) => field === 'stage')).toMatchObject({ before: 'pool', after: 'diagnosis' })
  for (let n = 0; n < 60; n++) await house.carryOut(addTask, { title: `第 ${n + 1} 次回访`, firm, dueOn: '2024-07-01' })
  expect((await house.lookAt(firmFileView, { firm })).changes.length).toBe(50)
  const pages = []
  for (const page of ['1', '2']) pages.push(await house.lookAt(firmHistoryView, { firm, page }))
  const told = pages.flatMap((page) => page.changes)
  expect(told.length).toBe(pages[0]?.total)
  expect(new Set(told.map((one) => one.id)).size).toBe(told.length)
  expect(told.at(-1)?.made).toBe('created')
  await expect(house.lookAt(firmHistoryView, { firm }, house.operator([]))).rejects.toMatchObject({
    code: 'not-allowed',
  })
})
