import { showAs } from '#server/guard.server.ts'
import { workbookFile } from '#server/list-file.server.ts'
import { importTemplate } from '#views/import-file.server.ts'
import { wordsIn } from '#words/words.tsx'

export const loader = showAs(importTemplate, ({ list, sheets }, { context }) => {
  const { imports } = wordsIn(context.look.language)
  return workbookFile(imports.templateFile(imports.list[list]), sheets)
})
