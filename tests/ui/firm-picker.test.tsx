import { act } from 'react'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { click, html, input, settle, shown, the, type } from '#tests/ui/page.tsx'
import { FirmPicker } from '#ui/firm-picker.tsx'

const found = [
  { id: 'firm-1', name: '沈阳云岭数据科技有限公司', code: '91210105MA0XW3D21K' },
  { id: 'firm-2', name: '沈阳云岭二号有限公司', code: null },
]
const asked: string[] = []

function answer(firms: typeof found) {
  asked.length = 0
  vi.stubGlobal('fetch', async (address: string) => {
    asked.push(decodeURIComponent(address))
    return Response.json({ firms })
  })
}
afterEach(() => vi.unstubAllGlobals())

const picker = <FirmPicker name="firm" label="企业" required />
const box = (place: HTMLElement) => input(place, 'input[role=combobox]')
const posted = (place: HTMLElement) => input(place, 'input[name=firm]').value

async function ready() {
  const { place } = await shown(picker)
  for (let tries = 0; tries < 100 && !place.querySelector('[role=combobox]'); tries++) await settle(50)
  return place
}

describe('without JavaScript', () => {
  it('is a text field that posts a name or code', () => {
    expect(html(picker)).toMatch(/<input class="input" type="text"[^>]* name="firm" required=""/)
  })
})

describe('the combo box', () => {
  it('keeps its label and help', async () => {
    answer([])
    const place = await ready()
    expect(box(place).labels?.[0]?.textContent).toContain('企业')
    expect(box(place).getAttribute('aria-describedby')).toContain('firm-help')
  })
  it('asks for what is typed, shows name and code tail, and posts the id of the firm chosen', async () => {
    answer(found)
    const place = await ready()
    await type(box(place), '云岭')
    expect(posted(place)).toBe('云岭')
    await settle(400)
    expect(asked).toEqual(['/find?firm=云岭'])
    const option = the(document, '[role=option]', HTMLElement)
    expect(option.textContent).toBe('沈阳云岭数据科技有限公司…W3D21K')
    await act(async () => {
      box(place).dispatchEvent(new KeyboardEvent('keydown', { key: 'ArrowDown', bubbles: true }))
    })
    await act(async () => {
      box(place).dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true }))
    })
    await settle()
    expect(posted(place)).toBe('firm-1')
    expect(box(place).value).toBe('沈阳云岭数据科技有限公司')
  })
  it('posts what was typed where nothing is chosen', async () => {
    answer([])
    const place = await ready()
    await type(box(place), '91210105MA0XW3D21K')
    await settle(400)
    await click(document.body)
    expect(posted(place)).toBe('91210105MA0XW3D21K')
  })
})
