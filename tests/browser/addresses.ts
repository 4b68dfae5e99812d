import type { Page } from '@playwright/test'

const id = '[0-9a-f-]{36}'
export const firmPage = new RegExp(`^/firms/${id}$`)
export const carrierPage = new RegExp(`^/carriers/${id}$`)

/** The paths that a page links to, of one kind, in their order. */
export async function addressesOn(page: Page, path: string, what: RegExp): Promise<string[]> {
  await page.goto(path)
  const links = await page.locator('main a').evaluateAll((all) => all.map((one) => one.getAttribute('href') ?? ''))
  return [...new Set(links.filter((link) => what.test(link)))]
}
