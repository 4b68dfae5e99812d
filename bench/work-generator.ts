// What the bureau does with the invented firms: figures of four years, answers, cases with their logs, visits, needs and tasks.

import type { Chance } from '#bench/chance.ts'
import { chanceOf } from '#bench/chance.ts'
import { businessDay, clocked, dayWithin, district, idOf, type MadeFirm, madeAt, seed } from '#bench/generator.ts'
import type { caseStep, cultivationCase } from '#db/schema/cultivation.ts'
import type { declaration, yearlyMetrics } from '#db/schema/metrics.ts'
import type { need, task, visit } from '#db/schema/support.ts'
import { addDays, type Day, yearOf } from '#domain/day.ts'
import type { RecognitionKind } from '#domain/recognition.ts'
import { defaultStages } from '#domain/standards/stages.ts'

export type MadeWork = {
  metrics: (typeof yearlyMetrics.$inferInsert)[]
  declarations: (typeof declaration.$inferInsert)[]
  cases: (typeof cultivationCase.$inferInsert)[]
  steps: (typeof caseStep.$inferInsert)[]
  visits: (typeof visit.$inferInsert)[]
  needs: (typeof need.$inferInsert)[]
  tasks: (typeof task.$inferInsert)[]
}

function metricsOf(chance: Chance, n: number, { row }: MadeFirm): MadeWork['metrics'] {
  if (!chance.happens(0.55)) return []
  const [research, tech, own] = [0.01 + chance.next() * 0.12, 0.04 + chance.next() * 0.4, 0.4 + chance.next() * 0.55]
  let revenue = 10 ** (6 + chance.next() * 2.5)
  return [2020, 2021, 2022, 2023].flatMap((year, at) => {
    revenue *= 0.95 + chance.next() * 0.4
    if (row.registeredOn && year < yearOf(row.registeredOn)) return []
    const sales = Math.round(revenue * 0.97)
    const rd = Math.round(sales * research)
    const staff = Math.max(3, Math.round(revenue / 400_000))
    return [
      {
        ...clocked('3e0', n * 4 + at),
        ...{ firm: row.id, year, source: '年度统计调查', statedOn: `${year + 1}-04-30` },
        ...{ revenueYuan: Math.round(revenue), salesYuan: sales, highTechIncomeYuan: Math.round(revenue * own) },
        ...{ costYuan: Math.round(revenue * 0.9), taxYuan: Math.round(revenue * 0.04) },
        ...{
          rdYuan: chance.happens(0.08) ? null : rd,
          rdDomesticYuan: rd,
          ip1: chance.between(0, 2),
          ip2: chance.between(0, 9),
        },
        ...{ transformedResults: chance.between(0, 6), staff, techStaff: Math.round(staff * tech) },
        ...{ assetsYuan: Math.round(revenue * 1.1), netAssetsYuan: Math.round(revenue * 0.5) },
      },
    ]
  })
}

const subjects = [
  'owns-core-ip',
  'no-major-accident',
  'no-breach',
  'resident-sound-accounts',
  'industry-not-excluded',
] as const

const declarationsOf = (chance: Chance, n: number, { row }: MadeFirm): MadeWork['declarations'] =>
  chance.happens(0.4)
    ? subjects.map((subject, at) => ({
        ...clocked('de1', n * 8 + at),
        ...{ firm: row.id, subject, answer: !chance.happens(0.04), statedOn: '2024-03-01' },
      }))
    : []

const caseKinds: readonly (readonly [RecognitionKind, number])[] = [
  ['high-tech', 55],
  ['tech-sme', 30],
  ['eaglet', 10],
  ['gazelle', 5],
]

/** One firm in eight has a case, two in five of them still open; a withdrawn one has none. */
function caseOf(chance: Chance, n: number, { row }: MadeFirm): Pick<MadeWork, 'cases' | 'steps'> {
  if (!chance.happens(0.125) || row.withdrawnAt) return { cases: [], steps: [] }
  const kind = chance.weighted(caseKinds)
  const stages = defaultStages[kind].map(({ key }) => key)
  const isOpen = chance.happens(0.4)
  const reached = isOpen ? chance.between(0, stages.length - 1) : stages.length - 1
  const openedOn = isOpen
    ? dayWithin(chance, '2023-10-01', '2024-04-30')
    : dayWithin(chance, '2021-01-10', '2023-06-30')
  const days: Day[] = [openedOn]
  for (let at = 1; at <= reached; at += 1) days.push(addDays(days[at - 1] ?? openedOn, chance.between(2, 8)))
  const end = isOpen ? null : addDays(days[reached] ?? openedOn, 5)
  const id = idOf('ca5', n)
  const told = [...days.map((on, at) => ({ to: stages[at] ?? null, on })), ...(end ? [{ to: null, on: end }] : [])]
  return {
    cases: [
      {
        ...{ id, district, firm: row.id, kind, purpose: 'first', officer: row.officer ?? null, year: yearOf(openedOn) },
        ...{ batchName: null, expectedOn: isOpen ? '2024-09-24' : end, openedOn, stage: stages[reached] ?? '' },
        ...{
          stageSince: days[reached] ?? openedOn,
          end: isOpen ? null : chance.happens(0.8) ? 'withdrawn' : 'not-passed',
        },
        ...{ endedOn: end, byRule: false, createdAt: madeAt, version: 1 },
      },
    ],
    steps: told.map(({ to, on }, at) => ({
      ...clocked('5e0', n * 16 + at),
      ...{
        case: id,
        position: at + 1,
        fromStage: at === 0 ? null : (told[at - 1]?.to ?? null),
        toStage: to,
        happenedOn: on,
      },
    })),
  }
}

function meetings(chance: Chance, n: number, { row }: MadeFirm): Pick<MadeWork, 'visits' | 'needs' | 'tasks'> {
  const officer = row.officer ?? null
  const stamps = { district, firm: row.id, officer, createdAt: madeAt, version: 1 }
  const on = dayWithin(chance, '2022-01-10', '2024-06-20')
  const isVisited = chance.happens(0.08)
  const isHeard = isVisited && chance.happens(0.5)
  const done = chance.happens(0.8)
  return {
    visits: isVisited ? [{ ...stamps, id: idOf('150', n), visitedOn: on, summary: '走访了解经营情况。' }] : [],
    needs: isHeard
      ? [
          {
            ...{ ...stamps, id: idOf('4e0', n), visit: idOf('150', n), kind: 'funding', summary: '希望对接贷款' },
            ...{
              raisedOn: on,
              dueOn: addDays(on, 30),
              closedOn: done ? addDays(on, 20) : null,
              outcome: done ? '已对接' : null,
            },
          },
        ]
      : [],
    tasks: chance.happens(0.12)
      ? [
          {
            ...{
              ...stamps,
              id: idOf('7a0', n),
              title: '电话提醒',
              dueOn: addDays(businessDay, chance.between(-30, 90)),
            },
            ...{ doneOn: chance.happens(0.6) ? '2024-06-20' : null },
          },
        ]
      : [],
  }
}

/** What is done with firm number n. */
export function workOfFirm(n: number, firm: MadeFirm): MadeWork {
  const chance = chanceOf(seed + 5_000_011 * (n + 1))
  return {
    metrics: metricsOf(chance, n, firm),
    declarations: declarationsOf(chance, n, firm),
    ...caseOf(chance, n, firm),
    ...meetings(chance, n, firm),
  }
}
