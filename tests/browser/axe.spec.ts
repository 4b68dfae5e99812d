// Every page, looked at by axe with all its rules: 0 violations.
import AxeBuilder from '@axe-core/playwright'
import type { BrowserContextOptions } from '@playwright/test'
import { expect, field, heading, type Page, type Person, test, visit } from '#tests/browser/house.ts'
import { findOn, mainRoutes, pageRoutes, pages, specialPages } from '#tests/browser/pages.ts'

async function expectNoViolation(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).analyze()
  const found = violations.flatMap(({ id, nodes }) => nodes.map(({ html, target }) => ({ id, target, html })))
  expect(found).toEqual([])
}

type Look = { language?: 'zh' | 'en'; theme?: 'light' | 'dark' }

/** A list is looked at with its twenty first rows: the others are alike, and axe takes its time for each. */
const briefly = (path: string): string => (/^\/[a-z]+$/.test(path) && path !== '/me' ? `${path}?size=20` : path)

type As = (person: Person, options?: BrowserContextOptions) => Promise<Page>

/** A person's page in another look. */
async function inLook(as: As, person: Person, address: string, look: Look): Promise<Page> {
  const page = await as(person)
  await page.request.post('/preferences', { form: look, headers: { Origin: address }, maxRedirects: 0 })
  return page
}

test('every page of the system is among those looked at', () => {
  expect([...pages.map(({ route }) => route), ...specialPages].sort()).toEqual(pageRoutes())
})

for (const { route, person, at } of pages) {
  test(`axe: ${route}`, async ({ as }) => {
    const page = await as(person)
    await visit(page, briefly(await at(findOn(page))))
    await expect(heading(page)).toHaveCount(1)
    await expectNoViolation(page)
  })
}

const mainPages = pages.filter(({ route }) => mainRoutes.includes(route))

for (const { route, person, at } of mainPages) {
  test(`axe, dark: ${route}`, async ({ as, address }) => {
    const page = await inLook(as, person, address, { theme: 'dark' })
    await visit(page, briefly(await at(findOn(page))))
    await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark')
    await expectNoViolation(page)
  })
}

for (const { route, person, at } of mainPages.slice(0, 6)) {
  test(`axe, in English: ${route}`, async ({ as, address }) => {
    const page = await inLook(as, person, address, { language: 'en' })
    await visit(page, briefly(await at(findOn(page))))
    await expect(page.locator('html')).toHaveAttribute('lang', 'en')
    await expectNoViolation(page)
  })
}

test('axe: /sign-in', async ({ stranger }) => {
  const page = await stranger()
  await visit(page, '/sign-in')
  await expectNoViolation(page)
})

test('axe: /link/:token', async ({ as, stranger }) => {
  const sun = await as('sysadmin')
  await visit(sun, '/accounts/new')
  await sun.getByLabel('登录名').fill('axe-guest')
  await sun.getByLabel('姓名').fill('林晓')
  await sun.getByRole('button', { name: '新建账号' }).click()
  await sun.getByRole('button', { name: '发放一次性链接' }).click()
  await expect(sun.locator('.one-time-link')).toContainText('/link/')
  await expectNoViolation(sun)
  const page = await stranger()
  await visit(page, (await sun.locator('.one-time-link').textContent()) ?? '')
  await expectNoViolation(page)
})

test('axe: /imports/:batch', async ({ as }) => {
  const page = await as('officer')
  await visit(page, '/imports/new')
  await page.getByLabel('企业名单', { exact: true }).check()
  await field(page, '文件').setInputFiles({
    name: '名单.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from('企业名称,统一社会信用代码\n沈阳溪桥电子有限公司,9.12101E+17\n沈阳晚亭软件有限公司,\n'),
  })
  await page.getByRole('button', { name: '读取并预览' }).click()
  await expect(heading(page)).toHaveText('名单.csv')
  await expectNoViolation(page)
})

test('axe: a form with errors, an open picker, an open menu', async ({ as }) => {
  const page = await as('officer')
  await visit(page, '/firms/new')
  await page.getByRole('button', { name: '登记', exact: true }).click()
  await expect(page.getByRole('alert')).toBeVisible()
  await expectNoViolation(page)
  await visit(page, '/')
  await page.locator('.as-of summary').click()
  await expectNoViolation(page)
})

test('axe: what is not there, and what one may not see', async ({ as }) => {
  const page = await as('leader')
  await visit(page, '/nowhere')
  await expect(heading(page)).toHaveText('没有找到')
  await expectNoViolation(page)
  await visit(page, '/accounts')
  await expect(heading(page)).toHaveText('无权查看')
  await expectNoViolation(page)
  await visit(page, '/refused')
  await expect(heading(page)).toHaveCount(1)
  await expectNoViolation(page)
})
