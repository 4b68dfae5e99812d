// Where a firm came from and where it stands in the Xinchuang chain, for its page; nothing for those who may not see it.
import { z } from 'zod'
import type { Reading } from '#db/changing.ts'
import { chainLinksOf } from '#db/queries/chain-links.ts'
import { firmSeen } from '#db/queries/firms.ts'
import { itemSteps, leadsOfFirm } from '#db/queries/pipelines.ts'
import { linksOn } from '#domain/chain-link.ts'
import type { Day } from '#domain/day.ts'
import { may, type Viewer } from '#domain/permission.ts'
import { found } from '#server/refusal.ts'
import { view } from '#views/view.server.ts'

const heldLinks = async (tx: Reading, viewer: Viewer, firm: string) =>
  (await chainLinksOf(tx, viewer, [firm])).map(({ link, primary, fromOn, toOn, source }) => ({
    ...{ link, primary, source },
    from: fromOn,
    to: toOn,
  }))

export async function firmOrigin(tx: Reading, viewer: Viewer, { firm, on }: { firm: string; on: Day }) {
  if (!may(viewer.roles, 'read pipelines')) return null
  const leads = []
  for (const lead of await leadsOfFirm(tx, viewer, firm)) {
    const [first] = await itemSteps(tx, lead.id)
    leads.push({ id: lead.id, name: lead.name, openedOn: first?.happenedOn ?? lead.stageSince })
  }
  return {
    leads,
    links: linksOn(on, await heldLinks(tx, viewer, firm)),
    can: { set: may(viewer.roles, 'edit firms') },
  }
}

/** What the form of a firm's links starts from. */
export const firmChainLinks = view({
  name: 'firm-chain-links',
  may: 'edit firms',
  query: z.object({ firm: z.string().max(64) }),
  async load({ tx, viewer, on, today, query }) {
    const { id, name } = found(await firmSeen(tx, viewer, on, query.firm))
    const { primary, further } = linksOn(today, await heldLinks(tx, viewer, id))
    return { today, firm: { id, name }, values: { primary: primary ?? '', further, from: '', source: '' } }
  },
})
