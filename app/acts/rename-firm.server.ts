import { act } from '#acts/act.server.ts'
import { refuseNamesake, refuseOutOfTime } from '#acts/firm-rules.server.ts'
import { nameFrom } from '#acts/new-name.server.ts'
import { firmSeen } from '#db/queries/firms.ts'
import { displayName } from '#domain/name-key.ts'
import { renameFirmForm } from '#forms/firm.ts'
import { found } from '#server/refusal.ts'
import { refuseStale } from '#server/stale.ts'

export const renameFirm = act({
  name: 'rename-firm',
  may: 'edit firms',
  form: renameFirmForm,
  once: true,
  async do({ tx, viewer, input, today, about }) {
    const row = found(await firmSeen(tx, viewer, today, input.firm))
    about('firm', row.id)
    refuseStale(input.version, row.version, () => ({ name: row.name }))
    refuseOutOfTime(input.fromOn, { today, registeredOn: row.registeredOn }, 'fromOn')
    await refuseNamesake(tx, viewer, { name: displayName(input.name), code: row.code }, row.id)
    await nameFrom(tx, viewer, row, input)
    return row.id
  },
})
