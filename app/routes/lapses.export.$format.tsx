import { showAsFile } from '#server/guard.server.ts'
import { listFile } from '#server/list-file.server.ts'
import { lapseExportView } from '#views/lapse-calendar.server.ts'
import { wordsIn } from '#words/words.tsx'

/** The firms of the chosen month, or of all months that the calendar shows. */
export const loader = showAsFile(lapseExportView, ({ on, kind, month, format, rows }, { context }) => {
  const { renewals, terms, frame } = wordsIn(context.look.language)
  const { calendar: words, list } = renewals
  return listFile(format, words.exportName(terms.kind[kind], month ?? words.allMonths), {
    name: words.title,
    notes: [`${terms.kind[kind]} ${words.title} ${frame.asOf} ${on}`, words.listNote],
    columns: [
      { header: words.column.firm, width: 36, kind: 'text' },
      { header: words.column.code, width: 22, kind: 'text' },
      { header: words.column.number, width: 24, kind: 'text' },
      { header: words.column.until, width: 14, kind: 'day' },
      { header: words.column.case, width: 12, kind: 'text' },
      { header: words.column.officer, width: 12, kind: 'text' },
    ],
    rows: rows.map((row) => [
      row.name,
      row.code,
      row.number,
      row.validUntil,
      row.case === null ? list.noCase : words.hasCase,
      row.officerName,
    ]),
  })
})
