import { showAsFile } from '#server/guard.server.ts'
import { listFile } from '#server/list-file.server.ts'
import { pathsExportView } from '#views/paths.server.ts'
import { wordsIn } from '#words/words.tsx'

export const loader = showAsFile(pathsExportView, ({ from, to, rows }, { params, context }) => {
  const { paths } = wordsIn(context.look.language)
  const { list } = paths
  return listFile(params.format, `${paths.sheet}-${to}`, {
    name: paths.sheet,
    notes: [paths.sub(from, to, String(rows.length)), paths.rule],
    columns: [
      { header: list.firm, width: 36, kind: 'text' },
      { header: list.code, width: 22, kind: 'text' },
      { header: list.since, width: 12, kind: 'day' },
      { header: list.way, width: 60, kind: 'text' },
      { header: list.carrier, width: 28, kind: 'text' },
      { header: list.left, width: 12, kind: 'day' },
      { header: list.manner, width: 18, kind: 'text' },
      { header: list.condition, width: 30, kind: 'text' },
      { header: list.months, width: 8, kind: 'number' },
    ],
    rows: rows.map(({ name, code, since, nodes, leaving }) => [
      name,
      code,
      since,
      nodes.map((node) => paths.node[node]).join(' → '),
      leaving?.carrierName ?? null,
      leaving?.on ?? null,
      leaving ? paths.manner[leaving.manner] : null,
      leaving?.graduation ? paths.condition[leaving.graduation] : null,
      leaving?.months ?? null,
    ]),
  })
})
