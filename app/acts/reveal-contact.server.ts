import { act } from '#acts/act.server.ts'
import { firmSeen } from '#db/queries/firms.ts'
import { revealContactForm } from '#forms/firm.ts'
import { found } from '#server/refusal.ts'

/** Shows whom to call. Looking is an act of its own, so that the journal says who saw it. */
export const revealContact = act({
  name: 'reveal-contact',
  may: 'reveal contacts',
  form: revealContactForm,
  async do({ tx, viewer, input, today, about }) {
    const row = found(await firmSeen(tx, viewer, today, input.firm))
    about('firm', row.id)
    return { name: row.contactName, phone: row.contactPhone }
  },
})
