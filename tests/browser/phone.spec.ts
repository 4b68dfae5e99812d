// A phone 390 px wide: nothing scrolls sideways, and the bar at the bottom leads on.
import { expect, heading, type Page, test, visit } from '#tests/browser/house.ts'
import { findOn, mainRoutes, pages } from '#tests/browser/pages.ts'

const phone = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true }

const sideways = (page: Page) =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)

for (const { route, person, at } of pages.filter(({ route }) => mainRoutes.includes(route))) {
  test(`390 px: ${route} does not scroll sideways`, async ({ as }) => {
    const page = await as(person, phone)
    await visit(page, await at(findOn(page)))
    expect(await sideways(page)).toBe(0)
    await expect(page.getByRole('navigation', { name: '常用' })).toBeInViewport()
  })
}

test('赵运 gets from the bar to a carrier and to a new stay, with one thumb', async ({ as }) => {
  const page = await as('operator', phone)
  await visit(page, '/firms')
  const bar = page.getByRole('navigation', { name: '常用' })
  await expect(bar.getByRole('link').first()).toHaveText('今日')
  await bar.getByText('更多').tap()
  await bar.getByRole('link', { name: '载体' }).tap()
  await expect(heading(page)).toHaveText('孵化载体')
  await page
    .getByRole('link', { name: /信创演示园/ })
    .first()
    .tap()
  await page.getByRole('link', { name: '登记入驻' }).tap()
  await expect(heading(page)).toHaveText('登记入驻')
  expect(await sideways(page)).toBe(0)
  for (const control of await page.locator('main .input:visible, main .button:visible').all()) {
    expect((await control.boundingBox())?.height ?? 0).toBeGreaterThanOrEqual(40)
  }
})

test('more of the navigation stands behind “更多”', async ({ as }) => {
  const page = await as('officer', phone)
  await visit(page, '/')
  const bar = page.getByRole('navigation', { name: '常用' })
  await bar.getByText('更多').tap()
  await bar.getByRole('link', { name: '创新平台' }).tap()
  await expect(heading(page)).toHaveText('创新平台')
})
