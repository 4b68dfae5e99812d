import { act } from '#acts/act.server.ts'
import { declarationByFact } from '#db/queries/declarations.ts'
import { withdrawFact } from '#db/queries/facts.ts'
import { firmSeen } from '#db/queries/firms.ts'
import { withdrawDeclarationForm } from '#forms/eligibility.ts'
import { found } from '#server/refusal.ts'
import { refuseReworded } from '#server/stale.ts'

/** An answer that was never given: the condition is not known again. */
export const withdrawDeclaration = act({
  name: 'withdraw-declaration',
  may: 'edit metrics',
  form: withdrawDeclarationForm,
  async do({ tx, viewer, input, today, about }) {
    const firm = found(await firmSeen(tx, viewer, today, input.firm))
    const row = found(await declarationByFact(tx, viewer, input.declaration))
    found(row.firm === firm.id ? row : null)
    about('firm', firm.id)
    refuseReworded(input.wording, row.id, () => ({ answer: row.answer ? 'yes' : 'no', statedOn: row.statedOn }))
    await withdrawFact(tx, 'declaration', firm.id, row)
    return firm.id
  },
})
