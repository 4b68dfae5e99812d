// 申报看板: the open cases of a kind by stage, the first cards of each column, and more of one column.
import {
  type Asking,
  columnCards,
  columnCounts,
  firstCards,
  openByKind,
  type ShownCase,
} from '#db/queries/case-list.ts'
import { codeListsOf } from '#db/queries/code-lists.ts'
import { officersOf } from '#db/queries/officers.ts'
import { allStages } from '#db/queries/stages.ts'
import { may } from '#domain/permission.ts'
import { stageConfidence } from '#domain/standards/stages.ts'
import { boardColumnQuery, boardFilterOf, boardQuery } from '#forms/case-list.ts'
import { cardsAtFirst, cardsAtOnce } from '#forms/case-list-choices.ts'
import { drawnCase } from '#views/case-list.server.ts'
import { view } from '#views/view.server.ts'

/** A card: the two or three facts that matter, and what a move needs. */
const cardOf = (row: ShownCase, asking: Asking) => {
  const { id, version, firmName, stage, since, days, slow, officerName, expectedOn, lapsesOn } = drawnCase(row, asking)
  return { id, version, firmName, stage, since, days, slow, officerName, expectedOn, lapsesOn }
}
export type BoardCard = ReturnType<typeof cardOf>

const most = cardsAtOnce * 20

export const caseBoardView = view({
  name: 'case-board',
  may: 'read cases',
  query: boardQuery,
  async load({ tx, viewer, on, today, query }) {
    const kind = query.kind ?? 'high-tech'
    const asking: Asking = { on, today, stages: await allStages(tx, viewer) }
    const filter = { ...boardFilterOf(query), kind }
    const counts = await columnCounts(tx, viewer, asking, filter)
    const wanted = new Map(
      query.more.map((one): [string, number] => [one.split('~')[0] ?? '', Number(one.split('~')[1])]),
    )
    const cardsIn = firstCards(tx, viewer, asking, filter)
    const columns = []
    for (const stage of asking.stages[kind]) {
      const count = counts.find((one) => one.stage === stage.key)
      if (stage.retired && !count) continue
      const limit = Math.min(most, Math.max(cardsAtFirst, wanted.get(stage.key) || 0))
      const cards = count ? await cardsIn(stage.key, limit) : []
      columns.push({
        key: stage.key,
        zh: stage.zh,
        en: stage.en,
        slowAfterDays: stage.slowAfterDays,
        retired: stage.retired,
        count: count?.cases ?? 0,
        slow: count?.slow ?? 0,
        cards: cards.map((row) => cardOf(row, asking)),
      })
    }
    const open = await openByKind(tx, viewer)
    return {
      on,
      today,
      kind,
      confidence: stageConfidence(kind),
      query,
      columns,
      tabs: [...open].map(([of, cases]) => ({ kind: of, cases })),
      choices: { ...(await codeListsOf(tx, viewer)), officers: await officersOf(tx, viewer) },
      can: { move: may(viewer.roles, 'edit cases') && on === today },
    }
  },
})

/** The next cards of one column, behind the last that is there. */
export const boardColumnView = view({
  name: 'case-board-column',
  may: 'read cases',
  query: boardColumnQuery,
  async load({ tx, viewer, on, today, query }) {
    const asking: Asking = { on, today, stages: await allStages(tx, viewer) }
    const filter = { ...boardFilterOf(query), kind: query.kind, stage: query.stage }
    const after = query.since && query.after ? { since: query.since, id: query.after } : null
    const rows = await columnCards(tx, viewer, asking, filter, after, cardsAtOnce)
    return { cards: rows.map((row) => cardOf(row, asking)) }
  },
})
