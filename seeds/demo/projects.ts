// The demo's space under way (some 30 万㎡) and its innovation platforms under way.
import { addPlatformProject } from '#acts/add-platform-project.server.ts'
import { addSpaceProject } from '#acts/add-space-project.server.ts'
import { endPipelineItem } from '#acts/end-pipeline-item.server.ts'
import { movePipelineItem } from '#acts/move-pipeline-item.server.ts'
import { openSpaceProject } from '#acts/open-space-project.server.ts'
import { passPlatformProject } from '#acts/pass-platform-project.server.ts'
import type { CarrierType } from '#domain/carrier.ts'
import { addDays, type Day } from '#domain/day.ts'
import { type Pipeline, pipelineStages } from '#domain/pipeline.ts'
import { carrierValues } from '#seeds/demo/carrier-events.ts'
import type { DemoCarrier } from '#seeds/demo/carriers.ts'
import type { Chance } from '#seeds/demo/chance.ts'
import { at, type Event } from '#seeds/demo/events.ts'
import type { DemoFirm } from '#seeds/demo/firms.ts'
import { countedTypes, type DemoPlatform, platformName } from '#seeds/demo/platforms.ts'

type Step = { to: string; on: Day }

/** The steps to each stage up to the one named, the last of them on the day given. */
function stepsBy(
  chance: Chance,
  pipeline: Pipeline,
  { openedOn, stage, on }: { openedOn: Day; stage: string; on: Day },
): Step[] {
  const keys = pipelineStages[pipeline].map(({ key }) => key)
  const passed = keys.slice(1, keys.indexOf(stage) + 1)
  const days = passed.map((_, n) => (n === passed.length - 1 ? on : chance.day(openedOn, on))).sort()
  return passed.map((to, n) => ({ to, on: days[n] ?? on }))
}

const moved = (pipeline: Pipeline, key: object, steps: readonly Step[]): Event[] =>
  steps.map(({ to, on }) =>
    at(on, 'support', (stage) => stage.tell(movePipelineItem, { pipeline, item: stage.fact(key), to, happenedOn: on })),
  )

type Space = readonly [
  name: string,
  type: CarrierType,
  zone: string,
  m2: number,
  stage: string,
  since: Day,
  expected: Day | null,
]

/** 302,000 ㎡ on their way on the business day. */
const spaces: readonly Space[] = [
  ['信创演示园D座', 'park', 'c6', 42_000, 'building', '2023-09-18', '2025-03-31'],
  ['信创演示园E座', 'park', 'c6', 38_000, 'planned', '2024-02-26', '2026-06-30'],
  ['蒲河演示老厂房改造', 'incubator', 'university', 26_000, 'building', '2024-01-15', '2024-12-20'],
  ['文大路演示创新工场', 'maker-space', 'university', 9_000, 'opening', '2024-06-11', '2024-08-01'],
  ['北行演示楼宇更新', 'twin-building', 'changjiang', 24_000, 'recognition', '2024-05-20', '2024-09-30'],
  ['昆山演示加速器二期', 'accelerator', 'beizhan', 31_000, 'building', '2023-12-04', '2025-06-30'],
  ['航空演示产业园', 'park', 'c6', 78_000, 'planned', '2023-11-20', '2026-12-31'],
  ['鸭绿江演示闲置校舍', 'incubator', 'university', 18_000, 'surveyed', '2024-04-22', null],
  ['淮河演示商业体转型', 'twin-building', 'changjiang', 21_000, 'surveyed', '2024-06-03', null],
  ['方溪演示生物医药孵化器', 'incubator', 'beiyunhe', 15_000, 'planned', '2024-05-13', '2025-10-31'],
]

export function spaceEvents(chance: Chance): Event[] {
  const dropped = {}
  return [
    ...spaces.flatMap(([name, type, zone, m2, stage, since, expected]): Event[] => {
      const key = {}
      const openedOn = stage === 'surveyed' ? since : addDays(since, -chance.whole(120, 400))
      const values = { name: `${name}（演示）`, carrierType: type, zone, area: String(m2), expectedOn: expected ?? '' }
      const xinchuang = name.startsWith('信创') ? 'yes' : ''
      return [
        at(openedOn, 'support', async (stage) => {
          const officer = stage.officer('officer')
          stage.facts.set(key, await stage.act(addSpaceProject, { ...values, xinchuang, officer, openedOn }))
        }),
        ...moved('space', key, stepsBy(chance, 'space', { openedOn, stage, on: since })),
      ]
    }),
    at('2022-08-08', 'support', async (stage) => {
      const values = {
        name: '岐山演示仓储改造（演示）',
        carrierType: 'incubator',
        area: '12000',
        openedOn: '2022-08-08',
      }
      stage.facts.set(dropped, await stage.act(addSpaceProject, values))
    }),
    at('2023-05-22', 'support', (stage) => {
      const end = { end: 'dropped', happenedOn: '2023-05-22', why: '产权纠纷未解决' }
      return stage.tell(endPipelineItem, { pipeline: 'space', item: stage.fact(dropped), ...end })
    }),
  ]
}

/** A carrier that was space under way before it opened: what led to its opening, and the opening itself. */
export function openedSpace(chance: Chance, carrier: DemoCarrier): { before: Event[]; opens: Event } {
  const key = {}
  const { openedOn: last, type, xinchuang } = carrier
  const openedOn = addDays(last, -chance.whole(260, 420))
  const { name, zone, address, area } = carrierValues(carrier)
  const steps = stepsBy(chance, 'space', { openedOn, stage: 'opening', on: addDays(last, -10) })
  const before = at(openedOn, 'support', async (stage) => {
    const expected = { expectedOn: addDays(last, 30), officer: stage.officer('officer'), openedOn }
    const about = { name, zone, address, area, carrierType: type, xinchuang: xinchuang ? 'yes' : '' }
    stage.facts.set(key, await stage.act(addSpaceProject, { ...about, ...expected }))
  })
  const opens = at(last, 'carrier', async (stage) => {
    const made = await stage.act(openSpaceProject, { space: stage.fact(key), ...carrierValues(carrier) })
    stage.carriers.set(carrier, made.carrier)
  })
  return { before: [before, ...moved('space', key, steps)], opens }
}

/** Under way on the business day: some not yet begun, some in cultivation, some filed or before the public. */
const underWay: readonly (readonly [stage: string, count: number])[] = [
  ['proposed', 3],
  ['cultivated', 5],
  ['filed', 4],
  ['publicity', 2],
  ['recognition', 1],
]

export function platformProjectEvents(
  chance: Chance,
  hosts: readonly DemoFirm[],
  platforms: readonly DemoPlatform[],
): Event[] {
  const withOne = new Set(platforms.map(({ host }) => host))
  const free = chance.shuffled(hosts.filter((host) => !withOne.has(host)))
  const gone = new Set(platforms.flatMap(({ raises }) => raises ?? []))
  const raised = chance.shuffled(
    platforms.filter((one) => one.level === 'municipal' && one.to === null && !gone.has(one)),
  )
  return underWay.flatMap(([stage, count]) =>
    Array.from({ length: count }, (_, n): Event[] => {
      // Every third one raises a platform of the city to the province's level.
      const lower = n % 3 === 2 ? raised.pop() : undefined
      const host = lower?.host ?? free.pop()
      if (!host) return []
      const type = lower?.type ?? chance.pick(countedTypes)
      const key = {}
      const since =
        stage === 'publicity' ? chance.day('2024-06-05', '2024-06-25') : chance.day('2023-11-01', '2024-06-14')
      const openedOn = stage === 'proposed' ? since : addDays(since, -chance.whole(150, 500))
      const name = platformName(host, type, 'provincial')
      return [
        at(openedOn, 'platform', async (stage) => {
          const about = { name, type, level: 'provincial', host: stage.firm(host), openedOn }
          const upgrades = lower ? stage.fact(lower) : ''
          const more = { officer: stage.officer('officer'), expectedOn: addDays(since, 200), upgrades }
          stage.facts.set(key, await stage.act(addPlatformProject, { ...about, ...more }))
        }),
        ...moved('platform', key, stepsBy(chance, 'platform', { openedOn, stage, on: since })),
      ]
    }).flat(),
  )
}

/** A platform that was cultivated before it was recognised, or one of the city that was raised. */
export function passedPlatform(chance: Chance, platform: DemoPlatform): Event[] {
  const key = {}
  const { name, type, level, host, from, raises: lower } = platform
  const openedOn = addDays(from, -chance.whole(200, 400))
  const steps = stepsBy(chance, 'platform', { openedOn, stage: 'publicity', on: addDays(from, -12) })
  return [
    at(openedOn, 'platform', async (stage) => {
      const about = { name, type, level, host: stage.firm(host), openedOn, upgrades: lower ? stage.fact(lower) : '' }
      stage.facts.set(key, await stage.act(addPlatformProject, about))
    }),
    ...moved('platform', key, steps),
    at(from, 'platform', async (stage) => {
      const values = { project: stage.fact(key), name, from, source: '演示数据' }
      const made = await stage.act(passPlatformProject, values)
      stage.facts.set(platform, made.platform)
    }),
  ]
}
