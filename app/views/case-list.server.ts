// 申报台账: cases on a day, what can be done to many of them, and the same list as a file.
import type { z } from 'zod'
import type { Reading } from '#db/changing.ts'
import { bulkDone, undoneAs } from '#db/queries/case-bulk.ts'
import {
  type Asking,
  type CaseFilter,
  caseCount,
  caseIds,
  caseRows,
  caseYears,
  markOf,
  type ShownCase,
} from '#db/queries/case-list.ts'
import { codeListsOf } from '#db/queries/code-lists.ts'
import { officersOf } from '#db/queries/officers.ts'
import { allStages, type StagesByKind } from '#db/queries/stages.ts'
import { isSlow } from '#domain/case.ts'
import { addDays, type Day, daysBetween } from '#domain/day.ts'
import { may, type Viewer } from '#domain/permission.ts'
import { caseExportQuery, caseFilterOf, caseListQuery } from '#forms/case-list.ts'
import { bulkMost } from '#forms/case-list-choices.ts'
import { type Looking, view } from '#views/view.server.ts'

/** A case as lists and cards draw it, counted up to the day. */
export function drawnCase(row: ShownCase, { on, stages }: Pick<Asking, 'on' | 'stages'>) {
  const stage = stages[row.kind].find(({ key }) => key === row.stage)
  const until = row.endedOn ?? on
  const open = row.endedOn === null
  return {
    ...row,
    stageName: stage ? { zh: stage.zh, en: stage.en } : { zh: row.stage, en: row.stage },
    days: Math.max(0, daysBetween(row.since, until)),
    slow: open && isSlow(row.since, stage?.slowAfterDays ?? null, on),
    /** 有效期至 of the certificate it renews, inclusive. */
    lapsesOn: row.lapsesOn === null ? null : addDays(row.lapsesOn, -1),
  }
}
export type DrawnCase = ReturnType<typeof drawnCase>

export const caseListView = view({
  name: 'case-list',
  may: 'read cases',
  query: caseListQuery,
  async load({ tx, viewer, on, today, query }) {
    const asking: Asking = { on, today, stages: await allStages(tx, viewer) }
    const filter = caseFilterOf(query)
    const total = await caseCount(tx, viewer, asking, filter)
    const page = Math.min(query.page, Math.max(1, Math.ceil(total / query.size)))
    const rows = await caseRows(tx, viewer, asking, filter, query.sort, {
      size: query.size,
      offset: (page - 1) * query.size,
    })
    const edit = may(viewer.roles, 'edit cases') && on === today
    return {
      on,
      query,
      page,
      total,
      rows: rows.map((row) => drawnCase(row, asking)),
      stages: asking.stages,
      choices: {
        ...(await codeListsOf(tx, viewer)),
        officers: await officersOf(tx, viewer),
        years: await caseYears(tx, viewer),
      },
      chosen: edit && query.all && query.state === 'open' ? await chosenBy(tx, viewer, asking, filter, total) : null,
      bulk: query.bulk === null ? null : await bulkShown(tx, viewer, query.bulk),
      can: { edit, export: may(viewer.roles, 'export lists') },
    }
  },
})

/** Everything the filters find, frozen: how many, and which in which version. */
async function chosenBy(tx: Reading, viewer: Viewer, asking: Asking, filter: CaseFilter, total: number) {
  if (total > bulkMost) return { expected: total, mark: '', tooMany: true }
  const found = await caseIds(tx, viewer, asking, filter)
  return { expected: found.length, mark: markOf(found), tooMany: false }
}

/** The bulk act just done, for the one who may undo it. */
async function bulkShown(tx: Reading, viewer: Viewer, bulk: string) {
  const done = await bulkDone(tx, viewer, bulk)
  if (!done) return null
  const undone = await undoneAs(tx, viewer, bulk)
  const countOf = (detail: Record<string, unknown> | null, name: string) => Number(detail?.[name] ?? 0)
  return {
    id: bulk,
    act: done.act,
    changed: countOf(done.detail, 'changed'),
    undone: undone && { restored: countOf(undone.detail, 'restored'), kept: countOf(undone.detail, 'kept') },
  }
}

/** Every row that the filters find, in the order shown. */
export const caseExportView = view({
  name: 'export-cases',
  may: 'export lists',
  query: caseExportQuery,
  async load({ tx, viewer, on, today, query }: Looking<z.output<typeof caseExportQuery>>): Promise<CaseExport> {
    const asking: Asking = { on, today, stages: await allStages(tx, viewer) }
    const rows = may(viewer.roles, 'read cases')
      ? await caseRows(tx, viewer, asking, caseFilterOf(query), query.sort, null)
      : []
    return { on, columns: query.column, rows: rows.map((row) => drawnCase(row, asking)) }
  },
})

export type CaseExport = { on: Day; columns: string[]; rows: DrawnCase[] }
export type { StagesByKind }
