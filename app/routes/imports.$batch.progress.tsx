import { showAs } from '#server/guard.server.ts'
import { importProgress } from '#views/import-file.server.ts'

export const loader = showAs(importProgress, (progress) => Response.json(progress))
