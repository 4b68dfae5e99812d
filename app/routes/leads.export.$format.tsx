import { chosenColumns, type LeadColumn, leadColumns } from '#forms/pipeline-list-choices.ts'
import { showAsFile } from '#server/guard.server.ts'
import { listFile } from '#server/list-file.server.ts'
import { type ItemCell, itemCells } from '#ui/item-export.ts'
import { type DrawnLead, leadExport } from '#views/pipeline-list.server.ts'
import { wordsIn } from '#words/words.tsx'

const tenThousands = (yuan: number | null) => (yuan === null ? null : yuan / 10_000)

const written: Record<LeadColumn, ItemCell<DrawnLead>> = {
  ...itemCells,
  chainLink: { width: 16, kind: 'text', value: (row, { xinchuang }) => row.chainLink && xinchuang.link[row.chainLink] },
  area: {
    width: 12,
    kind: 'number',
    unit: 'area',
    value: (row) => (row.areaCent === null ? null : row.areaCent / 100),
  },
  promised: { width: 14, kind: 'number', unit: 'money', value: (row) => tenThousands(row.promisedInvestmentYuan) },
  delivered: { width: 14, kind: 'number', unit: 'money', value: (row) => tenThousands(row.deliveredInvestmentYuan) },
  promisedOutput: { width: 14, kind: 'number', unit: 'money', value: (row) => tenThousands(row.promisedOutputYuan) },
  deliveredOutput: { width: 14, kind: 'number', unit: 'money', value: (row) => tenThousands(row.deliveredOutputYuan) },
  carrier: { width: 30, kind: 'text', value: (row) => row.carrierName },
  firm: { width: 36, kind: 'text', value: (row) => row.firmName },
  code: { width: 22, kind: 'text', value: (row) => row.code },
  origin: { width: 20, kind: 'text', value: (row) => row.origin },
}

export const loader = showAsFile(leadExport, ({ on, columns, rows }, { context, params }) => {
  const { language } = context.look
  const words = wordsIn(language)
  const own = words.leads
  const heads: Record<string, string> = { ...words.pipelines.column, ...own.column }
  const keys = chosenColumns<(typeof leadColumns)[number]>(leadColumns, columns)
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
