import { act } from 'react'
import { describe, expect, it } from 'vitest'
import { html, settle, shown, the } from '#tests/ui/page.tsx'
import { CaseBoard } from '#ui/case-board.tsx'
import { type BoardColumn, boardAfter, type MoveAnswer, startBoard } from '#ui/case-board-state.ts'

const card = (id: string, stage: string, firmName: string) => ({
  ...{ id, version: 1, firmName, stage, since: '2024-06-01', days: 29, slow: false },
  ...{ officerName: '王敏', expectedOn: null, lapsesOn: null },
})
const column = (key: string, zh: string, cards: BoardColumn['cards'], count = cards.length): BoardColumn => ({
  ...{ key, zh, en: zh, slowAfterDays: 30, retired: false, slow: 0 },
  cards,
  count,
})
const columns = [
  column('pool', '入库培育', [card('a', 'pool', '云岭数据'), card('b', 'pool', '北陵智航')]),
  column('diagnosis', '诊断', []),
  column('coaching', '辅导', [card('c', 'coaching', '塔湾微电子')]),
]

function boardWith(move: (to: string) => Promise<MoveAnswer>, movable = true) {
  const moves: string[] = []
  const element = (
    <CaseBoard
      label="高企"
      columns={columns}
      movable={movable}
      pageOf={(id) => `/cases/${id}`}
      moveFormOf={(id, to) => `/cases/${id}/move${to ? `?to=${to}` : ''}`}
      moreOf={(key, count) => `?more=${key}~${count + 50}`}
      move={(moved, to) => {
        moves.push(`${moved.id} ${to} ${moved.version}`)
        return move(to)
      }}
      more={async () => []}
      wayOut={({ code, to }, id) =>
        code === 'case.gate' ? { to: `/cases/${id}/move?to=${to}`, label: '说明原因后移动' } : null
      }
      refresh={() => undefined}
    />
  )
  return { element, moves }
}
const goes = async (to: string): Promise<MoveAnswer> => ({ moved: { version: 2, stage: to, since: '2024-06-30' } })

const focusOn = (place: HTMLElement, id: string) =>
  act(async () => the(place, `[data-card=${id}]`, HTMLElement).focus())
async function press(...keys: string[]) {
  for (const key of keys)
    await act(async () => {
      document.activeElement?.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }))
    })
}
const inColumn = (place: HTMLElement, key: string) =>
  [...place.querySelectorAll(`[data-stage=${key}] [data-card]`)].map((one) => one.getAttribute('data-card'))
const focused = () => document.activeElement?.getAttribute('data-card')
const said = (place: HTMLElement) => the(place, '[role=status]', HTMLElement).textContent

describe('a board by keyboard', () => {
  it('walks from card to card with the arrows, over an empty column too', async () => {
    const { place } = await shown(boardWith(goes).element)
    await focusOn(place, 'a')
    await press('ArrowDown')
    expect(focused()).toBe('b')
    await press('ArrowRight')
    expect(focused()).toBe('c')
    await press('ArrowLeft')
    expect(focused()).toBe('a')
  })

  it('picks a card up, chooses a stage and drops it: focus stays with it, and each step is said', async () => {
    const { element, moves } = boardWith(goes)
    const { place } = await shown(element)
    await focusOn(place, 'a')
    await press(' ')
    expect(said(place)).toContain('已拿起“云岭数据”')
    await press('ArrowRight')
    expect(said(place)).toBe('放到“诊断”')
    await press(' ')
    await settle()
    expect(moves).toEqual(['a diagnosis 1'])
    expect(inColumn(place, 'diagnosis')).toEqual(['a'])
    expect(focused()).toBe('a')
    expect(said(place)).toBe('“云岭数据”已移到“诊断”。')
  })

  it('Esc and leaving the card cancel; nothing is sent', async () => {
    const { element, moves } = boardWith(goes)
    const { place } = await shown(element)
    await focusOn(place, 'a')
    await press(' ', 'ArrowRight', 'Escape')
    expect(said(place)).toContain('已取消')
    await press(' ', 'ArrowRight')
    await focusOn(place, 'c')
    await press(' ', 'Escape')
    expect(moves).toEqual([])
    expect(inColumn(place, 'pool')).toEqual(['a', 'b'])
  })

  it('a refused card is put back in its place with the reason, and the next move sends it again', async () => {
    const refused = { code: 'case.gate', detail: { missing: ['officer-set'], to: 'diagnosis' } }
    const { element } = boardWith(async () => ({ refused }))
    const { place } = await shown(element)
    await focusOn(place, 'b')
    await press(' ', 'ArrowRight', 'Enter')
    await settle()
    expect(inColumn(place, 'pool')).toEqual(['a', 'b'])
    const reason = the(place, '[data-card=b] .refusal', HTMLElement)
    expect(reason.textContent).toContain('已指派负责人')
    expect(the(reason, 'a', HTMLAnchorElement).getAttribute('href')).toBe('/cases/b/move?to=diagnosis')
    expect(focused()).toBe('b')
    expect(said(place)).toContain('已放回原处')
  })

  it('on a past day nothing can be picked up', async () => {
    const { element, moves } = boardWith(goes, false)
    const { place } = await shown(element)
    await focusOn(place, 'a')
    await press(' ', 'ArrowRight', ' ')
    expect(moves).toEqual([])
    expect(place.textContent).not.toContain('移动')
  })
})

describe('a board without JavaScript', () => {
  it('leads each card to its page and its form, and a long column to more of it', () => {
    const long = column('pool', '入库培育', columns[0]?.cards ?? [], 120)
    const { element } = boardWith(goes)
    const drawn = html(<CaseBoard {...element.props} columns={[long]} />)
    expect(drawn).toContain('href="/cases/a"')
    expect(drawn).toContain('href="/cases/a/move"')
    expect(drawn).toContain('href="?more=pool~52"')
    expect(drawn).not.toContain('tabindex="-1"')
  })
})

describe('what a board shows between two answers', () => {
  const begun = boardAfter(startBoard(columns), { what: 'move', id: 'b', to: 'coaching' })
  const countsOf = (state: typeof begun) => state.columns.map(({ count }) => count)

  it('counts the card where it was dropped, at once', () => {
    expect(countsOf(begun)).toEqual([1, 0, 2])
    expect(begun.columns[2]?.cards.map(({ id }) => id)).toEqual(['b', 'c'])
  })
  it('puts it back in its very place', () => {
    const refused = { code: 'case.changed', detail: {} }
    const back = boardAfter(begun, { what: 'answer', id: 'b', to: 'coaching', answer: { refused } })
    expect(back.columns).toEqual(startBoard(columns).columns)
    expect(back.refused.b).toEqual({ ...refused, to: 'coaching' })
  })
  it('keeps the version the server gave, for the next move', () => {
    const moved = { version: 7, stage: 'coaching', since: '2024-06-30' }
    const done = boardAfter(begun, { what: 'answer', id: 'b', to: 'coaching', answer: { moved } })
    expect(done.columns[2]?.cards[0]).toMatchObject({ id: 'b', version: 7, days: 0 })
    expect(done.underway).toEqual({})
  })
  it('draws a card fetched later only once', () => {
    const more = boardAfter(begun, { what: 'more', column: 'pool', cards: [card('b', 'pool', '北陵智航')] })
    expect(more.columns.flatMap(({ cards }) => cards.map(({ id }) => id))).toEqual(['a', 'b', 'c'])
  })
})
