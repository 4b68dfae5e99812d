import { entryTerms, exitTerms } from '#domain/flow.ts'
import type { OutSheet } from '#rosters/write.server.ts'
import { showAsFile } from '#server/guard.server.ts'
import { listFile, workbookFile } from '#server/list-file.server.ts'
import { type FlowExport, flowExportView } from '#views/flow.server.ts'
import { type Words, wordsIn } from '#words/words.tsx'

function sumSheet({ kind, from, to, opening, closing, counts }: FlowExport, { renewals, terms }: Words): OutSheet {
  const { flow } = renewals
  return {
    name: flow.sheetSum,
    notes: [`${terms.holder[kind]} ${flow.title} ${flow.sub(from, to)}`, flow.rule],
    columns: [
      { header: flow.column.item, width: 30, kind: 'text' },
      { header: flow.column.firms, width: 12, kind: 'number' },
    ],
    rows: [
      [flow.opening, opening],
      ...entryTerms.map((term) => [flow.term[term], counts[term]]),
      ...exitTerms.map((term) => [flow.term[term], -counts[term]]),
      [flow.closing, closing],
      [flow.term.renewed, counts.renewed],
    ],
  }
}

function listSheet({ kind, from, to, rows }: FlowExport, { renewals, terms }: Words): OutSheet {
  const { flow } = renewals
  return {
    name: flow.sheetList,
    notes: [`${terms.holder[kind]} ${flow.sheetList} ${flow.sub(from, to)}`],
    columns: [
      { header: flow.row.day, width: 14, kind: 'day' },
      { header: flow.reason, width: 18, kind: 'text' },
      { header: flow.row.firm, width: 36, kind: 'text' },
      { header: flow.row.code, width: 22, kind: 'text' },
      { header: flow.row.record, width: 18, kind: 'text' },
      { header: flow.row.number, width: 24, kind: 'text' },
      { header: flow.row.until, width: 14, kind: 'day' },
    ],
    rows: rows.map((row) => [
      row.day,
      flow.term[row.term],
      row.name,
      row.code,
      row.record ? terms.kind[row.record.kind] : null,
      row.record?.number ?? null,
      row.lastDay,
    ]),
  }
}

/** The statement and its changes as a workbook; as csv the changes alone. */
export const loader = showAsFile(flowExportView, (statement, { context }) => {
  const words = wordsIn(context.look.language)
  const name = words.renewals.flow.exportName(words.terms.holder[statement.kind], statement.from, statement.to)
  return statement.format === 'csv'
    ? listFile('csv', name, listSheet(statement, words))
    : workbookFile(`${name}.xlsx`, [sumSheet(statement, words), listSheet(statement, words)])
})
