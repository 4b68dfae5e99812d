// 走访.
import { z } from 'zod'
import { caseSeen } from '#db/queries/cases.ts'
import { firmSeen } from '#db/queries/firms.ts'
import { needsPage } from '#db/queries/needs.ts'
import { officersOf } from '#db/queries/officers.ts'
import { needsOfVisits, visitById, visitSorts, visitsCount, visitsPage } from '#db/queries/visits.ts'
import { isDay } from '#domain/day.ts'
import { may } from '#domain/permission.ts'
import { needStateOn } from '#domain/support.ts'
import { found } from '#server/refusal.ts'
import { pageOf, pageQuery, written } from '#views/list-query.ts'
import { chosen, sorted } from '#views/support-list.server.ts'
import { view } from '#views/view.server.ts'

const dayOrNone = () => z.string().refine(isDay).nullable().catch(null)

export const visitListView = view({
  name: 'visit-list',
  may: 'read support',
  query: z.object({
    ...pageQuery,
    q: written(),
    firm: chosen(),
    officer: chosen(),
    from: dayOrNone(),
    to: dayOrNone(),
  }),
  async load({ tx, viewer, on, query }) {
    const filter = { ...query, text: query.q }
    const rows = await visitsPage(tx, viewer, on, filter, pageOf(sorted(query, '-visited'), visitSorts, 'visited'))
    const raised = await needsOfVisits(
      tx,
      viewer,
      rows.map(({ visit }) => visit.id),
    )
    return {
      rows: rows.map((row) => ({ ...row, needs: raised.get(row.visit.id) ?? 0 })),
      ...(await visitsCount(tx, viewer, on, filter)),
      officers: await officersOf(tx, viewer),
      query,
      mayGive: may(viewer.roles, 'give support'),
    }
  },
})

export const visitFileView = view({
  name: 'visit-file',
  may: 'read support',
  query: z.object({ visit: z.string() }),
  async load({ tx, viewer, on, query }) {
    const row = found(await visitById(tx, viewer, query.visit))
    const ofVisit = { text: '', firm: row.visit.firm, visit: row.visit.id, kind: null, state: null, officer: null }
    const needs = await needsPage(tx, viewer, on, ofVisit, { sort: 'raised', descending: false, size: 20, offset: 0 })
    return {
      ...row,
      needs: needs.map(({ need, officerName }) => ({ ...need, officerName, state: needStateOn(on, need) })),
      officers: await officersOf(tx, viewer),
      mayGive: may(viewer.roles, 'give support'),
    }
  },
})

/** What the forms of a visit, a need and a task start from: the firm named in the address, the officers, today. */
export const firmWorkView = (name: string, ability: 'give support' | 'keep tasks') =>
  view({
    name,
    may: ability,
    query: z.object({ firm: chosen() }),
    async load({ tx, viewer, on, today, query }) {
      const firm = query.firm === null ? null : found(await firmSeen(tx, viewer, on, query.firm))
      return {
        firm: firm && { id: firm.id, name: firm.name, code: firm.code },
        officers: await officersOf(tx, viewer),
        today,
      }
    },
  })

export const newVisitView = firmWorkView('new-visit', 'give support')
export const newNeedView = firmWorkView('new-need', 'give support')

/** A task's form may start from a case as well: its firm is then the task's. */
export const newTaskView = view({
  name: 'new-task',
  may: 'keep tasks',
  query: z.object({ firm: chosen(), case: chosen() }),
  async load({ tx, viewer, on, today, query }) {
    const row = query.case === null ? null : found(await caseSeen(tx, viewer, on, query.case))
    const id = row?.firm ?? query.firm
    const firm = id === null ? null : found(await firmSeen(tx, viewer, on, id))
    return {
      firm: firm && { id: firm.id, name: firm.name, code: firm.code },
      case: row && { id: row.id, kind: row.kind },
      officers: await officersOf(tx, viewer),
      today,
    }
  },
})
