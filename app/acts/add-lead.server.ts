import { act } from '#acts/act.server.ts'
import { leadValues } from '#acts/lead-rules.server.ts'
import { addLeadRow } from '#db/queries/pipelines.ts'
import { addLeadForm } from '#forms/lead.ts'
import { refuseIf } from '#server/refusal.ts'

/** 登记线索: a firm to be won for the district. */
export const addLead = act({
  name: 'add-lead',
  may: 'edit pipelines',
  form: addLeadForm,
  once: true,
  async do({ tx, viewer, input: { openedOn, ...written }, today, about }) {
    refuseIf(openedOn > today, 'day.ahead', {}, 'openedOn')
    const id = await addLeadRow(tx, await leadValues(tx, viewer, written, null), openedOn)
    about('lead', id)
    return id
  },
})
