import { describe, expect, it } from 'vitest'
import { html, shown } from '#tests/ui/page.tsx'
import { ListFrame } from '#ui/list-frame.tsx'
import { Pager } from '#ui/pager.tsx'
import { QueryForm, QueryText } from '#ui/query-form.tsx'

const hrefs = (place: HTMLElement) =>
  [...place.querySelectorAll('.pages a')].map((link) => decodeURIComponent(link.getAttribute('href') ?? ''))

describe('the pager', () => {
  it('tells the total and leads to both neighbours, keeping the filters', async () => {
    const { place } = await shown(<Pager total={1812} page={2} size={50} />, { at: '/firms?q=云&page=2' })
    expect(place.textContent).toContain('共 1,812 条')
    expect(place.textContent).toContain('第 2 / 37 页')
    expect(hrefs(place)).toEqual(['/firms?q=云', '/firms?q=云&page=3'])
  })
  it('offers no page before the first and none after the last', async () => {
    const { place } = await shown(<Pager total={30} page={1} size={50} />)
    expect(hrefs(place)).toEqual([])
  })
  it('jumps by a form that keeps the filters and drops the page', () => {
    const drawn = html(<Pager total={1812} page={2} size={50} />, { at: '/firms?q=yl&page=2' })
    expect(drawn).toContain('<input type="hidden" name="q" value="yl"/>')
    expect(drawn).not.toContain('type="hidden" name="page"')
    expect(drawn).toContain('max="37"')
  })
})

describe('the query form', () => {
  const list = (
    <ListFrame
      title="企业"
      query={
        <QueryForm>
          <QueryText name="q" label="企业" value="云" />
        </QueryForm>
      }
    >
      <p>rows</p>
    </ListFrame>
  )
  it('keeps day, sort and columns but starts at page one with its own filters', () => {
    const drawn = html(list, { at: '/firms?q=x&on=2023-12-31&sort=-name&page=4&column=name' })
    for (const kept of ['on', 'sort', 'column']) expect(drawn).toContain(`type="hidden" name="${kept}"`)
    for (const gone of ['q', 'page']) expect(drawn).not.toContain(`type="hidden" name="${gone}"`)
  })
  it('resets to the bare list on the same day', () => {
    expect(html(list, { at: '/firms?q=x&on=2023-12-31&sort=-name' })).toContain('href="/firms?on=2023-12-31"')
  })
})
