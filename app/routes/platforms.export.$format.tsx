import { platformSheet } from '#rosters/platform-sheet.server.ts'
import { showAsFile } from '#server/guard.server.ts'
import { listFile } from '#server/list-file.server.ts'
import { platformExport } from '#views/platform-list.server.ts'
import { wordsIn } from '#words/words.tsx'

/** What is exported comes in again as it went out: its headers are those of the template, in Chinese. */
export const loader = showAsFile(platformExport, ({ on, rows }, { params, context }) => {
  const { platforms, frame } = wordsIn(context.look.language)
  const lines = rows.map(({ platform, host }) => ({ ...platform, host: host?.name ?? platform.hostName }))
  return listFile(params.format, `${platforms.sheet}-${on}`, {
    name: platforms.sheet,
    notes: [`${platforms.sheet}，${frame.asOf} ${on}`],
    ...platformSheet(lines),
  })
})
