// What every browser test starts from: a served demo of the worker's own, its people, and pages that tolerate no fault.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import {
  type BrowserContext,
  type BrowserContextOptions,
  test as base,
  expect,
  type Locator,
  type Page,
  request,
} from '@playwright/test'
import { demoPassword, type demoPeople } from '#domain/demo-people.ts'
import { copyDemo } from '#tests/browser/demo-database.ts'
import { serveDemo } from '#tests/browser/server.ts'

export { expect, type Locator, type Page } from '@playwright/test'

export type Person = (typeof demoPeople)[number]['signInName']
type State = Exclude<BrowserContextOptions['storageState'], string | undefined>

type Worker = {
  address: string
  /** The session of a person, begun once. */
  sessionOf(person: Person): Promise<State>
}
type Own = {
  /** A page of a fresh browser in which this person is signed in. */
  as(person: Person, options?: BrowserContextOptions): Promise<Page>
  /** A page of a fresh browser that knows nobody. */
  stranger(options?: BrowserContextOptions): Promise<Page>
}

export const test = base.extend<Own, Worker>({
  address: [
    async ({ browserName }, use) => {
      const folder = mkdtempSync(join(tmpdir(), `${browserName}-demo-`))
      const file = join(folder, 'demo.db')
      copyDemo(file)
      const served = await serveDemo(file)
      await use(served.address)
      await served.stop()
      rmSync(folder, { recursive: true })
    },
    { scope: 'worker' },
  ],

  sessionOf: [
    async ({ address }, use) => {
      const begun = new Map<Person, Promise<State>>()
      await use((person) => {
        const known = begun.get(person) ?? beginSession(address, person)
        begun.set(person, known)
        return known
      })
    },
    { scope: 'worker' },
  ],

  stranger: async ({ browser, address }, use) => {
    const contexts: BrowserContext[] = []
    const faults: string[] = []
    await use(async (options) => {
      const context = await browser.newContext({ baseURL: address, ...still, ...options })
      contexts.push(context)
      watch(context, faults)
      return context.newPage()
    })
    await Promise.all(contexts.map((context) => context.close()))
    expect(faults, 'the browser has nothing to complain of').toEqual([])
  },

  as: async ({ stranger, sessionOf }, use) => {
    await use(async (person, options) => stranger({ storageState: await sessionOf(person), ...options }))
  },
})

/** Without transitions, so that axe never sees a colour half-way. */
const still: BrowserContextOptions = {
  viewport: { width: 1440, height: 900 },
  locale: 'zh-CN',
  reducedMotion: 'reduce',
}

async function beginSession(address: string, person: Person): Promise<State> {
  const client = await request.newContext({ baseURL: address, extraHTTPHeaders: { Origin: address } })
  const answer = await client.post('/sign-in', {
    form: { signInName: person, password: demoPassword },
    maxRedirects: 0,
  })
  expect(answer.status(), `${person} signs in`).toBe(302)
  const state = await client.storageState()
  await client.dispose()
  return state
}

/** Chromium tells of every answer from 400 on; a refusal is no fault of the page. */
const isRefusal = (text: string): boolean => /status of 4(03|04|09|10|13|15|22)/.test(text)

/** Errors in the console (breaches of the content policy among them), errors thrown, and answers from 500 on. */
function watch(context: BrowserContext, faults: string[]): void {
  context.on('console', (message) => {
    if (!['error', 'warning'].includes(message.type()) || isRefusal(message.text())) return
    faults.push(`${message.page()?.url()}: ${message.text()}`)
  })
  context.on('weberror', (fault) => faults.push(`${fault.page()?.url()}: ${fault.error().message}`))
  context.on('response', (answer) => {
    if (answer.status() >= 500) faults.push(`${answer.url()}: ${answer.status()}`)
  })
}

/** Opens a page and waits until its own code runs. */
export async function visit(page: Page, path: string): Promise<void> {
  await page.goto(path)
  await alive(page)
}

export async function alive(page: Page): Promise<void> {
  await page.waitForFunction(() =>
    Object.keys(document.querySelector('main') ?? {}).some((key) => key.startsWith('__reactProps')),
  )
}

/** The control of a field by its whole label, whether the field is required or not. */
export const field = (page: Page, label: string): Locator =>
  page
    .locator('main')
    .getByLabel(new RegExp(`^\\*?${label}$`))
    .and(page.locator('input, select, textarea'))

/** How many rows a list says it has. */
export async function total(page: Page): Promise<number> {
  const text = await page.locator('.pager b').textContent()
  return Number(text?.replace(/\D/g, ''))
}

/** The figure that a link shows. */
export async function figure(link: Locator): Promise<number> {
  const text = await link.textContent()
  return Number(text?.replace(/[^\d.]/g, ''))
}

export const heading = (page: Page) => page.getByRole('heading', { level: 1 })
