import { describe, expect, it } from 'vitest'
import { usualLook } from '#domain/look.ts'
import { click, html, input, shown, the } from '#tests/ui/page.tsx'
import { AsOfControl, presetsOf } from '#ui/as-of-control.tsx'
import { PageFrame } from '#ui/frame.tsx'
import { Toasts } from '#ui/notice.tsx'

const asOf = { on: '2024-06-30', today: '2024-06-30', base: '2020-12-31', term: '2025-12-31' }
const nav = [
  { key: 'look', label: '总览', items: [{ to: '/', label: '总览', bar: true }] },
  { key: 'work', label: '企业', items: [{ to: '/firms', label: '企业', count: 1812, bar: true }] },
]
const frame = (
  <PageFrame find nav={nav} asOf={asOf} account={{ name: '综合科', roles: '科技局人员' }} look={usualLook}>
    <h1>企业</h1>
  </PageFrame>
)

describe('the as-of day', () => {
  it('offers the days an officer asks for', () => {
    expect(presetsOf({ ...asOf, today: '2024-06-12' }).map(([, day]) => day)).toEqual([
      '2024-06-12',
      '2024-05-31',
      '2024-03-31',
      '2023-12-31',
      '2020-12-31',
      '2025-12-31',
    ])
  })
  it('moves by month ends, keeps the filters and drops the page', () => {
    const drawn = html(<AsOfControl asOf={{ ...asOf, on: '2024-05-31' }} />, { at: '/firms?q=yl&page=3&on=2024-05-31' })
    expect(drawn).toContain('href="/firms?q=yl&amp;on=2024-04-30"')
    expect(drawn).toContain('href="/firms?q=yl"')
    expect(drawn).toContain('action="/firms"')
    expect(drawn).toContain('<input type="hidden" name="q" value="yl"/>')
  })
})

describe('the frame', () => {
  it('marks the page one is on, below it too', () => {
    const drawn = html(frame, { at: '/firms/1' })
    expect(drawn).toMatch(/<a aria-current="page"[^>]* href="\/firms"/)
    expect(drawn).not.toMatch(/aria-current="page"[^>]* href="\/"/)
  })
  it('takes the day along', () => {
    expect(html(frame, { at: '/?on=2023-12-31' })).toContain('href="/firms?on=2023-12-31"')
  })
  it('posts preferences plainly and comes back', () => {
    const drawn = html(frame, { at: '/firms?q=yl' })
    expect(drawn).toContain(
      '<form method="post" action="/preferences"><input type="hidden" name="back" value="/firms?q=yl"/>',
    )
  })
  it('goes to the search box on Ctrl K', async () => {
    const { place } = await shown(frame)
    document.dispatchEvent(new KeyboardEvent('keydown', { key: 'k', ctrlKey: true, cancelable: true }))
    expect(document.activeElement).toBe(input(place, '.top input[type=search]'))
  })
})

describe('toasts', () => {
  it('are a status region, and can be closed', async () => {
    const { place } = await shown(<Toasts toasts={[{ id: 'a', tone: 'good', text: '已登记' }]} />)
    const region = the(place, '[role=status]', HTMLElement)
    expect(region.textContent).toContain('已登记')
    await click(the(place, 'button', HTMLButtonElement))
    expect(region.textContent).toBe('')
  })
})
