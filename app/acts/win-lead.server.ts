import { act } from '#acts/act.server.ts'
import { itemToChange, lastStep, refuseStepEarly } from '#acts/pipeline-rules.server.ts'
import { endItem, leadSeen } from '#db/queries/pipelines.ts'
import { winLeadForm } from '#forms/lead.ts'
import { found, refuseIf } from '#server/refusal.ts'

/** 落地办结: the lead's firm has come; there is nothing more to follow. */
export const winLead = act({
  name: 'win-lead',
  may: 'edit pipelines',
  form: winLeadForm,
  once: true,
  async do({ tx, viewer, input: { lead, version, happenedOn: on, why }, today, about }) {
    await itemToChange(tx, viewer, 'lead', { item: lead, version })
    const row = found(await leadSeen(tx, viewer, lead))
    about('lead', row.id)
    const last = await lastStep(tx, row)
    refuseIf(row.firm === null, 'lead.no-firm', { lead: row.id })
    refuseStepEarly(last, on, today, 'happenedOn')
    await endItem(tx, 'lead', row, last, { end: 'won', on, why })
    return row.id
  },
})
