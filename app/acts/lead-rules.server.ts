// What must hold of a lead, whether it is entered or edited.
import type { z } from 'zod'
import { refuseNoOfficer } from '#acts/case-rules.server.ts'
import { refuseItemNamed } from '#acts/pipeline-rules.server.ts'
import type { Changing } from '#db/changing.ts'
import { carrierById } from '#db/queries/carriers.ts'
import { officersOf } from '#db/queries/officers.ts'
import type { LeadRow } from '#db/queries/pipelines.ts'
import { normaliseCode } from '#domain/credit-code.ts'
import { displayName, nameKey } from '#domain/name-key.ts'
import type { Viewer } from '#domain/permission.ts'
import { FormRefusal } from '#forms/form-refusal.ts'
import type { addLeadForm } from '#forms/lead.ts'

type Written = Omit<z.output<typeof addLeadForm>, 'openedOn'>

/** A lead's own values as they will be kept. */
export async function leadValues(tx: Changing, viewer: Viewer, written: Written, kept: LeadRow | null) {
  const { area, promisedInvestment, deliveredInvestment, promisedOutput, deliveredOutput, ...values } = written
  const name = displayName(written.name)
  const key = nameKey(name)
  await refuseItemNamed(tx, viewer, 'lead', key, kept?.id ?? null)
  refuseNoOfficer(await officersOf(tx, viewer), written.officer, kept?.officer)
  const unknown = written.carrier !== null && (await carrierById(tx, viewer, written.carrier)) === null
  if (unknown && written.carrier !== kept?.carrier) throw new FormRefusal({ carrier: 'not-listed' })
  return {
    ...values,
    name,
    nameKey: key,
    code: written.code === null ? null : normaliseCode(written.code),
    areaCent: area,
    promisedInvestmentYuan: promisedInvestment,
    deliveredInvestmentYuan: deliveredInvestment,
    promisedOutputYuan: promisedOutput,
    deliveredOutputYuan: deliveredOutput,
  }
}
