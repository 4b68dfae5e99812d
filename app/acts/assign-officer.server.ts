import { act } from '#acts/act.server.ts'
import { changeFirm, firmSeen } from '#db/queries/firms.ts'
import { officersOf } from '#db/queries/officers.ts'
import { assignOfficerForm } from '#forms/firm.ts'
import { FormRefusal } from '#forms/form-refusal.ts'
import { found } from '#server/refusal.ts'

/** 指派负责人: gives the picked firms to one officer, or to nobody. */
export const assignOfficer = act({
  name: 'assign-officer',
  may: 'edit firms',
  form: assignOfficerForm,
  async do({ tx, viewer, input, today, about }) {
    const officers = await officersOf(tx, viewer)
    if (input.officer !== null && !officers.some(({ id }) => id === input.officer))
      throw new FormRefusal({ officer: 'not-listed' })
    about('firm', null, { firms: input.select.length })
    let changed = 0
    for (const id of input.select) {
      const row = found(await firmSeen(tx, viewer, today, id))
      if (await changeFirm(tx, row, { officer: input.officer })) changed += 1
    }
    return changed
  },
})
