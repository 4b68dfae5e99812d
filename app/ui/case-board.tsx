import { useNavigate } from '@remix-run/react'
import { type ReactNode, useEffect, useId, useReducer, useRef, useState } from 'react'
import type { Language } from '#domain/look.ts'
import type { RefusalDetail } from '#domain/refusal-code.ts'
import {
  type BoardCard,
  type BoardColumn,
  boardAfter,
  cardOn,
  type MoveAnswer,
  type Refused,
  startBoard,
} from '#ui/case-board-state.ts'
import { formatNumber } from '#ui/format.ts'
import { useBoardKeys } from '#ui/use-board-keys.ts'
import { useCardDrag } from '#ui/use-card-drag.ts'
import { useHydrated } from '#ui/use-hydrated.ts'
import { useLanguage, useWords, type Words } from '#words/words.tsx'

export type CaseBoardProps = {
  label: string
  columns: readonly BoardColumn[]
  movable: boolean
  /** The page of a case, its form to be moved, and the board with more of one column: plain addresses. */
  pageOf: (id: string) => string
  moveFormOf: (id: string, to?: string) => string
  moreOf: (column: string, shown: number) => string
  move: (card: BoardCard, to: string) => Promise<MoveAnswer>
  more: (column: string, last: BoardCard) => Promise<readonly BoardCard[]>
  /** What a card says beside its days. */
  noteOf?: (card: BoardCard) => string | null
  /** Where a refused move can be made possible. */
  wayOut?: (refused: Refused, id: string) => { to: string; label: string } | null
  refresh: () => void
}

/** What a board speaks with, all asked for while it is drawn: an answer must not have to wait for its sentence. */
type BoardWords = Pick<Words, 'cases' | 'refusal' | 'ui'>

/** The columns of a board: cards are moved by drag, by keyboard, or by the form that each card leads to. */
export function CaseBoard(props: CaseBoardProps) {
  const { cases, refusal, ui } = useWords()
  const words = { cases, refusal, ui }
  const language = useLanguage()
  const hydrated = useHydrated()
  const keysId = useId()
  const frame = useRef<HTMLElement>(null)
  const navigate = useNavigate()
  const [state, change] = useReducer(boardAfter, props.columns, startBoard)
  const [over, setOver] = useState<string | null>(null)
  const [said, say] = useState('')
  const [toFocus, setToFocus] = useState<{ id: string } | null>(null)
  const setFocusId = (id: string) => setToFocus({ id })
  useAfresh(props.columns, () => change({ what: 'afresh', columns: props.columns }))
  useEffect(() => {
    if (toFocus === null) return
    const card = frame.current?.querySelector(`[data-card="${CSS.escape(toFocus.id)}"]`)
    if (card instanceof HTMLElement) card.focus()
  }, [toFocus])

  const { board } = words.cases
  const nameOf = (key: string) => state.columns.find((column) => column.key === key)?.[language] ?? key
  const firmOf = (id: string) => cardOn(state.columns, id)?.firmName ?? ''
  const moveTo = async (id: string, to: string, byKey: boolean) => {
    const card = cardOn(state.columns, id)
    const column = state.columns.find(({ key }) => key === to)
    if (!card || !column || column.retired || card.stage === to || state.underway[id] || !props.movable) return
    change({ what: 'move', id, to })
    say(board.moving(card.firmName, nameOf(to)))
    if (byKey) setFocusId(id)
    const answer = await props.move(card, to)
    change({ what: 'answer', id, to, answer })
    const refusal = 'refused' in answer ? sentenceOf(words, answer.refused) : null
    say(refusal === null ? board.dropped(card.firmName, nameOf(to)) : `${board.putBack(card.firmName)} ${refusal}`)
    if (byKey) setFocusId(id)
  }
  const keys = useBoardKeys({
    columns: state.columns,
    movable: props.movable,
    focus: setFocusId,
    open: (id) => navigate(props.pageOf(id)),
    pick: ({ id, over }) => say(board.picked(firmOf(id), nameOf(over))),
    turn: ({ over }) => say(board.over(nameOf(over))),
    cancel: ({ id }) => say(board.cancelled(firmOf(id))),
    drop: ({ id, over }) => {
      if (cardOn(state.columns, id)?.stage === over) say(board.cancelled(firmOf(id)))
      else void moveTo(id, over, true)
    },
  })
  const startDrag = useCardDrag({ over: setOver, drop: (id, stage) => void moveTo(id, stage, false) })
  const first = state.columns.find(({ cards }) => cards.length > 0)?.cards[0]?.id
  const fetchMore = async (column: BoardColumn) => {
    const last = column.cards.at(-1)
    if (last) change({ what: 'more', column: column.key, cards: await props.more(column.key, last) })
  }
  return (
    <>
      <p id={keysId} className="unseen">
        {props.movable ? board.cardKeys : ''}
      </p>
      <section
        ref={frame}
        className={props.movable ? 'board movable' : 'board'}
        aria-label={props.label}
        onKeyDown={keys.onKeyDown}
        onPointerDown={props.movable ? startDrag : undefined}
      >
        {state.columns.map((column) => (
          <section
            key={column.key}
            data-stage={column.retired ? undefined : column.key}
            className={(keys.held?.over ?? over) === column.key ? 'column over' : 'column'}
            aria-label={board.column(column[language], formatNumber(column.count, language))}
          >
            <ColumnHead column={column} />
            <ul tabIndex={column.cards.length > 0 && hydrated ? 0 : undefined}>
              {column.cards.map((card) =>
                cardItem(card, {
                  words,
                  language,
                  keysId,
                  tab: hydrated ? (card.id === first ? 0 : -1) : undefined,
                  held: keys.held?.id === card.id,
                  underway: state.underway[card.id] !== undefined,
                  onBlur: keys.held?.id === card.id ? keys.letGo : undefined,
                  pageOf: props.pageOf,
                  moveFormOf: props.movable ? props.moveFormOf : null,
                  note: props.noteOf?.(card) ?? null,
                  refusal: refusalOf(state.refused[card.id], () => change({ what: 'dismiss', id: card.id })),
                }),
              )}
              {column.cards.length < column.count ? (
                <More column={column} to={props.moreOf(column.key, column.cards.length)} fetch={fetchMore} />
              ) : null}
            </ul>
          </section>
        ))}
      </section>
      <p role="status" className="unseen">
        {said}
      </p>
    </>
  )

  function refusalOf(refused: Refused | undefined, dismiss: () => void): ((id: string) => ReactNode) | null {
    if (!refused) return null
    return (id) => {
      const out = props.wayOut?.(refused, id)
      return (
        <div className="refusal">
          <p>{sentenceOf(words, refused)}</p>
          <span className="acts">
            {out ? (
              <a href={out.to}>{out.label}</a>
            ) : /\.(changed|ended)$/.test(refused.code ?? '') ? (
              <button type="button" className="link-button" onClick={props.refresh}>
                {board.refresh}
              </button>
            ) : null}
            <button type="button" className="link-button" onClick={dismiss}>
              {board.dismiss}
            </button>
          </span>
        </div>
      )
    }
  }
}

/** What the loader gives anew replaces everything; the first drawing has it already. */
function useAfresh(columns: readonly BoardColumn[], begin: () => void): void {
  const known = useRef(columns)
  useEffect(() => {
    if (known.current === columns) return
    known.current = columns
    begin()
  })
}

function sentenceOf(words: BoardWords, { code, detail }: { code: string | null; detail: RefusalDetail }): string {
  if (code === null) return words.cases.board.failed
  const sentences: Readonly<Record<string, (detail: RefusalDetail) => string>> = words.refusal
  return sentences[code]?.(detail) ?? words.ui.form.refused
}

function ColumnHead({ column }: { column: BoardColumn }) {
  const { cases } = useWords()
  const language = useLanguage()
  return (
    <div className="column-head">
      <h2>
        {column[language]}
        {column.retired ? <small className="quiet"> {cases.stages.retiredMark}</small> : null}
      </h2>
      <b>{formatNumber(column.count, language)}</b>
      {column.slow > 0 ? (
        <span
          className="near"
          title={column.slowAfterDays === null ? undefined : cases.slowAfter(column.slowAfterDays)}
        >
          {cases.board.slowIn(formatNumber(column.slow, language))}
        </span>
      ) : null}
    </div>
  )
}

type CardDrawing = {
  words: BoardWords
  language: Language
  keysId: string
  tab: 0 | -1 | undefined
  held: boolean
  underway: boolean
  onBlur: (() => void) | undefined
  pageOf: (id: string) => string
  moveFormOf: ((id: string) => string) | null
  note: string | null
  refusal: ((id: string) => ReactNode) | null
}

/** Drawn by a plain call: a board has hundreds of cards. */
function cardItem(card: BoardCard, drawing: CardDrawing) {
  const { words, language, tab } = drawing
  const { cases } = words
  const marks = ['case-card', drawing.held ? 'held' : '', drawing.underway ? 'underway' : ''].filter(Boolean).join(' ')
  const due = card.expectedOn ? cases.expectedOn(card.expectedOn) : card.lapsesOn ? cases.lapsesOn(card.lapsesOn) : null
  return (
    <li key={card.id}>
      <article
        className={marks}
        data-card={card.id}
        tabIndex={tab}
        aria-label={card.firmName}
        aria-describedby={drawing.keysId}
        onBlur={drawing.onBlur}
      >
        <span className="card-head">
          <a
            className="firm"
            href={drawing.pageOf(card.id)}
            tabIndex={tab === undefined ? undefined : -1}
            draggable={false}
          >
            {card.firmName}
          </a>
          {drawing.moveFormOf ? (
            <a
              className="move"
              href={drawing.moveFormOf(card.id)}
              tabIndex={tab === undefined ? undefined : -1}
              aria-label={cases.board.moveCard(card.firmName)}
              draggable={false}
            >
              {cases.board.move}
            </a>
          ) : null}
        </span>
        <span className="card-facts">
          <span>{cases.days(formatNumber(card.days, language))}</span>
          {card.slow ? <span className="near">{cases.slow}</span> : null}
          {drawing.note ? <span>{drawing.note}</span> : null}
          <span className="quiet">{card.officerName ?? cases.nobody}</span>
          {due ? <span className="quiet">{due}</span> : null}
        </span>
        {drawing.refusal?.(card.id)}
      </article>
    </li>
  )
}

/** The rest of a column: fetched once it comes into sight; without JavaScript a link to the board with more of it. */
function More({
  column,
  to,
  fetch,
}: {
  column: BoardColumn
  to: string
  fetch: (column: BoardColumn) => Promise<void>
}) {
  const { cases } = useWords()
  const ref = useRef<HTMLLIElement>(null)
  const [busy, setBusy] = useState(false)
  const latest = useRef({ column, fetch, busy })
  latest.current = { column, fetch, busy }
  const load = useRef(async () => {
    if (latest.current.busy) return
    setBusy(true)
    await latest.current.fetch(latest.current.column)
    setBusy(false)
  })
  const shown = column.cards.length
  useEffect(() => {
    const sentinel = ref.current
    if (!sentinel || shown === 0 || typeof IntersectionObserver === 'undefined') return
    const watch = new IntersectionObserver((entries) => {
      if (entries.some(({ isIntersecting }) => isIntersecting)) void load.current()
    })
    watch.observe(sentinel)
    return () => watch.disconnect()
  }, [shown])
  return (
    <li ref={ref} className="more">
      <a href={to}>{busy ? cases.board.loading : cases.board.more}</a>
    </li>
  )
}
