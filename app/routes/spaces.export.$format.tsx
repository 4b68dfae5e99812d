import { chosenColumns, type SpaceColumn, spaceColumns } from '#forms/pipeline-list-choices.ts'
import { showAsFile } from '#server/guard.server.ts'
import { listFile } from '#server/list-file.server.ts'
import { type ItemCell, itemCells } from '#ui/item-export.ts'
import { type DrawnSpace, spaceExport } from '#views/pipeline-list.server.ts'
import { wordsIn } from '#words/words.tsx'

const written: Record<SpaceColumn, ItemCell<DrawnSpace>> = {
  ...itemCells,
  type: { width: 14, kind: 'text', value: (row, { terms }) => terms.carrierType[row.carrierType] },
  area: { width: 14, kind: 'number', unit: 'area', value: (row) => row.areaCent / 100 },
  zone: { width: 18, kind: 'text', value: (row, _, language) => row.zoneName?.[language] ?? row.zone },
  address: { width: 30, kind: 'text', value: (row) => row.address },
  xinchuang: { width: 8, kind: 'text', value: (row, { ui }) => (row.xinchuang ? ui.form.yes : null) },
  carrier: { width: 30, kind: 'text', value: (row) => row.carrierName },
}

export const loader = showAsFile(spaceExport, ({ on, columns, rows }, { context, params }) => {
  const { language } = context.look
  const words = wordsIn(language)
  const own = words.spaces
  const heads: Record<string, string> = { ...words.pipelines.column, ...own.column }
  const keys = chosenColumns<(typeof spaceColumns)[number]>(spaceColumns, columns)
  return listFile(params.format, own.exportName(on), {
    name: own.title,
    notes: [own.listSub(on)],
    columns: keys.map((key) => ({
      header: `${heads[key] ?? key}${written[key].unit ? ` (${words.pipelines.unit[written[key].unit]})` : ''}`,
      width: written[key].width,
      kind: written[key].kind,
    })),
    rows: rows.map((row) => keys.map((key) => written[key].value(row, words, language))),
  })
})
