// Where the firms of the demo's Xinchuang park stand in the chain: many in applications and services, few in chips and systems.
import { setChainLinks } from '#acts/set-chain-links.server.ts'
import { type ChainLink, chainLinks } from '#domain/chain-link.ts'
import { addDays } from '#domain/day.ts'
import type { Chance } from '#seeds/demo/chance.ts'
import { at, type Event } from '#seeds/demo/events.ts'
import { businessDay } from '#seeds/demo/firms.ts'
import type { DemoStay } from '#seeds/demo/stays.ts'

/** Of a hundred firms of the park so many stand in the link first; chips and operating systems stay thin. */
const weights: readonly (readonly [ChainLink, number])[] = [
  ['application', 34],
  ['integration', 20],
  ['security', 14],
  ['cloud', 11],
  ['machine', 8],
  ['emerging', 7],
  ['database', 4],
  ['middleware', 2],
]

export function linkBy(chance: Chance): ChainLink {
  let left = chance.next() * weights.reduce((sum, [, weight]) => sum + weight, 0)
  for (const [link, weight] of weights) {
    left -= weight
    if (left < 0) return link
  }
  return 'application'
}

/** Asked of a firm some days after it moved in; of one in ten nobody has asked yet. */
export function chainEvents(chance: Chance, stays: readonly DemoStay[], settled: ReadonlySet<DemoStay>): Event[] {
  return stays
    .filter(({ carrier, kind }) => carrier.xinchuang && kind === 'physical')
    .flatMap((stay): Event[] => {
      const day = addDays(stay.from < '2021-01-04' ? '2021-01-04' : stay.from, chance.whole(1, 40))
      const primary = linkBy(chance)
      const further = chainLinks.filter((link) => link !== primary && chance.happens(0.08)).slice(0, 2)
      if (!chance.happens(0.9) || settled.has(stay) || day > businessDay || (stay.to !== null && stay.to <= day))
        return []
      return [
        at(day, 'change', (stage) =>
          stage.tell(setChainLinks, {
            firm: stage.firm(stay.firm),
            primary,
            further,
            from: stay.from,
            source: '入驻登记表',
          }),
        ),
      ]
    })
}
