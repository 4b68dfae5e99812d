// With the keyboard alone: skip the frame, find a firm, fill in and send a form.
import { expect, field, heading, type Page, test, visit } from '#tests/browser/house.ts'

const focused = (page: Page) => page.locator(':focus')

/** Tabs on until the wanted element has the focus. */
async function tabTo(page: Page, wanted: ReturnType<Page['locator']>): Promise<void> {
  for (let step = 0; step < 80; step += 1) {
    if (await wanted.evaluate((one) => one === document.activeElement)) return
    await page.keyboard.press('Tab')
  }
  throw new Error('the focus never arrived')
}

test('the first Tab offers to skip the frame', async ({ as }) => {
  const page = await as('officer')
  await visit(page, '/firms')
  await page.keyboard.press('Tab')
  await expect(focused(page)).toHaveText('跳到正文')
  await page.keyboard.press('Enter')
  await expect(page.locator('main')).toBeFocused()
})

test('Ctrl K finds a firm from anywhere', async ({ as }) => {
  const page = await as('officer')
  await visit(page, '/targets')
  await page.keyboard.press('Control+k')
  await expect(focused(page)).toHaveAttribute('name', 'q')
  await page.keyboard.type('信息安全')
  await page.keyboard.press('Enter')
  await expect(heading(page)).toHaveText('企业')
  await expect(page.locator('table.data tbody tr').first()).toContainText('信息安全')
})

test('a form is filled in and sent by Tab, typing and Enter; an error leads to its field', async ({ as }) => {
  const page = await as('officer')
  await visit(page, '/platforms/new')
  await tabTo(page, field(page, '平台名称'))
  await page.keyboard.press('Enter')
  await expect(page.getByRole('alert')).toBeVisible()
  await page.getByRole('alert').getByRole('link').first().focus()
  await page.keyboard.press('Enter')
  await expect(field(page, '平台名称')).toBeFocused()
  await page.keyboard.type('沈阳市流体检测公共技术服务平台')
  await tabTo(page, field(page, '类型'))
  await page.keyboard.press('ArrowDown')
  await tabTo(page, field(page, '级别'))
  await page.keyboard.press('ArrowDown')
  await tabTo(page, page.getByRole('combobox', { name: '依托单位' }))
  await page.keyboard.type('沈阳流体力学研究院')
  await tabTo(page, field(page, '认定日期'))
  await page.keyboard.type('06012024')
  await expect(field(page, '认定日期')).toHaveValue('2024-06-01')
  await page.keyboard.press('Enter')
  await expect(page.getByText('平台已新增')).toBeVisible()
})

test('a menu opens by Enter, closes by Escape and gives the focus back', async ({ as }) => {
  const page = await as('officer')
  await visit(page, '/')
  const summary = page.locator('.as-of summary')
  await summary.focus()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('link', { name: '上年末' })).toBeVisible()
  await page.keyboard.press('Tab')
  await page.keyboard.press('Escape')
  await expect(page.getByRole('link', { name: '上年末' })).toBeHidden()
  await expect(summary).toBeFocused()
})
