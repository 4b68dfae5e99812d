import { typeOf } from '#domain/platform.ts'
import { chosenColumns, type PlatformProjectColumn, platformProjectColumns } from '#forms/pipeline-list-choices.ts'
import { showAsFile } from '#server/guard.server.ts'
import { listFile } from '#server/list-file.server.ts'
import { type ItemCell, itemCells } from '#ui/item-export.ts'
import { type DrawnPlatformProject, platformProjectExport } from '#views/pipeline-list.server.ts'
import { wordsIn } from '#words/words.tsx'

const written: Record<PlatformProjectColumn, ItemCell<DrawnPlatformProject>> = {
  ...itemCells,
  type: { width: 22, kind: 'text', value: (row, { platforms }) => platforms.type[typeOf(row.type)] },
  level: { width: 10, kind: 'text', value: (row, { terms }) => terms.level[row.level] },
  way: {
    width: 8,
    kind: 'text',
    value: (row, { platformProjects }) => platformProjects.way[row.upgrades === null ? 'new' : 'upgrade'],
  },
  host: { width: 32, kind: 'text', value: (row) => row.hostName },
  field: { width: 18, kind: 'text', value: (row) => row.field },
  platform: { width: 32, kind: 'text', value: (row) => row.platformName },
}

export const loader = showAsFile(platformProjectExport, ({ on, columns, rows }, { context, params }) => {
  const { language } = context.look
  const words = wordsIn(language)
  const own = words.platformProjects
  const heads: Record<string, string> = { ...words.pipelines.column, ...own.column }
  const keys = chosenColumns<(typeof platformProjectColumns)[number]>(platformProjectColumns, columns)
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
