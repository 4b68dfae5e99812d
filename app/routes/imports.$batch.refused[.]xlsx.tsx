import { showAs } from '#server/guard.server.ts'
import { workbookFile } from '#server/list-file.server.ts'
import { type RefusedRow, refusedRows } from '#views/import-rows.server.ts'
import { wordsIn } from '#words/words.tsx'

export const loader = showAs(refusedRows, ({ fileName, headers, rows }, { context }) => {
  const { imports } = wordsIn(context.look.language)
  const sentences: Readonly<Record<string, (detail: Record<string, unknown>) => string>> = imports.reason
  const told = ({ row, reason, detail, cells }: RefusedRow) => [
    ...headers.map((_, index) => cells[index] ?? ''),
    String(row),
    sentences[reason]?.(detail) ?? reason,
  ]
  const columns = [
    ...headers.map((header) => ({ header, width: 22, kind: 'text' as const })),
    { header: imports.originalRow, width: 10, kind: 'text' as const },
    { header: imports.head.reason, width: 60, kind: 'text' as const },
  ]
  const name = imports.refusedFile(fileName.replace(/\.[^.]*$/, ''))
  return workbookFile(name, [{ name: imports.outcome.refused, columns, rows: rows.map(told) }])
})
