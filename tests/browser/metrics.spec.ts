// Yearly metrics: a range pasted from a spreadsheet, the same without JavaScript, and links that firms report by.
import AxeBuilder from '@axe-core/playwright'
import { completeCode } from '#domain/credit-code.ts'
import { registerFirm } from '#tests/browser/firm-forms.ts'
import { alive, expect, field, heading, type Page, test, visit } from '#tests/browser/house.ts'

const cell = (page: Page, figure: string, year: number) => page.locator(`input[name="${figure}-${year}"]`)
const save = (page: Page) => page.getByRole('button', { name: '保存指标' })

async function firmWithMetrics(page: Page, name: string, body: string): Promise<string> {
  await registerFirm(page, name, completeCode('91210105', body))
  const path = `${new URL(page.url()).pathname}/metrics`
  await visit(page, path)
  return path
}

/** As Ctrl+V gives it: a clipboard is the browser's own affair. */
const paste = (page: Page, text: string) =>
  page.evaluate((copied) => {
    const clipboardData = new DataTransfer()
    clipboardData.setData('text', copied)
    document.activeElement?.dispatchEvent(
      new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }),
    )
  }, text)

test('a range copied from Excel is pasted, checked beside the cells, saved and told in its history', async ({ as }) => {
  const page = await as('officer')
  await firmWithMetrics(page, '沈阳粘贴软件有限公司', 'MA9DKJE1')
  await cell(page, 'revenueYuan', 2022).focus()
  await paste(page, '480\t1,250.5\n470\t１２００\n-\t12%\n')
  await expect(cell(page, 'revenueYuan', 2023)).toHaveValue('1,250.5')
  await expect(cell(page, 'salesYuan', 2023)).toHaveValue('1,200')
  await expect(page.getByText('1 格是百分数，未粘贴')).toBeVisible()

  await cell(page, 'staff', 2023).fill('20')
  await page.keyboard.press('ArrowDown')
  await expect(cell(page, 'techStaff', 2023)).toBeFocused()
  await page.keyboard.type('30')
  await expect(page.getByText('科技人员数大于职工总数，请核对')).toBeVisible()

  await page.getByRole('link', { name: '千元', exact: true }).click()
  await expect(cell(page, 'revenueYuan', 2023)).toHaveValue('12,505')
  await field(page, '数据来源').fill('审计报告')
  await save(page).click()
  await expect(page.getByText('指标已保存')).toBeVisible()
  await expect(page.getByRole('row', { name: /2023年 收入总额 12,505 千元 审计报告/ })).toBeVisible()
  const { violations } = await new AxeBuilder({ page }).analyze()
  expect(violations).toEqual([])
})

test('what was typed stays where a cell can’t be read, and where somebody else saved first', async ({ as }) => {
  const page = await as('officer')
  const path = await firmWithMetrics(page, '沈阳并行软件有限公司', 'MA9DKJE2')
  const other = await as('officer')
  await visit(other, path)
  await cell(page, 'staff', 2023).fill('12.5')
  await field(page, '数据来源').fill('走访')
  await save(page).click()
  await expect(page.getByText('有 1 处需要更正')).toBeVisible()
  await expect(cell(page, 'staff', 2023)).toHaveValue('12.5')
  await cell(page, 'staff', 2023).fill('12')
  await save(page).click()
  await expect(page.getByText('指标已保存')).toBeVisible()

  await cell(other, 'staff', 2023).fill('15')
  await field(other, '数据来源').fill('年报')
  await save(other).click()
  const row = other.getByRole('row', { name: '2023年职工总数（人）' })
  await expect(row).toContainText('15')
  await expect(row).toContainText('12')
  await expect(cell(other, 'staff', 2023)).toHaveValue('15')
  await field(other, '更正原因').fill('以年报为准')
  await save(other).click()
  await expect(other.getByText('指标已保存')).toBeVisible()
})

test('without JavaScript the grid is filled, refused with what was typed, and saved', async ({ as }) => {
  const scripted = await as('officer')
  const path = await firmWithMetrics(scripted, '沈阳朴素软件有限公司', 'MA9DKJE3')
  const page = await as('officer', { javaScriptEnabled: false })
  await page.goto(path)
  await cell(page, 'revenueYuan', 2023).fill('1.2亿')
  await cell(page, 'staff', 2023).fill('约30')
  await field(page, '数据来源').fill('审计报告')
  await save(page).click()
  await expect(page.getByText('请填写数字').or(page.getByText('请填确切数')).first()).toBeVisible()
  await expect(cell(page, 'revenueYuan', 2023)).toHaveValue('1.2亿')
  await cell(page, 'staff', 2023).fill('30')
  await save(page).click()
  await expect(cell(page, 'revenueYuan', 2023)).toHaveValue('12,000')
})

test('a firm reports by its link, once; late and wrong links say so; the officer accepts', async ({ as, stranger }) => {
  const officer = await as('officer')
  await firmWithMetrics(officer, '沈阳填报软件有限公司', 'MA9DKJE4')
  await officer.getByRole('button', { name: '生成链接' }).click()
  const link = await officer.locator('output.one-time-link').textContent()
  const address = new URL(String(link))

  const firm = await stranger()
  await firm.goto(address.pathname)
  await alive(firm)
  await expect(firm.getByText('沈阳填报软件有限公司')).toBeVisible()
  const { violations } = await new AxeBuilder({ page: firm }).analyze()
  expect(violations).toEqual([])
  await cell(firm, 'revenueYuan', 2023).fill('500')
  await firm.getByRole('button', { name: '提交' }).click()
  await expect(firm.getByText('请勾选确认后再提交').first()).toBeVisible()
  await firm.getByRole('checkbox').check()
  await firm.getByRole('button', { name: '提交' }).click()
  await expect(heading(firm)).toHaveText('已提交')

  const again = await firm.goto(address.pathname)
  expect(again?.status()).toBe(410)
  await expect(firm.getByText('该链接已经提交过')).toBeVisible()
  const wrong = await firm.goto(`/report/${'x'.repeat(43)}`)
  expect(wrong?.status()).toBe(404)
  await expect(firm.getByText('没有这个链接')).toBeVisible()

  await visit(officer, '/metrics/reports')
  const report = officer.getByRole('region', { name: '沈阳填报软件有限公司' })
  await expect(report).toContainText('500')
  await report.getByRole('button', { name: '采纳' }).click()
  await expect(officer.getByText('填报已采纳')).toBeVisible()
})

test('links for chosen firms are shown once and taken along as a workbook', async ({ as }) => {
  const page = await as('officer')
  await visit(page, '/metrics?year=2023&size=20')
  const picks = page.locator('td.pick input')
  await picks.nth(0).check()
  await picks.nth(1).check()
  await page.getByRole('button', { name: '生成填报链接' }).click()
  await expect(page.getByText(/已为 [12] 家企业生成链接/)).toBeVisible()
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: '下载链接清单' }).click(),
  ])
  expect(file.suggestedFilename()).toMatch(/^填报链接_.*\.xlsx$/)
})
