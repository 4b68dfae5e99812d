import { act } from '#acts/act.server.ts'
import { enterFirm } from '#acts/enter-firm.server.ts'
import { keptCode, refuseOutOfTime } from '#acts/firm-rules.server.ts'
import { refuseInRegister } from '#acts/own-firm-rules.server.ts'
import { carrierById } from '#db/queries/carriers.ts'
import { enterUncheckedFirmForm } from '#forms/firm-check.ts'
import { found, refuseIf } from '#server/refusal.ts'

/**
 * An operator enters a firm that the register does not have. It can move in at once; it claims no residence, so that no figure
 * of the district counts it until an officer has looked at it.
 */
export const enterUncheckedFirm = act({
  name: 'enter-unchecked-firm',
  may: 'enter firms',
  form: enterUncheckedFirmForm,
  once: true,
  async do({ tx, viewer, input, today, about }) {
    const { id: carrier } = found(await carrierById(tx, viewer, input.carrier))
    const code = keptCode(input)
    refuseIf(code.code === null, 'firm.code-needed', {}, 'code')
    await refuseInRegister(tx, viewer, { name: input.name, code: code.code }, null)
    refuseOutOfTime(input.registeredOn, { today, registeredOn: null }, 'registeredOn')
    const { name, registeredOn, contactName, contactPhone, address } = input
    const registeredPrecision = registeredOn === null ? null : ('day' as const)
    const identity = { name, registeredOn, registeredPrecision, contactName, contactPhone, address }
    const firm = await enterFirm(tx, { ...identity, ...code, awaitsCheck: true }, null)
    about('firm', firm)
    return { carrier, unit: input.unit, code: code.code }
  },
})
