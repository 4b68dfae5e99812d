// 王敏's day: what the rules ask for becomes tasks once; a visit brings back a need; a file is kept, and what isn't what it says is not.
import { alive, expect, field, figure, heading, test, total, visit } from '#tests/browser/house.ts'

test('the day counts what its lists hold, and its tasks are made once', async ({ as }) => {
  const page = await as('officer')
  await visit(page, '/today?whose=all')
  await expect(heading(page)).toHaveText('今日')
  const lapsing = page.locator('.counts li', { hasText: '证书 12 个月内到期' }).getByRole('link')
  const shown = await figure(lapsing)
  await lapsing.click()
  await expect(page).toHaveURL(/lapsing=12/)
  expect(await total(page)).toBe(shown)
  await visit(page, '/tasks')
  const make = page.getByRole('button', { name: '生成到期任务' })
  if ((await make.count()) > 0) {
    await make.click()
    await expect(page.getByText('到期任务已生成')).toBeVisible()
  }
  await expect(make).toHaveCount(0)
  await visit(page, '/today?whose=all')
  await expect(page.getByText('尚未生成任务')).toHaveCount(0)
})

test('a visit brings back a need, which is closed; a task by hand is done', async ({ as }) => {
  const page = await as('officer')
  await visit(page, '/firms?kind=gazelle')
  const name = (await page.locator('tbody th a').first().textContent()) ?? ''
  await visit(page, '/visits/new')
  await field(page, '企业').fill(name)
  await field(page, '走访情况').fill('扩产在即，缺流动资金')
  await field(page, '诉求一').fill('融资三百万元')
  await field(page, '诉求一类别').selectOption({ label: '融资' })
  await page.getByRole('button', { name: '登记走访' }).click()
  await expect(heading(page)).toHaveText(name)
  await page.getByRole('link', { name: '融资三百万元' }).click()
  await field(page, '办理结果').fill('已对接两家银行')
  await page.getByRole('button', { name: '登记办结' }).click()
  await expect(page.locator('.page-title').getByText('已办结')).toBeVisible()

  await visit(page, '/tasks/new')
  await field(page, '任务').fill('回访融资进展')
  await field(page, '期限').fill('2024-07-05')
  await page.getByRole('button', { name: '保存' }).click()
  await expect(heading(page)).toHaveText('回访融资进展')
  await page.getByRole('button', { name: '办结', exact: true }).click()
  await expect(page.locator('.page-title').getByText('已办结')).toBeVisible()
})

test('a file is kept on the firm’s page; one that is not what it says is refused', async ({ as }) => {
  const page = await as('officer')
  await visit(page, '/firms?kind=gazelle')
  await page.locator('tbody th a').nth(1).click()
  await alive(page)
  await page.locator('summary', { hasText: '上传文件' }).click()
  const choose = async (name: string) => {
    const buffer = Buffer.from('%PDF-1.4\n1 0 obj\n<<>>\nendobj\n%%EOF\n')
    await page.locator('input[type=file]').setInputFiles({ name, mimeType: 'application/pdf', buffer })
    await page.getByRole('button', { name: '上传文件' }).click()
  }
  await choose('照片.png')
  await expect(page.getByText('文件内容与扩展名不符').first()).toBeVisible()
  await choose('佐证.pdf')
  await expect(page.getByRole('link', { name: '佐证.pdf' })).toBeVisible()
})

test('the calendar works without JavaScript, and a window edited takes the expected one’s place', async ({ as }) => {
  const page = await as('officer', { javaScriptEnabled: false })
  await page.goto('/calendar?month=2030-05')
  await expect(page.getByText('高企申报开放').first()).toBeVisible()
  await page.locator('tr', { hasText: '高新技术企业' }).getByRole('link', { name: '修改' }).click()
  await page.getByLabel('开放日期').fill('2030-05-20')
  await page.getByLabel('依据').fill('辽科办发〔2030〕8号')
  await page.getByRole('button', { name: '保存' }).click()
  await expect(page.locator('td', { has: page.locator('time[datetime="2030-05-20"]') }).first()).toContainText(
    '高企申报开放',
  )
  await expect(page.getByText('辽科办发〔2030〕8号')).toBeVisible()
})
