import { act } from '#acts/act.server.ts'
import { shelved } from '#acts/attachment.server.ts'
import { fileWithDigest } from '#db/queries/attached-files.ts'
import { firmSeen } from '#db/queries/firms.ts'
import { addRecord } from '#db/queries/records.ts'
import { attachFileForm } from '#forms/support.ts'
import { found, refuseIf } from '#server/refusal.ts'

/** Puts a file on a firm's page. */
export const attachFile = act({
  name: 'attach-file',
  may: 'give support',
  form: attachFileForm,
  async prepare({ house, viewer, input: { firm, file } }) {
    await house.store.read(async (db) => found(await firmSeen({ db }, viewer, house.clock.today(), firm)))
    return shelved(house, viewer, firm, file)
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
