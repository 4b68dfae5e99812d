import { act } from '#acts/act.server.ts'
import { leadValues } from '#acts/lead-rules.server.ts'
import { leadSeen } from '#db/queries/pipelines.ts'
import { changeRecord } from '#db/queries/records.ts'
import { editLeadForm } from '#forms/lead.ts'
import { leadFormValues } from '#forms/lead-values.ts'
import { found } from '#server/refusal.ts'
import { refuseStale } from '#server/stale.ts'

/** What is known of a lead; what it delivers is entered even after it has landed. Its stage is moved, never edited. */
export const editLead = act({
  name: 'edit-lead',
  may: 'edit pipelines',
  form: editLeadForm,
  async do({ tx, viewer, input: { lead, version, ...written }, about }) {
    const row = found(await leadSeen(tx, viewer, lead))
    about('lead', row.id)
    refuseStale(version ?? row.version, row.version, () => leadFormValues(row))
    await changeRecord(tx, 'lead', null, row, await leadValues(tx, viewer, written, row))
    return row.id
  },
})
