// A file that is to stand on a firm's or carrier's page: looked at first, then put on the shelf. What is refused is nowhere kept.
import { digestOf, shelve } from '#db/file-shelf.server.ts'
import { newId } from '#db/new-id.ts'
import { fileWithDigest } from '#db/queries/attached-files.ts'
import { fileLimitMb, plainName } from '#domain/attached-file.ts'
import type { Viewer } from '#domain/permission.ts'
import type { UploadedFile } from '#forms/support.ts'
import { AttachmentRefused, passAttachment } from '#rosters/attachment-gate.ts'
import type { House } from '#server/house.ts'
import { refuse, refuseIf } from '#server/refusal.ts'

/** Puts the file on the shelf; the register learns of it by the act. */
export async function shelved(house: House, viewer: Viewer, subject: string, { name: given, bytes }: UploadedFile) {
  const name = plainName(given)
  const type = await typeOf(name, bytes)
  const digest = digestOf(bytes)
  await house.store.read(async (db) => {
    refuseIf((await fileWithDigest({ db }, viewer, subject, digest)) !== null, 'file.known', {}, 'file')
  })
  const id = newId(Date.parse(house.clock.now()))
  await shelve(house.filesFolder, id, bytes)
  return { id, name, type, digest, bytes: bytes.byteLength }
}

async function typeOf(name: string, bytes: Uint8Array) {
  try {
    return await passAttachment(name, bytes)
  } catch (cause) {
    if (!(cause instanceof AttachmentRefused)) throw cause
    return refuse('file.refused', { fault: cause.fault, limitMb: fileLimitMb }, 'file')
  }
}
