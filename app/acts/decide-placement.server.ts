import { act } from '#acts/act.server.ts'
import { decidePlacementRow, placementById } from '#db/queries/placements.ts'
import { FormRefusal } from '#forms/form-refusal.ts'
import { decidePlacementForm } from '#forms/stay.ts'
import { found, refuseIf } from '#server/refusal.ts'

/** An officer lets this firm into this carrier, or doesn't; either way with a reason. */
export const decidePlacement = act({
  name: 'decide-placement',
  may: 'decide placements',
  form: decidePlacementForm,
  async do({ tx, viewer, input: { request, decision, note, version }, about }) {
    const { request: row, carrier } = found(await placementById(tx, viewer, request))
    about('carrier', carrier.id)
    refuseIf(row.decidedAt !== null || row.version !== version, 'placement.decided')
    if (note === null) throw new FormRefusal({ note: 'required' })
    await decidePlacementRow(tx, row, { decision, note })
    return row.id
  },
})
