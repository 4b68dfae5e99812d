// 重新认定: certificates that call for renewal on a day, the same as a file, and who would get a case.
import type { z } from 'zod'
import { topicVersions } from '#db/queries/journal.ts'
import { officersOf } from '#db/queries/officers.ts'
import {
  annualReportRecords,
  everyRenewal,
  markOfRenewals,
  type RenewalCounts,
  type RenewalFilter,
  type RenewalRow,
  renewalCounts,
  renewalOrder,
  renewalRows,
  renewalsByFact,
} from '#db/queries/renewals.ts'
import { dailySettings } from '#db/queries/settings.ts'
import { stagesOf } from '#db/queries/stages.ts'
import { addDays, type Day } from '#domain/day.ts'
import type { Brief } from '#domain/gap-list.ts'
import { may } from '#domain/permission.ts'
import { monthsLeft, renewalBandOn } from '#domain/renewal.ts'
import { annualReportsOn } from '#domain/upkeep.ts'
import { renewalExportQuery, renewalFilterOf, renewalListQuery, renewalPreviewQuery } from '#forms/renewals.ts'
import { openMost } from '#forms/renewals-choices.ts'
import { districtJudged } from '#views/judgements.server.ts'
import { askingOf, keptAnswers } from '#views/kept-answers.server.ts'
import { type Looking, view } from '#views/view.server.ts'

type Asked = Pick<Looking<unknown>, 'tx' | 'viewer' | 'on' | 'house'>

async function listed(asked: Asked, rows: readonly RenewalRow[]) {
  const { tx, viewer, on } = asked
  const { briefs } = await districtJudged(asked, 'high-tech')
  const { stages } = await stagesOf(tx, viewer, 'high-tech')
  const records = await annualReportRecords(
    tx,
    viewer,
    rows.map((row) => row.firm),
  )
  return rows.map((row) => {
    const stage = stages.find(({ key }) => key === row.stage)
    return {
      fact: row.fact,
      number: row.number,
      from: row.from,
      /** 有效期至, inclusive. */
      validUntil: addDays(row.to, -1),
      band: renewalBandOn(on, row.to),
      months: monthsLeft(on, row.to),
      firm: row.firm,
      name: row.name,
      code: row.code,
      officerName: row.officerName,
      case: row.case,
      stage: row.stage === null ? null : { zh: stage?.zh ?? row.stage, en: stage?.en ?? row.stage },
      /** How the firm stands to the conditions of the day; null where the rule of that day is not known. */
      gaps: gapsOf(briefs?.get(row.firm)),
      reports: annualReportsOn(on, row, records.get(row.firm) ?? []),
    }
  })
}
const gapsOf = (brief: Brief | undefined) =>
  brief ? { effort: brief.effort, short: [...brief.short], missing: brief.missing } : null

export type ListedRenewal = Awaited<ReturnType<typeof listed>>[number]

/** Kept as long as no fact and no case changes. */
const keptCounts = keptAnswers<RenewalCounts>(500)
const keptOrders = keptAnswers<readonly string[]>(100_000, (order) => order.length + 1)

export const renewalListView = view({
  name: 'renewal-list',
  may: 'read cases',
  query: renewalListQuery,
  async load(looking) {
    const { tx, viewer, on, today, query } = looking
    const filter = renewalFilterOf(query)
    const facts = await askingOf(tx, viewer, looking.house)
    const { cases } = await topicVersions(tx, viewer)
    const counted = (filter: RenewalFilter) =>
      keptCounts(facts, { on, filter, cases }, () => renewalCounts(tx, viewer, on, filter))
    const found = await counted(filter)
    const order = await keptOrders(facts, { on, filter, cases, sort: query.sort }, () =>
      renewalOrder(tx, viewer, on, filter, query.sort),
    )
    const page = Math.min(query.page, Math.max(1, Math.ceil(found.all / query.size)))
    const first = (page - 1) * query.size
    const onPage = order.slice(first, first + query.size)
    return {
      on,
      query,
      page,
      total: found.all,
      /** Of all, whatever the filters say. */
      counts: await counted(everyRenewal),
      withoutCase: found.withoutCase,
      rows: await listed(looking, await renewalsByFact(tx, on, onPage, query.sort)),
      officers: await officersOf(tx, viewer),
      daily: await dailySettings(tx),
      can: { open: may(viewer.roles, 'edit cases') && on === today, export: may(viewer.roles, 'export lists') },
    }
  },
})

/** Every row that the filters find, in the order shown. */
export const renewalExportView = view({
  name: 'export-renewals',
  may: 'read cases',
  query: renewalExportQuery,
  async load(looking: Looking<z.output<typeof renewalExportQuery>>) {
    const { tx, viewer, on, query } = looking
    const rows = await renewalRows(tx, viewer, on, renewalFilterOf(query), query.sort)
    return { on, format: query.format, columns: query.column, rows: await listed(looking, rows) }
  },
})

/** Who would get a case today, who would not and why; frozen, so that the act opens these and no others. */
export const renewalPreviewView = view({
  name: 'renewal-preview',
  may: 'edit cases',
  query: renewalPreviewQuery,
  async load({ tx, viewer, today, query }) {
    const picked = query.select.length > 0 ? [...new Set(query.select)] : null
    const asked = picked === null ? renewalFilterOf(query) : everyRenewal
    const found = await renewalRows(tx, viewer, today, asked, { key: 'until', down: false })
    const rows = picked === null ? found : found.filter((row) => picked.includes(row.fact))
    const without = rows.filter((row) => row.case === null)
    const { stages } = await stagesOf(tx, viewer, 'high-tech')
    const drawn = (row: RenewalRow) => ({
      fact: row.fact,
      firm: row.firm,
      name: row.name,
      number: row.number,
      validUntil: addDays(row.to, -1) satisfies Day,
      months: monthsLeft(today, row.to),
      officerName: row.officerName,
      case: row.case,
    })
    const first = stages.find(({ retired }) => !retired)
    return {
      on: today,
      query,
      picked,
      willOpen: without.map(drawn),
      hasCase: rows.filter((row) => row.case !== null).map(drawn),
      /** Picked, and meanwhile renewed, revoked, moved out or lapsed too long ago. */
      gone: picked === null ? 0 : picked.length - rows.length,
      nobody: without.filter((row) => row.officer === null).length,
      tooMany: without.length > openMost,
      mark: markOfRenewals(without),
      stage: first ? { zh: first.zh, en: first.en } : null,
      officers: await officersOf(tx, viewer),
    }
  },
})
