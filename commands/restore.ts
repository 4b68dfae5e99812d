// `restore FILE`: puts a backup in the installation's place. What stood there is kept beside it. A wrong, damaged or newer
// file is refused and nothing is touched.
import { copyFileSync, existsSync, readFileSync, renameSync, rmSync } from 'node:fs'
import { basename, resolve } from 'node:path'
import { z } from 'zod'
import { copyFilesOf, filesBeside, mustHaveFiles } from '#commands/backed-files.ts'
import { digestOfFile, examine, installationFile, noteOf } from '#commands/backup.ts'
import { CannotDo, WrongUsage } from '#commands/faults.ts'
import { isServed } from '#commands/serving-mark.ts'
import { filesFolder } from '#db/file-shelf.server.ts'
import { pendingAfter } from '#db/migrations.server.ts'

const noteForm = z.object({ sha256: z.string(), migration: z.number(), tables: z.record(z.string(), z.number()) })

/** Refuses with one sentence unless the file is a whole backup of this program, not newer than it. */
async function mustBeGood(file: string): Promise<void> {
  if (!existsSync(file)) throw new CannotDo(`There is no file ${file}.`)
  if (readFileSync(file).subarray(0, 15).toString() !== 'SQLite format 3')
    throw new CannotDo(`${basename(file)} is not a database.`)
  const found = examine(file)
  pendingAfter('sqlite', found.migration)
  const note = noteOf(file)
  if (!existsSync(note))
    throw new CannotDo(`${basename(note)} is missing: without it nobody can tell whether the backup is whole.`)
  const read = noteForm.safeParse(JSON.parse(readFileSync(note, 'utf8')))
  if (!read.success) throw new CannotDo(`${basename(note)} cannot be read.`)
  if (read.data.sha256 !== (await digestOfFile(file)))
    throw new CannotDo(`${basename(file)} is not the file that was written: its digest differs.`)
}

export async function restore(file: string, target: string): Promise<string | null> {
  if (isServed(target)) throw new CannotDo('The server is running on this database. Stop it first, then restore.')
  await mustBeGood(file)
  mustHaveFiles(file)
  const fresh = `${target}.restoring`
  copyFileSync(file, fresh)
  examine(fresh)
  const kept = existsSync(target) ? `${target}.before-restore-${Date.now()}` : null
  for (const end of ['-wal', '-shm']) {
    if (kept && existsSync(target + end)) renameSync(target + end, kept + end)
    else rmSync(target + end, { force: true })
  }
  if (kept) renameSync(target, kept)
  renameSync(fresh, target)
  return kept
}

export async function restoreCommand([file]: string[]): Promise<number> {
  if (!file) throw new WrongUsage('Usage: npm run restore -- FILE')
  const target = installationFile()
  const backup = resolve(file)
  const kept = await restore(backup, target)
  const { copied } = copyFilesOf(target, filesBeside(backup), filesFolder())
  process.stdout.write(
    `Restored into ${target}, with ${copied} attached files.\n${kept ? `What stood there is kept as ${kept}.\n` : ''}`,
  )
  return 0
}
