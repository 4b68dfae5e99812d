// 统计报表: a carrier's sheet, or that of all the viewer's carriers together, at the end of a year or a quarter.
import { z } from 'zod'
import type { Reading } from '#db/changing.ts'
import { asMonthStay } from '#db/queries/month-facts.ts'
import { carriersCounted, holdersOn, staysCounted, termsCounted, unitsCounted } from '#db/queries/statistics.ts'
import { metricsOfFirms } from '#db/queries/yearly-metrics.ts'
import type { CarrierTerm } from '#domain/carrier.ts'
import { covers, type Day, yearOf } from '#domain/day.ts'
import type { MonthStay, MonthUnit } from '#domain/monthly-report.ts'
import { may, type Viewer } from '#domain/permission.ts'
import {
  type FirmFigures,
  formOf,
  lastOfPeriod,
  type Statistics,
  type StatisticsFacts,
  type StatisticsForm,
  statisticsForms,
  statisticsOf,
} from '#domain/statistics.ts'
import { refuseIf } from '#server/refusal.ts'
import { view } from '#views/view.server.ts'

type Period = { year: number; quarter: number | null; last: Day }

/** The yearly figures of firms, for those who may see them, once the year is over. */
async function figuresOf(tx: Reading, viewer: Viewer, { year, quarter }: Period, firms: readonly string[]) {
  if (!may(viewer.roles, 'read metrics') || (quarter !== null && quarter !== 4)) return null
  const rows = (await metricsOfFirms(tx, viewer, firms)).filter((row) => row.year === year)
  return new Map(
    rows.map(({ firm, revenueYuan, rdYuan, staff }): [string, FirmFigures] => [firm, { revenueYuan, rdYuan, staff }]),
  )
}

export type StatisticsSheet = { form: StatisticsForm; statistics: Statistics }

export const statisticsView = view({
  name: 'export-statistics',
  may: 'export lists',
  query: z.object({
    carrier: z.string().max(64).nullable().catch(null),
    year: z.coerce.number().int().min(2000).max(2199).nullable().catch(null),
    quarter: z.coerce.number().int().min(1).max(4).nullable().catch(null),
  }),
  async load({ tx, viewer, on, query }) {
    const year = query.year ?? yearOf(on)
    const [last = on] = [lastOfPeriod(year, query.quarter), on].sort()
    const carriers = await carriersCounted(tx, viewer, query.carrier)
    refuseIf(query.carrier !== null && carriers.length === 0, 'not-found')
    const terms = (await termsCounted(tx, viewer, query.carrier)).map(
      ({ term: { fromOn, toOn, ...term } }): CarrierTerm => ({ ...term, from: fromOn, to: toOn }),
    )
    const units = (await unitsCounted(tx, viewer, query.carrier)).map(
      ({ unit: { fact, fromOn, toOn, ...unit } }): MonthUnit => ({ ...unit, id: fact, from: fromOn, to: toOn }),
    )
    const staying = await staysCounted(tx, viewer, query.carrier)
    const stays = staying.map(asMonthStay)
    const incubating = staying.filter((one) => isIncubatedOn(asMonthStay(one), last))
    const period = { year, quarter: query.quarter, last }
    const facts: StatisticsFacts = {
      units,
      terms,
      stays,
      highTech: await holdersOn(tx, viewer, last, 'high-tech'),
      techSme: await holdersOn(tx, viewer, last, 'tech-sme'),
      figures: await figuresOf(tx, viewer, period, [...new Set(incubating.map(({ stay }) => stay.firm))]),
    }
    const rows = carriers.flatMap((one) => {
      const own = terms.filter((term) => term.carrier === one.id)
      const now = own.find((term) => covers(term, last))
      if (!now) return []
      const statistics = statisticsOf(last, ofCarrier(facts, one.id))
      const opened = own.map(({ from }) => from).sort()[0] ?? null
      const identity = { name: one.name, address: one.address, opened, national: now.level === 'national' ? 1 : 0 }
      return [{ ...one, type: now.type, form: formOf(now.type), statistics: { ...statistics, ...identity } }]
    })
    refuseIf(query.carrier !== null && rows.length === 0, 'carrier.not-open')
    return {
      on: last,
      period,
      rows,
      /** A single carrier fills in its own form; several are summed form by form, each firm counted once. */
      sheets:
        query.carrier === null
          ? statisticsForms.map((form): StatisticsSheet => {
              const ids = new Set(rows.filter((row) => row.form === form).map(({ id }) => id))
              return { form, statistics: statisticsOf(last, ofCarriers(facts, ids)) }
            })
          : rows.map(({ form, statistics }): StatisticsSheet => ({ form, statistics })),
      firms: incubating.map(({ stay, firmName, code, registeredOn }) => ({
        name: firmName,
        code,
        registeredOn,
        carrierName: carriers.find(({ id }) => id === stay.carrier)?.name ?? '',
        fromOn: stay.fromOn,
        areaCent: stay.areaCent,
        highTech: facts.highTech.has(stay.firm),
        techSme: facts.techSme.has(stay.firm),
      })),
    }
  },
})

const isIncubatedOn = (stay: MonthStay, day: Day): boolean =>
  stay.kind === 'physical' && stay.incubating && !stay.team && covers(stay, day)

const ofCarriers = (facts: StatisticsFacts, ids: ReadonlySet<string>): StatisticsFacts => ({
  ...facts,
  units: facts.units.filter(({ carrier }) => ids.has(carrier)),
  terms: facts.terms.filter(({ carrier }) => ids.has(carrier)),
  stays: facts.stays.filter(({ carrier }) => ids.has(carrier)),
})
const ofCarrier = (facts: StatisticsFacts, id: string) => ofCarriers(facts, new Set([id]))
