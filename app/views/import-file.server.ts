// One import: before the commit what it would do, row by row; afterwards how each row ended.
import { z } from 'zod'
import type { Reading as Handle } from '#db/changing.ts'
import {
  type BatchRow,
  batchById,
  bytesOf,
  committedBefore,
  importRowCount,
  importRows,
  type RowFilter,
} from '#db/queries/imports.ts'
import { dayAt } from '#domain/day.ts'
import type { Viewer } from '#domain/permission.ts'
import { type CellFinding, type RosterField, type RosterList, rosterLists } from '#domain/roster.ts'
import { rowOutcomes, type Said, type ValueChange } from '#domain/roster-row.ts'
import { moneyFields } from '#rosters/cells.ts'
import { type Judged, skippedOf } from '#rosters/judge.ts'
import { progressOf } from '#rosters/progress.server.ts'
import type { Reading } from '#rosters/reading.ts'
import { hindranceTo, readingOf } from '#rosters/readings.server.ts'
import { fieldsOf } from '#rosters/synonyms.ts'
import { templateSheets } from '#rosters/template.server.ts'
import type { House } from '#server/house.ts'
import { found } from '#server/refusal.ts'
import { judgedNow } from '#views/import-known.server.ts'
import { optionalOf, pageQuery } from '#views/list-query.ts'
import { view } from '#views/view.server.ts'

export const rowFilters = [...rowOutcomes, 'skipped', 'kept'] as const

/** A row as its page shows it, whether it has been taken in or not. */
export type ShownRow = {
  row: number
  outcome: 'created' | 'updated' | 'unchanged' | 'refused' | 'skipped'
  /** The record it is about, once it stands in the register. */
  subject: { kind: 'firm' | 'carrier'; id: string; name: string } | null
  text: string | null
  cells: { field: RosterField; text: string; finding: CellFinding | null }[]
  refusal: { reason: string; field: string | null; value: string | null; detail: Record<string, unknown> } | null
  notes: readonly Said[]
  changes: readonly ValueChange[]
  kept: boolean
}

const query = z.object({ ...pageQuery, batch: z.string(), show: optionalOf(rowFilters) })

type Page = { page: number; size: number }
const offsetOf = ({ page, size }: Page) => (page - 1) * size

async function readingFor(house: House, tx: Handle, viewer: Viewer, batch: BatchRow) {
  const bytes = found(await bytesOf(tx, viewer, batch.id))
  const { digest, fileName, list, settings } = batch
  return readingOf(house.readRoster, list, { bytes, digest, name: fileName }, settings)
}

export const importFile = view({
  name: 'import-file',
  may: 'read imports',
  query,
  async load({ tx, viewer, today, query, house }) {
    const batch = found(await batchById(tx, viewer, query.batch))
    const filter = query.show
    const head = {
      batch: headOf(batch),
      progress: progressOf(batch.id),
      show: filter,
      page: query.page,
      size: query.size,
    }
    if (batch.state !== 'read') {
      const kept = batch.state === 'undone' ? await importRowCount(tx, viewer, batch.id, 'kept') : 0
      const total = await importRowCount(tx, viewer, batch.id, filter)
      const rows = await endedRows(tx, viewer, batch, filter, query)
      return { ...head, preview: null, refusal: null, counts: batch.counts, kept, total, rows }
    }
    const answer = await readingFor(house, tx, viewer, batch)
    if ('refusal' in answer)
      return { ...head, preview: null, refusal: answer.refusal, counts: null, kept: 0, total: 0, rows: [] }
    const { reading } = answer
    const { list, settings, fileName, digest } = batch
    const asked = { store: house.store, list, settings, fileName, digest, reading, today }
    const judged = await judgedNow(tx, viewer, asked)
    const before = await committedBefore(tx, viewer, batch)
    const all = shownRows(judged, reading, filter)
    return {
      ...head,
      preview: {
        ...readingHead(list, reading),
        hindrance: hindranceTo(list, reading, settings),
        sameFile: before?.committedAt ? dayAt(before.committedAt) : null,
      },
      refusal: null,
      counts: judged.counts,
      kept: 0,
      total: all.length,
      rows: all.slice(offsetOf(query), offsetOf(query) + query.size).map((show) => show()),
    }
  },
})

const headOf = ({ id, list, fileName, state, settings, version, createdAt, committedAt, undoneAt }: BatchRow) => ({
  id,
  list,
  fileName,
  state,
  settings,
  version,
  createdAt,
  committedAt,
  undoneAt,
})

/** How the sheet was read: what stands in which column, with the first contents of each. */
function readingHead(list: RosterList, reading: Reading) {
  const { sheet, sheets, headerRow, columns, hidden, notes } = reading
  const sampleOf = (index: number) =>
    reading.rows.find(({ raw }) => (raw[index] ?? '') !== '')?.raw[index]?.slice(0, 40) ?? ''
  const lacksUnit = reading.rows.some(({ cells }) =>
    moneyFields.some((field) => cells[field]?.finding?.code === 'cell.unit-unknown'),
  )
  return {
    sheet,
    sheets: sheets.map(({ name, rows }) => ({ name, rows })),
    headerRow,
    columns: columns.map((column) => ({ ...column, offers: column.offers ?? [], sample: sampleOf(column.index) })),
    fields: fieldsOf(list),
    hidden: { rows: hidden.rows, columns: hidden.columns.length },
    unit: notes.unit,
    lacksUnit,
  }
}

/** Drawn only for the page asked for: a file may hold a hundred thousand rows. */
function shownRows(judged: Judged, reading: Reading, filter: RowFilter): (() => ShownRow)[] {
  const skipped = filter === null || filter === 'skipped' ? skippedOf(reading) : []
  const rows = judged.rows.flatMap(({ row, judgement }, index) => {
    if (filter !== null && judgement.outcome !== filter) return []
    return [{ row, show: () => previewRow(judgement, reading, index) }]
  })
  const aside = skipped.map(({ row, text, why }) => ({ row, show: () => skippedRow(row, text, why) }))
  return [...rows, ...aside].sort((a, b) => a.row - b.row).map(({ show }) => show)
}

const nothing = { subject: null, text: null, cells: [], refusal: null, notes: [], changes: [], kept: false }

const skippedRow = (row: number, text: string | null, why: string | null): ShownRow => ({
  ...nothing,
  row,
  outcome: 'skipped',
  text,
  refusal: { reason: why ?? '', field: null, value: null, detail: {} },
})

function previewRow(judgement: Judged['rows'][number]['judgement'], reading: Reading, index: number): ShownRow {
  const read = reading.rows[index]
  const { outcome, refusal, notes, changes } = judgement
  const cells = reading.columns.flatMap(({ field }) => {
    const cell = field ? read?.cells[field] : undefined
    return field && cell ? [{ field, text: cell.text, finding: cell.finding ?? null }] : []
  })
  return {
    ...nothing,
    row: read?.row ?? 0,
    outcome,
    text: read?.cells.name?.text ?? read?.cells.code?.text ?? read?.cells.room?.text ?? null,
    cells,
    refusal: refusal && { reason: refusal.reason, field: refusal.field, value: null, detail: refusal.detail },
    notes,
    changes,
  }
}

const isNotes = (value: unknown): value is Said[] => Array.isArray(value)

async function endedRows(
  tx: Handle,
  viewer: Viewer,
  batch: BatchRow,
  filter: RowFilter,
  page: Page,
): Promise<ShownRow[]> {
  const rows = await importRows(tx, viewer, batch.id, filter, { size: page.size, offset: offsetOf(page) })
  return rows.map(({ row: ended, firm, carrier }): ShownRow => {
    const { row, outcome, reason, value, column, detail, subject } = ended
    if (outcome === 'skipped') return skippedRow(row, value, reason)
    const name = firm ?? carrier
    const kept = outcome !== 'refused' && reason !== null
    // What the undoing of its batch took out of the register has no page any more.
    const gone = batch.state === 'undone' && outcome === 'created' && !kept
    return {
      ...nothing,
      row,
      outcome,
      subject: subject && name && !gone ? { kind: firm ? 'firm' : 'carrier', id: subject, name } : null,
      text: gone ? name : value,
      refusal: outcome === 'refused' ? { reason: reason ?? '', field: column, value, detail: detail ?? {} } : null,
      notes: isNotes(detail?.notes) ? detail.notes : [],
      kept,
    }
  })
}

/** How far an import under way is. */
export const importProgress = view({
  name: 'import-progress',
  may: 'read imports',
  query: z.object({ batch: z.string() }),
  async load({ tx, viewer, query }) {
    const batch = found(await batchById(tx, viewer, query.batch))
    return { state: batch.state, progress: progressOf(batch.id) }
  },
})

export const importTemplate = view({
  name: 'import-template',
  may: 'import rosters',
  query: z.object({ list: z.enum(rosterLists) }),
  load: async ({ query }) => ({ list: query.list, sheets: templateSheets(query.list) }),
})
