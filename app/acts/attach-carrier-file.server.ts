import { act } from '#acts/act.server.ts'
import { shelved } from '#acts/attachment.server.ts'
import { fileWithDigest } from '#db/queries/attached-files.ts'
import { carrierById } from '#db/queries/carriers.ts'
import { addRecord } from '#db/queries/records.ts'
import { attachCarrierFileForm } from '#forms/support.ts'
import { found, refuseIf } from '#server/refusal.ts'

/** Puts a file on a carrier's page: a notice of recognition, a floor plan. */
export const attachCarrierFile = act({
  name: 'attach-carrier-file',
  may: 'edit carriers',
  form: attachCarrierFileForm,
  async prepare({ house, viewer, input: { carrier, file } }) {
    await house.store.read(async (db) => found(await carrierById({ db }, viewer, carrier)))
    return shelved(house, viewer, carrier, file)
  },
  async do({ tx, viewer, input, prepared, now, about }) {
    const { id: carrier } = found(await carrierById(tx, viewer, input.carrier))
    const { id, ...known } = prepared
    about('carrier', carrier, { file: known.name })
    refuseIf((await fileWithDigest(tx, viewer, carrier, known.digest)) !== null, 'file.known', {}, 'file')
    const values = { ...known, subjectKind: 'carrier' as const, subject: carrier, at: now, by: viewer.account }
    return addRecord(tx, 'attachedFile', carrier, values, id)
  },
})
