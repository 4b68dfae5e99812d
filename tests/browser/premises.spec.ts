// A carrier's grade by its notice; a free room split with what was typed wrongly kept, and undone; units placed on floors.
import AxeBuilder from '@axe-core/playwright'
import { expect, field, heading, type Page, test, visit } from '#tests/browser/house.ts'

async function expectNoViolation(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).analyze()
  expect(violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => ({ id, html })))).toEqual([])
}

const carrierName = '信创演示园A座'

async function openCarrier(page: Page): Promise<string> {
  await visit(page, '/carriers')
  await page.getByRole('link', { name: carrierName, exact: true }).click()
  await expect(heading(page)).toHaveText(carrierName)
  return new URL(page.url()).pathname
}

test('王敏 records a grade: the carrier has its level from that day', async ({ as }) => {
  const page = await as('officer')
  const carrier = await openCarrier(page)
  await page.getByRole('link', { name: '登记级别' }).click()
  const grades = field(page, '级别')
  const given = await grades.locator('option', { hasText: '区级' }).textContent()
  await grades.selectOption({ label: given ?? '' })
  await field(page, '认定日期').fill('2022-03-01')
  await field(page, '文号或编号').fill('皇科发〔2022〕3号')
  await page.getByRole('button', { name: '保存' }).click()
  await expect(page.getByText('级别已登记')).toBeVisible()
  const correct = page.getByRole('link', { name: '更正' })
  const row = page.getByRole('row').filter({ hasText: '皇科发〔2022〕3号', has: correct })
  await expect(row).toContainText('有效')

  await visit(page, `${carrier}?on=2022-02-28`)
  await expect(row).toContainText('未生效')
  await row.locator(correct).click()
  await expect(heading(page)).toHaveText('更正级别')
  await expectNoViolation(page)
})

test('王敏 splits a free room: another area is refused with what was typed kept; the split is undone', async ({
  as,
}) => {
  const page = await as('officer')
  await openCarrier(page)
  const rooms = page.locator('table', { hasText: '当日使用' }).getByRole('row')
  const free = rooms.filter({ hasText: '空置' }).first()
  const number = (await free.getByRole('rowheader').textContent()) ?? ''
  const [gross, lettable] = (await free.locator('td.number').allTextContents()).map((text) =>
    Number(text.replaceAll(',', '')),
  )
  await free.getByRole('rowheader').getByRole('link').click()
  await page.getByRole('link', { name: '拆分', exact: true }).click()
  await expect(heading(page)).toContainText(number)

  const part = (at: number) => page.getByRole('group', { name: `第 ${at} 间` })
  const fill = async (at: number, values: { number: string; gross: number; lettable: number }) => {
    await part(at).locator('input[name="number"]').fill(values.number)
    await part(at).locator('input[name="gross"]').fill(String(values.gross))
    await part(at).locator('input[name="lettable"]').fill(String(values.lettable))
  }
  const rest = (all = 0, one: number) => Math.round((all - one) * 100) / 100
  await fill(1, { number: `${number}甲`, gross: 30, lettable: 30 })
  await fill(2, { number: `${number}乙`, gross: rest(gross, 31), lettable: rest(lettable, 31) })
  await page.getByRole('button', { name: '拆分' }).click()
  await expect(page.getByRole('alert')).toContainText('相差 1 ㎡')
  await expect(part(1).locator('input[name="number"]')).toHaveValue(`${number}甲`)
  await expectNoViolation(page)

  await fill(2, { number: `${number}乙`, gross: rest(gross, 30), lettable: rest(lettable, 30) })
  await page.getByRole('button', { name: '拆分' }).click()
  await expect(page.getByText('房间已拆分')).toBeVisible()
  await expect(page.getByRole('link', { name: `${number}甲`, exact: true })).toBeVisible()

  const undo = page.getByRole('link', { name: '撤销', exact: true })
  await page
    .getByRole('row')
    .filter({ hasText: `${number}甲`, has: undo })
    .locator(undo)
    .click()
  await expectNoViolation(page)
  await field(page, '原因').fill('录错')
  await page.getByRole('button', { name: '撤销' }).click()
  await expect(page.getByText('该次拆分或合并已撤销')).toBeVisible()
  await expect(page.getByRole('link', { name: number, exact: true })).toBeVisible()
  await expect(page.getByRole('link', { name: `${number}甲`, exact: true })).toHaveCount(0)
})

test('王敏 adds a building with its floors, and names one otherwise', async ({ as }) => {
  const page = await as('officer')
  await visit(page, '/buildings/new')
  await field(page, '楼宇名称').fill('北塔演示大厦')
  await field(page, '最低楼层').fill('-1')
  await field(page, '最高楼层').fill('3')
  await page.getByRole('button', { name: '保存' }).click()
  await expect(page.getByText('楼宇已新增')).toBeVisible()
  await expect(page.getByLabel('楼层 B1 楼层', { exact: true })).toHaveValue('B1')
  await page.getByLabel('楼层 1F 楼层', { exact: true }).fill('大堂')
  await page.getByRole('button', { name: '保存' }).click()
  await expect(page.getByText('楼宇已修改')).toBeVisible()
  await expect(page.getByLabel('楼层 大堂 楼层', { exact: true })).toHaveValue('大堂')
  await expectNoViolation(page)
  await visit(page, '/buildings')
  await expect(page.getByRole('row').filter({ hasText: '北塔演示大厦' })).toContainText('4')
})
