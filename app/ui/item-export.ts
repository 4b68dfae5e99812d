// The columns that the files of all three pipelines have.
import type { Language } from '#domain/look.ts'
import type { ListedItem } from '#ui/item-columns.tsx'
import type { Words } from '#words/words.tsx'

export type ItemCell<Row> = {
  width: number
  kind: 'text' | 'number' | 'day'
  unit?: keyof Words['pipelines']['unit']
  value: (row: Row, words: Words, language: Language) => string | number | null
}

type Staged = ListedItem & { stageName: { zh: string; en: string } }

export const itemCells = {
  name: { width: 36, kind: 'text', value: (row) => row.name },
  stage: { width: 12, kind: 'text', value: (row, _, language) => row.stageName[language] },
  since: { width: 14, kind: 'day', value: (row) => row.since },
  days: { width: 10, kind: 'number', unit: 'days', value: (row) => row.days },
  officer: { width: 12, kind: 'text', value: (row) => row.officerName },
  expected: { width: 14, kind: 'day', value: (row) => row.expectedOn },
  state: {
    width: 12,
    kind: 'text',
    value: (row, { cases, pipelines }) =>
      row.endedAs ? pipelines.end[row.endedAs] : row.slow ? cases.slow : pipelines.state.open,
  },
  opened: { width: 14, kind: 'day', value: (row) => row.openedOn },
  ended: { width: 14, kind: 'day', value: (row) => row.endedOn },
  why: { width: 30, kind: 'text', value: (row) => row.endWhy },
  note: { width: 30, kind: 'text', value: (row) => row.note },
} as const satisfies Record<string, ItemCell<Staged>>
