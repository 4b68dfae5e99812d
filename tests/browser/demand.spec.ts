// 王敏 finds rooms for a firm: the demand, the rooms that would do, a room reserved from there, the demand closed.
import AxeBuilder from '@axe-core/playwright'
import { expect, field, heading, test, visit } from '#tests/browser/house.ts'

test('a demand is matched with rooms, one is reserved, the demand is closed', async ({ as }) => {
  const page = await as('officer')
  await visit(page, '/demand/new')
  await field(page, '企业').fill('筹建中的演示机器人公司')
  await field(page, '最少面积').fill('150')
  await field(page, '起用日期').fill('2024-09-01')
  await page.getByRole('button', { name: '登记需求' }).click()
  await expect(heading(page)).toHaveText('筹建中的演示机器人公司')
  const demand = new URL(page.url()).pathname
  const matches = page.getByRole('region', { name: '匹配方案' })
  await expect(matches.locator('tbody tr').first()).toBeVisible()
  expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([])

  const reserve = matches.getByRole('link', { name: /^预留/ }).first()
  await reserve.click()
  await expect(page).toHaveURL(/\/stays\/new\?unit=.+&firm=.+&from=2024-09-01&reserve=1/)
  await visit(page, demand)

  await field(page, '结果').selectOption({ label: '区内另寻场地' })
  await page.getByRole('button', { name: '登记办结' }).click()
  await expect(page.locator('.page-title').getByText('区内另寻场地')).toBeVisible()
  await expect(matches).toHaveCount(0)
  await page.getByRole('button', { name: '重新打开' }).click()
  await expect(page.locator('.page-title').getByText('待落实')).toBeVisible()
})

test('flows of the chain open their firms', async ({ as }) => {
  const page = await as('leader')
  await visit(page, '/paths?from=2021-01-01')
  const node = page.locator('.sankey a', { hasText: '孵化器' }).last()
  await node.click()
  await expect(page).toHaveURL(/node=incubator/)
  await expect(page.locator('#firms tbody tr').first()).toBeVisible()
  expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([])
})
