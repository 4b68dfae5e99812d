import { m2Of } from '#domain/area.ts'
import { showAsFile } from '#server/guard.server.ts'
import { listFile } from '#server/list-file.server.ts'
import { stayExport } from '#views/stay-list.server.ts'
import { wordsIn } from '#words/words.tsx'

export const loader = showAsFile(stayExport, ({ on, rows, whole }, { params, context }) => {
  const { carriers, frame, stays, terms, ui } = wordsIn(context.look.language)
  const { field } = stays
  return listFile(params.format, `${stays.sheet}-${on}`, {
    name: stays.sheet,
    notes: [`${stays.sheet}，${frame.asOf} ${on}`, ...(whole ? [] : [stays.cut(String(rows.length))])],
    columns: [
      { header: field.firm, width: 36, kind: 'text' },
      { header: field.code, width: 22, kind: 'text' },
      { header: field.carrier, width: 28, kind: 'text' },
      { header: field.type, width: 12, kind: 'text' },
      { header: field.building, width: 14, kind: 'text' },
      { header: field.floor, width: 8, kind: 'text' },
      { header: field.unit, width: 12, kind: 'text' },
      { header: field.kind, width: 12, kind: 'text' },
      { header: field.incubating, width: 8, kind: 'text' },
      { header: `${field.area} (㎡)`, width: 12, kind: 'number' },
      { header: field.desks, width: 8, kind: 'number' },
      { header: field.from, width: 12, kind: 'day' },
      { header: field.leaseEnd, width: 12, kind: 'day' },
      { header: field.to, width: 12, kind: 'day' },
      { header: field.departure, width: 16, kind: 'text' },
      { header: field.graduation, width: 24, kind: 'text' },
      { header: field.limit, width: 12, kind: 'day' },
      { header: stays.over, width: 8, kind: 'text' },
    ],
    rows: rows.map((row) => {
      const cent = row.areaCent ?? row.unitCent
      return [
        row.firm.name,
        row.firm.code,
        row.carrier.name,
        row.carrier.type === null ? null : terms.carrierType[row.carrier.type],
        row.building,
        row.floor,
        row.unit,
        terms.stayKind[row.kind],
        row.incubating ? ui.form.yes : null,
        cent === null ? null : m2Of(cent),
        row.desks,
        row.fromOn,
        row.leaseEndOn,
        row.toOn,
        row.departure === null ? null : carriers.departure[row.departure],
        row.graduation === null ? null : stays.graduation[row.graduation],
        row.overFrom,
        row.over ? ui.form.yes : null,
      ]
    }),
  })
})
