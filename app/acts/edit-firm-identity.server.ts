import { act } from '#acts/act.server.ts'
import { refuseOutOfTime } from '#acts/firm-rules.server.ts'
import { keptContacts } from '#acts/kept-contact.server.ts'
import { nameFrom } from '#acts/new-name.server.ts'
import { refuseInRegister } from '#acts/own-firm-rules.server.ts'
import { changeFirm, firmSeen } from '#db/queries/firms.ts'
import { displayName } from '#domain/name-key.ts'
import { editFirmIdentityForm } from '#forms/firm-check.ts'
import { found, refuse } from '#server/refusal.ts'
import { refuseStale } from '#server/stale.ts'

/** Name (as a dated change), contact and address of a firm in the own carriers; nothing else of it is the operator's. */
export const editFirmIdentity = act({
  name: 'edit-firm-identity',
  may: 'enter firms',
  form: editFirmIdentityForm,
  async do({ tx, viewer, input, today, about }) {
    const row = found(await firmSeen(tx, viewer, today, input.firm))
    about('firm', row.id)
    const { name, fromOn, contactName, contactPhone, address } = input
    refuseStale(input.version, row.version, () => ({ name: row.name, address: row.address }))
    if (displayName(name) !== row.name) {
      if (fromOn === null) return refuse('firm.name-day-needed', {}, 'fromOn')
      refuseOutOfTime(fromOn, { today, registeredOn: row.registeredOn }, 'fromOn')
      await refuseInRegister(tx, viewer, { name, code: row.code }, row.id)
      await nameFrom(tx, viewer, row, { name, fromOn })
    }
    const now = found(await firmSeen(tx, viewer, today, row.id))
    await changeFirm(tx, now, { ...keptContacts({ contactName, contactPhone }, row), address })
    return row.id
  },
})
