// The worker that reads rosters: the built one beside the built program, else the source (run by tsx).
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { projectRoot } from '#db/root.ts'

export function rosterWorkerFile(): string {
  const runsBuilt = import.meta.url.endsWith('.js')
  const built = join(projectRoot(), 'build/roster-worker.js')
  return runsBuilt && existsSync(built) ? built : join(projectRoot(), 'app/rosters/worker.ts')
}
