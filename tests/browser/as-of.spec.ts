// The day every page speaks of: moved by presets, steps and a date; carried by every link; past figures as they were.
import { expect, field, figure, heading, type Page, test, total, visit } from '#tests/browser/house.ts'

const day = (page: Page) => page.getByRole('banner').locator('.as-of b')
const open = (page: Page) => day(page).click()
const target = (page: Page, measure: string) =>
  page.locator('.target-card', { hasText: measure }).getByRole('link').first()

test('李正 moves the day by presets, by steps and by a date', async ({ as }) => {
  const page = await as('leader')
  await visit(page, '/')
  await expect(day(page)).toHaveText('2024年6月30日')

  await open(page)
  await page.getByRole('link', { name: '上年末' }).click()
  await expect(page).toHaveURL('/?on=2023-12-31')
  await expect(day(page)).toHaveText('2023年12月31日')

  await page.getByRole('link', { name: '前一个月末' }).click()
  await expect(day(page)).toHaveText('2023年11月30日')
  await page.getByRole('link', { name: '后一个月末' }).click()
  await expect(day(page)).toHaveText('2023年12月31日')

  await open(page)
  await page.getByLabel('日期', { exact: true }).fill('2022-03-15')
  await page.getByRole('button', { name: '查看' }).click()
  await expect(page).toHaveURL('/?on=2022-03-15')

  await open(page)
  await page.getByRole('link', { name: '今天' }).click()
  await expect(page).toHaveURL(/\/\?$|\/$/)
})

test('on the base day the plan’s own figures stand', async ({ as }) => {
  const page = await as('leader')
  await visit(page, '/?on=2020-12-31')
  expect(await figure(target(page, '高新技术企业'))).toBe(170)
  expect(await figure(target(page, '信创产业园入驻企业'))).toBe(18)
  expect(await figure(target(page, '孵化载体面积'))).toBe(45)
  expect(await figure(target(page, '科技创新平台'))).toBe(72)
})

test('the day goes along through navigation, filters and firm pages', async ({ as }) => {
  const page = await as('officer')
  await visit(page, '/?on=2022-12-31')
  await page.getByRole('navigation', { name: '主导航' }).getByRole('link', { name: '企业', exact: true }).click()
  await expect(page).toHaveURL('/firms?on=2022-12-31')
  await expect(page.getByText('2022年12月31日在区')).toBeVisible()
  await field(page, '层级').selectOption({ label: '雏鹰企业' })
  await page.getByRole('button', { name: '查询' }).first().click()
  await expect(page).toHaveURL(/on=2022-12-31/)
  await page.locator('table.data tbody th a').first().click()
  await expect(page).toHaveURL(/\/firms\/[^?]+\?on=2022-12-31$/)
  await expect(page.getByText('2022年12月31日的情况')).toBeVisible()
})

test('the list of a past day is as long as its figure was', async ({ as }) => {
  const page = await as('leader')
  await visit(page, '/?on=2023-06-30')
  const counted = await figure(target(page, '高新技术企业'))
  await target(page, '高新技术企业').click()
  await expect(heading(page)).toHaveText('企业')
  await expect(page).toHaveURL(/on=2023-06-30/)
  expect(await total(page)).toBe(counted)
})
