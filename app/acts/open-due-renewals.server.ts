import { act } from '#acts/act.server.ts'
import { openCase } from '#acts/case-rules.server.ts'
import { firmsWithIds } from '#db/queries/known-firms.ts'
import { alreadyAsked, everyRenewal, renewalRows } from '#db/queries/renewals.ts'
import { renewalYear } from '#domain/renewal.ts'
import { openDueRenewalsForm } from '#forms/renewals.ts'
import { found, Refusal } from '#server/refusal.ts'

/**
 * Opens a renewal case for every certificate that lapses within twelve months and for which none was opened before: one that an
 * officer has ended stays ended. It reads and writes in one change, so any number of runs open each case once.
 */
export const openDueRenewals = act({
  name: 'open-due-renewals',
  may: 'edit cases',
  form: openDueRenewalsForm,
  async do({ tx, viewer, today, about }) {
    const asked = { ...everyRenewal, case: 'none' as const }
    const rows = await renewalRows(tx, viewer, today, asked, { key: 'until', down: false })
    const lapsing = rows.filter((row) => row.to > today)
    const known = await alreadyAsked(
      tx,
      viewer,
      lapsing.map((row) => row.fact),
    )
    const due = lapsing.filter((row) => !known.has(row.fact))
    const firms = new Map(
      (
        await firmsWithIds(
          tx,
          viewer,
          due.map((row) => row.firm),
        )
      ).map((one) => [one.id, one]),
    )
    const held: string[] = []
    for (const row of due) {
      const year = renewalYear(today, row.to)
      const values = {
        kind: 'high-tech',
        purpose: 'renewal',
        renews: row.fact,
        openedOn: today,
        year,
        byRule: true,
      } as const
      try {
        await openCase(tx, viewer, found(firms.get(row.firm)), values, today)
      } catch (cause) {
        // What the first stage asks for is missing: nothing was written for this firm, the others go on.
        if (!(cause instanceof Refusal) || cause.code !== 'case.gate') throw cause
        held.push(row.firm)
      }
    }
    about('case', null, { opened: due.length - held.length, held: held.length })
    return { opened: due.length - held.length, held: held.length }
  },
})
