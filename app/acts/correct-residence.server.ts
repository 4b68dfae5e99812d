import { act } from '#acts/act.server.ts'
import { endCasesOfFirm } from '#acts/case-rules.server.ts'
import { refuseClash } from '#acts/residence-rules.server.ts'
import { correctFact } from '#db/queries/facts.ts'
import { firmSeen } from '#db/queries/firms.ts'
import { residencesOf } from '#db/queries/residences.ts'
import { covers } from '#domain/day.ts'
import { correctResidenceForm } from '#forms/firm-residence.ts'
import { found, refuse } from '#server/refusal.ts'

/** Puts right when a firm belonged to the district, and says why; what was recorded before stays readable. */
export const correctResidence = act({
  name: 'correct-residence',
  may: 'move firms',
  form: correctResidenceForm,
  once: true,
  async do({ tx, viewer, input, today, about }) {
    const row = found(await firmSeen(tx, viewer, today, input.firm))
    about('firm', row.id)
    const known = await residencesOf(tx, viewer, row.id)
    const wrong = known.find(({ fact }) => fact === input.fact) ?? refuse('not-found')
    const others = known.filter(({ fact }) => fact !== input.fact)
    refuseClash(others, { from: input.fromOn, to: input.toOn }, 'toOn')
    const { fromOn, toOn, presumed, arrival, place } = input
    const departure = toOn === null ? null : (wrong.departure ?? 'moved-out')
    await correctFact(tx, 'residence', row.id, wrong, { fromOn, toOn, presumed, arrival, departure, place }, input.why)
    const residences = [...others, { fromOn, toOn }]
    if (!residences.some((one) => covers({ from: one.fromOn, to: one.toOn }, today)) && toOn !== null) {
      await endCasesOfFirm(tx, viewer, { firm: row.id, on: toOn, today })
    }
    return row.id
  },
})
