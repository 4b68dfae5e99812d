import type { z } from 'zod'
import { act, type Doing } from '#acts/act.server.ts'
import { beginStay } from '#acts/begin-stay.server.ts'
import { moveFirmIn } from '#acts/move-firm-in.server.ts'
import { newFirm } from '#acts/new-firm.server.ts'
import { itemToChange, lastStep } from '#acts/pipeline-rules.server.ts'
import { reserveUnit } from '#acts/reserve-unit.server.ts'
import { chainLinksOf } from '#db/queries/chain-links.ts'
import { addFact } from '#db/queries/facts.ts'
import { firmByCode, firmSeen } from '#db/queries/firms.ts'
import { type LeadRow, leadSeen, stepItem } from '#db/queries/pipelines.ts'
import { changeRecord } from '#db/queries/records.ts'
import { residencesOf } from '#db/queries/residences.ts'
import { normaliseCode } from '#domain/credit-code.ts'
import { covers } from '#domain/day.ts'
import { may } from '#domain/permission.ts'
import { landedStage, stepDay } from '#domain/pipeline.ts'
import { FormRefusal } from '#forms/form-refusal.ts'
import { settleLeadForm } from '#forms/lead.ts'
import { found, refuseIf } from '#server/refusal.ts'

type Settling = Doing<z.output<typeof settleLeadForm>, undefined>

/**
 * 落地入驻: a lead becomes a firm of the register with its time in the district, its link of the chain and its stay, in one act
 * and by the rules of each. A firm that the register has already is taken as it is.
 */
export const settleLead = act({
  name: 'settle-lead',
  may: 'edit pipelines',
  form: settleLeadForm,
  once: true,
  async do(settling: Settling) {
    const { tx, viewer, input, today, about } = settling
    await itemToChange(tx, viewer, 'lead', { item: input.lead, version: input.version })
    const row = found(await leadSeen(tx, viewer, input.lead))
    about('lead', row.id)
    const last = await lastStep(tx, row)
    refuseIf(row.firm !== null, 'lead.firm-set')
    refuseIf(!may(viewer.roles, 'edit firms') || !may(viewer.roles, 'keep stays'), 'not-allowed')
    const firm = await firmOf(settling, row)
    const stay = await stayOf(settling, firm)
    await linkOf(settling, firm, row)
    const { kind, from, carrier } = input
    await changeRecord(tx, 'lead', null, row, { firm, carrier })
    const to = landedStage({ kind, from }, row.stage, today)
    const on = stepDay(from, last.happenedOn, today)
    if (to !== row.stage) await stepItem(tx, 'lead', found(await leadSeen(tx, viewer, row.id)), last, { to, on })
    return { lead: row.id, firm, stay }
  },
})

/** What an act that is part of this one is told; the journal row is about the lead. */
const partOf = <Input>({ tx, viewer, today, now }: Settling, input: Input): Doing<Input, undefined> => ({
  ...{ tx, viewer, today, now, input },
  prepared: undefined,
  about: () => undefined,
})

/** The firm named, else the one of that code, else a new one. */
async function firmOf(settling: Settling, lead: LeadRow): Promise<string> {
  const { tx, viewer, input, today } = settling
  const { name, code, codeMeant, codeReason, registeredOn, movedInOn, movedInFrom, industry } = input
  const written = codeMeant ?? code
  const known =
    input.firm !== null
      ? found(await firmSeen(tx, viewer, today, input.firm))
      : written === null
        ? null
        : await firmByCode(tx, viewer, normaliseCode(written))
  if (known) {
    await bringIn(settling, known.id)
    return known.id
  }
  const particulars = { name, code, codeMeant, codeReason, registeredOn, movedInOn, movedInFrom, industry }
  const unknown = {
    ...{ capital: null, capitalCurrency: null, legalForm: null, scope: null, field: null, zone: null, street: null },
    ...{ address: null, size: null, contactName: null, contactPhone: null, tags: [], note: null },
  }
  return newFirm(tx, viewer, { ...unknown, ...particulars, officer: lead.officer }, today)
}

/** A firm of the register that is not of the district comes into it. */
async function bringIn(settling: Settling, firm: string): Promise<void> {
  const { tx, viewer, input, today } = settling
  const fromOn = input.movedInOn ?? stepDay(input.from, input.from, today)
  const known = await residencesOf(tx, viewer, firm)
  if (known.some((one) => covers({ from: one.fromOn, to: one.toOn }, fromOn))) return
  await moveFirmIn.do(partOf(settling, { firm, fromOn, place: input.movedInFrom }))
}

function stayOf(settling: Settling, firm: string): Promise<string> {
  const { carrier, unit, kind, area, from, to, incubating, why, placementWhy } = settling.input
  const stay = { carrier, firm, team: false, area, desks: null, from, to, note: null, placementWhy }
  if (kind !== 'reserved') {
    const lease = { leaseEnd: null, rentNote: null, reservation: null }
    return beginStay.do(partOf(settling, { ...stay, ...lease, unit, kind, incubating, longCycle: false, why }))
  }
  if (unit === null) throw new FormRefusal({ unit: 'required' })
  return reserveUnit.do(partOf(settling, { ...stay, unit }))
}

/** The lead's link of the chain, where nobody has said yet which ones the firm stands in. */
async function linkOf({ tx, viewer, input }: Settling, firm: string, { chainLink }: LeadRow): Promise<void> {
  if (chainLink === null || (await chainLinksOf(tx, viewer, [firm])).length > 0) return
  const link = { firm, link: chainLink, primary: true, fromOn: input.from, toOn: null, source: null }
  await addFact(tx, 'firmChainLink', firm, link)
}
