import { act } from '#acts/act.server.ts'
import { firmNamed } from '#db/queries/firms.ts'
import { lookUpFirmForm } from '#forms/firm.ts'
import { refuse } from '#server/refusal.ts'

/**
 * Whether a firm stands in the register, by its full code or exact name: no more than that it does, and who asked is journalled.
 * For operators, who otherwise see only the firms in their own carriers.
 */
export const lookUpFirm = act({
  name: 'look-up-firm',
  may: 'read firms',
  form: lookUpFirmForm,
  async do({ tx, viewer, input, about }) {
    const row = await firmNamed(tx, viewer, input.text)
    about('firm', row?.id ?? null)
    if (!row) refuse('firm.not-in-register', {}, 'text')
    return { name: row.name, code: row.code }
  },
})
