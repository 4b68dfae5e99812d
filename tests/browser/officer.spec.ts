// 王敏, officer of the bureau: finds firms, registers one, registers its recognition and sees the figures follow.
import { completeCode } from '#domain/credit-code.ts'
import { textOf } from '#tests/browser/download.ts'
import { registerFirm } from '#tests/browser/firm-forms.ts'
import { alive, expect, figure, heading, type Page, test, total, visit } from '#tests/browser/house.ts'

const eaglets = (page: Page) => page.locator('.holders li', { hasText: '雏鹰' }).getByRole('link')

test('王敏 finds a firm by its name, by pinyin initials and by the tail of its code', async ({ as }) => {
  const page = await as('officer')
  await registerFirm(page, '沈阳晴岚传感技术有限公司', completeCode('91210105', 'MA9QLCG3'))
  const code = await page.locator('.title-marks .code').textContent()
  for (const typed of ['晴岚传感', 'syqlcg', code?.slice(-6) ?? '']) {
    await visit(page, '/firms')
    await page.getByRole('searchbox', { name: '企业', exact: true }).fill(typed)
    await page.getByRole('button', { name: '查询' }).first().click()
    await expect(page).toHaveURL(/q=/)
    await page.getByRole('link', { name: '沈阳晴岚传感技术有限公司' }).click()
    await expect(heading(page)).toHaveText('沈阳晴岚传感技术有限公司')
  }
})

test('a slip in a credit code is found, and the suggestion taken', async ({ as }) => {
  const page = await as('officer')
  const meant = completeCode('91210105', 'MA9Y0TR4')
  const slipped = meant.replace('Y0TR', 'YOTR')
  await visit(page, '/firms/new')
  await page.getByLabel('企业名称').fill('沈阳远岫精密仪器有限公司')
  await page.getByLabel('统一社会信用代码').fill(slipped)
  await page.getByRole('button', { name: `改用 ${meant}` }).click()
  await expect(page.getByLabel('统一社会信用代码')).toHaveValue(meant)
  await expect(page.getByText('校验通过')).toBeVisible()
  await page.getByLabel('成立日期').fill('2018-03-08')
  await page.getByRole('button', { name: '登记', exact: true }).click()
  await expect(heading(page)).toHaveText('沈阳远岫精密仪器有限公司')
  await expect(page.getByText('企业已登记')).toBeVisible()
  await expect(page.locator('.title-marks .code')).toHaveText(meant)
})

test('a failing code is kept only with a reason, and the firm is marked', async ({ as }) => {
  const page = await as('officer')
  const wrong = `${completeCode('91210105', 'MA9WRNG7').slice(0, 17)}0`
  await visit(page, '/firms/new')
  await page.getByLabel('企业名称').fill('沈阳知夏软件有限公司')
  await page.getByLabel('统一社会信用代码').fill(wrong)
  await page.getByLabel('成立日期').fill('2020-01-06')
  await page.getByRole('button', { name: '登记', exact: true }).click()
  await expect(page.getByRole('alert')).toBeVisible()
  await page.getByLabel('保留原因').fill('已核对营业执照原件')
  await page.getByRole('button', { name: '登记', exact: true }).click()
  await expect(heading(page)).toHaveText('沈阳知夏软件有限公司')
  await expect(page.locator('.title-marks')).toContainText('待核')
})

test('a recognition registered on a firm lifts its rung and the overview', async ({ as }) => {
  const page = await as('officer')
  await registerFirm(page, '沈阳松间数据科技有限公司', completeCode('91210105', 'MA9HNGJ2'))
  const firm = new URL(page.url()).pathname
  await visit(page, '/')
  const before = await figure(eaglets(page))

  await visit(page, firm)
  await page.getByRole('link', { name: '登记认定' }).click()
  await expect(heading(page)).toHaveText('登记认定')
  await page.getByLabel('认定类别').selectOption({ label: '雏鹰企业' })
  await page.getByLabel('编号').fill('LNCY-2024-9001')
  await page.getByLabel('认定日期').fill('2024-05-10')
  await page.getByRole('button', { name: '登记认定' }).click()
  await expect(page.getByText('认定已登记')).toBeVisible()
  await expect(page.locator('.rung-strip [aria-current], .rung-strip .here').first()).toContainText('雏鹰')

  await visit(page, '/')
  expect(await figure(eaglets(page))).toBe(before + 1)
  await eaglets(page).click()
  await expect(heading(page)).toHaveText('企业')
  expect(await total(page)).toBe(before + 1)
})

test('a revoked recognition counts until the day it was revoked, and no longer', async ({ as }) => {
  const page = await as('officer')
  await visit(page, '/recognitions?kind=gazelle&state=in-force')
  const before = await total(page)
  await page.locator('table.data tbody tr').first().getByRole('link').last().click()
  await expect(heading(page)).not.toHaveText('认定')
  await page.getByRole('link', { name: '撤销', exact: true }).click()
  await page.getByLabel('撤销日期').fill('2024-06-15')
  await page.getByLabel('原因').fill('复核不合格，公告取消')
  await page.getByRole('button', { name: '撤销' }).click()
  await expect(page.getByText('撤销已登记')).toBeVisible()
  await visit(page, '/recognitions?kind=gazelle&state=in-force')
  expect(await total(page)).toBe(before - 1)
  await visit(page, '/recognitions?kind=gazelle&state=in-force&on=2024-06-14')
  expect(await total(page)).toBeGreaterThanOrEqual(before)
})

test('what is exported is exactly what is shown', async ({ as }) => {
  const page = await as('officer')
  await visit(page, '/firms?kind=gazelle')
  const shown = await total(page)
  await page.getByText('导出', { exact: true }).click()
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'CSV 文件（.csv）' }).click(),
  ])
  expect(download.suggestedFilename()).toBe('企业名单_2024-06-30.csv')
  const lines = (await textOf(download)).trim().split('\r\n')
  expect(lines).toHaveLength(shown + 1)
})

test('picked firms are given to an officer together', async ({ as }) => {
  const page = await as('officer')
  await visit(page, '/firms?kind=unicorn')
  const rows = page.locator('table.data tbody tr')
  await rows.first().getByRole('checkbox').check()
  await expect(page.getByText('已选 1 项')).toBeVisible()
  await page.locator('.selection-bar').getByLabel('负责人').selectOption({ label: '王敏' })
  await page.getByRole('button', { name: '指派负责人' }).click()
  await expect(page.getByText('负责人已指派')).toBeVisible()
  await expect(rows.first()).toContainText('王敏')
})

test('王敏 moves a firm out: it leaves the list of the day, not the register', async ({ as }) => {
  const page = await as('officer')
  await registerFirm(page, '沈阳泊舟电子有限公司', completeCode('91210105', 'MA9BYDY6'))
  await page.getByRole('link', { name: '迁出', exact: true }).click()
  await alive(page)
  await page.getByLabel('迁出日期').fill('2024-06-01')
  await page.getByLabel('迁往').fill('沈阳市铁西区')
  await page.getByRole('button', { name: '确认' }).click()
  await expect(page.getByText('迁出已登记')).toBeVisible()
  await visit(page, '/firms?q=泊舟电子')
  await expect(page.getByText('没有符合条件的企业')).toBeVisible()
  await page.getByRole('link', { name: '查看登记簿全部' }).click()
  await expect(page.getByRole('link', { name: '沈阳泊舟电子有限公司' })).toBeVisible()
})
