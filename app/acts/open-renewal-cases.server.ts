import { act } from '#acts/act.server.ts'
import { openCase, refuseNoOfficer } from '#acts/case-rules.server.ts'
import type { Reading } from '#db/changing.ts'
import { firmsWithIds } from '#db/queries/known-firms.ts'
import { officersOf } from '#db/queries/officers.ts'
import { everyRenewal, markOfRenewals, type RenewalRow, renewalRows } from '#db/queries/renewals.ts'
import type { Day } from '#domain/day.ts'
import type { Viewer } from '#domain/permission.ts'
import { renewalYear } from '#domain/renewal.ts'
import { FormRefusal } from '#forms/form-refusal.ts'
import { openRenewalCasesForm, renewalFilterOf, renewalsAskedAgain } from '#forms/renewals.ts'
import { openMost } from '#forms/renewals-choices.ts'
import { found, refuseIf } from '#server/refusal.ts'

/** 批量建立重新认定申报: a case for every certificate of the preview that has none, all of them or none. */
export const openRenewalCases = act({
  name: 'open-renewal-cases',
  may: 'edit cases',
  form: openRenewalCasesForm,
  once: true,
  async do({ tx, viewer, input, today, about }) {
    refuseNoOfficer(await officersOf(tx, viewer), input.officer)
    const asked = input.scope === 'all' ? renewalFilterOf(renewalsAskedAgain(input.asked)) : everyRenewal
    const rows = await chosen(tx, viewer, today, asked, input.scope === 'all' ? null : input.select)
    const without = rows.filter((row) => row.case === null)
    if (without.length === 0) throw new FormRefusal({ select: 'required' })
    if (without.length > openMost) throw new FormRefusal({ select: 'too-large' })
    const changed = without.length !== input.expected || markOfRenewals(without) !== input.mark
    refuseIf(changed, 'case.rows-changed', { expected: input.expected, found: without.length })
    const firms = new Map(
      (
        await firmsWithIds(
          tx,
          viewer,
          without.map((row) => row.firm),
        )
      ).map((one) => [one.id, one]),
    )
    for (const row of without) {
      const firm = found(firms.get(row.firm))
      const officer = firm.officer ?? input.officer
      const year = renewalYear(today, row.to)
      const values = {
        kind: 'high-tech',
        purpose: 'renewal',
        renews: row.fact,
        openedOn: today,
        officer,
        year,
      } as const
      await openCase(tx, viewer, firm, values, today)
    }
    about('case', null, { opened: without.length })
    return without.length
  },
})

/** The certificates as they now stand; of picked ones those that still call for renewal. */
async function chosen(
  tx: Reading,
  viewer: Viewer,
  today: Day,
  asked: Parameters<typeof renewalRows>[3],
  picked: readonly string[] | null,
): Promise<RenewalRow[]> {
  const rows = await renewalRows(tx, viewer, today, asked, { key: 'until', down: false })
  return picked === null ? rows : rows.filter((row) => picked.includes(row.fact))
}
