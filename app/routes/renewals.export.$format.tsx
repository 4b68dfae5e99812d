import { type RenewalColumn, renewalColumns } from '#forms/renewals-choices.ts'
import type { OutColumn, OutValue } from '#rosters/write.server.ts'
import { showAsFile } from '#server/guard.server.ts'
import { listFile } from '#server/list-file.server.ts'
import { conditionName, type Telling } from '#ui/condition-words.ts'
import { type ListedRenewal, renewalExportView } from '#views/renewal-list.server.ts'
import { type Words, wordsIn } from '#words/words.tsx'

type Written = {
  width: number
  kind: OutColumn['kind']
  value: (row: ListedRenewal, words: Words['renewals']['list'], telling: Telling) => OutValue
}

const written: Record<RenewalColumn, Written> = {
  firm: { width: 36, kind: 'text', value: (row) => row.name },
  number: { width: 24, kind: 'text', value: (row) => row.number },
  until: { width: 14, kind: 'day', value: (row) => row.validUntil },
  left: {
    width: 18,
    kind: 'text',
    value: (row, words) => (row.band === 'lapsed' ? words.lapsedFor(-row.months) : words.left(row.months)),
  },
  gaps: {
    width: 40,
    kind: 'text',
    value: ({ gaps }, list, telling) =>
      gaps &&
      [
        telling.words.eligibility.effort[gaps.effort],
        ...gaps.short.map((key) => conditionName(key, telling)),
        ...(gaps.missing > 0 ? [list.missing(gaps.missing)] : []),
      ].join('; '),
  },
  case: {
    width: 16,
    kind: 'text',
    value: (row, words, { language }) => (row.case === null ? words.noCase : (row.stage?.[language] ?? null)),
  },
  officer: { width: 12, kind: 'text', value: (row) => row.officerName },
  reports: {
    width: 40,
    kind: 'text',
    value: ({ reports }, words) =>
      reports.years.map(({ year, state }) => words.reportYear(year, words.reportState[state])).join('; '),
  },
  code: { width: 22, kind: 'text', value: (row) => row.code },
  from: { width: 14, kind: 'day', value: (row) => row.from },
}

export const loader = showAsFile(renewalExportView, ({ on, format, columns, rows }, { context }) => {
  const { language } = context.look
  const words = wordsIn(language)
  const { list } = words.renewals
  const asked = renewalColumns.filter((column) => columns.includes(column.key))
  const shown = asked.length > 0 ? asked : renewalColumns.filter((column) => !('hidden' in column))
  const keys = renewalColumns.filter((column) => 'always' in column || shown.includes(column)).map(({ key }) => key)
  return listFile(format, list.exportName(on), {
    name: list.title,
    notes: [list.sub(on)],
    columns: keys.map((key) => ({ header: list.column[key], ...written[key] })),
    rows: rows.map((row) => keys.map((key) => written[key].value(row, list, { words, language }))),
  })
})
