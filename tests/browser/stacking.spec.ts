// The plan of a building by keyboard, its table and its picture of one area, and the figures that lead to it.
import { expect, heading, type Page, test, visit } from '#tests/browser/house.ts'

async function openPlan(page: Page): Promise<void> {
  await visit(page, '/buildings')
  await page.getByRole('table').getByRole('rowheader').getByRole('link').first().click()
  await expect(heading(page)).toContainText('楼层平面')
  await expect(page.locator('[data-block]').first()).toBeVisible()
}

const focused = (page: Page) =>
  page.evaluate(() => {
    const { activeElement } = document
    const floor = activeElement?.closest('[data-floor]')
    return {
      block: activeElement?.getAttribute('data-block') ?? null,
      floor: floor?.getAttribute('data-floor') ?? null,
      label: activeElement?.getAttribute('aria-label') ?? '',
    }
  })

test('arrows walk the rooms of a building, Enter opens one', async ({ as }) => {
  const page = await as('officer')
  await openPlan(page)
  const first = page.locator('[data-block][tabindex="0"]')
  await expect(first).toHaveCount(1)
  await first.focus()
  const start = await focused(page)
  await page.keyboard.press('ArrowRight')
  const right = await focused(page)
  expect(right.floor).toBe(start.floor)
  expect(right.block).not.toBe(start.block)
  await page.keyboard.press('ArrowLeft')
  expect(await focused(page)).toEqual(start)
  await page.keyboard.press('ArrowDown')
  const below = await focused(page)
  expect(below.floor).not.toBe(start.floor)
  await page.keyboard.press('End')
  const end = await focused(page)
  expect(end.floor).toBe(below.floor)
  await expect(page.locator('[data-block][tabindex="0"]')).toHaveCount(1)
  await page.keyboard.press('Enter')
  await page.waitForURL(`**/units/${end.block}*`)
})

test('the picture and its table hold the same rooms and the same area', async ({ as }) => {
  const page = await as('leader')
  await openPlan(page)
  const blocks = await page.locator('[data-block]').count()
  await page.getByText('房间表').click()
  const table = page.locator('.plan-table table')
  await expect(table.locator('tbody tr')).toHaveCount(blocks)
  const number = (text: string) => Number(text.replaceAll(',', ''))
  const areas = await table.locator('tbody tr td:nth-last-child(2)').allTextContents()
  const sum = number((await table.locator('tfoot td').first().textContent()) ?? '')
  expect(areas.reduce((all, text) => all + number(text) * 100, 0) / 100).toBeCloseTo(sum, 2)
  const rows = await page.locator('.plan-row').evaluateAll((drawn) =>
    drawn.map((row) => {
      const right = row.getBoundingClientRect().right
      return [...row.querySelectorAll('.block')].every((block) => block.getBoundingClientRect().right <= right + 1)
    }),
  )
  expect(rows).not.toContain(false)
})

test('on a phone the plan scrolls within itself', async ({ as }) => {
  const page = await as('officer', { viewport: { width: 390, height: 800 } })
  await openPlan(page)
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390)
  expect(await page.locator('.plan-scroll').evaluate((frame) => frame.scrollWidth > frame.clientWidth)).toBe(true)
})

test('李正 follows the district’s occupancy to a carrier and to its stays', async ({ as }) => {
  const page = await as('leader')
  await visit(page, '/')
  const shown = await page.locator('.occupancy b').first().textContent()
  await visit(page, '/occupancy')
  const definitions = page.locator('.occupancy-definitions')
  await expect(definitions.getByRole('row').filter({ hasText: '期末面积' })).toContainText(shown ?? 'nothing')
  await page.getByRole('link', { name: '按类型' }).click()
  await expect(page).toHaveURL(/by=type/)
  await page.getByRole('link', { name: '孵化器', exact: true }).click()
  await expect(page).toHaveURL(/type=incubator/)
  const table = page.getByRole('region', { name: '分项入驻率' })
  await table.locator('tbody th a').first().click()
  await expect(heading(page)).toContainText('入驻率')
  await expect(page).toHaveURL(/\/carriers\/[0-9a-f-]+\/occupancy/)
  await definitions.getByRole('link').first().click()
  await expect(page).toHaveURL(/\/stays\?.*carrier=.*kind=physical/)
})
