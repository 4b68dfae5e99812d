import { act } from '#acts/act.server.ts'
import { refuseOutOfTime } from '#acts/firm-rules.server.ts'
import { declarationByFact, declarationsOf } from '#db/queries/declarations.ts'
import { correctFact } from '#db/queries/facts.ts'
import { firmSeen } from '#db/queries/firms.ts'
import { correctDeclarationForm } from '#forms/eligibility.ts'
import { found, refuseIf } from '#server/refusal.ts'
import { refuseReworded } from '#server/stale.ts'

/** An answer recorded wrongly; where things have changed since, a new one is recorded instead. */
export const correctDeclaration = act({
  name: 'correct-declaration',
  may: 'edit metrics',
  form: correctDeclarationForm,
  async do({ tx, viewer, input, today, about }) {
    const firm = found(await firmSeen(tx, viewer, today, input.firm))
    const row = found(await declarationByFact(tx, viewer, input.declaration))
    found(row.firm === firm.id ? row : null)
    about('firm', firm.id)
    refuseReworded(input.wording, row.id, () => ({
      answer: row.answer ? 'yes' : 'no',
      statedOn: row.statedOn,
      source: row.source,
    }))
    refuseOutOfTime(input.statedOn, { today, registeredOn: null }, 'statedOn')
    const others = (await declarationsOf(tx, viewer, firm.id)).map((one) => one.declaration)
    const taken = others.some(
      (one) => one.fact !== row.fact && one.subject === row.subject && one.statedOn === input.statedOn,
    )
    refuseIf(taken, 'declaration.same-day', { on: input.statedOn }, 'statedOn')
    const { statedOn, source } = input
    await correctFact(tx, 'declaration', firm.id, row, { answer: input.answer === 'yes', statedOn, source }, input.why)
    return firm.id
  },
})
