// How the interface looks: chosen once, kept on every page.
import { expect, heading, test, visit } from '#tests/browser/house.ts'

test('王敏 chooses large signs, the dark theme and English, and keeps them on the next pages', async ({ as }) => {
  const page = await as('officer')
  await visit(page, '/firms')
  const html = page.locator('html')
  for (const choice of ['特大', '深色']) {
    await page.getByText('显示', { exact: true }).click()
    await page.getByRole('banner').getByRole('button', { name: choice }).click()
    await expect(page.getByRole('banner').getByRole('button', { name: choice, includeHidden: true })).toHaveAttribute(
      'aria-pressed',
      'true',
    )
  }
  await page.getByRole('banner').getByRole('button', { name: 'EN', exact: true }).click()
  await expect(heading(page)).toHaveText('Firms')
  await page.getByRole('link', { name: 'Carriers' }).first().click()
  await expect(page).toHaveURL(/\/carriers$/)
  await expect(html).toHaveAttribute('lang', 'en')
  await expect(html).toHaveAttribute('data-theme', 'dark')
  await expect(html).toHaveAttribute('data-size', 'largest')
  await page.getByRole('banner').getByRole('button', { name: '中文' }).first().click()
  await expect(html).toHaveAttribute('lang', 'zh-CN')
})
