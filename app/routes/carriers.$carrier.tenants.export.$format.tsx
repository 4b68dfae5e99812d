import { tenantSheet } from '#rosters/premises-sheets.server.ts'
import { showAsFile } from '#server/guard.server.ts'
import { listFile } from '#server/list-file.server.ts'
import { tenantExport } from '#views/premises-export.server.ts'
import { wordsIn } from '#words/words.tsx'

export const loader = showAsFile(tenantExport, ({ on, carrier, rows }, { params, context }) => {
  const name = wordsIn(context.look.language).imports.list.tenants
  return listFile(params.format, `${carrier}-${name}-${on}`, { name, ...tenantSheet(carrier, rows) })
})
