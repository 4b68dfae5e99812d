import { act, type Doing } from '#acts/act.server.ts'
import { admit } from '#acts/admission-rules.server.ts'
import { checkStay } from '#acts/stay-rules.server.ts'
import { carrierById } from '#db/queries/carriers.ts'
import { addFact, correctFact } from '#db/queries/facts.ts'
import { type StayRow, stayByFact, stayingFirmById } from '#db/queries/stays.ts'
import { unitsOf } from '#db/queries/units.ts'
import type { Day } from '#domain/day.ts'
import { covers } from '#domain/day.ts'
import { FormRefusal } from '#forms/form-refusal.ts'
import { endStayForm } from '#forms/stay.ts'
import { found, refuse, refuseIf } from '#server/refusal.ts'
import { refuseReworded } from '#server/stale.ts'

/** The firm is gone from that day on: it left, graduated, the carrier closed, or it went on to another carrier of the chain. */
export const endStay = act({
  name: 'end-stay',
  may: 'keep stays',
  form: endStayForm,
  once: true,
  async do(doing) {
    const { tx, viewer, input, about } = doing
    const { on, departure, graduation } = input
    const { stay: row } = found(await stayByFact(tx, viewer, input.stay))
    about('carrier', row.carrier)
    refuseReworded(input.wording, row.id, () => ({ on: row.toOn, departure: row.departure }))
    refuseIf(row.toOn !== null && row.toOn <= on, 'stay.ended', { on: row.toOn }, 'on')
    refuseIf(on <= row.fromOn, 'stay.before-move-in', { from: row.fromOn }, 'on')
    if (departure === 'graduated' && graduation === null) throw new FormRefusal({ graduation: 'required' })
    const goesOn = input.nextCarrier !== null && (departure === 'moved-on' || departure === 'graduated')
    const nextStay = goesOn ? await enterNext(doing, row) : null
    const how = { departure, graduation: departure === 'graduated' ? graduation : null, nextStay }
    await correctFact(tx, 'stay', row.carrier, row, { toOn: on, ...how }, row.why)
    return row.fact
  },
})

/** 接力: the same day, in another carrier, in the same act. */
async function enterNext(
  { tx, viewer, input }: Pick<Doing<ReturnType<typeof endStayForm.parse>, undefined>, 'tx' | 'viewer' | 'input'>,
  row: StayRow,
): Promise<string> {
  const { on, nextCarrier, nextRoom, nextArea: areaCent, nextIncubating: incubating, why, placementWhy } = input
  const carrier = found(await carrierById(tx, viewer, found(nextCarrier)))
  refuseIf(carrier.id === row.carrier, 'stay.same-carrier', {}, 'nextCarrier')
  const firm = found(await stayingFirmById(tx, viewer, row.firm))
  const kind = 'physical' as const
  const admitted = await admit(tx, viewer, { firm, carrier, kind, from: on, incubating, why, placementWhy })
  const rooms = await unitsOf(tx, viewer, carrier.id)
  const unit = nextRoom === null ? null : roomNumbered(rooms, nextRoom, on)
  const next = { firm: firm.id, carrier: carrier.id, unit, kind, areaCent }
  await checkStay(tx, viewer, { id: '', ...next, from: on, to: null })
  const { longCycle } = row
  const { placement, why: reason } = admitted
  const stay = { ...next, incubating, longCycle, fromOn: on, toOn: null, departure: null, placement, note: null }
  return addFact(tx, 'stay', carrier.id, stay, undefined, reason)
}

/** The room of that number on the day. */
function roomNumbered(
  rooms: readonly { fact: string; kind: string; number: string; fromOn: Day | null; toOn: Day | null }[],
  number: string,
  on: Day,
): string {
  const there = rooms.filter(
    (room) =>
      room.kind !== 'whole' && room.number === number.trim() && covers({ from: room.fromOn, to: room.toOn }, on),
  )
  refuseIf(there.length > 1, 'stay.room-several', {}, 'nextRoom')
  return there[0]?.fact ?? refuse('stay.room-unknown', {}, 'nextRoom')
}
