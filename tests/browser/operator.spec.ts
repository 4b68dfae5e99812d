// 赵运, operator of the demonstration park: sees own carriers and who stays there, and nothing else.
import { completeCode } from '#domain/credit-code.ts'
import { addressesOn, carrierPage, firmPage } from '#tests/browser/addresses.ts'
import { registerFirm } from '#tests/browser/firm-forms.ts'
import { expect, heading, test, total, visit } from '#tests/browser/house.ts'

test('赵运 begins with today, and sees no carriers but the own', async ({ as }) => {
  const [zhao, wang] = [await as('operator'), await as('officer')]
  await visit(zhao, '/')
  await expect(heading(zhao)).toHaveText('今日')
  await visit(zhao, '/carriers')
  await visit(wang, '/carriers')
  const own = await total(zhao)
  expect(own).toBeGreaterThan(0)
  expect(own).toBeLessThan(await total(wang))
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
