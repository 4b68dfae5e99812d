// What people ask of the register, with parameters that rotate so that no answer is measured twice in a row.
import { carryOut } from '#acts/act.server.ts'
import { registerFirm } from '#acts/register-firm.server.ts'
import { differs, forgetful, type Question, turn } from '#bench/asking.ts'
import { type Asked, findSlowly, listSlowly, recognitionsOf, rungOfFirm, slowFigures } from '#bench/brute-force.ts'
import { officer, type Register } from '#bench/filling.ts'
import { forecastQuestions } from '#bench/forecast-questions.ts'
import { businessDay, firmNumber } from '#bench/generator.ts'
import { workQuestions } from '#bench/work-questions.ts'
import { addMonths, type Day } from '#domain/day.ts'
import { firmListQuery } from '#forms/firm-list.ts'
import { fourteenthPlan, fourteenthTargets } from '#seeds/reference/plan.ts'
import type { House } from '#server/house.ts'
import { figuresView } from '#views/figures.server.ts'
import { findFirmsView } from '#views/find-firms.server.ts'
import { firmFileView } from '#views/firm-file.server.ts'
import { firmListView } from '#views/firm-list.server.ts'
import { overviewView } from '#views/overview.server.ts'
import { lookAt } from '#views/view.server.ts'

export type Search = Record<string, string>
/** Pages of the whole list. */
const pages = (firms: number): Search[] =>
  Array.from({ length: 40 }, (_, n) => ({ page: String(1 + ((n * 7) % Math.max(1, Math.floor(firms / 100)))) }))

const filters: Search[] = [
  { rung: 'high-tech', sort: '-registered' },
  { kind: 'tech-sme', industry: 'information-technology' },
  { kind: 'high-tech', zone: 'c6', sort: 'rung' },
  { industry: 'aerospace', page: '2' },
  { rung: 'gazelle-unicorn', sort: '-rung' },
  { rung: 'none', zone: 'university', sort: 'registered' },
  { kind: 'unicorn' },
  { zone: 'beiyunhe', kind: 'eaglet', sort: '-name' },
  { rung: 'eaglet', industry: 'life-health' },
  { rung: 'tech-sme', page: '3' },
]

/** Chinese of two signs, common and rare; pinyin; initials; the tail of a code. */
const texts = (firms: number): string[] => {
  const tail = (n: number) => (firmNumber(n, 1).row.code ?? '').slice(-6)
  const name = (n: number) => firmNumber(n, 1).row.name
  return [
    ...['软件', '浩瀚', '航空', '沈阳', '众创信息', 'haohan', 'ruanjian', 'syhh', 'kjyx'],
    ...[tail(3), tail(Math.floor(firms / 2)), name(Math.floor(firms / 3)), name(firms - 1), '没有这家'],
  ]
}

/** Days of the plan's years: more of them than are kept, so each is counted anew. */
export const pastDays: Day[] = Array.from({ length: 200 }, (_, n) =>
  addMonths(`2020-01-${10 + (n % 19)}`, (n * 7) % 54),
)

const queryOf = (search: Search): Asked => firmListQuery.parse(search)
const list = (house: House, search: Search) => lookAt(house, officer, firmListView, { on: null, query: search })

async function listFaults(house: House, register: Register, searches: readonly Search[]): Promise<string[]> {
  const byId = new Map(register.firms.map((firm) => [firm.row.id, firm]))
  const faults: string[] = []
  for (const search of searches) {
    const { rows, total } = await list(house, search)
    const expected = listSlowly(register, queryOf(search), businessDay)
    const about = `list ${JSON.stringify(search)}`
    faults.push(...differs(about, { ids: rows.map(({ id }) => id), total }, expected))
    for (const row of rows) {
      const firm = byId.get(row.id)
      faults.push(...differs(`${about} ${row.id}`, row.place, firm && rungOfFirm(firm, businessDay)))
    }
  }
  return faults
}

const listQuestion = (key: string, title: string, searches: Search[], checked = searches): Question => ({
  key,
  title,
  ask: (house, n) => list(house, turn(searches, n)),
  faults: (house, register) => listFaults(house, register, checked),
})

const file = (house: House, firm: string) => lookAt(house, officer, firmFileView, { on: null, query: { firm } })

function fileQuestion(firms: number): Question {
  const asked = firmIds(firms)
  return {
    key: 'firm-file',
    title: '企业档案',
    ask: (house, n) => file(house, turn(asked, n)),
    async faults(house, register) {
      const some = register.firms.filter(({ row }) => asked.slice(0, 12).includes(row.id))
      const all = await Promise.all(
        some.map(async (firm) => {
          const seen = await file(house, firm.row.id)
          const expected = {
            place: rungOfFirm(firm, businessDay),
            recognitions: recognitionsOf(firm).length,
            stays: firm.stays.length,
            names: firm.names.length,
          }
          const counted = {
            place: seen.place,
            recognitions: seen.recognitions.length,
            stays: seen.stays.length,
            names: seen.names.length,
          }
          return differs(`firm ${firm.row.id}`, counted, expected)
        }),
      )
      return all.flat()
    },
  }
}

const shown = 12
const findQuestion = (firms: number): Question => {
  const asked = texts(firms)
  const find = (house: House, firm: string) => lookAt(house, officer, findFirmsView, { on: null, query: { firm } })
  return {
    key: 'find-firms',
    title: '联想查找企业',
    ask: (house, n) => find(house, turn(asked, n)),
    async faults(house, register) {
      const faults: string[] = []
      for (const text of asked) {
        const { firms } = await find(house, text)
        const ids = firms.map(({ id }) => id)
        faults.push(...differs(`find ${text}`, ids, findSlowly(register, text, shown)))
      }
      return faults
    },
  }
}

const figures = (house: House, on: Day) => lookAt(house, officer, figuresView, { on, query: {} })
const overview = (house: House, on: Day) => lookAt(house, officer, overviewView, { on, query: {} })

const planTargets = { ...fourteenthPlan, targets: fourteenthTargets }

const figuresQuestion: Question = {
  key: 'figures',
  title: '过去某日的指标',
  ask: (house, n) => figures(house, turn(pastDays, n)),
  async faults(house, register) {
    const slowly = slowFigures(register, planTargets)
    const faults: string[] = []
    for (const on of pastDays.slice(0, 12))
      faults.push(...differs(`figures ${on}`, await figures(house, on), slowly(on)))
    return faults
  },
}

const overviewQuestion: Question = {
  key: 'overview',
  title: '总览（事实未变）',
  ask: (house) => overview(house, businessDay),
  async faults(house, register) {
    const slowly = slowFigures(register, planTargets)
    const seen = await overview(house, businessDay)
    const { measures, holders, rungs } = slowly(businessDay)
    const faults = differs('overview', [seen.holders, seen.rungs], [holders, rungs])
    for (const one of measures) faults.push(...differs(`overview ${one.key}`, seen.actuals[one.key], one.actual))
    const months = seen.trends[0]?.points.map(({ day }) => day).filter((_, at) => at % 12 === 0) ?? []
    for (const month of months) {
      const expected = slowly(month).measures
      for (const { key, points } of seen.trends) {
        const value = points.find(({ day }) => day === month)?.value
        faults.push(...differs(`trend ${key} ${month}`, value, expected.find((one) => one.key === key)?.actual))
      }
    }
    return faults
  },
}

let registered = 0
/** One more firm, registered as an officer registers it. */
function registerAnother(house: House): Promise<unknown> {
  registered += 1
  const actor = { viewer: officer, address: null, request: null, osUser: 'bench' }
  return carryOut(house, actor, registerFirm, {
    name: `沈阳新登记${registered}号科技有限公司`,
    registeredOn: '2020-01-02',
  })
}

const overviewAfterChange: Question = {
  key: 'overview-after-change',
  title: '总览（事实刚变）',
  before: registerAnother,
  ask: (house) => overview(house, businessDay),
  faults: async () => [],
}

/** What the first to look after a start waits for. */
const overviewAfterStart: Question = {
  key: 'overview-after-start',
  title: '总览（启动后首次）',
  ask: (house) => overview(forgetful(house), businessDay),
  faults: async () => [],
}

/** The addresses of the same questions, for asking over HTTP. */
export const listSearches = (firms: number): Search[] => pages(firms)
export const searchTexts = texts
/** Withdrawn firms have no page. */
export const firmIds = (firms: number): string[] =>
  Array.from({ length: 200 }, (_, n) => firmNumber((n * 7_919) % firms, 1).row)
    .filter(({ withdrawnAt }) => !withdrawnAt)
    .map(({ id }) => id)

export const questionsOf = (firms: number): Question[] => [
  listQuestion('firm-list', '企业列表（翻页）', pages(firms), pages(firms).slice(0, 8)),
  listQuestion('firm-filter', '企业列表（筛选、排序）', filters),
  listQuestion(
    'firm-search',
    '企业列表（搜索）',
    texts(firms).map((q) => ({ q })),
  ),
  findQuestion(firms),
  fileQuestion(firms),
  figuresQuestion,
  overviewQuestion,
  overviewAfterStart,
  // Before the question that changes the register: by hand only what was generated is counted.
  ...workQuestions(),
  ...forecastQuestions,
  overviewAfterChange,
]
