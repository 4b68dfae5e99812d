import { chosenColumns } from '#forms/pipeline-list-choices.ts'
import { type ParkColumn, parkColumns } from '#forms/xinchuang-list-choices.ts'
import type { OutColumn, OutValue } from '#rosters/write.server.ts'
import { showAsFile } from '#server/guard.server.ts'
import { listFile } from '#server/list-file.server.ts'
import { type ListedParkFirm, parkFirmsExport } from '#views/xinchuang-firms.server.ts'
import { type Words, wordsIn } from '#words/words.tsx'

type Written = { width: number; kind: OutColumn['kind']; value: (row: ListedParkFirm, words: Words) => OutValue }

const written: Record<ParkColumn, Written> = {
  name: { width: 36, kind: 'text', value: (row) => row.name },
  standing: {
    width: 24,
    kind: 'text',
    value: ({ standing }, { xinchuang }) => standing && xinchuang.standing[standing],
  },
  link: { width: 14, kind: 'text', value: ({ primary }, { xinchuang }) => primary && xinchuang.link[primary] },
  further: {
    width: 24,
    kind: 'text',
    value: ({ further }, { xinchuang, ui }) => further.map((one) => xinchuang.link[one]).join(ui.comma),
  },
  carrier: {
    width: 36,
    kind: 'text',
    value: ({ carriers }, { ui }) => carriers.map(({ name }) => name).join(ui.comma),
  },
  area: { width: 12, kind: 'number', value: ({ areaCent }) => areaCent / 100 },
  from: { width: 14, kind: 'day', value: ({ from }) => from },
  to: { width: 14, kind: 'day', value: ({ to }) => to },
  code: { width: 22, kind: 'text', value: ({ code }) => code },
}

export const loader = showAsFile(parkFirmsExport, ({ on, columns, rows }, { context, params }) => {
  const words = wordsIn(context.look.language)
  const { list } = words.xinchuang
  const keys = chosenColumns<(typeof parkColumns)[number]>(parkColumns, columns)
  return listFile(params.format, list.exportName(on), {
    name: list.title,
    notes: [list.sub(on)],
    columns: keys.map((key) => ({
      header: key === 'area' ? `${list.column.area} (㎡)` : list.column[key],
      width: written[key].width,
      kind: written[key].kind,
    })),
    rows: rows.map((row) => keys.map((key) => written[key].value(row, words))),
  })
})
