// 企业档案: everything known of one firm, on a day.
import { z } from 'zod'
import { codeListsOf } from '#db/queries/code-lists.ts'
import { firmStays } from '#db/queries/firm-stays.ts'
import { type FirmRow, firmSeen } from '#db/queries/firms.ts'
import { namesOf } from '#db/queries/names.ts'
import { officersOf } from '#db/queries/officers.ts'
import { recognitionsOf } from '#db/queries/recognitions.ts'
import { residencesOf } from '#db/queries/residences.ts'
import { maskPerson, maskPhone } from '#domain/contact.ts'
import { covers, type Day } from '#domain/day.ts'
import { rungOfKind, rungOn } from '#domain/ladder.ts'
import { may, seesWholeDistrict } from '#domain/permission.ts'
import { inForceOn, type Recognition } from '#domain/recognition.ts'
import { inDistrictOn } from '#domain/residence.ts'
import { firmFormValues } from '#forms/firm-values.ts'
import { found } from '#server/refusal.ts'
import { firmCases } from '#views/firm-cases.server.ts'
import { firmGapsOf } from '#views/firm-gaps.server.ts'
import { firmMetricsOf } from '#views/firm-metrics.server.ts'
import { firmOrigin } from '#views/firm-origin.server.ts'
import { firmSupport } from '#views/firm-support.server.ts'
import { upkeepOfFirm } from '#views/firm-upkeep.server.ts'
import { historyOf } from '#views/history.server.ts'
import { view } from '#views/view.server.ts'

const firmQuery = z.object({ firm: z.string() })

type Named = { name: string; fromOn: Day | null; toOn: Day | null }
const nameAt = (names: readonly Named[], on: Day, otherwise: string): string =>
  names.find(({ fromOn, toOn }) => covers({ from: fromOn, to: toOn }, on))?.name ?? otherwise

const mask = (row: FirmRow) => ({
  name: row.contactName && maskPerson(row.contactName),
  phone: row.contactPhone && maskPhone(row.contactPhone),
})

export const firmFileView = view({
  name: 'firm-file',
  may: 'read firms',
  query: firmQuery,
  async load({ tx, viewer, on, today, query }) {
    const row = found(await firmSeen(tx, viewer, on, query.firm))
    const names = await namesOf(tx, viewer, row.id)
    const residences = await residencesOf(tx, viewer, row.id)
    const recognitions = await recognitionsOf(tx, viewer, row.id)
    const facts = recognitions.map((one): Recognition => ({ ...one, from: one.fromOn, to: one.toOn }))
    const held = facts.filter((one) => inForceOn(on, one)).flatMap(({ kind }) => rungOfKind[kind] ?? [])
    const ranges = residences.map(({ fromOn, toOn }) => ({ from: fromOn, to: toOn }))
    const officers = seesWholeDistrict(viewer) ? await officersOf(tx, viewer) : []
    const { contactName: _, contactPhone: __, searchKey: ___, pinyinKey: ____, ...firm } = row
    return {
      on,
      firm: {
        ...firm,
        nameOn: nameAt(names, on, row.name),
        officerName: officers.find(({ id }) => id === row.officer)?.name ?? null,
      },
      officers,
      contact: mask(row),
      names,
      residences,
      recognitions,
      stays: await firmStays(tx, viewer, row.id),
      inDistrict: inDistrictOn(on, ranges, row.deregisteredOn),
      place: rungOn(on, facts),
      held: [...new Set(held)],
      lists: await codeListsOf(tx, viewer),
      changes: await historyOf(tx, viewer, { subject: row.id }),
      // What the bureau does with the firm: each null for those who may not see it.
      cases: await firmCases(tx, viewer, { firm: row.id, on, today }),
      metrics: await firmMetricsOf(tx, viewer, row.id, on),
      gaps: await firmGapsOf(tx, viewer, row.id, on),
      upkeep: may(viewer.roles, 'read cases') ? await upkeepOfFirm(tx, viewer, on, row.id) : null,
      support: await firmSupport(tx, viewer, { firm: row.id, on }),
      origin: await firmOrigin(tx, viewer, { firm: row.id, on }),
      can: {
        edit: may(viewer.roles, 'edit firms'),
        editIdentity: may(viewer.roles, 'enter firms'),
        check: may(viewer.roles, 'check firms'),
        move: may(viewer.roles, 'move firms'),
        recognise: may(viewer.roles, 'recognise firm'),
        reveal: may(viewer.roles, 'reveal contacts'),
      },
    }
  },
})

/** A firm as its form starts. */
export const firmEditView = view({
  name: 'firm-edit',
  may: 'edit firms',
  query: firmQuery,
  async load({ tx, viewer, on, query }) {
    const row = found(await firmSeen(tx, viewer, on, query.firm))
    return {
      firm: { id: row.id, name: row.name, version: row.version, registeredOn: row.registeredOn },
      values: firmFormValues(row),
      choices: { ...(await codeListsOf(tx, viewer)), officers: await officersOf(tx, viewer) },
    }
  },
})

/** What a new firm's form offers. */
export const newFirmView = view({
  name: 'new-firm',
  may: 'edit firms',
  query: z.object({ name: z.string().max(120).catch('') }),
  load: async ({ tx, viewer, query }) => ({
    name: query.name,
    choices: { ...(await codeListsOf(tx, viewer)), officers: await officersOf(tx, viewer) },
  }),
})

const dated = (row: FirmRow) => ({
  id: row.id,
  name: row.name,
  version: row.version,
  registeredOn: row.registeredOn,
  deregisteredOn: row.deregisteredOn,
})

/** A firm for the forms that date something of it: renaming, moving, deregistration. */
export const firmDatesView = view({
  name: 'firm-dates',
  may: 'move firms',
  query: firmQuery,
  load: async ({ tx, viewer, on, today, query }) => ({
    firm: dated(found(await firmSeen(tx, viewer, on, query.firm))),
    today,
  }),
})

const factQuery = firmQuery.extend({ fact: z.string() })

/** One recorded name, to be put right. */
export const nameFactView = view({
  name: 'firm-name',
  may: 'edit firms',
  query: factQuery,
  async load({ tx, viewer, on, today, query }) {
    const row = found(await firmSeen(tx, viewer, on, query.firm))
    const names = await namesOf(tx, viewer, row.id)
    const { name, fromOn } = found(names.find(({ fact }) => fact === query.fact))
    return { firm: dated(row), today, name: { name, fromOn }, isFirst: names[0]?.fact === query.fact }
  },
})

/** One recorded time in the district, to be put right. */
export const residenceFactView = view({
  name: 'firm-residence',
  may: 'move firms',
  query: factQuery,
  async load({ tx, viewer, on, query }) {
    const row = found(await firmSeen(tx, viewer, on, query.firm))
    const known = await residencesOf(tx, viewer, row.id)
    const { fromOn, toOn, presumed, arrival, place } = found(known.find(({ fact }) => fact === query.fact))
    return { firm: dated(row), residence: { fromOn, toOn, presumed, arrival, place } }
  },
})
