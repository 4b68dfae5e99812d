// What a board shows between two answers of the server: cards moved at once, put back where the move was refused.
import type { RefusalDetail } from '#domain/refusal-code.ts'

export type BoardCard = {
  id: string
  version: number
  firmName: string
  stage: string
  since: string
  days: number
  slow: boolean
  officerName: string | null
  expectedOn: string | null
  lapsesOn: string | null
  /** What else cards of this board say, in words of its own. */
  about?: { kind: string | null; level: string | null; areaCent: number | null }
}
export type BoardColumn = {
  key: string
  zh: string
  en: string
  slowAfterDays: number | null
  retired: boolean
  count: number
  slow: number
  cards: readonly BoardCard[]
}

export type Moved = { version: number; stage: string; since: string }
/** Why a card is back where it was; null = the server was not reached. */
export type Refused = { to: string; code: string | null; detail: RefusalDetail }
export type MoveAnswer = { moved: Moved } | { refused: Omit<Refused, 'to'> }

/** A move under way: where the card was, so that it can be put back there. */
type Underway = { card: BoardCard; at: number }
export type BoardState = {
  columns: readonly BoardColumn[]
  underway: Readonly<Record<string, Underway>>
  refused: Readonly<Record<string, Refused>>
}

export type BoardChange =
  | { what: 'move'; id: string; to: string }
  | { what: 'answer'; id: string; to: string; answer: MoveAnswer }
  | { what: 'more'; column: string; cards: readonly BoardCard[] }
  | { what: 'dismiss'; id: string }
  | { what: 'afresh'; columns: readonly BoardColumn[] }

export const startBoard = (columns: readonly BoardColumn[]): BoardState => ({ columns, underway: {}, refused: {} })

export const cardOn = (columns: readonly BoardColumn[], id: string): BoardCard | undefined =>
  columns.flatMap(({ cards }) => cards).find((card) => card.id === id)

const without = <V>(all: Readonly<Record<string, V>>, id: string): Record<string, V> =>
  Object.fromEntries(Object.entries(all).filter(([key]) => key !== id))

/** Takes a card out of its column and the counts that hold it. */
const taken = (columns: readonly BoardColumn[], card: BoardCard): BoardColumn[] =>
  columns.map((column) =>
    column.key === card.stage
      ? {
          ...column,
          count: column.count - 1,
          slow: column.slow - (card.slow ? 1 : 0),
          cards: column.cards.filter(({ id }) => id !== card.id),
        }
      : column,
  )

const placed = (columns: readonly BoardColumn[], card: BoardCard, at: number): BoardColumn[] =>
  columns.map((column) =>
    column.key === card.stage
      ? {
          ...column,
          count: column.count + 1,
          slow: column.slow + (card.slow ? 1 : 0),
          cards: [...column.cards.slice(0, at), card, ...column.cards.slice(at)],
        }
      : column,
  )

export function boardAfter(state: BoardState, change: BoardChange): BoardState {
  switch (change.what) {
    case 'afresh':
      return startBoard(change.columns)
    case 'dismiss':
      return { ...state, refused: without(state.refused, change.id) }
    case 'more':
      return { ...state, columns: withMore(state, change.column, change.cards) }
    case 'move':
      return moveBegun(state, change.id, change.to)
    case 'answer':
      return 'moved' in change.answer
        ? settled(state, change.id, change.answer.moved)
        : putBack(state, change.id, { ...change.answer.refused, to: change.to })
  }
}

/** The card goes where it was dropped, on top, before the server has said anything. */
function moveBegun(state: BoardState, id: string, to: string): BoardState {
  const card = cardOn(state.columns, id)
  if (!card || card.stage === to || state.underway[id]) return state
  const at = state.columns.find(({ key }) => key === card.stage)?.cards.findIndex((one) => one.id === id) ?? 0
  return {
    columns: placed(taken(state.columns, card), { ...card, stage: to, days: 0, slow: false }, 0),
    underway: { ...state.underway, [id]: { card, at } },
    refused: without(state.refused, id),
  }
}

function settled(state: BoardState, id: string, moved: Moved): BoardState {
  const columns = state.columns.map((column) => ({
    ...column,
    cards: column.cards.map((card) => (card.id === id ? { ...card, ...moved } : card)),
  }))
  return { ...state, columns, underway: without(state.underway, id) }
}

function putBack(state: BoardState, id: string, refused: Refused): BoardState {
  const before = state.underway[id]
  const card = cardOn(state.columns, id)
  if (!before || !card) return { ...state, refused: { ...state.refused, [id]: refused } }
  return {
    columns: placed(taken(state.columns, card), before.card, before.at),
    underway: without(state.underway, id),
    refused: { ...state.refused, [id]: refused },
  }
}

/** Cards fetched later; one that was moved meanwhile is not drawn twice. */
function withMore(state: BoardState, key: string, cards: readonly BoardCard[]): BoardColumn[] {
  const fresh = cards.filter(({ id }) => !cardOn(state.columns, id))
  return state.columns.map((column) =>
    column.key === key
      ? {
          ...column,
          cards: [...column.cards, ...fresh],
          count: Math.max(column.count, column.cards.length + fresh.length),
        }
      : column,
  )
}
