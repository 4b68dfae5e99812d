// A grid of fields as in a spreadsheet: arrows and Enter move between cells, a pasted range fills them.
import { type EntryUnit, readFigure, writeFigure } from '#domain/metric-figure.ts'
import { pastedCells } from '#domain/metric-paste.ts'
import { isMetricField } from '#domain/yearly-metrics.ts'

type Control = HTMLInputElement | HTMLSelectElement
const isControl = (element: unknown): element is Control =>
  element instanceof HTMLInputElement || element instanceof HTMLSelectElement

/** The fields row by row, as they stand in the table. */
const rowsOf = (frame: Element): Control[][] =>
  [...frame.querySelectorAll('tr')]
    .map((row) => [...row.querySelectorAll('input, select')].filter(isControl))
    .filter((row) => row.length > 0)

function placeOf(rows: readonly Control[][], target: Control): { row: number; column: number } | null {
  const row = rows.findIndex((one) => one.includes(target))
  return row < 0 ? null : { row, column: rows[row]?.indexOf(target) ?? 0 }
}

const steps: Readonly<Record<string, readonly [row: number, column: number]>> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  Enter: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
}

/** Moves to the next cell that way; whether it did. Inside a text, left and right stay the caret's. */
export function moveInGrid(target: EventTarget, { key, altKey, ctrlKey, metaKey, shiftKey }: KeyboardEvent): boolean {
  const step = steps[key]
  if (!step || altKey || ctrlKey || metaKey || shiftKey) return false
  if (!(target instanceof HTMLInputElement) || target.type !== 'text') return false
  if (step[1] !== 0 && !caretAtEdge(target, step[1])) return false
  const frame = target.closest('table')
  const rows = frame ? rowsOf(frame) : []
  const place = placeOf(rows, target)
  const next = place && rows[place.row + step[0]]?.[place.column + step[1]]
  if (!next) return key === 'Enter'
  next.focus()
  if (next instanceof HTMLInputElement && next.type === 'text') next.select()
  return true
}

function caretAtEdge({ selectionStart, selectionEnd, value }: HTMLInputElement, direction: number): boolean {
  const all = selectionStart === 0 && selectionEnd === value.length
  return all || (selectionStart === selectionEnd && selectionStart === (direction < 0 ? 0 : value.length))
}

export type Pasted = { filled: number; percent: number; outside: number; other: number }

/** Fills the cells right and down of the target; what can't stand there stays out and is counted. Null = one cell, the field's own affair. */
export function pasteIntoGrid(frame: Element, target: Control, text: string, unit: EntryUnit): Pasted | null {
  const cells = pastedCells(text)
  const rows = rowsOf(frame)
  const from = placeOf(rows, target)
  if (cells === null || from === null) return null
  const pasted: Pasted = { filled: 0, percent: 0, outside: 0, other: 0 }
  cells.forEach((row, down) => {
    row.forEach((cell, right) => {
      const control = rows[from.row + down]?.[from.column + right]
      if (cell === '') return
      if (!control) pasted.outside += 1
      else pasted[fill(control, cell, unit)] += 1
    })
  })
  return pasted
}

function fill(control: Control, cell: string, unit: EntryUnit): Exclude<keyof Pasted, 'outside'> {
  const field = control.name.split('-')[0] ?? ''
  if (!isMetricField(field)) return 'other'
  const read = readFigure(field, cell, unit)
  if (read.is === 'fault') return read.fault === 'percent' ? 'percent' : 'other'
  control.value = read.is === 'value' ? writeFigure(field, read.value, unit) : '-'
  control.dispatchEvent(new Event('change', { bubbles: true }))
  return 'filled'
}
