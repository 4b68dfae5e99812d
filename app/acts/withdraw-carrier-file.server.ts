import { act } from '#acts/act.server.ts'
import { fileById } from '#db/queries/attached-files.ts'
import { carrierById } from '#db/queries/carriers.ts'
import { changeRecord } from '#db/queries/records.ts'
import { withdrawCarrierFileForm } from '#forms/support.ts'
import { found, refuseIf } from '#server/refusal.ts'

/** Takes a file off a carrier's page; its bytes stay on the shelf. */
export const withdrawCarrierFile = act({
  name: 'withdraw-carrier-file',
  may: 'edit carriers',
  form: withdrawCarrierFileForm,
  async do({ tx, viewer, input, now, about }) {
    const { id: carrier } = found(await carrierById(tx, viewer, input.carrier))
    const row = found(await fileById(tx, viewer, input.file))
    refuseIf(row.subject !== carrier || row.withdrawnAt !== null, 'not-found')
    about('carrier', carrier, { file: row.name })
    await changeRecord(tx, 'attachedFile', carrier, row, { withdrawnAt: now })
    return carrier
  },
})
