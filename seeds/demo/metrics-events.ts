// How the demo's bureau came by its figures: year by year from a survey, for a filing from its papers, some by link.
import { askForMetrics } from '#acts/ask-for-metrics.server.ts'
import { declare } from '#acts/declare.server.ts'
import { recordMetrics } from '#acts/record-metrics.server.ts'
import { returnReport } from '#acts/return-report.server.ts'
import { reportsWaiting } from '#db/queries/reports-waiting.ts'
import { addDays, type Day, yearOf } from '#domain/day.ts'
import { writeFigure } from '#domain/metric-figure.ts'
import { isMetricField } from '#domain/yearly-metrics.ts'
import { cellName, reportForm } from '#forms/metrics.ts'
import { readInput } from '#forms/read-input.ts'
import type { DemoCase } from '#seeds/demo/cases.ts'
import type { Chance } from '#seeds/demo/chance.ts'
import { at, type Event } from '#seeds/demo/events.ts'
import { type DemoFigures, type DemoYear, isKnownBy } from '#seeds/demo/figures.ts'
import { baseDay, businessDay, type DemoFirm } from '#seeds/demo/firms.ts'
import { ownOfficer, workerOf } from '#seeds/demo/officers.ts'
import { submitReport } from '#server/report-link.server.ts'

/** From this stage on a case needs figures: of how many years. */
const needed: Partial<Record<string, readonly [string, number]>> = {
  'tech-sme': ['filled', 1],
  'high-tech': ['coaching', 3],
  eaglet: ['papers', 1],
  gazelle: ['papers', 4],
  platform: ['scheme', 1],
  specialised: ['papers', 1],
}

const fieldsLeftOut = ['rdYuan', 'techStaff', 'highTechIncomeYuan', 'costYuan', 'netAssetsYuan', 'assetsYuan'] as const

type Told = Partial<DemoYear>

/** What of a year reaches the bureau: all of it, or not quite. */
function toldOf(chance: Chance, { profile }: DemoFigures, one: DemoYear, year: number): Told {
  const told: Told = { ...one }
  if (profile === 'patchy' && year >= 2021)
    for (const field of chance.shuffled(fieldsLeftOut).slice(0, chance.whole(1, 3))) delete told[field]
  else if (chance.happens(0.03)) delete told.transformedResults
  // Contradictions that the program warns of: leased staff counted once only, R&D written beside the costs.
  if (chance.happens(0.006)) told.techStaff = one.staff + chance.whole(1, 3)
  if (chance.happens(0.004)) told.costYuan = Math.round(one.rdYuan * 0.8)
  return told
}

const cellsOf = (years: readonly (readonly [number, Told])[]): Record<string, string> =>
  Object.fromEntries(
    years.flatMap(([year, told]) =>
      Object.entries(told).flatMap(([field, value]): [string, string][] =>
        isMetricField(field) ? [[cellName(field, year), writeFigure(field, value, 'ten-thousand')]] : [],
      ),
    ),
  )

/** Figures of some years of one firm, entered by its officer. */
function recorded(chance: Chance, figures: DemoFigures, years: readonly number[], day: Day, source: string): Event {
  const { firm } = figures
  const given = years.flatMap((year): [number, Told][] => {
    const one = figures.years.get(year)
    return one ? [[year, toldOf(chance, figures, one, year)]] : []
  })
  return at(
    day,
    'metrics',
    (stage) =>
      stage.tell(recordMetrics, {
        ...{ firm: stage.firm(firm), unit: 'ten-thousand', source, statedOn: day },
        ...cellsOf(given),
      }),
    workerOf(firm),
  )
}

type Need = { day: Day; years: number[]; source: string }

/** The years a case's gates ask for, on the days it reached them. */
const needsOf = (cases: readonly DemoCase[]): Need[] =>
  cases.flatMap(({ kind, steps }) => {
    const [from, count] = needed[kind] ?? ['', 0]
    const start = steps.findIndex(({ to }) => to === from || laterThan[kind]?.includes(to))
    return steps.slice(Math.max(0, start), start < 0 ? 0 : start + 3).map(({ on, recordedOn }) => ({
      day: recordedOn,
      years: Array.from({ length: count }, (_, back) => yearOf(on) - 1 - back),
      source: '申报材料',
    }))
  })

const laterThan: Partial<Record<string, readonly string[]>> = {
  'tech-sme': ['review', 'publicity', 'listed'],
  'high-tech': ['papers', 'filed', 'review', 'publicity', 'recognised'],
  eaglet: ['recommended', 'review', 'publicity', 'filed'],
  gazelle: ['recommended', 'review', 'publicity', 'filed'],
  platform: ['recommended', 'review', 'recognised'],
  specialised: ['filed', 'review', 'publicity', 'recognised'],
}

/** Surveys of each spring; the first went back two years. Each year some firms don't answer. */
const surveys: readonly { from: Day; to: Day; years: number[]; answer: number }[] = [
  { from: '2022-04-11', to: '2022-05-20', years: [2020, 2021], answer: 0.8 },
  { from: '2023-04-10', to: '2023-05-19', years: [2022], answer: 0.9 },
  { from: '2024-04-08', to: '2024-05-17', years: [2023], answer: 0.93 },
]

function eventsOf(chance: Chance, figures: DemoFigures, cases: readonly DemoCase[]): Event[] {
  const { firm, profile } = figures
  const surveyed = surveys
    .map(({ from, to, years, answer }) => ({ day: chance.day(from, to), years, source: '年度统计调查', answer }))
    .filter(({ day, answer }) => isKnownBy(firm, day) && (profile === 'sound' || chance.happens(answer)))
  const known = new Set<number>()
  return [...needsOf(cases), ...surveyed]
    .sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0))
    .flatMap(({ day, years, source }) => {
      const fresh = years.filter((year) => figures.years.has(year) && !known.has(year)).sort()
      if (fresh.length === 0) return []
      for (const year of fresh) known.add(year)
      return [recorded(chance, figures, fresh, day, source)]
    })
}

/** What the officer verified, at one sitting this or last year. */
function declaredEvents(chance: Chance, { firm, declared }: DemoFigures): Event[] {
  const answers = Object.entries(declared).map(([subject, answer]) => [subject, answer ? 'yes' : 'no'] as const)
  const day = chance.day('2023-03-01', '2024-05-31')
  if (answers.length === 0 || !isKnownBy(firm, day)) return []
  const values = { statedOn: day, source: chance.pick(['信用中国查询', '企业承诺书', '现场核查']) }
  return [
    at(
      day,
      'metrics',
      (stage) => stage.tell(declare, { ...values, firm: stage.firm(firm), ...Object.fromEntries(answers) }),
      workerOf(firm),
    ),
  ]
}

/** 元 typed as 万元: one slip was found and put right with its reason, the other still stands out on the firm's page. */
function slips([first, second]: readonly DemoFigures[]): Event[] {
  const typed = (figures: DemoFigures, day: Day, factor: number, why: string) =>
    at(
      day,
      'metrics',
      (stage) => {
        const value = (figures.years.get(2023)?.revenueYuan ?? 0) * factor
        const values = { firm: stage.firm(figures.firm), unit: 'yuan', source: '年度统计调查', statedOn: day, why }
        return stage.tell(recordMetrics, { ...values, [cellName('revenueYuan', 2023)]: String(value) })
      },
      workerOf(figures.firm),
    )
  return [
    ...(first
      ? [typed(first, '2024-05-22', 1_000, '按企业来电更改'), typed(first, '2024-06-04', 1, '单位误填，按审计报告更正')]
      : []),
    ...(second ? [typed(second, '2024-05-23', 1_000, '按企业来电更改')] : []),
  ]
}

/** Two reports wait for an officer, one went back with a note, three links are not answered yet. */
function reports(asked: readonly DemoFigures[]): Event[] {
  return asked.flatMap((figures, index) => {
    const { firm } = figures
    const links: string[] = []
    const day = addDays('2024-06-11', index)
    const one = figures.years.get(2023)
    const events = [
      at(
        day,
        'metrics',
        async (stage) => {
          links.push((await stage.act(askForMetrics, { firm: stage.firm(firm), years: ['2023'] })).path)
        },
        workerOf(firm),
      ),
    ]
    if (index > 2 || !one) return events
    events.push(
      at(addDays(day, 4), 'metrics', async (stage) => {
        const grown = { ...one, taxYuan: Math.round(one.taxYuan * 1.04), staff: one.staff + 1 }
        const values = { unit: 'ten-thousand', confirmed: 'yes', ...cellsOf([[2023, grown]]) }
        const token = links[0]?.split('/').pop() ?? ''
        await submitReport(stage.house, token, readInput(reportForm, values), { address: 'demo', request: null })
      }),
    )
    if (index !== 2) return events
    events.push(
      at(
        addDays(day, 6),
        'metrics',
        async (stage) => {
          const id = stage.firm(firm)
          const waiting = await stage.house.store.read((db) => reportsWaiting({ db }, stage.viewer, null))
          const report = waiting.find((row) => row.firm.id === id)
          if (report)
            await stage.act(returnReport, {
              // Asked, then sent in: its second version.
              ...{ request: report.id, version: '2' },
              note: '研发费用请按专项审计口径填报，并附说明',
            })
        },
        workerOf(firm),
      ),
    )
    return events
  })
}

export function metricsEvents(chance: Chance, figures: readonly DemoFigures[], cases: readonly DemoCase[]): Event[] {
  const ofFirm = new Map<DemoFirm, DemoCase[]>()
  for (const one of cases) ofFirm.set(one.firm, [...(ofFirm.get(one.firm) ?? []), one])
  const simple = figures.filter(
    (one) =>
      !ofFirm.has(one.firm) &&
      one.profile === 'sound' &&
      one.years.has(2023) &&
      isKnownBy(one.firm, businessDay) &&
      one.firm.enteredOn <= baseDay,
  )
  return [
    ...figures.flatMap((one) => eventsOf(chance, one, ofFirm.get(one.firm) ?? [])),
    ...figures.flatMap((one) => declaredEvents(chance, one)),
    ...slips(simple.slice(0, 2)),
    // The demo's own officer finds some of them on the first page.
    ...reports([
      ...simple
        .slice(2)
        .filter((one) => workerOf(one.firm) === ownOfficer)
        .slice(0, 1),
      ...simple.slice(10, 15),
    ]),
  ]
}
