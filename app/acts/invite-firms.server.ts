import { act } from '#acts/act.server.ts'
import { firmNamed } from '#db/queries/firms.ts'
import { addRecord } from '#db/queries/records.ts'
import { firmsOfTraining, trainingById } from '#db/queries/trainings.ts'
import { inviteFirmsForm } from '#forms/support.ts'
import { found, refuseIf } from '#server/refusal.ts'

/** More than any room holds. */
const mostAtOnce = 500

/** Invites the firms of a pasted list of names or codes; where one isn't found nobody is invited, and the list comes back. */
export const inviteFirms = act({
  name: 'invite-firms',
  may: 'give support',
  form: inviteFirmsForm,
  async do({ tx, viewer, input, about }) {
    const training = found(await trainingById(tx, viewer, input.training))
    refuseIf(input.firms.length > mostAtOnce, 'training.too-many', { most: mostAtOnce }, 'firms')
    const invited = new Set((await firmsOfTraining(tx, viewer, training.id)).map(({ row }) => row.firm))
    const unknown: string[] = []
    const firms: string[] = []
    for (const written of input.firms) {
      const firm = await firmNamed(tx, viewer, written)
      if (!firm) unknown.push(written)
      else if (!invited.has(firm.id) && !firms.includes(firm.id)) firms.push(firm.id)
    }
    refuseIf(unknown.length > 0, 'training.firms-unknown', { unknown }, 'firms')
    about('training', training.id, { firms: firms.length })
    for (const firm of firms) await addRecord(tx, 'trainingFirm', firm, { training: training.id, firm, present: null })
    return firms.length
  },
})
