import { showAsFile } from '#server/guard.server.ts'
import { listFile } from '#server/list-file.server.ts'
import { missingText, scoreText, type Telling } from '#ui/condition-words.ts'
import { shortText } from '#ui/gap-mark.tsx'
import { gapExportView } from '#views/gap-list.server.ts'
import { wordsIn } from '#words/words.tsx'

export const loader = showAsFile(gapExportView, ({ on, kind, rows, lists }, { params, context }) => {
  const { language } = context.look
  const words = wordsIn(language)
  const telling: Telling = { words, language }
  const { eligibility, frame, terms } = words
  const { list } = eligibility
  const separator = language === 'zh' ? '；' : '; '
  const nameOf = (of: readonly { code: string; zh: string; en: string }[], code: string | null) =>
    of.find((one) => one.code === code)?.[language] ?? code
  return listFile(params.format, list.exportName(terms.kind[kind], on), {
    name: list.title,
    notes: [`${list.title}（${terms.kind[kind]}），${frame.asOf} ${on}`],
    columns: [
      { header: list.firm, width: 36, kind: 'text' },
      { header: list.code, width: 22, kind: 'text' },
      { header: list.state, width: 12, kind: 'text' },
      { header: list.short, width: 60, kind: 'text' },
      { header: list.missing, width: 60, kind: 'text' },
      { header: list.score, width: 16, kind: 'text' },
      { header: list.case, width: 10, kind: 'text' },
      { header: list.officer, width: 12, kind: 'text' },
      { header: list.industry, width: 18, kind: 'text' },
      { header: list.zone, width: 18, kind: 'text' },
    ],
    rows: rows.map((row) => [
      row.name,
      row.code,
      eligibility.effort[row.effort],
      row.short.map((rule) => shortText(rule, telling)).join(separator),
      row.missing.map((one) => missingText(one, telling)).join(separator),
      row.score && scoreText(row.score, telling),
      row.case === null ? list.caseNone : list.caseOpen,
      row.officer,
      nameOf(lists.industry, row.industry),
      nameOf(lists.zone, row.zone),
    ]),
  })
})
