import { act } from '#acts/act.server.ts'
import { keepNames } from '#acts/enter-firm.server.ts'
import { keptCode, refuseKnownCode, refuseNamesake, refuseOutOfTime, refuseUnlisted } from '#acts/firm-rules.server.ts'
import { keptContacts } from '#acts/kept-contact.server.ts'
import type { Changing } from '#db/changing.ts'
import { correctFact } from '#db/queries/facts.ts'
import { changeFirm, type FirmRow, firmSeen } from '#db/queries/firms.ts'
import { residencesOf } from '#db/queries/residences.ts'
import type { Day } from '#domain/day.ts'
import type { Viewer } from '#domain/permission.ts'
import { editFirmForm } from '#forms/firm.ts'
import { firmFormValues } from '#forms/firm-values.ts'
import { found } from '#server/refusal.ts'
import { refuseStale } from '#server/stale.ts'

/** Changes a firm's particulars. Its name, its days in the district and its recognitions are dated facts with acts of their own. */
export const editFirm = act({
  name: 'edit-firm',
  may: 'edit firms',
  form: editFirmForm,
  async do({ tx, viewer, input, today, about }) {
    const row = found(await firmSeen(tx, viewer, today, input.firm))
    about('firm', row.id)
    refuseStale(input.version, row.version, () => firmFormValues(row))
    const { firm: _, version: __, codeMeant: ___, capital, ...values } = input
    const code = keptCode(input)
    await refuseKnownCode(tx, viewer, code.code, row.id)
    await refuseNamesake(tx, viewer, { name: row.name, code: code.code }, row.id)
    await refuseUnlisted(tx, viewer, values, row)
    refuseOutOfTime(input.registeredOn, { today, registeredOn: null }, 'registeredOn')
    const registeredPrecision = input.registeredOn === row.registeredOn ? row.registeredPrecision : 'day'
    await changeFirm(tx, row, {
      ...values,
      ...code,
      ...keptContacts(input, row),
      capitalYuan: capital,
      registeredPrecision: input.registeredOn ? registeredPrecision : null,
    })
    if (code.code !== row.code) {
      const now = found(await firmSeen(tx, viewer, today, row.id))
      await keepNames(tx, viewer, now)
    }
    if (input.registeredOn !== row.registeredOn) await movePresumedStart(tx, viewer, row, input.registeredOn)
    return row.id
  },
})

/** A residence presumed from the registration day follows it. */
async function movePresumedStart(tx: Changing, viewer: Viewer, row: FirmRow, registeredOn: Day | null): Promise<void> {
  const presumed = (await residencesOf(tx, viewer, row.id)).find(
    (one) => one.presumed && one.arrival !== 'moved-in' && one.fromOn === row.registeredOn,
  )
  if (!presumed) return
  const arrival = registeredOn === null ? 'unknown' : 'registered'
  await correctFact(tx, 'residence', row.id, presumed, { fromOn: registeredOn, arrival }, null)
}
