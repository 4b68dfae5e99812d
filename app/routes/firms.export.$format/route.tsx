import { exportFirms } from '#acts/export-firms.server.ts'
import { perform } from '#server/guard.server.ts'
import { listFile } from '#server/list-file.server.ts'
import { firmSheet } from './firm-sheet.ts'

/** The list as it is shown, to download. A POST, since who took it stands in the journal. */
export const action = perform(exportFirms, (list, { format }) => {
  const { name, sheet } = firmSheet(list)
  return listFile(format, name, sheet)
})
