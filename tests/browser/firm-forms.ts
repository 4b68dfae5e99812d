import { expect, heading, type Page, visit } from '#tests/browser/house.ts'

/** An officer registers a firm on its page, and stands on the firm's own. */
export async function registerFirm(page: Page, name: string, code: string): Promise<void> {
  await visit(page, '/firms/new')
  await page.getByLabel('企业名称').fill(name)
  await page.getByLabel('统一社会信用代码').fill(code)
  await page.getByLabel('成立日期').fill('2019-05-20')
  await page.getByRole('button', { name: '登记', exact: true }).click()
  await expect(heading(page)).toHaveText(name)
}
