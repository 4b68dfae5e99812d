// A case on its board: moved by drag, by keyboard, by a plain form; a refusal shown where the card was; two officers, one card.
import AxeBuilder from '@axe-core/playwright'
import { completeCode } from '#domain/credit-code.ts'
import { registerFirm } from '#tests/browser/firm-forms.ts'
import { expect, heading, type Page, test, visit } from '#tests/browser/house.ts'

/** An officer opens a high-tech case for a new firm, with nobody to lead it unless said otherwise. */
async function openedCase(page: Page, name: string, body: string, led = true): Promise<string> {
  await registerFirm(page, name, completeCode('91210105', body))
  const firm = new URL(page.url()).pathname.split('/').at(-1)
  await visit(page, `/cases/new?firm=${firm}&kind=high-tech`)
  if (!led) await page.getByLabel('负责人').selectOption('')
  await page.getByRole('button', { name: '发起申报' }).click()
  await expect(heading(page)).toContainText(name)
  return new URL(page.url()).pathname
}

const column = (page: Page, stage: string) => page.getByRole('region', { name: new RegExp(`^${stage}，`) })
const card = (page: Page, name: string) => page.getByRole('article', { name })
const board = (name: string) => `/boards/high-tech?q=${encodeURIComponent(name)}`
const said = (page: Page) => page.locator('main p[role=status]')

test('a card is dragged to the next stage and stays there', async ({ as }) => {
  const page = await as('officer')
  const name = '沈阳拖移软件有限公司'
  await openedCase(page, name, 'MA9TDA01')
  await visit(page, board(name))
  await card(page, name).dragTo(column(page, '诊断'))
  await expect(column(page, '诊断').getByText(name)).toBeVisible()
  await expect(said(page)).toContainText('已移到“诊断”')
  await visit(page, board(name))
  await expect(column(page, '诊断').getByText(name)).toBeVisible()
})

test('a card is moved by keyboard, and the focus stays with it', async ({ as }) => {
  const page = await as('officer')
  const name = '沈阳键盘软件有限公司'
  await openedCase(page, name, 'MA9TDA02')
  await visit(page, board(name))
  await card(page, name).focus()
  await page.keyboard.press('Space')
  await page.keyboard.press('ArrowRight')
  await expect(said(page)).toHaveText('放到“诊断”')
  await page.keyboard.press('Space')
  await expect(said(page)).toContainText('已移到“诊断”')
  await expect(card(page, name)).toBeFocused()
  await expect(column(page, '诊断').getByText(name)).toBeVisible()
})

test('what a stage still lacks is said on the card, put back; a reason moves it all the same', async ({ as }) => {
  const page = await as('officer')
  const name = '沈阳门槛软件有限公司'
  await openedCase(page, name, 'MA9TDA03', false)
  await visit(page, board(name))
  await card(page, name).dragTo(column(page, '诊断'))
  await expect(column(page, '入库培育').getByText('已指派负责人')).toBeVisible()
  const { violations } = await new AxeBuilder({ page }).analyze()
  expect(violations.map(({ id }) => id)).toEqual([])
  await page.getByRole('link', { name: '说明原因后移动' }).click()
  await page.getByLabel('越过原因').fill('负责人本周内确定')
  await page.getByRole('button', { name: '移动', exact: true }).click()
  await expect(heading(page)).toHaveText('申报看板')
  await visit(page, board(name))
  await expect(column(page, '诊断').getByText(name)).toBeVisible()
})

test('two officers move one card: one wins, the other sees what happened and who', async ({ as }) => {
  const first = await as('officer')
  const name = '沈阳两人软件有限公司'
  await openedCase(first, name, 'MA9TDA04')
  const second = await as('officer')
  await visit(first, board(name))
  await visit(second, board(name))
  await card(first, name).dragTo(column(first, '诊断'))
  await expect(said(first)).toContainText('已移到“诊断”')
  await card(second, name).dragTo(column(second, '辅导'))
  await expect(column(second, '入库培育').getByText(/王敏已于 .*现处“诊断”/)).toBeVisible()
  await second.getByRole('button', { name: '刷新看板' }).click()
  await expect(column(second, '诊断').getByText(name)).toBeVisible()
})

test('without JavaScript a card is moved by a form', async ({ as }) => {
  const page = await as('officer')
  const name = '沈阳无脚本软件有限公司'
  await openedCase(page, name, 'MA9TDA05')
  const plain = await as('officer', { javaScriptEnabled: false })
  await plain.goto(board(name))
  await plain.getByRole('link', { name: `移动“${name}”` }).click()
  await plain.getByRole('button', { name: '移动', exact: true }).click()
  await plain.goto(board(name))
  await expect(column(plain, '诊断').getByText(name)).toBeVisible()
})

test('rows of the list are given a day in one go, and it is undone', async ({ as }) => {
  const page = await as('officer')
  const name = '沈阳批量软件有限公司'
  await openedCase(page, name, 'MA9TDA06')
  await visit(page, `/cases?q=${encodeURIComponent(name)}`)
  await page.getByLabel(`选中 ${name}`).check()
  await page.getByLabel('预计认定日期').fill('2024-11-30')
  await page.getByRole('button', { name: '设定' }).click()
  await expect(page.getByText('已为 1 件申报设定预计认定日期。')).toBeVisible()
  await expect(page.getByRole('row', { name })).toContainText('2024-11-30')
  await page.getByRole('button', { name: '撤销这批操作' }).click()
  await expect(page.getByText('已撤销：恢复 1 件')).toBeVisible()
  await expect(page.getByRole('row', { name })).not.toContainText('2024-11-30')
})

test('axe: the pages of one case', async ({ as }) => {
  const page = await as('officer')
  const path = await openedCase(page, '沈阳页面软件有限公司', 'MA9TDA07')
  const step = await page.locator('main a[href*="/steps/"]').first().getAttribute('href')
  for (const address of [path, `${path}/edit`, `${path}/end`, `${path}/move`, `${path}/undo`, step ?? '']) {
    await visit(page, address)
    await expect(heading(page)).toHaveCount(1)
    const { violations } = await new AxeBuilder({ page }).analyze()
    expect(violations.map(({ id, nodes }) => ({ address, id, html: nodes[0]?.html }))).toEqual([])
  }
})
