import { act } from '#acts/act.server.ts'
import { refuseOutOfTime } from '#acts/firm-rules.server.ts'
import { declarationsOf } from '#db/queries/declarations.ts'
import { addFact } from '#db/queries/facts.ts'
import { firmSeen } from '#db/queries/firms.ts'
import { declareForm } from '#forms/eligibility.ts'
import { found, refuseIf } from '#server/refusal.ts'

/** What an officer has verified of a firm; an answer already recorded for the day isn't recorded twice. */
export const declare = act({
  name: 'declare',
  may: 'edit metrics',
  form: declareForm,
  once: true,
  async do({ tx, viewer, input, today, about }) {
    const firm = found(await firmSeen(tx, viewer, today, input.firm))
    about('firm', firm.id)
    refuseIf(input.answers.length === 0, 'declaration.none')
    refuseOutOfTime(input.statedOn, { today, registeredOn: null }, 'statedOn')
    const known = (await declarationsOf(tx, viewer, firm.id)).map((one) => one.declaration)
    for (const { subject, answer } of input.answers) {
      const sameDay = known.find((one) => one.subject === subject && one.statedOn === input.statedOn)
      refuseIf(
        sameDay !== undefined && sameDay.answer !== answer,
        'declaration.same-day',
        { on: input.statedOn },
        subject,
      )
      if (sameDay) continue
      const { statedOn, source } = input
      await addFact(tx, 'declaration', firm.id, { firm: firm.id, subject, answer, statedOn, source })
    }
    return firm.id
  },
})
