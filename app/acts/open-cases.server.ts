import { act } from '#acts/act.server.ts'
import { openCase, refuseNoOfficer } from '#acts/case-rules.server.ts'
import type { Changing } from '#db/changing.ts'
import { firmSeen } from '#db/queries/firms.ts'
import { openCasesOfKind } from '#db/queries/gap-cases.ts'
import { judgedFirms } from '#db/queries/judged-firms.ts'
import { officersOf } from '#db/queries/officers.ts'
import { ruleVersionsOf } from '#db/queries/rule-versions.ts'
import type { Day } from '#domain/day.ts'
import { judge, standardOn } from '#domain/eligibility.ts'
import { briefOf, isAsked, isInState, isWithin } from '#domain/gap-list.ts'
import type { Viewer } from '#domain/permission.ts'
import { conditionsFor } from '#domain/standards/rule-conditions.ts'
import { openCasesForm } from '#forms/eligibility.ts'
import { FormRefusal } from '#forms/form-refusal.ts'
import { type GapStartQuery, gapFilterOf, gapsAskedAgain } from '#forms/gap-list.ts'
import { startMost } from '#forms/gap-list-choices.ts'
import { Refusal, refuseIf } from '#server/refusal.ts'

/** Why a firm of the list gets no case: it is left out, the others get theirs. */
const leftOut: readonly string[] = ['case.open', 'case.firm-outside', 'case.gate']

/** Cases for exactly the firms that the preview showed; done again it finds them under way and starts nothing twice. */
export const openCases = act({
  name: 'open-cases',
  may: 'edit cases',
  form: openCasesForm,
  once: true,
  async do({ tx, viewer, input, today, about }) {
    const asked = gapsAskedAgain(input.asked)
    if (input.select.length === 0) throw new FormRefusal({ select: 'required' })
    refuseIf(input.select.length > startMost, 'gaps.too-many', { most: startMost })
    refuseNoOfficer(await officersOf(tx, viewer), input.officer)
    const still = await stillAsked(tx, viewer, today, asked, input.select)
    const same = still.length === input.select.length && input.expected === input.select.length
    refuseIf(!same, 'gaps.rows-changed', { expected: input.expected, found: still.length })
    let opened = 0
    for (const id of still) {
      const firm = await firmSeen(tx, viewer, today, id)
      if (!firm) continue
      try {
        const officer = input.officer ?? firm.officer
        const values = { kind: asked.kind, officer, expectedOn: input.expectedOn, openedOn: today }
        await openCase(tx, viewer, firm, values, today)
        opened += 1
      } catch (cause) {
        if (!(cause instanceof Refusal && leftOut.includes(cause.code))) throw cause
      }
    }
    about('case', null, { kind: asked.kind, opened, leftOut: still.length - opened })
    return { kind: asked.kind, opened, leftOut: still.length - opened }
  },
})

/** Of the firms picked, those that the frozen search still finds today. */
async function stillAsked(
  tx: Changing,
  viewer: Viewer,
  today: Day,
  asked: GapStartQuery,
  picked: readonly string[],
): Promise<string[]> {
  const conditions = conditionsFor(asked.kind, today)
  if (!conditions) return []
  const standard = standardOn(today, conditions, await ruleVersionsOf(tx, viewer, conditions.ruleSet))
  const inCase = await openCasesOfKind(tx, viewer, asked.kind)
  const firms = await judgedFirms(tx, viewer, { on: today, ids: picked })
  const filter = gapFilterOf(asked)
  const found = firms.filter((firm) => {
    if (!isAsked(asked.kind, firm.facts)) return false
    const brief = briefOf(judge(firm.facts, standard))
    // Whether a case is under way is answered firm by firm below: one started meanwhile is left out, not refused.
    const within = isWithin({ ...filter, case: null }, firm, brief, inCase.has(firm.id))
    return within && (filter.state === null || isInState(filter.state, asked.kind, firm.facts, brief))
  })
  const known = new Set(found.map(({ id }) => id))
  return picked.filter((id) => known.has(id))
}
