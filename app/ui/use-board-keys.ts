import { type KeyboardEvent, useState } from 'react'
import { type BoardColumn, cardOn } from '#ui/case-board-state.ts'

/** A card picked up with the keyboard, and the stage it is held over. */
export type Held = { id: string; over: string }

type Keys = {
  columns: readonly BoardColumn[]
  /** Whether cards may be moved at all. */
  movable: boolean
  focus: (id: string) => void
  open: (id: string) => void
  pick: (held: Held) => void
  turn: (held: Held) => void
  cancel: (held: Held) => void
  drop: (held: Held) => void
}

const arrows: Readonly<Record<string, { column: number; row: number }>> = {
  ArrowUp: { column: 0, row: -1 },
  ArrowDown: { column: 0, row: 1 },
  ArrowLeft: { column: -1, row: 0 },
  ArrowRight: { column: 1, row: 0 },
}

/** Arrows walk the cards; Space picks one up, Left and Right choose its stage, Space or Enter drops it, Esc lets it be. */
export function useBoardKeys(keys: Keys) {
  const [held, hold] = useState<Held | null>(null)
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    const { target } = event
    if (!(target instanceof HTMLElement) || !target.dataset.card) return
    const id = target.dataset.card
    const done = held?.id === id ? heldKey(event.key, held) : freeKey(event.key, id)
    if (done) event.preventDefault()
  }
  const letGo = () => {
    if (!held) return
    hold(null)
    keys.cancel(held)
  }

  function freeKey(key: string, id: string): boolean {
    const card = cardOn(keys.columns, id)
    if (!card) return false
    if (key === 'Enter') keys.open(id)
    else if (key === ' ' && keys.movable) {
      const next = { id, over: card.stage }
      hold(next)
      keys.pick(next)
    } else {
      const other = neighbourOf(keys.columns, id, key)
      if (!other) return key in arrows || key === ' '
      keys.focus(other)
    }
    return true
  }

  function heldKey(key: string, now: Held): boolean {
    if (key === 'Escape') letGo()
    else if (key === 'Enter' || key === ' ') {
      hold(null)
      keys.drop(now)
    } else if (key === 'ArrowLeft' || key === 'ArrowRight') {
      const next = { ...now, over: stageBeside(keys.columns, now.over, key === 'ArrowRight' ? 1 : -1) }
      hold(next)
      keys.turn(next)
    } else return key in arrows
    return true
  }

  return { held, onKeyDown, letGo }
}

/** The stage to the left or right that takes cards; the present one at the end of the row. */
function stageBeside(columns: readonly BoardColumn[], stage: string, step: 1 | -1): string {
  const open = columns.filter(({ retired, key }) => !retired || key === stage)
  return open[open.findIndex(({ key }) => key === stage) + step]?.key ?? stage
}

/** The card above, below, or at the same height in the next column that has one. */
function neighbourOf(columns: readonly BoardColumn[], id: string, key: string): string | null {
  const arrow = arrows[key]
  const column = columns.findIndex(({ cards }) => cards.some((card) => card.id === id))
  const row = columns[column]?.cards.findIndex((card) => card.id === id) ?? -1
  const here = columns[column]?.cards ?? []
  if (key === 'Home') return here[0]?.id ?? null
  if (key === 'End') return here.at(-1)?.id ?? null
  if (!arrow) return null
  if (arrow.row !== 0) return here[row + arrow.row]?.id ?? null
  for (let at = column + arrow.column; at >= 0 && at < columns.length; at += arrow.column) {
    const cards = columns[at]?.cards ?? []
    if (cards.length > 0) return cards[Math.min(row, cards.length - 1)]?.id ?? null
  }
  return null
}
