import { listMetricsLinks } from '#acts/list-metrics-links.server.ts'
import { perform } from '#server/guard.server.ts'
import { workbookFile } from '#server/list-file.server.ts'
import { formatInstant } from '#ui/format.ts'
import { wordsIn } from '#words/words.tsx'

/** The links just made as a workbook. A POST: they stand in no address and in no database. */
export const action = perform(listMetricsLinks, ({ today, rows }) => {
  const { ask, title } = wordsIn('zh').metrics
  return workbookFile(`${ask.fileName(today)}.xlsx`, [
    {
      name: ask.sheet,
      notes: [`${title} ${today}`],
      columns: [
        { header: ask.firm, width: 36, kind: 'text' },
        { header: ask.code, width: 22, kind: 'text' },
        { header: ask.years, width: 16, kind: 'text' },
        { header: ask.until, width: 18, kind: 'text' },
        { header: ask.address, width: 80, kind: 'text' },
      ],
      rows: rows.map((row) => [row.name, row.code, row.years.join('、'), formatInstant(row.expiresAt), row.address]),
    },
  ])
})
