// 赵运's day on a phone: from the floors to a stay in four taps, a firm entered and checked, a month confirmed and returned, and
// a form that waits for the network.
import { completeCode } from '#domain/credit-code.ts'
import { alive, expect, heading, type Page, test, visit } from '#tests/browser/house.ts'

const phone = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true }

const sideways = (page: Page) =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)

/** The first line of a tap list with something free; the page behind it is open. */
async function tapFree(page: Page): Promise<void> {
  const before = page.url()
  await page.locator('.tap-list a', { hasText: '空置' }).filter({ hasNotText: '空置 0 ' }).first().tap()
  await expect(page).not.toHaveURL(before)
  await alive(page)
}

test('赵运 enters a firm and lets it in with four taps from the carrier; 王敏 checks it', async ({ as }) => {
  const name = '沈阳青简软件有限公司'
  const code = completeCode('91210105', 'MA9QJRJ1')
  const page = await as('operator', phone)
  await visit(page, '/firms/enter')
  await page.getByLabel('企业全称').fill(name)
  await page.getByLabel('统一社会信用代码').fill(code)
  await page.getByLabel('入驻载体').selectOption({ label: '信创演示园A座' })
  await page.getByRole('button', { name: '登记', exact: true }).tap()
  await expect(heading(page)).toHaveText('登记入驻')
  await expect(page.locator('main input[name=firm]')).toHaveValue(code)

  await page.getByRole('navigation', { name: '常用' }).getByRole('link', { name: '房间' }).tap()
  await expect(heading(page)).toHaveText('房间')
  await page.getByRole('link', { name: /信创演示园A座/ }).tap()
  await expect(heading(page)).toHaveText('信创演示园A座')
  await alive(page)
  await tapFree(page)
  await tapFree(page)
  await expect(page.getByText('当日空置')).toBeVisible()
  expect(await sideways(page)).toBe(0)
  for (const act of await page.locator('.thumb-acts .button').all())
    expect((await act.boundingBox())?.height ?? 0).toBeGreaterThanOrEqual(44)
  await page.getByRole('link', { name: '入驻', exact: true }).tap()
  await page.getByRole('combobox', { name: '企业' }).fill(name)
  // The list of firms found is still open: what lies behind it is out of a role's reach, not of a thumb's.
  await page.locator('main button', { hasText: '登记入驻' }).tap()
  await expect(page.getByText('入驻已登记')).toBeVisible()

  const wang = await as('officer')
  await visit(wang, '/firms?awaiting=1')
  await wang.getByRole('link', { name }).click()
  await expect(wang.getByText('等待科技局核对')).toBeVisible()
  await wang.getByRole('link', { name: '去核对' }).click()
  await wang.getByLabel('在区起始日期').fill('2024-06-01')
  await wang.getByRole('button', { name: '提交结论' }).click()
  await expect(wang.getByText('核对结论已登记')).toBeVisible()
  await expect(wang.getByText('等待科技局核对')).toHaveCount(0)
})

test('赵运 confirms a month, 王敏 returns it with a note and accepts it in the end', async ({ as }) => {
  const [zhao, wang] = [await as('operator', phone), await as('officer')]
  await visit(zhao, '/months')
  const path = await zhao.locator('.month-list tbody td a').first().getAttribute('href')
  await visit(wang, path ?? '')
  const giveBack = async (note: string) => {
    await wang.getByLabel('退回说明').fill(note)
    await wang.getByRole('button', { name: '退回' }).click()
    await expect(wang.getByText('月报已退回')).toBeVisible()
  }
  if (await wang.getByRole('button', { name: '退回' }).isVisible()) await giveBack('请重新核对')

  await visit(zhao, path ?? '')
  await zhao.getByLabel('工位总数更正为').fill('12')
  await zhao.getByRole('button', { name: /确认/ }).tap()
  await expect(zhao.getByText('更正了台账计算的数据，请写明原因').first()).toBeVisible()
  await zhao.getByLabel('说明').fill('新增工位尚未建账')
  await zhao.getByRole('button', { name: /确认/ }).tap()
  await expect(zhao.locator('.page-title').getByText('已确认')).toBeVisible()

  await visit(wang, path ?? '')
  await expect(wang.getByText('新增工位尚未建账')).toBeVisible()
  await giveBack('工位请先在房间资料中补录')
  await visit(zhao, '/today')
  const line = zhao.locator('.today-rows li', { hasText: '工位请先在房间资料中补录' })
  await expect(line).toContainText('已退回')
  await line.getByRole('link').tap()
  await zhao.getByRole('button', { name: '重新确认' }).tap()
  await expect(zhao.locator('.page-title').getByText('已确认')).toBeVisible()

  await visit(wang, path ?? '')
  await wang.getByRole('button', { name: '接收' }).click()
  await expect(wang.locator('.page-title').getByText('已接收')).toBeVisible()
})

test('what 赵运 typed waits for the network and is sent once; signing out leaves nothing of it', async ({ as }) => {
  const page = await as('operator', phone)
  const name = '沈阳墨线软件有限公司'
  const drafts = () => page.evaluate(() => Object.keys(sessionStorage).filter((key) => key.startsWith('draft ')))
  let sent = 0
  page.on('request', (request) => {
    if (request.method() === 'POST' && request.url().includes('/firms/enter')) sent += 1
  })
  await visit(page, '/firms/enter')
  await page.getByLabel('企业全称').fill(name)
  const code = page.getByLabel('统一社会信用代码')
  await code.fill(completeCode('91210105', 'MA9MXRJ2'))
  await page.reload()
  await alive(page)
  await expect(page.getByText('已恢复上次未提交的内容')).toBeVisible()
  await expect(page.getByLabel('企业全称')).toHaveValue(name)
  await page.getByLabel('联系人').fill('周明')

  await page.context().setOffline(true)
  await page.getByRole('button', { name: '登记', exact: true }).tap()
  await expect(page.getByText('未发送，网络恢复后自动提交')).toBeVisible()
  expect((await drafts()).some((key) => key.includes(name))).toBe(false)
  await page.context().setOffline(false)
  await expect(heading(page)).toHaveText('登记入驻')
  expect([sent, await drafts()]).toEqual([1, []])

  await visit(page, '/firms/enter')
  await page.getByLabel('企业全称').fill('沈阳未竟软件有限公司')
  expect(await drafts()).toHaveLength(1)
  await page.getByText('赵运').first().tap()
  await page.getByRole('button', { name: '退出' }).tap()
  await expect(page.getByText('已退出')).toBeVisible()
  expect(await drafts()).toEqual([])
})
