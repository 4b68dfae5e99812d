import { act } from '#acts/act.server.ts'
import type { Changing } from '#db/changing.ts'
import { bulkDone, changedAfter, changesOfBulk, isUndone } from '#db/queries/case-bulk.ts'
import { type CaseRow, casesWithIds, changeCase, stepsOf, takeBackStep } from '#db/queries/cases.ts'
import { inPieces } from '#db/queries/in-pieces.ts'
import { undoCasesBulkForm } from '#forms/case-list.ts'
import { found, refuseIf } from '#server/refusal.ts'

/** 撤销批量操作: each case is as before, except those that somebody changed since; they are named. */
export const undoCasesBulk = act({
  name: 'undo-cases-bulk',
  may: 'edit cases',
  form: undoCasesBulkForm,
  async do({ tx, viewer, input, about }) {
    const done = found(await bulkDone(tx, viewer, input.bulk))
    refuseIf(await isUndone(tx, viewer, input.bulk), 'case.bulk-undone')
    const changes = await changesOfBulk(tx, viewer, done.id)
    const ids = changes.map(({ record }) => record)
    const since = await changedAfter(tx, viewer, ids, done.position)
    const rows = new Map(
      (await inPieces(ids, (some) => casesWithIds(tx, viewer, some))).map((row): [string, CaseRow] => [row.id, row]),
    )
    const kept: string[] = []
    let restored = 0
    for (const { record, before } of changes) {
      const row = rows.get(record)
      if (!row || !before || since.has(record)) {
        kept.push(record)
        continue
      }
      await restore(tx, row, before)
      restored += 1
    }
    about('case-bulk', input.bulk, { restored, kept: kept.length })
    return { bulk: input.bulk, restored, kept: kept.length }
  },
})

/** A move is undone by taking its step back; anything else by writing what stood there. */
const restore = async (tx: Changing, row: CaseRow, before: Record<string, unknown>): Promise<void> => {
  if ('stage' in before) return takeBackStep(tx, row, await stepsOf(tx, row.id))
  const textOf = (name: string) => (typeof before[name] === 'string' ? before[name] : null)
  if ('officer' in before) await changeCase(tx, row, { officer: textOf('officer') })
  if ('expectedOn' in before) await changeCase(tx, row, { expectedOn: textOf('expectedOn') })
}
