// The demo's cases (培育申报): the way to many of its recognitions, tries that came to nothing, and what is under way on the business day.
import { addDays, addMonths, type Day, daysBetween, yearOf } from '#domain/day.ts'
import type { RecognitionKind } from '#domain/recognition.ts'
import { defaultStages } from '#domain/standards/stages.ts'
import type { Chance } from '#seeds/demo/chance.ts'
import { baseDay, belongs, businessDay, type DemoFirm } from '#seeds/demo/firms.ts'
import { workerOf } from '#seeds/demo/officers.ts'
import type { DemoRecognition } from '#seeds/demo/recognitions.ts'

export type DemoStep = { to: string; on: Day; recordedOn: Day }
export type DemoCase = {
  firm: DemoFirm
  kind: RecognitionKind
  officer: string
  openedOn: Day
  year: number
  batch: string | null
  expectedOn: Day | null
  steps: DemoStep[]
  end: { as: 'recognised' | 'not-passed' | 'withdrawn'; on: Day; why: string } | null
  /** What it led to; the end of the case is then what records it. */
  recognition: DemoRecognition | null
}

const firstDay = '2021-01-11'
const stagesOf = (kind: RecognitionKind) => defaultStages[kind]

/** What is known of every firm while cases are laid out: what it holds, and when it is busy with which kind. */
class Desk {
  readonly cases: DemoCase[] = []
  readonly #given = new Map<DemoFirm, DemoRecognition[]>()
  readonly #busy = new Map<DemoFirm, DemoCase[]>()

  constructor(recognitions: readonly DemoRecognition[]) {
    for (const one of recognitions) this.#given.set(one.firm, [...(this.#given.get(one.firm) ?? []), one])
  }

  given = (firm: DemoFirm, kind: RecognitionKind): DemoRecognition[] =>
    (this.#given.get(firm) ?? []).filter((one) => one.kind === kind)

  holds = (firm: DemoFirm, kind: RecognitionKind, day: Day): boolean =>
    this.given(firm, kind).some(({ issuedOn, revokedOn }) => {
      const until = kind === 'tech-sme' ? `${yearOf(issuedOn) + 1}-01-01` : addMonths(issuedOn, 36)
      return issuedOn <= day && day < until && (revokedOn === null || day < revokedOn)
    })

  /** Whether the firm is the district's, and known to the bureau, from one day to the other, and has no such case then. */
  isFree = (firm: DemoFirm, kind: RecognitionKind, from: Day, to: Day): boolean =>
    from >= firstDay &&
    firm.enteredOn < from &&
    belongs(firm, from) &&
    belongs(firm, to) &&
    (this.#busy.get(firm) ?? []).every(
      (one) => one.kind !== kind || to < one.openedOn || (one.end?.on ?? '9999') < from,
    )

  add(one: DemoCase): void {
    this.cases.push(one)
    this.#busy.set(one.firm, [...(this.#busy.get(one.firm) ?? []), one])
  }
}

/** Each step is recorded on its day, or a few days late but before the next. */
function recorded(chance: Chance, steps: readonly { to: string; on: Day }[], end: Day): DemoStep[] {
  return steps.map(({ to, on }, index) => {
    const next = steps[index + 1]?.on ?? end
    const late = chance.happens(0.2) ? chance.whole(1, 4) : 0
    return { to, on, recordedOn: addDays(on, Math.min(late, daysBetween(on, next))) }
  })
}

/** Steps through these stages, parted over the days as chance has it. */
function stepsThrough(chance: Chance, keys: readonly string[], from: Day, to: Day): DemoStep[] {
  const parts = keys.map(() => 0.4 + chance.next())
  const sum = parts.reduce((all, one) => all + one, 0)
  let passed = 0
  const steps = keys.map((key, index) => {
    passed += parts[index] ?? 0
    return { to: key, on: addDays(from, Math.floor((daysBetween(from, to) * passed) / sum)) }
  })
  return recorded(chance, steps, to)
}

/** The stages gone through after the first: half of the cases go through all, others skip what was done in one go; some go back. */
function wayThrough(chance: Chance, kind: RecognitionKind, upTo: number): string[] {
  const keys = stagesOf(kind)
    .slice(1, upTo + 1)
    .map(({ key }) => key)
  const last = keys.length - 1
  const way = chance.happens(0.5) ? keys : keys.filter((_, index) => index === last || index % 2 === 0)
  const [before, turn] = [way[1], way[2]]
  return before && turn && chance.happens(0.07) ? [...way.slice(0, 3), before, turn, ...way.slice(3)] : way
}

const lengths: Partial<Record<RecognitionKind, readonly [number, number]>> = {
  'tech-sme': [25, 70],
  'high-tech': [150, 330],
}
const lengthOf = (kind: RecognitionKind) => lengths[kind] ?? [110, 220]

/** How much of what was given went through a case that the bureau kept. */
const ledShares: Partial<Record<RecognitionKind, number>> = { 'tech-sme': 0.055, 'high-tech': 0.62, gazelle: 0.85 }

function ledTo(chance: Chance, desk: Desk, one: DemoRecognition): void {
  const { firm, kind, issuedOn, recordedOn } = one
  const isPlain = one.corrected === null && one.revokedOn === null && one.route !== 'moved-in' && issuedOn > baseDay
  if (!chance.happens(ledShares[kind] ?? 0.6) || !isPlain) return
  const openedOn = addDays(issuedOn, -chance.whole(...lengthOf(kind)))
  if (!desk.isFree(firm, kind, openedOn, recordedOn) || daysBetween(issuedOn, recordedOn) > 30) return
  const steps = stepsThrough(chance, wayThrough(chance, kind, stagesOf(kind).length - 1), openedOn, issuedOn)
  const expectedOn = addDays(issuedOn, chance.whole(-12, 20))
  const about = { firm, kind, officer: workerOf(firm), year: yearOf(issuedOn), batch: one.batch, expectedOn }
  desk.add({ ...about, openedOn, steps, end: { as: 'recognised', on: recordedOn, why: '' }, recognition: one })
}

const whyNot: Record<'not-passed' | 'withdrawn', readonly string[]> = {
  'not-passed': [
    '专家评分未达 71 分',
    '研发费用归集不规范，占比未达要求',
    '高新技术产品收入占比不足',
    '知识产权与主营产品关联度不够',
    '科技人员认定材料不全',
  ],
  withdrawn: ['企业调整申报计划，下一年度再报', '专项审计未能按期完成', '企业拟迁址，主动撤回', '核心知识产权尚未授权'],
}

/** Tries that came to nothing, of firms that held nothing of the kind then. */
function triedInVain(
  chance: Chance,
  desk: Desk,
  firms: readonly DemoFirm[],
  kind: RecognitionKind,
  as: 'not-passed' | 'withdrawn',
  count: number,
): void {
  let left = count
  for (const firm of chance.shuffled(firms)) {
    if (left === 0) return
    const year = chance.whole(2021, 2023)
    const end = chance.day(`${year}-08-20`, `${year}-12-20`)
    const openedOn = addDays(end, -chance.whole(...lengthOf(kind)))
    const isOld = firm.registeredOn < addDays(openedOn, -420)
    if (!isOld || !desk.isFree(firm, kind, openedOn, end) || desk.given(firm, kind).some((one) => one.issuedOn <= end))
      continue
    const reached = stagesOf(kind).findIndex(({ key }) => key === 'review')
    const upTo = as === 'not-passed' ? reached : chance.whole(1, reached - 1)
    const steps = stepsThrough(chance, wayThrough(chance, kind, upTo), openedOn, addDays(end, -10))
    const why = chance.pick(whyNot[as])
    const about = { firm, kind, officer: workerOf(firm), year, batch: null, expectedOn: addDays(end, 20) }
    desk.add({ ...about, openedOn, steps, end: { as, on: end, why }, recognition: null })
    left -= 1
  }
}

/** Open when the firm moves out or is deregistered: that act ends them. */
function leftBehind(chance: Chance, desk: Desk, firms: readonly DemoFirm[], count: number): void {
  const leaving = chance.shuffled(firms.filter((one) => (one.movedOutOn ?? one.deregisteredOn ?? '') > '2021-08-01'))
  let left = count
  for (const firm of leaving) {
    const goes = firm.movedOutOn ?? firm.deregisteredOn
    if (left === 0 || goes === null) return
    const openedOn = addDays(goes, -chance.whole(40, 110))
    const kind: RecognitionKind = chance.happens(0.6) ? 'high-tech' : 'tech-sme'
    if (!desk.isFree(firm, kind, openedOn, addDays(goes, -1)) || desk.holds(firm, kind, openedOn)) continue
    const steps = stepsThrough(chance, wayThrough(chance, kind, chance.whole(1, 2)), openedOn, addDays(goes, -5))
    const about = { firm, kind, officer: workerOf(firm), year: yearOf(openedOn), batch: null, expectedOn: null }
    desk.add({ ...about, openedOn, steps, end: null, recognition: null })
    left -= 1
  }
}

/** How many cases stand in each stage on the business day, from the first stage to the last. */
const underWay: readonly (readonly [RecognitionKind, 'first' | 'renewal', readonly number[]])[] = [
  ['high-tech', 'renewal', [13, 10, 14, 13, 10, 2, 1, 1]],
  ['high-tech', 'first', [15, 9, 10, 8, 6, 3, 2, 2]],
  ['tech-sme', 'first', [9, 8, 7, 6, 4, 3]],
  ['eaglet', 'first', [6, 4, 4, 3, 2, 2, 1]],
  ['gazelle', 'first', [4, 2, 2, 2, 1, 1, 1]],
  ['seed-unicorn', 'first', [2, 1, 1, 0, 0, 0, 0]],
  ['platform', 'first', [2, 1, 1, 0, 0, 0]],
  ['specialised', 'first', [3, 2, 2, 1, 1, 0, 0]],
]

/** Days spent so far in the stage a case stands in: one in seven has become slow. */
function daysSoFar(chance: Chance, slowAfter: number | null): number {
  const limit = slowAfter ?? 60
  return chance.happens(0.15)
    ? limit + chance.whole(3, 40)
    : chance.whole(1, Math.max(2, Math.floor(Math.min(limit, 70) * 0.85)))
}

function openCaseAt(chance: Chance, firm: DemoFirm, kind: RecognitionKind, stage: number): DemoCase {
  const stages = stagesOf(kind)
  const short = kind === 'tech-sme'
  let on = addDays(businessDay, -daysSoFar(chance, stages[stage]?.slowAfterDays ?? null))
  const steps: { to: string; on: Day }[] = []
  for (let index = stage; index > 0; index -= 1) {
    steps.unshift({ to: stages[index]?.key ?? '', on })
    on = addDays(on, -(short ? chance.whole(3, 12) : chance.whole(9, 38)))
  }
  const ahead = short ? chance.day('2024-07-05', '2024-09-20') : chance.pick(['2024-09-24', '2024-11-04', '2024-12-14'])
  return {
    firm,
    kind,
    officer: workerOf(firm),
    openedOn: on,
    year: 2024,
    batch: null,
    expectedOn: chance.happens(0.1) ? chance.day('2024-05-20', '2024-06-25') : ahead,
    steps: recorded(chance, steps, businessDay),
    end: null,
    recognition: null,
  }
}

/** Certificates without a successor that lapse within twelve months. */
const lapsesSoon = (desk: Desk, firm: DemoFirm): boolean =>
  desk.holds(firm, 'high-tech', businessDay) && !desk.holds(firm, 'high-tech', addMonths(businessDay, 12))

function suits(desk: Desk, firm: DemoFirm, kind: RecognitionKind, purpose: 'first' | 'renewal'): boolean {
  if (purpose === 'renewal') return lapsesSoon(desk, firm)
  const holder = desk.holds(firm, 'high-tech', businessDay)
  if (desk.given(firm, kind).length > 0 && kind !== 'tech-sme') return false
  if (desk.holds(firm, kind, businessDay)) return false
  switch (kind) {
    case 'tech-sme':
      return !holder
    case 'high-tech':
      return firm.registeredOn < '2021-06-01' && desk.given(firm, 'tech-sme').length > 0
    case 'eaglet':
      return holder && firm.registeredOn > '2014-12-31'
    default:
      return holder
  }
}

function openNow(chance: Chance, desk: Desk, firms: readonly DemoFirm[]): void {
  for (const [kind, purpose, counts] of underWay) {
    const candidates = chance.shuffled(firms.filter((one) => suits(desk, one, kind, purpose)))
    for (const stage of counts.flatMap((count, index) => Array.from({ length: count }, () => index)).reverse()) {
      for (let tries = candidates.length; tries > 0; tries -= 1) {
        const firm = candidates.shift()
        if (!firm) break
        const one = openCaseAt(chance, firm, kind, stage)
        const lastGiven = desk.given(firm, kind).at(-1)?.recordedOn ?? baseDay
        if (one.openedOn > lastGiven && desk.isFree(firm, kind, one.openedOn, businessDay)) {
          desk.add(one)
          break
        }
        candidates.push(firm)
      }
    }
  }
}

/** Every case of the demo; the recognitions that cases led to are recorded by their ends. */
export function demoCases(
  chance: Chance,
  firms: readonly DemoFirm[],
  recognitions: readonly DemoRecognition[],
): DemoCase[] {
  const desk = new Desk(recognitions)
  for (const one of recognitions) ledTo(chance, desk, one)
  leftBehind(chance, desk, firms, 14)
  openNow(chance, desk, firms)
  triedInVain(chance, desk, firms, 'high-tech', 'not-passed', 46)
  triedInVain(chance, desk, firms, 'high-tech', 'withdrawn', 20)
  triedInVain(chance, desk, firms, 'tech-sme', 'not-passed', 16)
  triedInVain(chance, desk, firms, 'tech-sme', 'withdrawn', 8)
  triedInVain(chance, desk, firms, 'eaglet', 'not-passed', 12)
  triedInVain(chance, desk, firms, 'gazelle', 'not-passed', 5)
  return desk.cases
}
