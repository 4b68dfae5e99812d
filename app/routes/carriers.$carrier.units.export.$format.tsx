import { unitSheet } from '#rosters/premises-sheets.server.ts'
import { showAsFile } from '#server/guard.server.ts'
import { listFile } from '#server/list-file.server.ts'
import { unitExport } from '#views/premises-export.server.ts'
import { wordsIn } from '#words/words.tsx'

export const loader = showAsFile(unitExport, ({ on, carrier, rows }, { params, context }) => {
  const name = wordsIn(context.look.language).imports.list.units
  return listFile(params.format, `${carrier}-${name}-${on}`, { name, ...unitSheet(carrier, rows) })
})
