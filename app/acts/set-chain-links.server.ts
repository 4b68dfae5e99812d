import { act } from '#acts/act.server.ts'
import type { Changing } from '#db/changing.ts'
import { type ChainLinkFact, chainLinksOf } from '#db/queries/chain-links.ts'
import { addFact, correctFact, withdrawFact } from '#db/queries/facts.ts'
import { firmSeen } from '#db/queries/firms.ts'
import { linkChanges, type WantedLinks } from '#domain/chain-link.ts'
import type { Day } from '#domain/day.ts'
import { chainLinksForm } from '#forms/chain-links.ts'
import { found, refuseIf } from '#server/refusal.ts'

/** 产业链环节: from this day the firm stands in these links of the chain; what it held before stays known. */
export const setChainLinks = act({
  name: 'set-chain-links',
  may: 'edit firms',
  form: chainLinksForm,
  async do({ tx, viewer, input, today, about }) {
    const { primary, further, from, source } = input
    const firm = found(await firmSeen(tx, viewer, today, input.firm))
    about('firm', firm.id)
    refuseIf(from !== null && from > today, 'day.ahead', {}, 'from')
    await keepLinks(tx, firm.id, await chainLinksOf(tx, viewer, [firm.id]), { primary, further, from, source })
    return firm.id
  },
})

type Kept = WantedLinks & { from: Day | null; source: string | null }

/** Writes what must change of a firm's links. */
async function keepLinks(
  tx: Changing,
  firm: string,
  known: readonly ChainLinkFact[],
  { from, source, ...wanted }: Kept,
) {
  const held = known.map((row) => ({ row, link: row.link, primary: row.primary, from: row.fromOn, to: row.toOn }))
  const { end, withdraw, add } = linkChanges(held, wanted, from)
  for (const { row } of end) await correctFact(tx, 'firmChainLink', firm, row, { toOn: from }, null)
  for (const { row } of withdraw) await withdrawFact(tx, 'firmChainLink', firm, row)
  for (const one of add) await addFact(tx, 'firmChainLink', firm, { ...one, firm, fromOn: from, toOn: null, source })
}
