// One month of one carrier: what changed, the figures computed from it, what was confirmed, and what was corrected since.
import { z } from 'zod'
import { carrierById } from '#db/queries/carriers.ts'
import { monthFactsOf } from '#db/queries/month-facts.ts'
import {
  changesAfter,
  monthlyReportOf,
  namesOnReport,
  staysOfMonth,
  unitChangesOfMonth,
  wordingsOfMonth,
} from '#db/queries/monthly-reports.ts'
import { unitsOf } from '#db/queries/units.ts'
import { addMonths } from '#domain/day.ts'
import {
  hasMonth,
  isUnconfirmed,
  monthChangesOf,
  monthDueOn,
  monthFiguresOf,
  monthStateOn,
  movedSince,
  ratesOf,
  seenFigures,
  touchesMonth,
  unknownFigures,
} from '#domain/monthly-report.ts'
import { may } from '#domain/permission.ts'
import { month } from '#forms/month.ts'
import { found } from '#server/refusal.ts'
import { view } from '#views/view.server.ts'

export const monthFileView = view({
  name: 'month-file',
  may: 'read carriers',
  query: z.object({ carrier: z.string().max(64), month: month() }),
  async load({ tx, viewer, today, query }) {
    const { id, name } = found(await carrierById(tx, viewer, query.carrier))
    const facts = await monthFactsOf(tx, viewer, id)
    const stays = new Map((await staysOfMonth(tx, viewer, id)).map((one) => [one.stay.fact, one]))
    const units = new Map((await unitsOf(tx, viewer, id)).map((unit) => [unit.fact, unit.number]))
    const row = await monthlyReportOf(tx, viewer, id, query.month)
    const computed = monthFiguresOf(query.month, facts)
    const confirmed = row === null ? null : { ...unknownFigures, ...row.figures }
    const state = monthStateOn(today, query.month, row?.state ?? null)
    const open = hasMonth(query.month, facts.terms)
    const names = row === null ? null : await namesOnReport(tx, row)
    const changes = monthChangesOf(query.month, facts.stays, await wordingsOfMonth(tx, viewer, id, query.month))
    const roomOf = (stay: string | null) => units.get(stays.get(stay ?? '')?.stay.unit ?? '') ?? null
    const areaOf = (stay: string | null) => stays.get(stay ?? '')?.stay.areaCent ?? null
    const since = row === null ? [] : await changesAfter(tx, viewer, id, row.confirmedAt)
    return {
      carrier: { id, name },
      month: query.month,
      previous: hasMonth(addMonths(query.month, -1), facts.terms) ? addMonths(query.month, -1) : null,
      next: addMonths(query.month, 1) <= today ? addMonths(query.month, 1) : null,
      dueOn: monthDueOn(query.month),
      state,
      open,
      version: row?.version ?? 0,
      seen: seenFigures(computed),
      computed,
      confirmed,
      rates: ratesOf(confirmed !== null && state !== 'returned' ? confirmed : computed),
      moved: confirmed === null ? [] : movedSince(confirmed, computed),
      report:
        row === null
          ? null
          : {
              note: row.note,
              confirmedAt: row.confirmedAt,
              confirmedBy: names?.confirmed ?? null,
              decidedAt: row.decidedAt,
              decidedBy: names?.decided ?? null,
              decisionNote: row.decisionNote,
            },
      changes: changes.map((one) => ({
        ...one,
        firm: {
          id: stays.get(one.stay)?.stay.firm ?? '',
          name: stays.get(one.stay)?.firmName ?? '',
        },
        room: roomOf(one.stay),
        roomBefore: roomOf(one.before),
        areaCent: areaOf(one.stay),
        areaBefore: areaOf(one.before),
      })),
      unitChanges: (await unitChangesOfMonth(tx, viewer, id, query.month)).map((one) => ({
        ...one,
        before: one.before.map((unit) => units.get(unit) ?? '').join('、'),
        after: one.after.map((unit) => units.get(unit) ?? '').join('、'),
      })),
      later: since
        .filter((one) => touchesMonth(query.month, one))
        .map(({ id: key, kind, record, at, by, before, after, detail }) => ({
          key,
          kind: kind === 'unit' ? ('unit' as const) : ('stay' as const),
          made: before === null ? ('created' as const) : after === null ? ('ended' as const) : ('changed' as const),
          of: stays.get(record)?.firmName ?? units.get(record) ?? null,
          at,
          by,
          why: typeof detail?.why === 'string' ? detail.why : null,
        })),
      can: {
        confirm: open && isUnconfirmed(state) && may(viewer.roles, 'confirm months'),
        decide: row !== null && row.state !== 'returned' && may(viewer.roles, 'accept months'),
        remind: open && isUnconfirmed(state) && may(viewer.roles, 'accept months'),
      },
    }
  },
})
