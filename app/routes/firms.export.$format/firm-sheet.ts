// The list of firms as a sheet to download: the columns chosen, codes as text, contacts masked.
import type { exportFirms } from '#acts/export-firms.server.ts'
import { maskPerson, maskPhone } from '#domain/contact.ts'
import { addDays, type Day, monthsBetween } from '#domain/day.ts'
import type { Language } from '#domain/look.ts'
import { chosenColumns, type FirmColumn } from '#forms/firm-list-choices.ts'
import type { OutColumn, OutSheet, OutValue } from '#rosters/write.server.ts'
import { type Words, wordsIn } from '#words/words.tsx'

type FirmExport = Awaited<ReturnType<typeof exportFirms.do>>
type ListedFirm = FirmExport['rows'][number]
type CodeLists = FirmExport['lists']

type Writing = { words: Words; lists: CodeLists; language: Language; on: Day }
type Written = { width: number; kind: OutColumn['kind']; value: (row: ListedFirm, writing: Writing) => OutValue }

const nameIn = (list: CodeLists[keyof CodeLists], code: string | null, language: Language): string | null =>
  code === null ? null : (list.find((one) => one.code === code)?.[language] ?? code)

function industryName(code: string | null, { words, lists, language }: Writing): string | null {
  if (code === null || lists.industry.some((one) => one.code === code)) return nameIn(lists.industry, code, language)
  const known: Readonly<Record<string, string>> = words.firms.industry
  return known[code] ?? code
}

const until = (row: ListedFirm): Day | null => (row.certificate?.to ? addDays(row.certificate.to, -1) : null)

const written: Record<FirmColumn, Written> = {
  name: { width: 36, kind: 'text', value: (row) => row.name },
  code: { width: 22, kind: 'text', value: (row) => row.code },
  rung: { width: 18, kind: 'text', value: (row, { words }) => words.terms.rung[row.place] },
  industry: { width: 18, kind: 'text', value: (row, writing) => industryName(row.industry, writing) },
  zone: { width: 18, kind: 'text', value: (row, { lists, language }) => nameIn(lists.zone, row.zone, language) },
  until: { width: 14, kind: 'day', value: until },
  left: {
    width: 10,
    kind: 'number',
    value: (row, { on }) => (row.certificate?.to ? monthsBetween(on, row.certificate.to) : null),
  },
  carrier: { width: 26, kind: 'text', value: (row) => row.carriers.join('、') || null },
  officer: { width: 12, kind: 'text', value: (row) => row.officer },
  registered: {
    width: 14,
    kind: 'day',
    value: ({ registeredOn: day, registeredPrecision: known }) =>
      day?.slice(0, known === 'year' ? 4 : known === 'month' ? 7 : 10) ?? null,
  },
  kinds: {
    width: 30,
    kind: 'text',
    value: (row, { words }) => row.kinds.map((kind) => words.terms.kind[kind]).join('、') || null,
  },
  number: { width: 22, kind: 'text', value: (row) => row.certificate?.number ?? null },
  street: { width: 16, kind: 'text', value: (row, { lists, language }) => nameIn(lists.street, row.street, language) },
  address: { width: 36, kind: 'text', value: (row) => row.address },
  field: {
    width: 18,
    kind: 'text',
    value: (row, { words }) => (row.field ? (namesOf(words.firms.field)[row.field] ?? row.field) : null),
  },
  size: { width: 10, kind: 'text', value: (row, { words }) => row.size && words.firms.size[row.size] },
  capital: { width: 16, kind: 'number', value: (row) => row.capitalYuan && row.capitalYuan / 10_000 },
  contact: { width: 12, kind: 'text', value: (row) => row.contactName && maskPerson(row.contactName) },
  phone: { width: 16, kind: 'text', value: (row) => row.contactPhone && maskPhone(row.contactPhone) },
}

const namesOf = (names: Readonly<Record<string, string>>) => names

/** The sheet and its name for the file; what writes it is the route's business. */
export function firmSheet(list: FirmExport): { name: string; sheet: OutSheet } {
  const words = wordsIn(list.language)
  const writing: Writing = { words, lists: list.lists, language: list.language, on: list.on }
  const keys = chosenColumns(list.columns)
  const columns = keys.map((key): OutColumn => {
    const { width, kind } = written[key]
    const unit = words.firms.columnUnit[key]
    return { header: words.firms.column[key] + (unit ? ` (${unit})` : ''), width, kind }
  })
  const rows = list.rows.map((row) => keys.map((key) => written[key].value(row, writing)))
  return { name: words.firms.exportName(list.on), sheet: { name: words.firms.title, columns, rows } }
}
