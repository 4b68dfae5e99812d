// A stay from its first day to its last on an operator's phone, and a firm let in from outside a carrier's industries.
import { completeCode } from '#domain/credit-code.ts'
import { registerFirm } from '#tests/browser/firm-forms.ts'
import { expect, heading, test, visit } from '#tests/browser/house.ts'

const phone = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true }

test('赵运, by phone: a firm moves in, its lease runs on, it takes less area, and graduates', async ({ as }) => {
  await registerFirm(await as('officer'), '沈阳竹简软件有限公司', completeCode('91210105', 'MA9WJNT8'))
  const page = await as('operator', phone)
  await visit(page, '/carriers')
  await page.getByRole('link', { name: '信创演示园A座' }).tap()
  await expect(heading(page)).toHaveText('信创演示园A座')
  await page.getByRole('link', { name: '登记入驻' }).tap()
  await expect(heading(page)).toHaveText('登记入驻')
  const own = new URL(page.url()).pathname
  await page.getByRole('combobox', { name: '企业' }).fill('沈阳竹简软件有限公司')
  await page.getByLabel('房间').selectOption({ index: 1 })
  await page.getByLabel('入驻日期').fill('2024-06-03')
  await page.getByLabel('协议到期').fill('2024-12-31')
  await page.getByRole('button', { name: '登记入驻' }).tap()
  await expect(page.getByText('入驻已登记')).toBeVisible()
  await expect(heading(page)).toHaveText('沈阳竹简软件有限公司的入驻')
  const room = await page.locator('a[href^="/stays?unit="]').getAttribute('href')

  await page.getByRole('link', { name: '续租' }).tap()
  await expect(page.getByLabel('协议到期')).toHaveValue('2025-12-31')
  await page.getByRole('button', { name: '续租' }).tap()
  await expect(page.getByText('续租已登记')).toBeVisible()

  await page.getByRole('link', { name: '变更', exact: true }).tap()
  await page.getByRole('main').getByLabel('日期').fill('2024-06-10')
  await page.getByLabel('面积').fill('10')
  await page.getByRole('button', { name: '变更', exact: true }).tap()
  await expect(page.getByText('变更已登记')).toBeVisible()
  await expect(page.getByRole('row').filter({ hasText: '2024-06-03' })).toContainText('2024-06-10')

  await visit(page, `${own}?unit=${room?.split('=')[1]}`)
  await expect(page.getByText('该房间当日由“沈阳竹简软件有限公司”使用，尚未登记退出。')).toBeVisible()
  await page.getByRole('combobox', { name: '企业' }).fill('沈阳竹简软件有限公司')
  await page.getByLabel('协议到期').fill('2024-12-31')
  await page.getByRole('button', { name: '登记入驻' }).tap()
  await expect(page.getByRole('alert')).toContainText('该房间自 2024-06-10 起已由“沈阳竹简软件有限公司”使用')

  await visit(page, '/stays?q=沈阳竹简')
  await page.getByRole('link', { name: '沈阳竹简软件有限公司' }).tap()
  await page.getByRole('link', { name: '退出', exact: true }).tap()
  await page.getByRole('main').getByLabel('日期').fill('2024-06-20')
  await page.getByLabel('毕业', { exact: true }).check()
  await page.getByRole('button', { name: '退出', exact: true }).tap()
  await expect(page.getByText('请填写此项').first()).toBeVisible()
  await page.getByLabel('毕业条件').selectOption({ label: '通过高新技术企业认定' })
  await page.getByRole('button', { name: '退出', exact: true }).tap()
  await expect(page.getByText('退出已登记')).toBeVisible()
  await expect(page.getByText('已退出').first()).toBeVisible()
})

test('王敏 is asked to let a firm in from outside the industries, decides, and it moves in', async ({ as }) => {
  const page = await as('officer')
  await visit(page, '/carriers/new')
  await page.getByLabel('载体名称').fill('航空航天演示产业园')
  await page.getByLabel('主导产业').fill('航空航天')
  await page.getByLabel('类型').selectOption({ label: '产业园' })
  await page.getByLabel('启用日期').fill('2022-01-01')
  await page.getByLabel('建筑面积').fill('5000')
  await page.getByRole('button', { name: '保存' }).click()
  await expect(heading(page)).toHaveText('航空航天演示产业园')
  const carrier = new URL(page.url()).pathname
  await visit(page, '/firms?industry=new-materials')
  const link = page.locator('tbody a[href^="/firms/"]').first()
  const firm = /\/firms\/([0-9a-f-]{36})/.exec((await link.getAttribute('href')) ?? '')?.[1]

  await visit(page, `${carrier}/placements/new?firm=${firm}`)
  await page.getByLabel('申请理由').fill('为园区航空企业配套')
  await page.getByRole('button', { name: '提交落位申请' }).click()
  await expect(page.getByText('落位申请已提交')).toBeVisible()
  await page.getByLabel('同意', { exact: true }).check()
  await page.getByLabel('审核意见').fill('同意配套入驻')
  await page.getByRole('button', { name: '确认' }).click()
  await expect(page.getByText('审核已登记')).toBeVisible()

  await visit(page, `${carrier}/stays/new?firm=${firm}`)
  await expect(page.getByText('落位申请已获同意，可登记入驻。')).toBeVisible()
  await page.getByLabel('面积').fill('200')
  await page.getByRole('button', { name: '登记入驻' }).click()
  await expect(page.getByText('入驻已登记')).toBeVisible()
  await expect(page.getByRole('link', { name: '为园区航空企业配套' })).toBeVisible()
})
