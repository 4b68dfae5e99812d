import { type CaseColumn, caseColumns } from '#forms/case-list-choices.ts'
import type { OutColumn, OutValue } from '#rosters/write.server.ts'
import { showAsFile } from '#server/guard.server.ts'
import { listFile } from '#server/list-file.server.ts'
import { caseExportView, type DrawnCase } from '#views/case-list.server.ts'
import { type Words, wordsIn } from '#words/words.tsx'

type Written = {
  width: number
  kind: OutColumn['kind']
  value: (row: DrawnCase, words: Words, language: 'zh' | 'en') => OutValue
}

const written: Record<CaseColumn, Written> = {
  firm: { width: 36, kind: 'text', value: (row) => row.firmName },
  kind: { width: 18, kind: 'text', value: (row, { terms }) => terms.kind[row.kind] },
  stage: { width: 14, kind: 'text', value: (row, _, language) => row.stageName[language] },
  since: { width: 14, kind: 'day', value: (row) => row.since },
  days: { width: 10, kind: 'number', value: (row) => row.days },
  officer: { width: 12, kind: 'text', value: (row) => row.officerName },
  expected: { width: 14, kind: 'day', value: (row) => row.expectedOn },
  purpose: { width: 14, kind: 'text', value: (row, { cases }) => cases.purpose[row.purpose] },
  lapse: { width: 14, kind: 'day', value: (row) => row.lapsesOn },
  state: {
    width: 14,
    kind: 'text',
    value: (row, { cases }) => (row.end ? cases.end[row.end] : row.slow ? cases.slow : cases.state.open),
  },
  opened: { width: 14, kind: 'day', value: (row) => row.openedOn },
  year: { width: 10, kind: 'text', value: (row) => String(row.year) },
  batch: { width: 20, kind: 'text', value: (row) => row.batchName },
  ended: { width: 14, kind: 'day', value: (row) => row.endedOn },
  why: { width: 30, kind: 'text', value: (row) => row.endWhy },
  code: { width: 22, kind: 'text', value: (row) => row.code },
  note: { width: 30, kind: 'text', value: (row) => row.note },
}

/** The columns shown on the page: those chosen, else the usual ones; the firm always. */
function chosen(asked: readonly string[]): CaseColumn[] {
  const named = caseColumns.filter(({ key }) => asked.includes(key))
  const shown = named.length > 0 ? named : caseColumns.filter((column) => !('hidden' in column))
  return caseColumns.filter((column) => 'always' in column || shown.includes(column)).map(({ key }) => key)
}

export const loader = showAsFile(caseExportView, ({ on, columns, rows }, { context, params }) => {
  const { language } = context.look
  const words = wordsIn(language)
  const { cases, frame } = words
  const keys = chosen(columns)
  return listFile(params.format, cases.exportName(on), {
    name: cases.title,
    notes: [`${cases.caption} ${frame.asOf} ${on}`],
    columns: keys.map((key) => ({
      header: key === 'days' ? `${cases.column.days} (${cases.columnUnit.days})` : cases.column[key],
      ...written[key],
    })),
    rows: rows.map((row) => keys.map((key) => written[key].value(row, words, language))),
  })
})
