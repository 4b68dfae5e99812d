import { act } from 'react'
import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import { pastedCells } from '#domain/metric-paste.ts'
import { noMetrics } from '#domain/yearly-metrics.ts'
import { html, input, shown, the, type } from '#tests/ui/page.tsx'
import { ActForm } from '#ui/act-form.tsx'
import { MetricsGrid } from '#ui/metrics-grid.tsx'

describe('a range copied from a spreadsheet', () => {
  test.each([
    [
      '480\t1,250.5\r\n470\t1200万\r\n',
      [
        ['480', '1,250.5'],
        ['470', '1200万'],
      ],
    ],
    ['480\n470', [['480'], ['470']]],
    ['"两\n行"\t"说""好"""', [['两\n行', '说"好"']]],
    ['1\t\t3', [['1', '', '3']]],
    ['480', null],
    ['480\n', null],
  ])('%j', (text, cells) => {
    // One cell with the line end that Excel adds is still one cell.
    expect(pastedCells(text)).toEqual(cells)
  })
})

const grid = (
  <ActForm
    schema={z.object({})}
    labels={{}}
    submitLabel="保存"
    values={{ 'revenueYuan-2023': '480', 'staff-2023': '10' }}
  >
    <MetricsGrid
      years={[2022, 2023]}
      unit="ten-thousand"
      stands={[{ year: 2023, metrics: { ...noMetrics, revenueYuan: 4_800_000, staff: 10 } }]}
    />
  </ActForm>
)
const cell = (place: Element, name: string) => input(place, `[name="${name}"]`)

const paste = (target: HTMLElement, text: string) =>
  act(async () => {
    target.focus()
    const event = new Event('paste', { bubbles: true, cancelable: true })
    Object.defineProperty(event, 'clipboardData', { value: { getData: () => text } })
    target.dispatchEvent(event)
  })
const press = (target: EventTarget, key: string, options: KeyboardEventInit = {}) =>
  act(async () => {
    target.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...options }))
  })

describe('the grid', () => {
  test('is a plain form without JavaScript, each field named by year, figure and unit', () => {
    const drawn = html(grid)
    expect(drawn).toContain('aria-label="2023年收入总额（万元）"')
    expect(drawn).toContain('name="revenueYuan-2023"')
    expect(drawn).toContain('value="480"')
  })

  test('takes a pasted range, in its own unit; percentages and what lies outside stay out and are counted', async () => {
    const { place } = await shown(grid)
    await paste(cell(place, 'revenueYuan-2022'), '1,000\t１２００万\t5\n350万\t12%\n无\t很多\n')
    expect(cell(place, 'revenueYuan-2022').value).toBe('1,000')
    expect(cell(place, 'revenueYuan-2023').value).toBe('1,200')
    expect(cell(place, 'salesYuan-2022').value).toBe('350')
    expect(cell(place, 'salesYuan-2023').value).toBe('')
    expect(cell(place, 'highTechIncomeYuan-2022').value).toBe('-')
    const said = the(place, '[role="status"]', HTMLElement).textContent
    expect(said).toContain('已粘贴 4 格')
    expect(said).toContain('1 格是百分数')
    expect(said).toContain('1 格超出表格')
    expect(said).toContain('1 格不能识别')
  })

  test('one cell pasted is left to the field itself', async () => {
    const { place } = await shown(grid)
    await paste(cell(place, 'revenueYuan-2022'), '480')
    expect(cell(place, 'revenueYuan-2022').value).toBe('')
  })

  test('arrows and Enter move between cells, but never while a word is composed', async () => {
    const { place } = await shown(grid)
    const first = cell(place, 'revenueYuan-2022')
    await act(async () => first.focus())
    await press(first, 'ArrowDown')
    expect(document.activeElement).toBe(cell(place, 'salesYuan-2022'))
    await press(cell(place, 'salesYuan-2022'), 'ArrowRight')
    expect(document.activeElement).toBe(cell(place, 'salesYuan-2023'))
    await press(cell(place, 'salesYuan-2023'), 'Enter', { isComposing: true })
    expect(document.activeElement).toBe(cell(place, 'salesYuan-2023'))
  })

  test('warns beside the cell while one types, and takes it back', async () => {
    const { place } = await shown(grid)
    expect(place.textContent).not.toContain('科技人员数大于职工总数')
    await type(cell(place, 'techStaff-2023'), '12')
    expect(place.textContent).toContain('科技人员数大于职工总数')
    await type(cell(place, 'techStaff-2023'), '9')
    expect(place.textContent).not.toContain('科技人员数大于职工总数')
  })
})
