import { type IndicatorKey, indicatorsOf } from '#domain/statistics.ts'
import type { OutSheet, OutValue } from '#rosters/write.server.ts'
import { showAsFile } from '#server/guard.server.ts'
import { workbookFile } from '#server/list-file.server.ts'
import { statisticsView } from '#views/statistics.server.ts'
import { type Words, wordsIn } from '#words/words.tsx'

type Data = Awaited<ReturnType<typeof statisticsView.load>>
type Sheet = Data['sheets'][number]

/** 统计报表 of one carrier, or of all the viewer's carriers together and one by one. */
export const loader = showAsFile(statisticsView, (data, { context }) => {
  const words = wordsIn(context.look.language)
  const { statistics } = words
  const period = statistics.period(String(data.period.year), data.period.quarter?.toString() ?? '')
  const notes = [statistics.note(period, data.on), statistics.source]
  const [only] = data.rows.length === 1 ? data.rows : []
  const sheets = data.sheets.map((sheet) => formSheet(words, notes, sheet))
  const all = data.rows.length > 1 ? [carrierSheet(words, notes, data)] : []
  return workbookFile(`${statistics.title}-${only?.name ?? statistics.district}-${period}.xlsx`, [
    ...sheets,
    ...all,
    firmSheet(words, notes, data),
  ])
})

const shown = ({ statistics }: Words, key: IndicatorKey, value: OutValue): OutValue =>
  key === 'national' && value !== null ? (value === 1 ? statistics.yes : statistics.no) : value

/** Every indicator in its unit, who it is only of a single carrier; what the register does not know is empty, for the carrier to fill in. */
function formSheet(words: Words, notes: string[], { form, statistics: known }: Sheet): OutSheet {
  const { statistics } = words
  const { column } = statistics
  return {
    name: statistics.form[form],
    notes: [statistics.form[form], ...notes],
    columns: [
      { header: column.group, width: 18, kind: 'text' },
      { header: column.indicator, width: 32, kind: 'text' },
      { header: column.code, width: 12, kind: 'text' },
      { header: column.unit, width: 12, kind: 'text' },
      { header: column.value, width: 22, kind: 'number' },
      { header: column.source, width: 18, kind: 'text' },
    ],
    rows: indicatorsOf[form].flatMap(([group, indicators]) =>
      (group === 'identity' && known.name === undefined ? [] : indicators).map(({ key, unit, code }) => {
        const value = known[key] ?? null
        return [
          statistics.group[group],
          statistics.indicator[key],
          code ?? null,
          unit === null ? null : statistics.unit[unit],
          shown(words, key, value),
          value === null ? statistics.byCarrier : statistics.computed,
        ]
      }),
    ),
  }
}

const compared = [
  'area',
  'area-incubating',
  'area-public',
  'desks',
  'incubating',
  'incubating-new',
  'graduated',
  'graduated-ever',
  'high-tech',
  'tech-sme',
  'teams',
  'residents',
] as const satisfies readonly IndicatorKey[]

function carrierSheet(words: Words, notes: string[], { rows }: Data): OutSheet {
  const { carriers, statistics, terms } = words
  return {
    name: statistics.carriers,
    notes,
    columns: [
      { header: statistics.carrier, width: 30, kind: 'text' },
      { header: carriers.field.type, width: 12, kind: 'text' },
      ...compared.map((key) => ({ header: statistics.indicator[key], width: 16, kind: 'number' as const })),
    ],
    rows: rows.map((row) => [
      row.name,
      terms.carrierType[row.type],
      ...compared.map((key) => row.statistics[key] ?? null),
    ]),
  }
}

/** The rows that are filed firm by firm. */
function firmSheet({ statistics }: Words, notes: string[], { firms }: Data): OutSheet {
  const { firm } = statistics
  const yesNo = (one: boolean) => (one ? statistics.yes : statistics.no)
  return {
    name: statistics.firms,
    notes,
    columns: [
      { header: firm.name, width: 36, kind: 'text' },
      { header: firm.code, width: 22, kind: 'text' },
      { header: firm.registeredOn, width: 12, kind: 'day' },
      { header: firm.carrier, width: 28, kind: 'text' },
      { header: firm.fromOn, width: 12, kind: 'day' },
      { header: `${firm.area}(㎡)`, width: 12, kind: 'number' },
      { header: firm.highTech, width: 10, kind: 'text' },
      { header: firm.techSme, width: 10, kind: 'text' },
    ],
    rows: firms.map((one) => [
      one.name,
      one.code,
      one.registeredOn,
      one.carrierName,
      one.fromOn,
      one.areaCent === null ? null : one.areaCent / 100,
      yesNo(one.highTech),
      yesNo(one.techSme),
    ]),
  }
}
