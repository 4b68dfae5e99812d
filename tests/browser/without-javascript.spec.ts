// Without JavaScript the system is plain pages, links and forms: it reads, filters, posts and says what is wrong.
import { completeCode } from '#domain/credit-code.ts'
import { demoPassword } from '#domain/demo-people.ts'
import { expect, heading, test, total } from '#tests/browser/house.ts'

const plain = { javaScriptEnabled: false }

test('李正 signs in, opens a figure, filters and turns the page', async ({ stranger }) => {
  const page = await stranger(plain)
  await page.goto('/')
  await page.getByLabel('登录名').fill('leader')
  await page.getByLabel('密码').fill(demoPassword)
  await page.getByRole('button', { name: '登录' }).click()
  await expect(heading(page)).toHaveText('总览')
  await page.locator('.target-card a').first().click()
  await expect(heading(page)).toHaveText('企业')
  const all = await total(page)
  await page.getByText('展开').click()
  await page.getByRole('combobox', { name: '产业' }).selectOption({ label: '航空航天' })
  await page.getByRole('button', { name: '查询' }).click()
  const some = await total(page)
  expect(some).toBeGreaterThan(0)
  expect(some).toBeLessThan(all)
  await page.getByRole('link', { name: '重置' }).click()
  await page.getByRole('link', { name: '下一页' }).click()
  await expect(page.getByText(/第 2 \//)).toBeVisible()
})

test('the day is moved and the language switched', async ({ as }) => {
  const page = await as('leader', plain)
  await page.goto('/')
  await page.locator('.as-of summary').click()
  await page.getByLabel('日期', { exact: true }).fill('2022-12-31')
  await page.getByRole('button', { name: '查看' }).click()
  await expect(page.locator('.as-of b')).toHaveText('2022年12月31日')
  await page.getByRole('banner').getByRole('button', { name: 'EN', exact: true }).click()
  await expect(page).toHaveURL('/?on=2022-12-31')
  await expect(heading(page)).toHaveText('Overview')
})

test('王敏 posts a form: an error keeps what was typed, the corrected form is saved', async ({ as }) => {
  const page = await as('officer', plain)
  const meant = completeCode('91210105', 'MA9B0GK8')
  await page.goto('/firms/new')
  await page.getByLabel('企业名称').fill('沈阳半亩环保科技有限公司')
  await page.getByLabel('统一社会信用代码').fill(meant.replace('B0GK', 'BOGK'))
  await page.getByLabel('地址').fill('皇姑区演示路 8 号')
  await page.getByRole('button', { name: '登记', exact: true }).click()
  await expect(page.getByRole('alert')).toBeVisible()
  await expect(page.getByLabel('企业名称')).toHaveValue('沈阳半亩环保科技有限公司')
  await expect(page.getByLabel('地址')).toHaveValue('皇姑区演示路 8 号')
  await page.getByRole('button', { name: `改用 ${meant}` }).click()
  if (await page.getByRole('button', { name: '登记', exact: true }).isVisible())
    await page.getByRole('button', { name: '登记', exact: true }).click()
  await expect(heading(page)).toHaveText('沈阳半亩环保科技有限公司')
  await expect(page.locator('.title-marks .code')).toHaveText(meant)
})
