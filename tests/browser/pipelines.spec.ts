// A lead on its board, and how it becomes a firm with a stay; space that opens; a platform that passes.
import AxeBuilder from '@axe-core/playwright'
import { completeCode } from '#domain/credit-code.ts'
import { expect, heading, type Page, test, visit } from '#tests/browser/house.ts'

const column = (page: Page, stage: string) => page.getByRole('region', { name: new RegExp(`^${stage}，`) })
const card = (page: Page, name: string) => page.getByRole('article', { name })
const said = (page: Page) => page.locator('main p[role=status]')

async function addedLead(page: Page, name: string, code = ''): Promise<string> {
  await visit(page, '/leads/new?xinchuang=1')
  await page.getByLabel('企业名称').fill(name)
  await page.getByLabel('统一社会信用代码').fill(code)
  await page.getByLabel('产业链环节').selectOption({ label: '芯片' })
  await page.getByLabel('预计面积').fill('36')
  await page.getByLabel('承诺投资').fill('1,200')
  await page.getByRole('button', { name: '保存' }).click()
  await expect(heading(page)).toContainText(name)
  return new URL(page.url()).pathname
}

test('a lead moves on its board, and becomes a firm and a stay without retyping', async ({ as }) => {
  const page = await as('officer')
  const name = '沈阳落地芯片有限公司'
  const lead = await addedLead(page, name, completeCode('91210105', 'MA9TLD01'))
  const board = `/leads?q=${encodeURIComponent(name)}`
  await visit(page, board)
  await card(page, name).dragTo(column(page, '签约'))
  await expect(said(page)).toContainText('已移到“签约”')

  // 入驻 is refused until there is a firm, and the card leads to where it is entered.
  await card(page, name).dragTo(column(page, '入驻'))
  await expect(column(page, '签约').getByText('请先登记落地企业与入驻')).toBeVisible()
  await page.getByRole('link', { name: '落地入驻' }).click()
  await expect(heading(page)).toHaveText('登记落地企业与入驻')
  await page.locator('#pick-carrier').selectOption({ index: 1 })
  await page.getByRole('button', { name: '选定载体' }).click()
  await expect(page.getByLabel('企业名称')).toHaveValue(name)
  await expect(page.getByLabel('面积')).toHaveValue('36')
  await page.getByLabel('成立日期').fill('2024-05-06')
  await page.getByLabel('挂靠').check()
  await page.getByRole('button', { name: '落地入驻' }).click()
  await expect(page.getByText('企业与入驻已登记')).toBeVisible()
  await expect(heading(page)).toHaveText(name)
  await expect(page.getByText('现处“注册”')).toBeVisible()

  await page.locator('main').getByRole('link', { name, exact: true }).click()
  await expect(page.getByRole('region', { name: '产业链环节' })).toContainText('芯片')
  await expect(page.getByRole('region', { name: '产业链环节' }).getByRole('link', { name })).toHaveAttribute(
    'href',
    new RegExp(`^${lead}`),
  )
  await expect(page.locator('#stays')).toContainText('挂靠')
})

test('a lead that is lost says why, and stands again when that is taken back', async ({ as }) => {
  const page = await as('officer')
  const lead = await addedLead(page, '沈阳未成软件有限公司')
  await page.getByRole('link', { name: '未成', exact: true }).click()
  await page.getByLabel('原因').fill('落户外区')
  await page.getByRole('button', { name: '登记未成' }).click()
  await expect(page.getByText('办结：未成 落户外区')).toBeVisible()
  await page.getByRole('link', { name: '撤回上一步' }).click()
  await page.getByRole('button', { name: '撤回上一步' }).click()
  await expect(page.getByText('现处“线索”')).toBeVisible()
  await visit(page, `/leads/list?q=${encodeURIComponent('沈阳未成软件')}`)
  await expect(page.getByRole('row', { name: '沈阳未成软件有限公司' })).toContainText('在途')
  expect(lead).toMatch(/^\/leads\//)
})

test('axe: the pages of one lead, one space and one platform under way', async ({ as }) => {
  test.slow()
  const page = await as('officer')
  const lead = await addedLead(page, '沈阳看页软件有限公司')
  await visit(page, '/spaces/new')
  await page.getByLabel('名称').fill('看页储备空间')
  await page.getByLabel('拟建类型').selectOption({ label: '产业园' })
  await page.getByLabel('建筑面积').fill('12,000')
  await page.getByRole('button', { name: '保存' }).click()
  await expect(heading(page)).toHaveText('看页储备空间')
  const space = new URL(page.url()).pathname
  await visit(page, '/platform-projects/new')
  await page.getByLabel('平台名称').fill('看页重点实验室')
  await page.getByLabel('类型').selectOption({ label: '重点实验室' })
  await page.getByLabel('拟定级别').selectOption({ label: '省级' })
  await page.getByRole('button', { name: '保存' }).click()
  await expect(heading(page)).toHaveText('看页重点实验室')
  const project = new URL(page.url()).pathname
  const step = await page.locator('main a[href*="/steps/"]').first().getAttribute('href')
  const acts = (item: string, pipeline: string) =>
    ['move', 'end', 'undo'].map((act) => `/pipelines/${pipeline}/${item.split('/').at(-1)}/${act}`)
  const addresses = [
    ...[lead, `${lead}/edit`, `${lead}/settle`, `${lead}/win`, ...acts(lead, 'lead')],
    ...[space, `${space}/edit`, `${space}/open`],
    ...[project, `${project}/edit`, `${project}/pass`, ...acts(project, 'platform'), step ?? ''],
  ]
  for (const address of addresses) {
    await visit(page, address)
    await expect(heading(page)).toHaveCount(1)
    const { violations } = await new AxeBuilder({ page }).analyze()
    expect(violations.map(({ id, nodes }) => ({ address, id, html: nodes[0]?.html }))).toEqual([])
  }
})

test('space opens as a carrier by one form', async ({ as }) => {
  const page = await as('officer')
  await visit(page, '/spaces/new')
  await page.getByLabel('名称').fill('启用演示产业园')
  await page.getByLabel('拟建类型').selectOption({ label: '产业园' })
  await page.getByLabel('建筑面积').fill('12,000')
  await page.getByRole('button', { name: '保存' }).click()
  await page.getByRole('link', { name: '启用', exact: true }).click()
  await expect(page.getByLabel('建筑面积')).toHaveValue('12000')
  await page.getByRole('button', { name: '启用' }).click()
  await expect(page.getByText('已启用为载体')).toBeVisible()
  await expect(heading(page)).toContainText('启用演示产业园')
  expect(new URL(page.url()).pathname).toMatch(/^\/carriers\//)
})
