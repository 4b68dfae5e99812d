import { act } from '#acts/act.server.ts'
import { chosenCases } from '#acts/case-bulk-rules.server.ts'
import { gateTo, openLog, refuseEarly } from '#acts/case-rules.server.ts'
import { caseFirms } from '#db/queries/case-list.ts'
import { type CaseRow, stepTo } from '#db/queries/cases.ts'
import { inPieces } from '#db/queries/in-pieces.ts'
import { stagesOf } from '#db/queries/stages.ts'
import { moveCasesForm } from '#forms/case-list.ts'
import { found, Refusal, refuse, refuseIf } from '#server/refusal.ts'

/** Moves the chosen cases of one kind to a stage, all of them or none; those that stand there already stay. */
export const moveCases = act({
  name: 'move-cases',
  may: 'edit cases',
  form: moveCasesForm,
  async do({ tx, viewer, input: { to, overrideWhy, ...input }, today, about }) {
    const rows = await chosenCases(tx, viewer, today, input)
    const [first] = rows
    if (!first) refuse('not-found')
    refuseIf(
      rows.some(({ kind }) => kind !== first.kind),
      'case.several-kinds',
    )
    const { stages } = await stagesOf(tx, viewer, first.kind)
    const firms = new Map(
      (
        await inPieces(
          rows.map(({ id }) => id),
          (some) => caseFirms(tx, viewer, some),
        )
      ).map((one) => [one.case, one.firm]),
    )
    const bulk = tx.id()
    const held: { firm: string; missing: string[] }[] = []
    let changed = 0
    const move = async (row: CaseRow) => {
      const firm = found(firms.get(row.id))
      const { last } = await openLog(tx, row)
      const gate = await gateTo(tx, viewer, { row, firm, stages, to, on: today, overrideWhy })
      refuseEarly(last, today, today, 'to')
      const why = gate.overridden ? overrideWhy : null
      await stepTo(tx, row, last, { to, on: today, overrideWhy: why, judged: gate.judged })
      changed += 1
    }
    for (const row of rows) {
      if (row.stage === to) continue
      try {
        await move(row)
      } catch (cause) {
        const missing = cause instanceof Refusal && cause.code === 'case.gate' ? cause.detail.missing : null
        if (!Array.isArray(missing)) throw cause
        held.push({ firm: firms.get(row.id)?.name ?? '', missing })
      }
    }
    const [one] = held
    if (one) refuse('case.gates', { count: held.length, firm: one.firm, missing: one.missing })
    about('case-bulk', bulk, { cases: rows.length, changed, to, ...(overrideWhy ? { overrideWhy } : {}) })
    return { bulk, changed }
  },
})
