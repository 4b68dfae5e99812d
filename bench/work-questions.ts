// What officers ask of the bureau's work: boards, the cultivation list, renewals, and their own day.
import { differs, forgetful, type Question, turn } from '#bench/asking.ts'
import { belongs, recognitionsOf } from '#bench/brute-force.ts'
import { officer, type Register } from '#bench/filling.ts'
import { businessDay, type MadeFirm } from '#bench/generator.ts'
import type { MadeWork } from '#bench/work-generator.ts'
import { addMonths, type Day } from '#domain/day.ts'
import { type Declared, type FirmFacts, judge, standardOn, type YearFigures } from '#domain/eligibility.ts'
import { highTechFields } from '#domain/firm.ts'
import { briefOf, gapStates, isAsked, isInState } from '#domain/gap-list.ts'
import { inForceOn, type RecognitionKind } from '#domain/recognition.ts'
import { renewalBandOn } from '#domain/renewal.ts'
import { conditionsFor } from '#domain/standards/rule-conditions.ts'
import { defaultStages } from '#domain/standards/stages.ts'
import type { DeclarationSubject } from '#domain/yearly-metrics.ts'
import type { House } from '#server/house.ts'
import { boardColumnView, caseBoardView } from '#views/case-board.server.ts'
import { gapListView } from '#views/gap-list.server.ts'
import { renewalListView } from '#views/renewal-list.server.ts'
import { todayView } from '#views/today.server.ts'
import { lookAt } from '#views/view.server.ts'

const boards = ['high-tech', 'tech-sme', 'eaglet', 'gazelle'] as const
const look = { on: null }

type Pair = { firm: MadeFirm; work: MadeWork }
const pairsOf = ({ firms, work }: Register): Pair[] =>
  firms.flatMap((firm, at) => {
    const done = work[at]
    return done ? [{ firm, work: done }] : []
  })

/** Open cases of a kind and stage, the longest there first, as the board shows them. */
function standing(register: Register, kind: RecognitionKind, stage: string): { id: string; since: Day }[] {
  return pairsOf(register)
    .filter(({ firm }) => !firm.row.withdrawnAt)
    .flatMap(({ work }) => work.cases)
    .filter((one) => one.kind === kind && one.stage === stage && !one.endedOn)
    .map(({ id, stageSince }) => ({ id, since: stageSince }))
    .sort((a, b) => (a.since < b.since ? -1 : a.since > b.since ? 1 : a.id < b.id ? -1 : 1))
}

const board = (house: House, kind: RecognitionKind) =>
  lookAt(house, officer, caseBoardView, { ...look, query: { kind } })

const boardQuestion: Question = {
  key: 'board',
  title: '申报看板（首屏）',
  ask: (house, n) => board(house, turn(boards, n)),
  async faults(house, register) {
    const faults: string[] = []
    for (const kind of boards) {
      const { columns } = await board(house, kind)
      for (const { key, count, cards } of columns) {
        const expected = standing(register, kind, key)
        faults.push(...differs(`board ${kind} ${key}`, count, expected.length))
        const ids = expected.slice(0, cards.length).map(({ id }) => id)
        const shown = cards.map(({ id }) => id)
        faults.push(...differs(`cards ${kind} ${key}`, shown, ids))
      }
    }
    return faults
  },
}

type Column = { kind: RecognitionKind; stage: string; since: string; after: string }

/** Every column of the two great boards, from its first card on and behind each fetch. */
function columnQuestion(): Question {
  const asked = boards.flatMap((kind) => defaultStages[kind].map(({ key }) => ({ kind, stage: key })))
  const more = (house: House, query: Column) => lookAt(house, officer, boardColumnView, { ...look, query })
  const cursors = new Map<string, { since: string; after: string }>()
  return {
    key: 'board-column',
    title: '申报看板（再取一列 50 张）',
    async ask(house, n) {
      const { kind, stage } = turn(asked, n)
      const key = `${kind} ${stage}`
      const from = cursors.get(key) ?? { since: '', after: '' }
      const { cards } = await more(house, { kind, stage, ...from })
      const last = cards[cards.length - 1]
      cursors.set(key, last ? { since: last.since, after: last.id } : { since: '', after: '' })
    },
    async faults(house, register) {
      const faults: string[] = []
      for (const { kind, stage } of asked) {
        const expected = standing(register, kind, stage)
        const from = expected[9]
        const { cards } = await more(house, { kind, stage, since: from?.since ?? '', after: from?.id ?? '' })
        const ids = expected.slice(from ? 10 : 0, (from ? 10 : 0) + cards.length).map(({ id }) => id)
        const shown = cards.map(({ id }) => id)
        faults.push(...differs(`column ${kind} ${stage}`, shown, ids))
      }
      return faults
    },
  }
}

/** What the rules are told of a firm, gathered by hand. */
function factsOf({ firm, work }: Pair): FirmFacts {
  const registered = firm.row.registeredOn ?? null
  const declared: Partial<Record<DeclarationSubject, Declared>> = {}
  for (const { subject, answer, statedOn } of work.declarations) declared[subject] = { answer, statedOn, source: null }
  const years = new Map(
    work.metrics.map((one): [number, YearFigures] => [
      one.year,
      {
        revenueYuan: one.revenueYuan ?? null,
        salesYuan: one.salesYuan ?? null,
        highTechIncomeYuan: one.highTechIncomeYuan ?? null,
        assetsYuan: one.assetsYuan ?? null,
        netAssetsYuan: one.netAssetsYuan ?? null,
        rdYuan: one.rdYuan ?? null,
        rdDomesticYuan: one.rdDomesticYuan ?? null,
        costYuan: one.costYuan ?? null,
        staff: one.staff ?? null,
        techStaff: one.techStaff ?? null,
        ip1: one.ip1 ?? null,
        ip2: one.ip2 ?? null,
        transformedResults: one.transformedResults ?? null,
      },
    ]),
  )
  return {
    registered: registered === null ? null : { first: registered, last: registered },
    field: highTechFields.find((key) => key === firm.row.field) ?? null,
    size: firm.row.size ?? null,
    held: [
      ...new Set(
        recognitionsOf(firm)
          .filter((one) => inForceOn(businessDay, one))
          .map(({ kind }) => kind),
      ),
    ],
    /** The bench's platforms have no hosts. */
    provincialPlatforms: 0,
    declared,
    years,
  }
}

const gapKinds = ['high-tech', 'tech-sme'] as const
const gapPages: Record<string, string>[] = [
  { kind: 'high-tech' },
  { kind: 'tech-sme' },
  { kind: 'high-tech', state: 'one-short', case: 'none' },
  { kind: 'tech-sme', state: 'due' },
  { kind: 'high-tech', short: 'HT-5', page: '2' },
  { kind: 'high-tech', industry: 'information-technology', sort: 'score' },
]
const gaps = (house: House, query: Record<string, string>) => lookAt(house, officer, gapListView, { ...look, query })

async function gapFaults(house: House, register: Register): Promise<string[]> {
  const faults: string[] = []
  for (const kind of gapKinds) {
    const conditions = conditionsFor(kind, businessDay)
    if (!conditions) throw new Error(`no rule for ${kind}`)
    const standard = standardOn(businessDay, conditions, [])
    const counted: Record<string, number> = Object.fromEntries(gapStates.map((state) => [state, 0]))
    for (const pair of pairsOf(register)) {
      if (!belongs(pair.firm, businessDay)) continue
      const facts = factsOf(pair)
      if (!isAsked(kind, facts)) continue
      const brief = briefOf(judge(facts, standard))
      for (const state of gapStates)
        if (isInState(state, kind, facts, brief)) counted[state] = (counted[state] ?? 0) + 1
    }
    const { counts } = await gaps(house, { kind })
    faults.push(...differs(`gaps ${kind}`, counts, counted))
  }
  return faults
}

const gapQuestion: Question = {
  key: 'gaps',
  title: '培育清单（全区，事实未变）',
  ask: (house, n) => gaps(house, turn(gapPages, n)),
  faults: gapFaults,
}

/** What the first to look after a start waits for: every firm of the district is judged. */
const gapsAfterStart: Question = {
  key: 'gaps-after-start',
  title: '培育清单（启动后首次）',
  ask: (house, n) => gaps(forgetful(house), { kind: turn(gapKinds, n) }),
  faults: async () => [],
}

const renewalPages: Record<string, string>[] = [
  {},
  { band: 'within-3' },
  { band: 'lapsed' },
  { page: '2' },
  { sort: 'firm' },
]
const renewals = (house: House, query: Record<string, string>) =>
  lookAt(house, officer, renewalListView, { ...look, query })

const renewalQuestion: Question = {
  key: 'renewals',
  title: '重新认定',
  ask: (house, n) => renewals(house, turn(renewalPages, n)),
  async faults(house, register) {
    const due = register.firms.filter((firm) => belongs(firm, businessDay)).flatMap((firm) => lastOf(firm))
    const { total } = await renewals(house, {})
    return differs('renewals', total, due.length)
  },
}

/** The certificate of a firm that calls for renewal: the one that ends last, within a year before or after. */
function lastOf(firm: MadeFirm): Day[] {
  const held = recognitionsOf(firm).filter(
    (one) =>
      one.kind === 'high-tech' && one.from <= businessDay && (one.revokedOn === null || one.revokedOn > businessDay),
  )
  const [last] = held
    .flatMap(({ to }) => (to === null ? [] : [to]))
    .sort()
    .reverse()
  return last !== undefined && last <= addMonths(businessDay, 12) && renewalBandOn(businessDay, last) ? [last] : []
}

const today = (house: House, whose: 'mine' | 'all') => lookAt(house, officer, todayView, { ...look, query: { whose } })

const todayQuestion: Question = {
  key: 'today',
  title: '今日（本人）',
  ask: (house) => today(house, 'mine'),
  async faults(house, register) {
    const open = pairsOf(register)
      .flatMap(({ work }) => work.tasks)
      .filter((one) => one.officer === officer.account && !one.doneOn)
    const { counts } = await today(house, 'mine')
    const overdue = open.filter(({ dueOn }) => dueOn < businessDay).length
    return differs('today', [counts.all, counts.overdue], [open.length, overdue])
  },
}

const todayOfAll: Question = {
  key: 'today-all',
  title: '今日（全区）',
  ask: (house) => today(house, 'all'),
  faults: async () => [],
}

export const workQuestions = (): Question[] => [
  boardQuestion,
  columnQuestion(),
  gapQuestion,
  gapsAfterStart,
  renewalQuestion,
  todayQuestion,
  todayOfAll,
]
