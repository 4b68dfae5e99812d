// One demo database for all runs: filled by the program itself, kept until what fills it changes.

import { createHash } from 'node:crypto'
import { copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { projectRoot } from '#db/root.ts'
import { serveDemo } from '#tests/browser/server.ts'

const cache = join(projectRoot(), '.cache')
const makers = ['seeds', 'db', 'app/acts', 'app/domain', 'commands']

const filesUnder = (folder: string): string[] =>
  readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort()

function digest(): string {
  const sum = createHash('sha256')
  for (const file of makers.flatMap((folder) => filesUnder(join(projectRoot(), folder)))) sum.update(readFileSync(file))
  return sum.digest('hex').slice(0, 16)
}

const demoFile = (): string => join(cache, `demo-${digest()}.db`)

/** A demo of one's own, to change at will. */
export const copyDemo = (to: string): void => copyFileSync(demoFile(), to)

export default async function makeDemoDatabase(): Promise<void> {
  const file = demoFile()
  if (existsSync(file)) return
  mkdirSync(cache, { recursive: true })
  for (const old of readdirSync(cache).filter((name) => name.startsWith('demo-')))
    rmSync(join(cache, old), { recursive: true })
  const filling = `${file}.new`
  const served = await serveDemo(filling)
  await served.stop()
  renameSync(filling, file)
}
