// 李正, leader: reads the overview, opens what makes a figure up, prints one page; changes nothing.
import { expect, figure, heading, test, total, visit } from '#tests/browser/house.ts'

test('李正 opens every figure of the overview, and each list is as long as the figure', async ({ as }) => {
  const page = await as('leader')
  await visit(page, '/')
  const links = page.locator('.target-card a.big, .holders a, .bars a, .overview .foot a')
  const figures: { counted: number; unit: string; to: string }[] = []
  for (const link of await links.all()) {
    const to = (await link.getAttribute('href')) ?? ''
    figures.push({ counted: await figure(link), unit: (await link.textContent()) ?? '', to })
  }
  expect(figures.length).toBeGreaterThanOrEqual(4 + 5 + 6)
  for (const { counted, to } of figures.filter((one) => !one.to.startsWith('/carriers'))) {
    await page.goto(to)
    expect(await total(page), to).toBe(counted)
  }
})

test('the carrier figure opens the carriers whose area it is', async ({ as }) => {
  const page = await as('leader')
  await visit(page, '/')
  const area = page.locator('.target-card', { hasText: '孵化载体面积' }).getByRole('link').first()
  const shown = await figure(area)
  await area.click()
  await expect(heading(page)).toHaveText('孵化载体')
  await expect(page.locator('.list-title .sub')).toContainText(`${shown.toFixed(1)} 万㎡`)
})

test('every chart has a table that says the same in figures', async ({ as }) => {
  const page = await as('leader')
  await visit(page, '/')
  const tables = page.getByText('数据表', { exact: true })
  await expect(tables).toHaveCount(4)
  await tables.first().click()
  await expect(page.getByRole('table').first()).toContainText('2020')
})

test('on paper stands the page alone: no navigation, no buttons', async ({ as }) => {
  const page = await as('leader')
  await visit(page, '/')
  await page.emulateMedia({ media: 'print' })
  await expect(heading(page)).toBeVisible()
  await expect(page.getByRole('navigation', { name: '主导航' })).toBeHidden()
  await expect(page.getByRole('banner')).toBeHidden()
  const paper = await page.pdf({ format: 'A4', printBackground: true })
  expect(paper.subarray(0, 5).toString()).toBe('%PDF-')
})

test('李正 is offered no changes, and a typed address opens none', async ({ as }) => {
  const page = await as('leader')
  await visit(page, '/firms')
  await expect(page.getByRole('link', { name: '登记企业' })).toHaveCount(0)
  await page.goto('/firms/new')
  await expect(heading(page)).toHaveText('无权查看')
})
