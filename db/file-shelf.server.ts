// Where the bytes of attached files lie: one file each, named by its id, outside of anything the web server hands out.
import { createHash, randomUUID } from 'node:crypto'
import { mkdir, open, readFile, rename, rm } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { databaseUrl, engineOf } from '#db/engine.ts'
import { fileOf } from '#db/store.sqlite.server.ts'

/** FILES_FOLDER, else `files` beside the database (with PostgreSQL: under var). */
export function filesFolder(): string {
  if (process.env.FILES_FOLDER) return process.env.FILES_FOLDER
  const url = databaseUrl()
  return join(engineOf(url) === 'sqlite' ? dirname(fileOf(url)) : 'var', 'files')
}

const idShape = /^[0-9a-f-]{36}$/

/** Ids are made by the program; anything else is nobody's file, whatever path it spells. */
function placeOf(folder: string, id: string): string {
  if (!idShape.test(id)) throw new Error('not an id of a file')
  return join(folder, id)
}

export const digestOf = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')

/** Writes all of it or nothing: a file has its name only once it is whole and on the disk. */
export async function shelve(folder: string, id: string, bytes: Uint8Array): Promise<void> {
  const place = placeOf(folder, id)
  await mkdir(folder, { recursive: true, mode: 0o700 })
  const unfinished = `${place}.${randomUUID()}.part`
  try {
    const file = await open(unfinished, 'wx', 0o600)
    try {
      await file.writeFile(bytes)
      await file.sync()
    } finally {
      await file.close()
    }
    await rename(unfinished, place)
  } catch (cause) {
    await rm(unfinished, { force: true })
    throw cause
  }
}

/** The bytes with this digest, or null where they are missing or no longer what was stored. */
export async function takenFrom(folder: string, id: string, digest: string): Promise<Uint8Array | null> {
  try {
    const bytes = await readFile(placeOf(folder, id))
    return digestOf(bytes) === digest ? bytes : null
  } catch (cause) {
    if (cause instanceof Error && 'code' in cause && cause.code === 'ENOENT') return null
    throw cause
  }
}
