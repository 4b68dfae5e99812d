import { act } from '#acts/act.server.ts'
import { refuseOutOfTime } from '#acts/firm-rules.server.ts'
import type { Changing } from '#db/changing.ts'
import { addFact } from '#db/queries/facts.ts'
import { enteredBy, withdrawFirm } from '#db/queries/firm-check.ts'
import { changeFirm, type FirmRow, firmSeen } from '#db/queries/firms.ts'
import { staysOfFirm } from '#db/queries/operator-day.ts'
import { addRecord } from '#db/queries/records.ts'
import { residencesOf } from '#db/queries/residences.ts'
import { addDays, type Day } from '#domain/day.ts'
import type { Viewer } from '#domain/permission.ts'
import { checkFirmForm } from '#forms/firm-check.ts'
import { found, refuse, refuseIf } from '#server/refusal.ts'
import { refuseStale } from '#server/stale.ts'

const daysToAnswer = 7

/** 核对: of the district from a day, of another place, or not the firm it is said to be: then the entry is taken off. */
export const checkFirm = act({
  name: 'check-firm',
  may: 'check firms',
  form: checkFirmForm,
  async do({ tx, viewer, input, today, about }) {
    const row = found(await firmSeen(tx, viewer, today, input.firm))
    about('firm', row.id, { verdict: input.verdict })
    refuseIf(!row.awaitsCheck, 'firm.checked')
    refuseStale(input.version, row.version, () => ({ name: row.name }))
    if (input.verdict === 'refused') {
      await takeOff(tx, viewer, row, { note: input.note, today })
      return null
    }
    if (input.verdict === 'in-district') await claimResidence(tx, viewer, row, { from: input.fromOn, today })
    await changeFirm(tx, row, { awaitsCheck: false })
    return row.id
  },
})

type Claim = { from: Day | null; today: Day }

/** A team that became a firm may be of the district already. */
async function claimResidence(tx: Changing, viewer: Viewer, row: FirmRow, { from, today }: Claim): Promise<void> {
  const known = await residencesOf(tx, viewer, row.id)
  if (from === null) return refuseIf(known.length === 0, 'firm.residence-needed', {}, 'fromOn')
  refuseIf(known.length > 0, 'firm.already-here', {}, 'fromOn')
  refuseOutOfTime(from, { today, registeredOn: row.registeredOn }, 'fromOn')
  const arrival = from === row.registeredOn ? ('registered' as const) : ('moved-in' as const)
  const residence = { firm: row.id, fromOn: from, toOn: null, presumed: false, arrival, departure: null, place: null }
  await addFact(tx, 'residence', row.id, residence)
}

/** Out of the register with a note to whoever entered it; stays are put right first, so that none is left without a firm. */
async function takeOff(
  tx: Changing,
  viewer: Viewer,
  row: FirmRow,
  { note, today }: { note: string | null; today: Day },
) {
  if (note === null) return refuse('firm.note-needed', {}, 'note')
  const [stay] = await staysOfFirm(tx, viewer, row.id)
  if (stay) refuse('firm.has-stays', { carrier: stay.carrierName, from: stay.fromOn })
  await withdrawFirm(tx, row)
  const officer = await enteredBy(tx, viewer, row.id)
  if (officer === null) return
  const title = `“${row.name}”未通过核对：${note}`
  await addRecord(tx, 'task', null, { firm: null, officer: officer.id, title, dueOn: addDays(today, daysToAnswer) })
}
