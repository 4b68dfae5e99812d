import { typeOf } from '#domain/platform.ts'
import { showAsFile } from '#server/guard.server.ts'
import { listFile } from '#server/list-file.server.ts'
import { platformExport } from '#views/platform-list.server.ts'
import { wordsIn } from '#words/words.tsx'

export const loader = showAsFile(platformExport, ({ on, rows }, { params, context }) => {
  const { platforms, frame, terms } = wordsIn(context.look.language)
  const { field } = platforms
  return listFile(params.format, `${platforms.sheet}-${on}`, {
    name: platforms.sheet,
    notes: [`${platforms.sheet}，${frame.asOf} ${on}`],
    columns: [
      { header: field.name, width: 40, kind: 'text' },
      { header: field.type, width: 24, kind: 'text' },
      { header: field.level, width: 10, kind: 'text' },
      { header: field.host, width: 32, kind: 'text' },
      { header: field.number, width: 24, kind: 'text' },
      { header: field.authority, width: 24, kind: 'text' },
      { header: field.from, width: 12, kind: 'day' },
      { header: field.to, width: 12, kind: 'day' },
      { header: field.source, width: 24, kind: 'text' },
    ],
    rows: rows.map(({ platform, host }) => [
      platform.name,
      platforms.type[typeOf(platform.type)],
      terms.level[platform.level],
      host?.name ?? platform.hostName,
      platform.number,
      platform.authority,
      platform.fromOn,
      platform.toOn,
      platform.source,
    ]),
  })
})
