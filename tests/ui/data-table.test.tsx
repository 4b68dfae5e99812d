import { describe, expect, it } from 'vitest'
import { click, html, input, shown, the } from '#tests/ui/page.tsx'
import { type Column, DataTable } from '#ui/data-table.tsx'

type Firm = { id: string; name: string; staff: number | null }
const firms: Firm[] = [
  { id: 'a', name: '云岭数据', staff: 12 },
  { id: 'b', name: '北陵智航', staff: null },
  { id: 'c', name: '塔湾微电子', staff: 0 },
  { id: 'd', name: '舍利软件', staff: 8 },
]
const columns: Column<Firm>[] = [
  { key: 'name', head: '企业名称', sortable: true, always: true, cell: (firm) => firm.name },
  { key: 'staff', head: '员工数', unit: '人', numeric: true, sortable: true, cell: (firm) => firm.staff },
  { key: 'note', head: '备注', hidden: true, cell: () => '无' },
]
const table = (
  <DataTable
    caption="企业"
    columns={columns}
    rows={firms}
    rowKey={(firm) => firm.id}
    defaultSort="name"
    select={{
      label: (firm) => firm.name,
      acts: (form) => (
        <button type="submit" form={form}>
          指派
        </button>
      ),
    }}
  />
)
const picked = (place: HTMLElement) =>
  [...place.querySelectorAll<HTMLInputElement>('input[name=select]')]
    .filter((box) => box.checked)
    .map((box) => box.value)

describe('a sortable head', () => {
  it('is a link that sorts ascending, then descending, and starts at page one', async () => {
    const { place, address } = await shown(table, { at: '/firms?q=云&page=3&sort=staff' })
    expect(place.querySelectorAll('[aria-sort=ascending]')).toHaveLength(1)
    await click(the(place, 'thead th.number a', HTMLAnchorElement))
    expect(decodeURIComponent(address().search)).toBe('?q=云&sort=-staff')
    expect(the(place, 'th.number', HTMLTableCellElement).getAttribute('aria-sort')).toBe('descending')
  })
  it('shows the sort the list has when the address names none', async () => {
    const { place } = await shown(table)
    expect(the(place, 'th.fixed', HTMLTableCellElement).getAttribute('aria-sort')).toBe('ascending')
  })
})

describe('cells', () => {
  it('draw nothing as "-" and zero as zero', () => {
    expect(html(table)).toMatch(/class="number"><span class="quiet">-<\/span>/)
    expect(html(table)).toContain('<td class="number">0</td>')
  })
  it('name their row in the first column', () => {
    expect(html(table)).toContain('<th scope="row" class="fixed">云岭数据</th>')
  })
})

describe('columns', () => {
  it('leave out what is hidden at first', () => expect(html(table)).not.toContain('备注'))
  it('are those the address asks for, and those that are always drawn', () => {
    const drawn = html(table, { at: '/firms?column=note' })
    expect(drawn).toContain('备注')
    expect(drawn).toContain('企业名称')
    expect(drawn).not.toContain('员工数')
  })
})

describe('selection', () => {
  it('picks a range with shift, counts it, and clears it', async () => {
    const { place } = await shown(table)
    const bar = the(place, '.selection-bar', HTMLElement)
    expect(bar.hidden).toBe(true)
    await click(input(place, 'input[value=a]'))
    await click(input(place, 'input[value=c]'), { shiftKey: true })
    expect(picked(place)).toEqual(['a', 'b', 'c'])
    expect(bar.hidden).toBe(false)
    expect(bar.textContent).toContain('已选 3 项')
    await click(the(place, '.selection-bar .clear', HTMLButtonElement))
    expect(picked(place)).toEqual([])
  })
  it('picks all rows of the page, and stands half ticked for some', async () => {
    const { place } = await shown(table)
    const all = input(place, 'thead input')
    await click(input(place, 'input[value=b]'))
    expect(all.indeterminate).toBe(true)
    await click(all)
    expect(picked(place)).toEqual(['a', 'b', 'c', 'd'])
  })
  it('works without JavaScript: ticks belong to a form, and its acts are there', () => {
    const drawn = html(table)
    const form = /<form[^>]* id="([^"]+)"/.exec(drawn)?.[1]
    expect(drawn).toContain(`<noscript><div class="selection-bar"><button type="submit" form="${form}">`)
    expect(drawn).toMatch(new RegExp(`name="select" form="${form}"`))
  })
})
