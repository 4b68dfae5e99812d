// The demo's investment pipeline of the Xinchuang park: leads from their first word to the firm that moved in.
import { addLead } from '#acts/add-lead.server.ts'
import { endPipelineItem } from '#acts/end-pipeline-item.server.ts'
import { movePipelineItem } from '#acts/move-pipeline-item.server.ts'
import { settleLead } from '#acts/settle-lead.server.ts'
import { winLead } from '#acts/win-lead.server.ts'
import { type ChainLink, chainLinks } from '#domain/chain-link.ts'
import { addDays, type Day } from '#domain/day.ts'
import { pipelineStages } from '#domain/pipeline.ts'
import type { DemoCarrier } from '#seeds/demo/carriers.ts'
import { linkBy } from '#seeds/demo/chain.ts'
import type { Chance } from '#seeds/demo/chance.ts'
import { at, type Event } from '#seeds/demo/events.ts'
import { businessDay } from '#seeds/demo/firms.ts'
import { firmName } from '#seeds/demo/names.ts'
import { colleagues, ownOfficer } from '#seeds/demo/officers.ts'
import type { DemoStay } from '#seeds/demo/stays.ts'

type Step = { to: string; on: Day }
export type DemoLead = {
  name: string
  link: ChainLink | null
  by: string
  carrier: DemoCarrier | null
  areaM2: number
  expectedOn: Day | null
  investment: number
  output: number
  origin: string
  openedOn: Day
  steps: Step[]
  lost: { on: Day; why: string } | null
  /** The stay that it became. */
  stay: DemoStay | null
}

const origins = ['京津冀招商专场', '数博会', '链主企业推荐', '商协会推荐', '来访', '云招商平台', '在辽校友']
const reasons = [
  '选择落户外区，政策力度更大',
  '母公司收缩投资，项目暂停',
  '载荷与供电条件不满足',
  '两次联系未回复，暂停跟进',
]
const stages = pipelineStages.lead.map(({ key }) => key)

/** Links that the park looks for first: those in which it has few. */
const sought: readonly ChainLink[] = ['chip', 'chip', 'operating-system', 'database', 'middleware', ...chainLinks]

/** Stage by stage, each some weeks after the one before, up to the last one that it reached by the business day. */
function stepsTo(chance: Chance, openedOn: Day, last: number): Step[] {
  const steps: Step[] = []
  let on = openedOn
  for (let stage = 1; stage <= last; stage += 1) {
    on = addDays(on, chance.whole(12, 75))
    if (on > businessDay) return steps
    steps.push({ to: stages[stage] ?? '', on })
  }
  return steps
}

/** Entered its stage on that day, and those before it some weeks apart. */
function upTo(chance: Chance, last: number, on: Day): { openedOn: Day; steps: Step[] } {
  const days = [on]
  for (let stage = last; stage > 0; stage -= 1) days.unshift(addDays(days[0] ?? on, -chance.whole(12, 70)))
  const [openedOn = on, ...moved] = days
  return { openedOn, steps: moved.map((day, at) => ({ to: stages[at + 1] ?? '', on: day })) }
}

const officers = [ownOfficer, ownOfficer, ...colleagues.map(({ signInName }) => signInName)]

function oneLead(chance: Chance, names: Set<string>, openedOn: Day): Omit<DemoLead, 'steps' | 'lost' | 'stay'> {
  const areaM2 = chance.pick([150, 200, 300, 500, 800, 1_200, 2_000])
  const expectedOn = addDays(openedOn, chance.whole(120, 420))
  return {
    name: firmName(chance, 'information-technology', names),
    link: chance.happens(0.9) ? chance.pick(sought) : null,
    by: chance.pick(officers),
    carrier: null,
    areaM2,
    expectedOn: chance.happens(0.85) ? expectedOn : null,
    investment: areaM2 * chance.pick([2, 3, 5, 8]),
    output: areaM2 * chance.pick([3, 5, 8, 12]),
    origin: chance.pick(origins),
    openedOn,
  }
}

/** Of the park's stays these were leads before: the latest of them not settled for long, some with an address only. */
function leadingStays(chance: Chance, stays: readonly DemoStay[]): DemoStay[] {
  const running = chance.shuffled(stays.filter(({ carrier, to }) => carrier.xinchuang && to === null))
  const physical = running.filter(({ kind, room }) => kind === 'physical' && room !== null)
  const between = (from: Day, to: Day) => physical.filter((one) => one.from > from && one.from <= to)
  const addresses = running.filter(({ kind, from }) => kind === 'registered' && from > '2023-03-01')
  return [
    ...between('2023-06-01', '2024-03-31').slice(0, 11),
    ...between('2024-03-31', businessDay).slice(0, 3),
    ...addresses.slice(0, 3),
  ]
}

function settledLead(chance: Chance, names: Set<string>, stay: DemoStay, index: number): DemoLead {
  const openedOn = addDays(stay.from, -chance.whole(150, 320))
  const steps = [
    { to: 'talks', on: addDays(openedOn, chance.whole(10, 60)) },
    { to: 'signed', on: addDays(stay.from, -chance.whole(20, 60)) },
  ]
  // Of the links that are hard to fill, few came so far.
  const link = (['chip', 'operating-system', 'operating-system'] as const)[index] ?? linkBy(chance)
  const about = { name: stay.firm.name, carrier: stay.carrier, areaM2: stay.areaM2 ?? 60, link }
  return { ...oneLead(chance, names, openedOn), ...about, steps, lost: null, stay }
}

export function demoLeads(chance: Chance, carriers: readonly DemoCarrier[], stays: readonly DemoStay[]): DemoLead[] {
  const park = carriers.filter(({ xinchuang }) => xinchuang)
  const names = new Set<string>()
  // 注册 means that there is a firm; those leads stand among the ones that were settled.
  const open = Array.from({ length: 38 }, (): DemoLead => {
    const last = chance.pick([0, 0, 0, 1, 1, 1, 2, 2])
    const { openedOn, steps } = upTo(chance, last, addDays(businessDay, -chance.whole(3, 95)))
    return { ...oneLead(chance, names, openedOn), carrier: chance.pick(park), steps, lost: null, stay: null }
  })
  const lost = Array.from({ length: 14 }, (): DemoLead => {
    const openedOn = chance.day('2022-03-01', '2024-01-31')
    const steps = stepsTo(chance, openedOn, chance.whole(0, 2))
    const on = addDays(steps.at(-1)?.on ?? openedOn, chance.whole(20, 120))
    return { ...oneLead(chance, names, openedOn), steps, lost: { on, why: chance.pick(reasons) }, stay: null }
  })
  const settled = leadingStays(chance, stays).map((stay, index) => settledLead(chance, names, stay, index))
  return [...open, ...lost, ...settled]
}

/** What was told of a lead; where a stay came of it, the act that begins the stay. */
export function leadEvents(lead: DemoLead): Event[] {
  const { name, link, by, carrier, areaM2, expectedOn, openedOn, steps, lost, stay } = lead
  const events = [
    at(
      openedOn,
      'support',
      async (stage) => {
        const wish = { area: String(areaM2), expectedOn: expectedOn ?? '', origin: lead.origin }
        const money = { promisedInvestment: String(lead.investment), promisedOutput: String(lead.output) }
        // The firm's name then: it may have been renamed since, and the park may have opened later.
        const about = { name, chainLink: link ?? '', xinchuang: 'yes', officer: stage.officer(by), openedOn }
        const known = carrier && carrier.openedOn <= openedOn ? stage.carrier(carrier) : ''
        stage.facts.set(lead, await stage.act(addLead, { ...about, ...wish, ...money, carrier: known }))
      },
      by,
    ),
    ...steps.map(({ to, on }) =>
      at(
        on,
        'support',
        (stage) => stage.tell(movePipelineItem, { pipeline: 'lead', item: stage.fact(lead), to, happenedOn: on }),
        by,
      ),
    ),
  ]
  if (lost)
    events.push(
      at(
        lost.on,
        'change',
        (stage) => {
          const end = { end: 'lost', happenedOn: lost.on, why: lost.why }
          return stage.tell(endPipelineItem, { pipeline: 'lead', item: stage.fact(lead), ...end })
        },
        by,
      ),
    )
  if (stay && stay.kind === 'physical' && stay.from < '2024-04-01') {
    const happenedOn = addDays(stay.from, 45)
    events.push(
      at(
        happenedOn,
        'change',
        (stage) => stage.tell(winLead, { lead: stage.fact(lead), happenedOn, why: '企业已实地入驻' }),
        by,
      ),
    )
  }
  return events
}

/** 落地入驻: the lead's own act begins the stay. */
export const settledBy = (lead: DemoLead, stay: DemoStay): Event =>
  at(
    stay.from,
    'stay',
    async (stage) => {
      const { firm, carrier, room, areaM2, from, kind } = stay
      const who = { lead: stage.fact(lead), firm: stage.firm(firm), name: firm.name, code: firm.code }
      const where = { carrier: stage.carrier(carrier), unit: room ? stage.fact(room) : '', area: String(areaM2 ?? '') }
      const made = await stage.act(settleLead, { ...who, ...where, kind, from })
      stage.facts.set(stay, made.stay)
    },
    lead.by,
  )
