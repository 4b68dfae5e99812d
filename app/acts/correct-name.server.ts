import { act } from '#acts/act.server.ts'
import { keepNames } from '#acts/enter-firm.server.ts'
import { refuseNamesake, refuseOutOfTime } from '#acts/firm-rules.server.ts'
import { correctFact } from '#db/queries/facts.ts'
import { firmSeen } from '#db/queries/firms.ts'
import { namesOf } from '#db/queries/names.ts'
import { displayName, nameKey } from '#domain/name-key.ts'
import { correctNameForm } from '#forms/firm.ts'
import { found, refuse, refuseIf } from '#server/refusal.ts'

/** Puts right a name as it was recorded, or the day it began; the name before it then ends on that day. */
export const correctName = act({
  name: 'correct-name',
  may: 'edit firms',
  form: correctNameForm,
  once: true,
  async do({ tx, viewer, input, today, about }) {
    const row = found(await firmSeen(tx, viewer, today, input.firm))
    about('firm', row.id)
    const names = await namesOf(tx, viewer, row.id)
    const at = names.findIndex(({ fact }) => fact === input.fact)
    const wrong = names[at] ?? refuse('not-found')
    const before = names[at - 1]
    const fromOn = before ? input.fromOn : null
    refuseIf(before !== undefined && fromOn === null, 'day.invalid', {}, 'fromOn')
    refuseOutOfTime(fromOn, { today, registeredOn: row.registeredOn }, 'fromOn')
    const tooLate = fromOn !== null && wrong.toOn !== null && fromOn >= wrong.toOn
    const tooEarly = fromOn !== null && before?.fromOn != null && fromOn <= before.fromOn
    refuseIf(tooLate || tooEarly, 'range.empty', {}, 'fromOn')
    const name = displayName(input.name)
    if (wrong.toOn === null) await refuseNamesake(tx, viewer, { name, code: row.code }, row.id)
    if (before && before.toOn !== fromOn) await correctFact(tx, 'firmName', row.id, before, { toOn: fromOn }, input.why)
    await correctFact(tx, 'firmName', row.id, wrong, { name, nameKey: nameKey(name), fromOn }, input.why)
    await keepNames(tx, viewer, row)
    return row.id
  },
})
