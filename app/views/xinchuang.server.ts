// 信创产业园: who counts toward the target and who doesn't, the chain with its gaps, growth since the base, what is on its way.
import type { Reading } from '#db/changing.ts'
import { firmsOfPark, parkTerms } from '#db/queries/chain-links.ts'
import { type ItemFilter, leadSums, leadsByLink } from '#db/queries/pipeline-list.ts'
import { linksOn, thinBelow } from '#domain/chain-link.ts'
import { firstOfYear, yearOf } from '#domain/day.ts'
import { may, type Viewer } from '#domain/permission.ts'
import { gapOf } from '#domain/target.ts'
import {
  countedOn,
  growthDays,
  linkCountsOn,
  parkGrowth,
  parkRoomsOn,
  parkStandingOn,
  parkStandings,
} from '#domain/xinchuang.ts'
import { parkQuery } from '#forms/xinchuang-list.ts'
import { planOfDay } from '#views/day-figures.server.ts'
import { type Looking, view } from '#views/view.server.ts'

/** The park's firms and the terms of its carriers: all that its figures rest on. */
export const parkOf = async (tx: Reading, viewer: Viewer) => ({
  firms: await firmsOfPark(tx, viewer),
  terms: await parkTerms(tx, viewer),
})

export const xinchuangView = view({
  name: 'xinchuang',
  may: 'read pipelines',
  query: parkQuery,
  async load(looking) {
    const { tx, viewer, on, today, query } = looking
    const { plan, targets } = await planOfDay(looking)
    const target = targets.find(({ measure }) => measure === 'xinchuang-firms') ?? null
    const { firms, terms } = await parkOf(tx, viewer)
    const counted = countedOn(on, firms, terms)
    const rooms = counted.map((firm) => parkRoomsOn(on, firm, terms)).filter((many) => many > 1)
    const base = plan && plan.baseOn < on ? plan.baseOn : firstOfYear(yearOf(on))
    const days = growthDays(base, on, query.by)
    const periods = parkGrowth(days, firms, terms)
    return {
      on,
      query,
      actual: counted.length,
      target: target && {
        base: target.base,
        target: target.target,
        gap: gapOf(counted.length, { ...target, unit: 'firms' }),
      },
      chain: {
        links: linkCountsOn(on, counted),
        none: counted.filter((firm) => linksOn(on, firm.links).primary === null).length,
        thinBelow,
      },
      standings: parkStandings.map((standing) => ({
        standing,
        firms: firms.filter((firm) => parkStandingOn(on, firm, terms) === standing).length,
      })),
      several: { firms: rooms.length, rooms: rooms.reduce((sum, many) => sum + many, 0) },
      growth: { base, periods, atBase: countedOn(base, firms, terms).length },
      pipeline: await pipelineOf(looking),
      can: { edit: may(viewer.roles, 'edit pipelines') && on === today },
    }
  },
})

const ofPark: ItemFilter = {
  ...{ text: '', stage: null, officer: null, kind: null, level: null, year: null, slow: false },
  xinchuang: true,
  state: 'open',
}

/** What the park's leads add up to by stage, what those have brought that landed, and how many are for each link. */
async function pipelineOf({ tx, viewer, on, today }: Looking<unknown>) {
  const asked = { on, today }
  const landed = await leadSums(tx, viewer, asked, { ...ofPark, state: 'won' })
  return {
    stages: await leadSums(tx, viewer, asked, ofPark),
    landed: landed.reduce(
      (sum, one) => ({
        items: sum.items + one.items,
        areaCent: sum.areaCent + one.areaCent,
        promisedInvestmentYuan: sum.promisedInvestmentYuan + one.promisedInvestmentYuan,
        deliveredInvestmentYuan: sum.deliveredInvestmentYuan + one.deliveredInvestmentYuan,
        promisedOutputYuan: sum.promisedOutputYuan + one.promisedOutputYuan,
        deliveredOutputYuan: sum.deliveredOutputYuan + one.deliveredOutputYuan,
      }),
      {
        ...{ items: 0, areaCent: 0, promisedInvestmentYuan: 0 },
        deliveredInvestmentYuan: 0,
        promisedOutputYuan: 0,
        deliveredOutputYuan: 0,
      },
    ),
    links: await leadsByLink(tx, viewer, asked, ofPark),
  }
}
