import { type PointerEvent, useEffect, useRef } from 'react'

const startsAfterPx = 6
const edgePx = 60

type Drag = { id: string; x: number; y: number; ghost: HTMLElement | null; card: HTMLElement }

const stageAt = (x: number, y: number): string | null => {
  const column = document.elementFromPoint(x, y)?.closest('[data-stage]')
  return column instanceof HTMLElement ? (column.dataset.stage ?? null) : null
}

/**
 * Dragging a card with the mouse or a pen. A finger scrolls instead: on a touch screen a card is moved by its link. The ghost
 * that follows the pointer is moved by script alone, since the page's security policy allows no style attributes.
 */
export function useCardDrag(on: { over: (stage: string | null) => void; drop: (id: string, stage: string) => void }) {
  const drag = useRef<Drag | null>(null)
  const latest = useRef(on)
  latest.current = on
  useEffect(() => {
    const move = (event: globalThis.PointerEvent) => {
      const now = drag.current
      if (!now) return
      const far = Math.hypot(event.clientX - now.x, event.clientY - now.y) > startsAfterPx
      if (!now.ghost && !far) return
      now.ghost ??= ghostOf(now.card)
      now.ghost.style.transform = `translate(${event.clientX + 8}px, ${event.clientY + 8}px)`
      latest.current.over(stageAt(event.clientX, event.clientY))
      scrollAtEdge(now.card, event.clientX)
    }
    const end = (event: globalThis.PointerEvent) => {
      const now = drag.current
      drag.current = null
      if (!now?.ghost) return
      now.ghost.remove()
      now.card.classList.remove('dragged')
      latest.current.over(null)
      swallowClick()
      const stage = event.type === 'pointerup' ? stageAt(event.clientX, event.clientY) : null
      if (stage) latest.current.drop(now.id, stage)
    }
    const giveUp = (event: KeyboardEvent) => {
      if (event.key !== 'Escape' || !drag.current?.ghost) return
      drag.current.ghost.remove()
      drag.current.card.classList.remove('dragged')
      drag.current = null
      latest.current.over(null)
    }
    window.addEventListener('pointermove', move)
    window.addEventListener('pointerup', end)
    window.addEventListener('pointercancel', end)
    window.addEventListener('keydown', giveUp)
    return () => {
      drag.current?.ghost?.remove()
      window.removeEventListener('pointermove', move)
      window.removeEventListener('pointerup', end)
      window.removeEventListener('pointercancel', end)
      window.removeEventListener('keydown', giveUp)
    }
  }, [])
  return (event: PointerEvent<HTMLElement>) => {
    if (event.button !== 0 || event.pointerType === 'touch' || !(event.target instanceof Element)) return
    if (event.target.closest('button, .refusal')) return
    const card = event.target.closest('[data-card]')
    if (!(card instanceof HTMLElement) || !card.dataset.card) return
    drag.current = { id: card.dataset.card, x: event.clientX, y: event.clientY, ghost: null, card }
  }
}

function ghostOf(card: HTMLElement): HTMLElement {
  const copy = card.cloneNode(true)
  if (!(copy instanceof HTMLElement)) throw new Error('a card is an element')
  copy.removeAttribute('data-card')
  copy.removeAttribute('tabindex')
  copy.setAttribute('aria-hidden', 'true')
  copy.classList.add('ghost')
  copy.style.width = `${card.offsetWidth}px`
  document.body.append(copy)
  card.classList.add('dragged')
  return copy
}

/** A long board goes on scrolling while a card is held at its edge. */
function scrollAtEdge(card: HTMLElement, x: number): void {
  const board = card.closest('.board')
  if (!board) return
  const { left, right } = board.getBoundingClientRect()
  if (x > right - edgePx) board.scrollLeft += 18
  if (x < left + edgePx) board.scrollLeft -= 18
}

/** Letting go over a link is no click on it. */
function swallowClick(): void {
  const swallow = (event: MouseEvent) => {
    event.preventDefault()
    event.stopPropagation()
  }
  window.addEventListener('click', swallow, { capture: true, once: true })
  setTimeout(() => window.removeEventListener('click', swallow, { capture: true }), 0)
}
