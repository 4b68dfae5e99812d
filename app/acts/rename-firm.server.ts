import { act } from '#acts/act.server.ts'
import { keepNames } from '#acts/enter-firm.server.ts'
import { refuseNamesake, refuseOutOfTime } from '#acts/firm-rules.server.ts'
import { addFact, correctFact } from '#db/queries/facts.ts'
import { firmSeen } from '#db/queries/firms.ts'
import { namesOf } from '#db/queries/names.ts'
import { displayName, nameKey } from '#domain/name-key.ts'
import { renameFirmForm } from '#forms/firm.ts'
import { found, refuseIf } from '#server/refusal.ts'
import { refuseStale } from '#server/stale.ts'

/** 更名: the old name ends and the new one begins on the same day; the firm is still found by both. */
export const renameFirm = act({
  name: 'rename-firm',
  may: 'edit firms',
  form: renameFirmForm,
  once: true,
  async do({ tx, viewer, input, today, about }) {
    const row = found(await firmSeen(tx, viewer, today, input.firm))
    about('firm', row.id)
    refuseStale(input.version, row.version, () => ({ name: row.name }))
    const name = displayName(input.name)
    const names = await namesOf(tx, viewer, row.id)
    const last = names[names.length - 1]
    refuseIf(last?.name === name, 'firm.same-name', {}, 'name')
    refuseOutOfTime(input.fromOn, { today, registeredOn: row.registeredOn }, 'fromOn')
    refuseIf(last !== undefined && last.fromOn !== null && last.fromOn >= input.fromOn, 'range.empty', {}, 'fromOn')
    await refuseNamesake(tx, viewer, { name, code: row.code }, row.id)
    if (last) await correctFact(tx, 'firmName', row.id, last, { toOn: input.fromOn }, null)
    const key = { name, nameKey: nameKey(name) }
    await addFact(tx, 'firmName', row.id, { firm: row.id, ...key, fromOn: input.fromOn, toOn: null })
    await keepNames(tx, viewer, row)
    return row.id
  },
})
