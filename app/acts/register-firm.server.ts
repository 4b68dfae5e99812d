import { act } from '#acts/act.server.ts'
import { enterFirm } from '#acts/enter-firm.server.ts'
import { keptCode, refuseKnownCode, refuseNamesake, refuseOutOfTime, refuseUnlisted } from '#acts/firm-rules.server.ts'
import { registerFirmForm } from '#forms/firm.ts'

/** 登记企业. A code or name already in the register leads to that firm instead. */
export const registerFirm = act({
  name: 'register-firm',
  may: 'edit firms',
  form: registerFirmForm,
  once: true,
  async do({ tx, viewer, input, today, about }) {
    const { codeMeant: _, code: __, codeReason: ___, capital, movedInOn, movedInFrom, ...values } = input
    const code = keptCode(input)
    await refuseKnownCode(tx, viewer, code.code, null)
    await refuseNamesake(tx, viewer, { name: input.name, code: code.code }, null)
    await refuseUnlisted(tx, viewer, values, null)
    refuseOutOfTime(input.registeredOn, { today, registeredOn: null }, 'registeredOn')
    refuseOutOfTime(movedInOn, { today, registeredOn: input.registeredOn }, 'movedInOn')
    const firm = await enterFirm(
      tx,
      { ...values, ...code, capitalYuan: capital, registeredPrecision: input.registeredOn ? 'day' : null },
      { on: movedInOn, from: movedInFrom },
    )
    about('firm', firm)
    return firm
  },
})
