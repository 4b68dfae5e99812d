import { type RecognitionColumn, recognitionColumns } from '#forms/recognition-list-choices.ts'
import type { OutColumn, OutValue } from '#rosters/write.server.ts'
import { showAsFile } from '#server/guard.server.ts'
import { listFile } from '#server/list-file.server.ts'
import { type ListedRecognition, recognitionExportView } from '#views/recognition-list.server.ts'
import { type Words, wordsIn } from '#words/words.tsx'

type Written = { width: number; kind: OutColumn['kind']; value: (row: ListedRecognition, words: Words) => OutValue }

const written: Record<RecognitionColumn, Written> = {
  firm: { width: 36, kind: 'text', value: (row) => row.firm.name },
  kind: { width: 18, kind: 'text', value: (row, { terms }) => terms.kind[row.kind] },
  number: { width: 24, kind: 'text', value: (row) => row.number },
  state: { width: 14, kind: 'text', value: (row, words) => words.recognitions.state[row.state] },
  issued: { width: 14, kind: 'day', value: (row) => row.issuedOn },
  until: { width: 14, kind: 'day', value: (row, words) => row.validUntil ?? words.recognitions.openEnd },
  route: { width: 14, kind: 'text', value: (row, { terms }) => terms.route[row.route] },
  batch: { width: 24, kind: 'text', value: (row) => row.batchName },
  code: { width: 22, kind: 'text', value: (row) => row.firm.code },
  form: { width: 10, kind: 'text', value: (row, { terms }) => terms.form[row.form] },
  authority: { width: 24, kind: 'text', value: (row) => row.authority },
  notice: { width: 24, kind: 'text', value: (row) => row.notice },
  ruleSet: { width: 18, kind: 'text', value: (row) => row.ruleSet },
  revoked: { width: 14, kind: 'day', value: (row) => row.revokedOn },
  source: { width: 24, kind: 'text', value: (row) => row.source },
}

/** The columns shown on the page: those chosen, else the usual ones; the firm always. */
function chosen(asked: readonly string[]): RecognitionColumn[] {
  const named = recognitionColumns.filter(({ key }) => asked.includes(key))
  const shown = named.length > 0 ? named : recognitionColumns.filter((column) => !('hidden' in column))
  return recognitionColumns.filter((column) => 'always' in column || shown.includes(column)).map(({ key }) => key)
}

export const loader = showAsFile(recognitionExportView, ({ on, format, columns, rows }, { context }) => {
  const words = wordsIn(context.look.language)
  const { recognitions, frame } = words
  const keys = chosen(columns)
  return listFile(format, recognitions.exportName(on), {
    name: recognitions.title,
    notes: [`${recognitions.caption} ${frame.asOf} ${on}`],
    columns: keys.map((key) => ({ header: recognitions.column[key], ...written[key] })),
    rows: rows.map((row) => keys.map((key) => written[key].value(row, words))),
  })
})
