// Who looked for space in the demo: firms of the register and others, most waiting, some placed or gone elsewhere.
import { addDemand } from '#acts/add-demand.server.ts'
import { closeDemand } from '#acts/close-demand.server.ts'
import { addDays, type Day } from '#domain/day.ts'
import type { DemandOutcome } from '#domain/space-match.ts'
import type { Chance } from '#seeds/demo/chance.ts'
import { at, type Event } from '#seeds/demo/events.ts'
import { belongs, businessDay, type DemoFirm } from '#seeds/demo/firms.ts'

type Wish = readonly [
  least: number,
  most: number,
  kinds: readonly string[],
  powerKw: string,
  loadKg: string,
  note: string,
]

const wishes: readonly Wish[] = [
  [120, 200, ['office'], '', '', '研发团队扩充'],
  [200, 320, ['office'], '', '', '现有场地到期'],
  [300, 500, ['office', 'lab'], '60', '', '需独立机房'],
  [400, 700, ['lab'], '100', '500', '检测设备较重，需防震'],
  [600, 900, ['workshop', 'lab'], '150', '800', '小批量试制'],
  [900, 1_500, ['workshop'], '300', '800', '二期产线，需货梯'],
  [1_500, 2_600, ['office', 'lab'], '250', '', '区域总部，可多间相邻'],
  [60, 110, ['office'], '', '', '初创团队'],
]
const outcomes: readonly DemandOutcome[] = ['placed', 'placed', 'elsewhere', 'outside', 'dropped']

function demand(chance: Chance, who: DemoFirm | string, on: Day, outcome: DemandOutcome | null): Event[] {
  const [least, most, kinds, powerKw, loadKg, note] = chance.pick(wishes)
  const key = {}
  const from = addDays(on, chance.pick([0, 30, 60, 90]))
  const raised = at(on, 'support', async (stage) => {
    const wish = { least: String(least), most: String(most), kinds: [...kinds], powerKw, loadKg, from, note }
    const name = typeof who === 'string' ? who : stage.firm(who)
    stage.facts.set(key, await stage.act(addDemand, { who: name, ...wish }))
  })
  const closedOn = addDays(on, chance.whole(15, 90))
  if (outcome === null || closedOn > businessDay) return [raised]
  const closed = at(closedOn, 'change', (stage) =>
    stage.tell(closeDemand, { demand: stage.fact(key), version: '1', closedOn, outcome }),
  )
  return [raised, closed]
}

export function demandEvents(chance: Chance, firms: readonly DemoFirm[]): Event[] {
  const known = chance.shuffled(firms.filter((firm) => firm.enteredOn < '2023-01-01' && belongs(firm, businessDay)))
  return [
    ...known.slice(0, 16).flatMap((firm) => demand(chance, firm, chance.day('2024-04-01', '2024-06-27'), null)),
    ...known
      .slice(16, 26)
      .flatMap((firm) => demand(chance, firm, chance.day('2023-02-01', '2024-03-20'), chance.pick(outcomes))),
    ...demand(chance, '长三角某工业软件企业（演示）', '2024-06-12', null),
    ...demand(chance, '京津冀某传感器企业（演示）', '2024-05-27', null),
  ]
}
