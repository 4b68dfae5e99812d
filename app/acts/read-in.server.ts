// Reads an import's file outside the serving thread, before the transaction: what can't be read or taken in is refused whole.
import { type BatchRow, batchById, bytesOf } from '#db/queries/imports.ts'
import type { Viewer } from '#domain/permission.ts'
import type { RosterList } from '#domain/roster.ts'
import type { UploadedFile } from '#forms/import.ts'
import type { RosterSettings } from '#rosters/judge.ts'
import { noteProgress } from '#rosters/progress.server.ts'
import type { Reading } from '#rosters/reading.ts'
import { digestOf, hindranceTo, readingOf } from '#rosters/readings.server.ts'
import type { House } from '#server/house.ts'
import { found, refuse } from '#server/refusal.ts'

type Asked = { list: RosterList; settings: RosterSettings }

/** The reading, or the refusal of the whole file. */
export async function readFile(
  house: House,
  file: UploadedFile,
  { list, settings }: Asked,
  onProgress?: (rows: number, of: number) => void,
): Promise<{ reading: Reading; digest: string }> {
  const digest = digestOf(file.bytes)
  const answer = await readingOf(house.readRoster, list, { ...file, digest }, settings, onProgress)
  if ('refusal' in answer)
    return refuse('roster.refused', { reason: answer.refusal.code, ...answer.refusal.detail }, 'file')
  return { reading: answer.reading, digest }
}

/** Refuses what can be read but not taken in as it stands: a column or a fact of the whole list is wanting. */
export function refuseHindered(list: RosterList, reading: Reading, settings: RosterSettings): void {
  const hindrance = hindranceTo(list, reading, settings)
  if (hindrance) refuse('roster.refused', { reason: hindrance.code, ...hindrance.detail })
}

/** A batch with its file read as its settings say. */
export async function readBatch(
  house: House,
  viewer: Viewer,
  id: string,
): Promise<{ batch: BatchRow; reading: Reading }> {
  const { batch, bytes } = await house.store.read(async (db) => ({
    batch: found(await batchById({ db }, viewer, id)),
    bytes: found(await bytesOf({ db }, viewer, id)),
  }))
  const { list, settings, fileName } = batch
  const file = { name: fileName, bytes }
  const { reading } = await readFile(house, file, { list, settings }, (done, of) =>
    noteProgress(id, { phase: 'reading', done, of }),
  )
  return { batch, reading }
}
