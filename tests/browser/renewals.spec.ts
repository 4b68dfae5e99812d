// 王敏 opens the renewal cases of those who lapse soonest in one go, and reads what moved the number of high-tech firms.
import { expect, heading, test, visit } from '#tests/browser/house.ts'

test('王敏 opens renewal cases in one go: picked rows first, then all the filter finds, and nobody twice', async ({
  as,
}) => {
  const page = await as('officer')
  await visit(page, '/renewals?band=within-6&case=none')
  const total = Number((await page.locator('.pager b').textContent())?.replace(/\D/g, ''))
  expect(total).toBeGreaterThan(3)
  const boxes = page.locator('tbody input[name=select]')
  await boxes.nth(0).check()
  await boxes.nth(1).check()
  await page.getByRole('button', { name: '为所选建立申报' }).click()
  await expect(heading(page)).toHaveText('批量建立重新认定申报')
  await expect(page.locator('.preview-rows tbody tr')).toHaveCount(2)
  await page.getByRole('button', { name: '建立 2 件申报' }).click()
  await expect(page.getByText('重新认定申报已建立')).toBeVisible()

  await visit(page, '/renewals?band=within-6&case=none')
  await page.getByRole('link', { name: `为筛选结果建立申报（${total - 2}）` }).click()
  await page.getByRole('button', { name: `建立 ${total - 2} 件申报` }).click()
  await expect(page.getByText('重新认定申报已建立')).toBeVisible()
  await visit(page, '/renewals?band=within-6&case=none')
  await expect(page.getByText('没有需要重新认定的企业')).toBeVisible()
  await visit(page, '/renewals/open?band=within-6')
  await expect(page.getByText('没有可建立的申报')).toBeVisible()
})

test('without JavaScript the same goes by plain forms', async ({ as }) => {
  const page = await as('officer', { javaScriptEnabled: false })
  await page.goto('/renewals?band=lapsed&case=none')
  await page.locator('tbody input[name=select]').nth(0).check()
  await page.getByRole('button', { name: '为所选建立申报' }).click()
  await page.getByRole('button', { name: '建立 1 件申报' }).click()
  await expect(heading(page)).toHaveText('重新认定')
})

test('the terms of the flow statement add up, and each opens as many rows as it counts', async ({ as }) => {
  const page = await as('officer')
  await visit(page, '/flows?from=2021-12-31&to=2023-12-31')
  const numbers = await page.locator('.flow-table tbody:first-of-type td.number').allTextContents()
  const [opening = 0, , first = 0, returned = 0, movedIn = 0, , gone = 0, out = 0, revoked = 0, lapsed = 0, closing] =
    numbers.map((text) => Number(text.replace('−', '-').replace(/[+,\s]/g, '')))
  expect(opening + first + returned + movedIn + gone + out + revoked + lapsed).toBe(closing)
  await page
    .getByRole('row', { name: /^首次认定/ })
    .getByRole('link')
    .click()
  await expect(page.locator('.pager b')).toHaveText(`共 ${first} 条`)
})

test('the lapse calendar opens the firms of a month', async ({ as }) => {
  const page = await as('officer')
  await visit(page, '/lapses')
  const month = page.locator('a.lapse-month').first()
  const count = await month.locator('b').textContent()
  await month.click()
  await expect(page.locator('.pager b')).toHaveText(`共 ${count} 条`)
})
