import { act } from '#acts/act.server.ts'
import { digestOf, shelve } from '#db/file-shelf.server.ts'
import { newId } from '#db/new-id.ts'
import { fileWithDigest } from '#db/queries/attached-files.ts'
import { firmSeen } from '#db/queries/firms.ts'
import { addRecord } from '#db/queries/records.ts'
import { fileLimitMb, plainName } from '#domain/attached-file.ts'
import { attachFileForm } from '#forms/support.ts'
import { AttachmentRefused, passAttachment } from '#rosters/attachment-gate.ts'
import { found, refuse, refuseIf } from '#server/refusal.ts'

/** Puts a file on a firm's page: looked at first, then on the shelf, then in the register. What is refused is nowhere kept. */
export const attachFile = act({
  name: 'attach-file',
  may: 'give support',
  form: attachFileForm,
  async prepare({ house, viewer, input }) {
    const { bytes } = input.file
    const name = plainName(input.file.name)
    const type = await typeOf(name, bytes)
    const digest = digestOf(bytes)
    await house.store.read(async (db) => {
      found(await firmSeen({ db }, viewer, house.clock.today(), input.firm))
      refuseIf((await fileWithDigest({ db }, viewer, input.firm, digest)) !== null, 'file.known', {}, 'file')
    })
    const id = newId(Date.parse(house.clock.now()))
    await shelve(house.filesFolder, id, bytes)
    return { id, name, type, digest, bytes: bytes.byteLength }
  },
  async do({ tx, viewer, input, prepared, today, now, about }) {
    const firm = found(await firmSeen(tx, viewer, today, input.firm))
    const { id, ...known } = prepared
    about('firm', firm.id, { file: known.name })
    refuseIf((await fileWithDigest(tx, viewer, firm.id, known.digest)) !== null, 'file.known', {}, 'file')
    const values = { ...known, subjectKind: 'firm' as const, subject: firm.id, at: now, by: viewer.account }
    return addRecord(tx, 'attachedFile', firm.id, values, id)
  },
})

async function typeOf(name: string, bytes: Uint8Array) {
  try {
    return await passAttachment(name, bytes)
  } catch (cause) {
    if (!(cause instanceof AttachmentRefused)) throw cause
    return refuse('file.refused', { fault: cause.fault, limitMb: fileLimitMb }, 'file')
  }
}
