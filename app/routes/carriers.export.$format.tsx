import { m2Of } from '#domain/area.ts'
import { showAsFile } from '#server/guard.server.ts'
import { listFile } from '#server/list-file.server.ts'
import { carrierExport } from '#views/carrier-list.server.ts'
import { wordsIn } from '#words/words.tsx'

export const loader = showAsFile(carrierExport, ({ on, rows, lists }, { params, context }) => {
  const { carriers, frame, terms } = wordsIn(context.look.language)
  const { field } = carriers
  return listFile(params.format, `${carriers.sheet}-${on}`, {
    name: carriers.sheet,
    notes: [`${carriers.sheet}，${frame.asOf} ${on}`],
    columns: [
      { header: field.name, width: 32, kind: 'text' },
      { header: field.type, width: 12, kind: 'text' },
      { header: field.level, width: 10, kind: 'text' },
      { header: field.xinchuang, width: 10, kind: 'text' },
      { header: `${field.area}(㎡)`, width: 14, kind: 'number' },
      { header: field.stays, width: 14, kind: 'number' },
      { header: field.zone, width: 20, kind: 'text' },
      { header: field.operatorName, width: 28, kind: 'text' },
      { header: field.address, width: 36, kind: 'text' },
      { header: field.from, width: 12, kind: 'day' },
      { header: field.to, width: 12, kind: 'day' },
    ],
    rows: rows.map((row) => [
      row.name,
      terms.carrierType[row.type],
      row.level === null ? null : terms.level[row.level],
      row.xinchuang ? carriers.yes : null,
      m2Of(row.grossCent),
      row.stays,
      lists.zone.find((zone) => zone.code === row.zone)?.[context.look.language] ?? row.zone,
      row.operatorName,
      row.address,
      row.fromOn,
      row.toOn,
    ]),
  })
})
