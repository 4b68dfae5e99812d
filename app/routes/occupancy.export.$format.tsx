import { m2Of } from '#domain/area.ts'
import { addDays } from '#domain/day.ts'
import type { OccupancyRates } from '#domain/occupancy.ts'
import type { OutSheet } from '#rosters/write.server.ts'
import { showAsFile } from '#server/guard.server.ts'
import { listFile } from '#server/list-file.server.ts'
import { type OccupancyExport, occupancyExportView } from '#views/occupancy.server.ts'
import { type Words, wordsIn } from '#words/words.tsx'

type Told = { words: Words; language: 'zh' | 'en' }

const number = (header: string, width = 14) => ({ header, width, kind: 'number' as const })
const text = (header: string, width = 24) => ({ header, width, kind: 'text' as const })
const day = (header: string) => ({ header, width: 14, kind: 'day' as const })
/** In percent, with two decimals. */
const inPercent = (share: number | null) => (share === null ? null : Math.round(share * 10_000) / 100)

function ratesSheet(
  { period, by, carrier, lines, total, lists }: OccupancyExport,
  { words, language }: Told,
): OutSheet {
  const { occupancy, terms } = words
  const { column, definition, meaning } = occupancy
  const nameOf = ({ name, type, zone }: OccupancyExport['lines'][number]) => {
    if (by === 'type' && type !== null) return terms.carrierType[type]
    if (by === 'zone') return lists.zone.find(({ code }) => code === zone)?.[language] ?? occupancy.noZone
    return name
  }
  const shares = ({ rates }: { rates: OccupancyRates }) => [
    ...(['area', 'area-days', 'units', 'desks'] as const).flatMap((key) => [
      inPercent(rates[key].present.value),
      inPercent(rates[key].onBooks.value),
    ]),
    rates.firms.present.part,
    rates.firms.onBooks.part,
  ]
  const areas = ({ end }: OccupancyExport['total']) =>
    [end.grossCent, end.lettableCent, end.letCent, end.freeCent].map(m2Of)
  return {
    name: occupancy.exportName.rates,
    notes: [
      `${carrier ?? ''} ${occupancy.exportName.rates} ${occupancy.sub(period.from, period.on)}`.trim(),
      ...(['area', 'area-days', 'units', 'desks'] as const).map((key) => `${definition[key]}：${meaning[key]}`),
      occupancy.rule,
    ],
    columns: [
      text(column.name, 32),
      text(column.type, 12),
      text(column.place, 20),
      ...[column.gross, column.lettable, column.let, column.free].map((head) => number(`${head}(㎡)`)),
      ...(['area', 'area-days', 'units', 'desks'] as const).flatMap((key) => [
        number(`${column.present} ${definition[key]}(%)`, 22),
        number(`${column.onBooks} ${definition[key]}(%)`, 22),
      ]),
      number(`${column.firms} ${terms.stayKind.physical}`, 16),
      number(`${column.firms} ${terms.stayKind.physical} + ${terms.stayKind.registered}`, 22),
    ],
    rows: [
      ...lines.map((line) => [
        nameOf(line),
        line.type === null ? null : terms.carrierType[line.type],
        line.place,
        ...areas(line.figures),
        ...shares(line.figures),
      ]),
      [occupancy.total, null, null, ...areas(total), ...shares(total)],
    ],
  }
}

function freeSheet({ on, free }: OccupancyExport, { words }: Told): OutSheet {
  const { vacancies } = words.occupancy
  const { column } = vacancies
  return {
    name: vacancies.sheet,
    notes: [`${vacancies.sheet} ${words.frame.asOf} ${on}`],
    columns: [
      text(column.carrier, 32),
      text(column.place),
      text(column.room, 14),
      text(column.kind, 12),
      number(`${column.area}(㎡)`),
      day(column.since),
      number(column.days),
    ],
    rows: free.map((room) => [
      room.carrierName,
      room.place,
      room.number,
      words.carriers.kind[room.kind],
      m2Of(room.areaCent),
      room.since,
      room.days,
    ]),
  }
}

function leaseSheet({ on, leases }: OccupancyExport, { words }: Told): OutSheet {
  const { ends } = words.occupancy
  return {
    name: ends.sheet,
    notes: [`${ends.sheet} ${words.frame.asOf} ${on}`, ends.note],
    columns: [
      text(ends.row.firm, 36),
      text(ends.row.carrier, 32),
      text(ends.row.room, 14),
      number(`${ends.row.area}(㎡)`),
      day(ends.row.from),
      day(ends.row.leaves),
    ],
    rows: leases.map((lease) => [
      lease.name,
      lease.carrierName,
      lease.room,
      lease.areaCent === null ? null : m2Of(lease.areaCent),
      lease.fromOn,
      lease.leaves === null ? null : addDays(lease.leaves, -1),
    ]),
  }
}

const sheets = { rates: ratesSheet, vacancies: freeSheet, leases: leaseSheet }

/** One of the page's lists, every line of it, in the order and with the filters of the address. */
export const loader = showAsFile(occupancyExportView, (data, { context }) => {
  const { language } = context.look
  const words = wordsIn(language)
  const name = `${data.carrier ?? ''}${words.occupancy.exportName[data.list]}-${data.on}`
  return listFile(data.format, name, sheets[data.list](data, { words, language }))
})
