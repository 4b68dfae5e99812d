// 赵运, operator of the demonstration park: sees own carriers and who stays there, and nothing else.
import { completeCode } from '#domain/credit-code.ts'
import { addressesOn, carrierPage, firmPage } from '#tests/browser/addresses.ts'
import { registerFirm } from '#tests/browser/firm-forms.ts'
import { expect, heading, type Locator, test, total, visit } from '#tests/browser/house.ts'

/** A room by its number, as the list of the form names it. */
async function choose(select: Locator, number: string | null): Promise<void> {
  const label = await select
    .locator('option', { hasText: number ?? '' })
    .first()
    .textContent()
  await select.selectOption({ label: label ?? '' })
}

test('赵运 begins with the carriers, and sees no others', async ({ as }) => {
  const [zhao, wang] = [await as('operator'), await as('officer')]
  await visit(zhao, '/')
  await expect(heading(zhao)).toHaveText('孵化载体')
  await visit(wang, '/carriers')
  const own = await total(zhao)
  expect(own).toBeGreaterThan(0)
  expect(own).toBeLessThan(await total(wang))
})

test('赵运 registers a stay: a room taken is refused with its holder, a free one is let; then the firm leaves', async ({
  as,
}) => {
  const wang = await as('officer')
  await registerFirm(wang, '沈阳竹简软件有限公司', completeCode('91210105', 'MA9WJNT8'))
  const page = await as('operator')
  await visit(page, '/carriers')
  await page.getByRole('link', { name: '信创演示园A座' }).click()
  await expect(heading(page)).toHaveText('信创演示园A座')
  const rooms = page.locator('table', { hasText: '当日使用' }).getByRole('row')
  const free = await rooms.filter({ hasText: '空置' }).first().getByRole('rowheader').textContent()
  const held = rooms.filter({ has: page.locator('a[href^="/firms/"]') }).first()
  const taken = await held.getByRole('rowheader').textContent()
  const holder = await held.locator('a[href^="/firms/"]').first().textContent()

  await page.getByRole('link', { name: '登记入驻' }).click()
  await page.getByRole('combobox', { name: '企业' }).fill('沈阳竹简软件有限公司')
  await choose(page.getByLabel('房间'), taken)
  await page.getByLabel('入驻日期').fill('2024-06-03')
  await page.getByRole('button', { name: '保存' }).click()
  await expect(page.getByRole('alert')).toContainText(holder ?? '')

  await choose(page.getByLabel('房间'), free)
  await page.getByRole('button', { name: '保存' }).click()
  await expect(page.getByText('入驻已登记')).toBeVisible()
  await expect(page.getByRole('row', { name: '沈阳竹简软件有限公司' }).first()).toContainText('实地入驻')

  await page.getByRole('link', { name: '登记退出 沈阳竹简软件有限公司' }).click()
  await page.getByLabel('退出日期').first().fill('2024-06-20')
  await page.getByLabel('去向').first().selectOption({ label: '毕业' })
  await page.getByRole('button', { name: '登记退出' }).click()
  await expect(page.getByText('退出已登记')).toBeVisible()
  await page.getByRole('link', { name: '信创演示园A座' }).click()
  await expect(heading(page)).toHaveText('信创演示园A座')
  await expect(page.getByRole('link', { name: '沈阳竹简软件有限公司', exact: true })).toHaveCount(0)
})

test('a foreign carrier and a foreign firm do not exist for 赵运', async ({ as }) => {
  const [zhao, wang] = [await as('operator'), await as('officer')]
  const foreignOn = async (path: string, what: RegExp) => {
    const own = await addressesOn(zhao, path, what)
    expect(own).not.toEqual([])
    return (await addressesOn(wang, path, what)).find((one) => !own.includes(one)) ?? ''
  }
  for (const path of [
    await foreignOn('/carriers?size=200', carrierPage),
    await foreignOn('/firms?size=200', firmPage),
  ]) {
    await visit(zhao, path)
    await expect(heading(zhao)).toHaveText('没有找到')
  }
})

test('赵运 can ask whether a firm is in the register, by its full name only', async ({ as }) => {
  const wang = await as('officer')
  await registerFirm(wang, '沈阳听涛检测有限公司', completeCode('91210105', 'MA9TTJC5'))
  const page = await as('operator')
  await visit(page, '/firms')
  await page.getByLabel('全称或信用代码').fill('沈阳听涛检测有限公司')
  await page.getByRole('button', { name: '查询' }).last().click()
  await expect(page.getByText('已登记：沈阳听涛检测有限公司')).toBeVisible()
})
