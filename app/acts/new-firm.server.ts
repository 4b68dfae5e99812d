// A firm that nobody entered before, by all the rules of its code, its name and its days.
import type { z } from 'zod'
import { enterFirm } from '#acts/enter-firm.server.ts'
import { keptCode, refuseKnownCode, refuseNamesake, refuseOutOfTime, refuseUnlisted } from '#acts/firm-rules.server.ts'
import type { Changing } from '#db/changing.ts'
import type { Day } from '#domain/day.ts'
import type { Viewer } from '#domain/permission.ts'
import type { registerFirmForm } from '#forms/firm.ts'

type Written = z.output<typeof registerFirmForm>

/** Adds the firm with its name and residence; a code or name already in the register leads to that firm instead. */
export async function newFirm(tx: Changing, viewer: Viewer, written: Written, today: Day): Promise<string> {
  const { codeMeant: _, code: __, codeReason: ___, capital, movedInOn, movedInFrom, ...values } = written
  const code = keptCode(written)
  await refuseKnownCode(tx, viewer, code.code, null)
  await refuseNamesake(tx, viewer, { name: written.name, code: code.code }, null)
  await refuseUnlisted(tx, viewer, values, null)
  refuseOutOfTime(written.registeredOn, { today, registeredOn: null }, 'registeredOn')
  refuseOutOfTime(movedInOn, { today, registeredOn: written.registeredOn }, 'movedInOn')
  return enterFirm(
    tx,
    { ...values, ...code, capitalYuan: capital, registeredPrecision: written.registeredOn ? 'day' : null },
    { on: movedInOn, from: movedInFrom },
  )
}
