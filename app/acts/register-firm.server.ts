import { act } from '#acts/act.server.ts'
import { newFirm } from '#acts/new-firm.server.ts'
import { registerFirmForm } from '#forms/firm.ts'

/** 登记企业. */
export const registerFirm = act({
  name: 'register-firm',
  may: 'edit firms',
  form: registerFirmForm,
  once: true,
  async do({ tx, viewer, input, today, about }) {
    const firm = await newFirm(tx, viewer, input, today)
    about('firm', firm)
    return firm
  },
})
