// 诉求.
import { z } from 'zod'
import { needById, needSorts, needsCount, needsPage } from '#db/queries/needs.ts'
import { officersOf } from '#db/queries/officers.ts'
import { may } from '#domain/permission.ts'
import { needStateOn, needStates, supportKinds } from '#domain/support.ts'
import { found } from '#server/refusal.ts'
import { optionalOf, pageOf, pageQuery, written } from '#views/list-query.ts'
import { chosen, sorted } from '#views/support-list.server.ts'
import { view } from '#views/view.server.ts'

export const needListView = view({
  name: 'need-list',
  may: 'read support',
  query: z.object({
    ...pageQuery,
    q: written(),
    firm: chosen(),
    kind: optionalOf(supportKinds),
    state: z.enum([...needStates, '']).catch('open'),
    officer: chosen(),
  }),
  async load({ tx, viewer, on, query }) {
    const filter = { ...query, text: query.q, visit: null, state: query.state === '' ? null : query.state }
    const everyone = { ...filter, text: '', firm: null, kind: null, officer: null }
    const rows = await needsPage(tx, viewer, on, filter, pageOf(sorted(query, 'due'), needSorts, 'due'))
    return {
      rows: rows.map((row) => ({ ...row, state: needStateOn(on, row.need) })),
      total: await needsCount(tx, viewer, on, filter),
      open: await needsCount(tx, viewer, on, { ...everyone, state: 'open' }),
      overdue: await needsCount(tx, viewer, on, { ...everyone, state: 'overdue' }),
      officers: await officersOf(tx, viewer),
      query,
      mayGive: may(viewer.roles, 'give support'),
    }
  },
})

export const needFileView = view({
  name: 'need-file',
  may: 'read support',
  query: z.object({ need: z.string() }),
  async load({ tx, viewer, on, today, query }) {
    const row = found(await needById(tx, viewer, query.need))
    return {
      ...row,
      state: needStateOn(on, row.need),
      officers: await officersOf(tx, viewer),
      today,
      mayGive: may(viewer.roles, 'give support'),
    }
  },
})
