// 招商线索, 空间储备, 平台培育: three pipelines with one kind of stage log, whose rules are those of a case's log (case.ts).
// 依据: 皇姑区"十四五"规划 第二章第四节 (100 万㎡, 科技创新平台 100 个), 第四章第二节 (信创产业园 300 家), 第五章第三节 (招商约束性指标);
// the stages and all thresholds of days are the bureau's own practice: 本区工作口径.
import type { Step } from '#domain/case.ts'
import { type Day, yearOf } from '#domain/day.ts'
import type { StayKind } from '#domain/stay.ts'

export const pipelines = ['lead', 'space', 'platform'] as const
export type Pipeline = (typeof pipelines)[number]

export type PipelineStage = {
  key: string
  zh: string
  en: string
  /** Days after which what stands here is slow; null = never. */
  slowAfterDays: number | null
}

const stage = (key: string, zh: string, en: string, slowAfterDays: number | null): PipelineStage => ({
  key,
  zh,
  en,
  slowAfterDays,
})

/** The stages of each pipeline from first to last. */
export const pipelineStages: Record<Pipeline, readonly PipelineStage[]> = {
  lead: [
    stage('found', '线索', 'Lead', 60),
    stage('talks', '洽谈', 'Talks', 90),
    stage('signed', '签约', 'Signed', 60),
    stage('registered', '注册', 'Registered', 90),
    stage('moved-in', '入驻', 'Moved in', null),
  ],
  space: [
    stage('surveyed', '摸排', 'Surveyed', 90),
    stage('planned', '规划', 'Planned', 180),
    stage('building', '在建', 'Under construction', null),
    stage('recognition', '认定', 'Recognition', 90),
    stage('opening', '启用', 'Opening', 60),
  ],
  platform: [
    stage('proposed', '拟建', 'Proposed', 180),
    stage('cultivated', '培育', 'In cultivation', 365),
    stage('filed', '申报', 'Filed', 90),
    stage('publicity', '公示', 'Publicity', 30),
    stage('recognition', '认定/升级', 'Recognition or upgrade', 30),
  ],
}

/** 落地 / 未成; 启用 / 中止; 通过 / 未通过 / 中止. */
export const pipelineEnds = {
  lead: ['won', 'lost'],
  space: ['opened', 'dropped'],
  platform: ['recognised', 'not-passed', 'dropped'],
} as const satisfies Record<Pipeline, readonly string[]>
export type PipelineEnd = (typeof pipelineEnds)[Pipeline][number]

/** The end that each pipeline leads to. */
export const goodEnds: readonly PipelineEnd[] = ['won', 'opened', 'recognised']

/** Ends that need nothing but a reason; the good ones make a firm's stay, a carrier or a platform and have acts of their own. */
export const plainEnds = ['lost', 'not-passed', 'dropped'] as const
export type PlainEnd = (typeof plainEnds)[number]
export const plainEndsOf: Record<Pipeline, readonly PlainEnd[]> = {
  lead: ['lost'],
  space: ['dropped'],
  platform: ['not-passed', 'dropped'],
}

export const stageOf = (pipeline: Pipeline, key: string): PipelineStage | undefined =>
  pipelineStages[pipeline].find((one) => one.key === key)

export const firstStage = (pipeline: Pipeline): string => pipelineStages[pipeline][0]?.key ?? ''

export const isLaterStage = (pipeline: Pipeline, stage: string, than: string): boolean => {
  const at = (key: string) => pipelineStages[pipeline].findIndex((one) => one.key === key)
  return at(stage) > at(than)
}

/** What an item says of itself, repeated from its log so that boards need not read it. */
export type ItemState = { stage: string; stageSince: Day; endedOn: Day | null }

/** The same, rebuilt from the log alone: an ended item keeps the stage it stood in last. */
export function stateFrom(log: readonly Step[]): ItemState | null {
  const last = log[log.length - 1]
  const entered = [...log].reverse().find(({ to }) => to !== null)
  if (!last || !entered?.to) return null
  return { stage: entered.to, stageSince: entered.on, endedOn: last.to === null ? last.on : null }
}

/** Where a lead stands once its firm has a place: really there = 入驻; an address, a reserved room or a day to come = 注册. */
export function landedStage(stay: { kind: StayKind; from: Day }, now: string, today: Day): string {
  const next = stay.kind === 'physical' && stay.from <= today ? 'moved-in' : 'registered'
  return isLaterStage('lead', next, now) ? next : now
}

/** The day of a step that follows from another day: not before the step before it, and not ahead. */
export function stepDay(wanted: Day, last: Day, today: Day): Day {
  if (wanted > today) return today
  const [, later] = [last, wanted].sort()
  return later ?? wanted
}

export type Expected = { areaCent: number; expectedOn: Day | null }
export type ExpectedYear = { year: number | null; items: number; areaCent: number; reachedCent: number }

/** What is expected to open in each year, and the area reached if all of it does; what has no day stands last and reaches nothing. */
export function areaByYear(items: readonly Expected[], openCent: number): ExpectedYear[] {
  const expectedIn = ({ expectedOn }: Expected) => (expectedOn === null ? null : yearOf(expectedOn))
  const years = [...new Set(items.map(expectedIn))].sort((a, b) => (a ?? 9999) - (b ?? 9999))
  let reachedCent = openCent
  return years.map((year) => {
    const some = items.filter((one) => expectedIn(one) === year)
    const areaCent = some.reduce((sum, one) => sum + one.areaCent, 0)
    if (year !== null) reachedCent += areaCent
    return { year, items: some.length, areaCent, reachedCent }
  })
}
