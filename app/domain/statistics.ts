// 火炬统计: the listed indicators of 科技企业孵化器综合情况 (GZ-007, 国统制〔2008〕134号, 后改称运行发展情况表) and of maker spaces.
// What the register knows is computed as of the period's last day, flows 本年累计; the rest is left to the carrier.
// Old codes are aliases only: later editions renamed the form.
import type { CarrierTerm } from '#domain/carrier.ts'
import { addDays, covers, type Day, firstOfYear, yearOf } from '#domain/day.ts'
import type { MonthStay, MonthUnit } from '#domain/monthly-report.ts'
import { amountsOn, lettableTaken } from '#domain/occupancy.ts'

type StatisticsUnit = 'thousand-yuan' | 'm2' | 'firms' | 'persons' | 'desks' | 'teams' | 'times' | null

type Indicator = { key: string; unit: StatisticsUnit; code?: string }
const of = <const K extends string>(unit: StatisticsUnit, ...keys: readonly (K | readonly [K, string])[]) =>
  keys.map((one): { key: K; unit: StatisticsUnit; code?: string } =>
    typeof one === 'string' ? { key: one, unit } : { key: one[0], unit, code: one[1] },
  )

const incubatorGroups = {
  identity: of(
    null,
    ['name', 'TDF711'],
    ['nature', 'TDF713'],
    ['national', 'TDF721'],
    ['in-zone', 'TDF716'],
    ['opened', 'TDF719'],
    ['speciality', 'TDF730'],
    ['head', 'TDF714'],
    ['phone', 'TDF715'],
    ['address', 'TDF717'],
    ['postcode', 'TDF718'],
  ),
  investment: of(
    'thousand-yuan',
    ['invested-fiscal', 'Tdf7a10'],
    ['invested-enterprise', 'Tdf7a11'],
    ['invested-social', 'Tdf7a12'],
    ['invested-other', 'Tdf7a13'],
  ),
  income: of(
    'thousand-yuan',
    ['income', 'Tdf7b00'],
    'income-service',
    'income-property',
    'income-investment',
    'income-other',
    'net-profit',
    'tax-paid',
    'subsidies',
  ),
  assets: of('thousand-yuan', ['fixed-assets', 'Tdf7c00'], ['fixed-assets-net', 'Tdf7c10'], ['fund', 'Tdf7c60']),
  staff: of(
    'persons',
    ['staff', 'Tdfd00'],
    ['staff-professional', 'Tdf7d10'],
    ['staff-college', 'Tdf7d11'],
    ['staff-returned', 'Tdf7d12'],
  ),
  area: of(
    'm2',
    ['area', 'Tdf7e00'],
    ['area-office', 'Tdf7e01'],
    ['area-incubating', 'Tdf7e02'],
    ['area-public', 'Tdf7e03'],
    ['area-other', 'Tdf7e04'],
  ),
  firms: [
    ...of('firms', 'incubating', 'incubating-returnees', 'incubating-new', 'graduated', 'graduated-ever'),
    ...of('firms', 'listed', 'acquired', 'high-tech', 'tech-sme', 'financed-ever'),
    ...of('thousand-yuan', 'firms-revenue', 'firms-rd', 'fiscal-aid-ever', 'venture-ever'),
    ...of('persons', 'firms-staff', 'firms-graduates'),
    ...of('times', 'ip'),
  ],
  service: [
    ...of('persons', 'mentors', 'trained'),
    ...of('thousand-yuan', 'platform-invested', 'financed-amount'),
    ...of('times', 'events'),
    ...of('firms', 'financed'),
  ],
}

const makerGroups = {
  identity: incubatorGroups.identity,
  area: [...of('m2', 'area'), ...of('desks', 'desks')],
  residents: [
    ...of('teams', 'teams-served', 'teams'),
    ...of('firms', 'startups-served', 'residents', 'registered-new'),
    ...of('persons', 'jobs'),
  ],
  service: [
    ...of('times', 'events', 'trainings'),
    ...of('teams', 'teams-financed'),
    ...of('firms', 'financed'),
    ...of('thousand-yuan', 'financed-amount', 'income', 'subsidies'),
  ],
}

type GroupsOf<T> = { [G in keyof T]: T[G] extends readonly { key: infer K }[] ? K : never }[keyof T]
export type IndicatorKey = GroupsOf<typeof incubatorGroups> | GroupsOf<typeof makerGroups>
export type StatisticsGroup = keyof typeof incubatorGroups | keyof typeof makerGroups
export const statisticsForms = ['incubator', 'maker-space'] as const
export type StatisticsForm = (typeof statisticsForms)[number]

type Groups = readonly (readonly [StatisticsGroup, readonly (Indicator & { key: IndicatorKey })[]])[]

/** The indicators of a form, group by group; accelerators, parks and buildings answer the incubators' form. */
export const indicatorsOf: Record<StatisticsForm, Groups> = {
  incubator: [
    ['identity', incubatorGroups.identity],
    ['investment', incubatorGroups.investment],
    ['income', incubatorGroups.income],
    ['assets', incubatorGroups.assets],
    ['staff', incubatorGroups.staff],
    ['area', incubatorGroups.area],
    ['firms', incubatorGroups.firms],
    ['service', incubatorGroups.service],
  ],
  'maker-space': [
    ['identity', makerGroups.identity],
    ['area', makerGroups.area],
    ['residents', makerGroups.residents],
    ['service', makerGroups.service],
  ],
}

export const formOf = (type: CarrierTerm['type'] | null): StatisticsForm =>
  type === 'maker-space' ? 'maker-space' : 'incubator'

/** The last day of a year, or of one of its quarters. */
export const lastOfPeriod = (year: number, quarter: number | null): Day =>
  quarter === null || quarter === 4
    ? addDays(firstOfYear(year + 1), -1)
    : addDays(`${year}-${String(quarter * 3 + 1).padStart(2, '0')}-01`, -1)

/** Figures of a firm in 元 and persons, for the year; null = not known. */
export type FirmFigures = { revenueYuan: number | null; rdYuan: number | null; staff: number | null }

export type StatisticsFacts = {
  units: readonly MonthUnit[]
  terms: readonly CarrierTerm[]
  stays: readonly MonthStay[]
  highTech: ReadonlySet<string>
  techSme: ReadonlySet<string>
  /** By firm; null where the reader may not see firms' finances, or the year is not over. */
  figures: ReadonlyMap<string, FirmFigures> | null
}

/** Only what the register knows has a key: null where it knows that there is nothing to go by. */
export type Statistics = Partial<Record<IndicatorKey, number | string | null>>

const isIncubated = ({ kind, incubating, team }: MonthStay) => kind === 'physical' && incubating && !team
const firmsOf = (stays: readonly MonthStay[]) => new Set(stays.map(({ firm }) => firm))

export function statisticsOf(last: Day, facts: StatisticsFacts): Statistics {
  const { units, terms, stays, highTech, techSme, figures } = facts
  const yearStart = firstOfYear(yearOf(last))
  const here = stays.filter((stay) => covers(stay, last) && stay.kind !== 'reserved')
  const incubated = here.filter(isIncubated)
  const incubating = firmsOf(incubated)
  const before = firmsOf(stays.filter((stay) => isIncubated(stay) && stay.from < yearStart))
  const since = firmsOf(stays.filter((stay) => isIncubated(stay) && stay.from >= yearStart && stay.from <= last))
  const graduates = stays.filter(({ to, departure }) => departure === 'graduated' && to !== null && to <= last)
  const areas = amountsOn(last, units, terms, stays)
  const roomOf = new Map(units.map((unit) => [unit.id, unit]))
  const open = units.filter((unit) => covers(unit, last))
  const count = (held: ReadonlySet<string>) => [...incubating].filter((firm) => held.has(firm)).length
  return {
    area: areas.grossCent / 100,
    'area-incubating': sumOf(incubated, (stay) => takenBy(stay, roomOf.get(stay.unit ?? ''))) / 100,
    'area-public': sumOf(open, (unit) => (unit.kind === 'public' ? unit.grossCent : 0)) / 100,
    desks: areas.desks,
    incubating: incubating.size,
    'incubating-new': [...since].filter((firm) => !before.has(firm)).length,
    graduated: firmsOf(graduates.filter(({ to }) => (to ?? '') >= yearStart)).size,
    'graduated-ever': firmsOf(graduates).size,
    'high-tech': count(highTech),
    'tech-sme': count(techSme),
    teams: firmsOf(here.filter(({ team, kind }) => team && kind === 'physical')).size,
    residents: firmsOf(here.filter(({ team, kind }) => !team && kind === 'physical')).size,
    ...(figures === null ? {} : financesOf(incubating, figures)),
  }
}

const sumOf = <T>(items: readonly T[], figure: (item: T) => number): number =>
  items.reduce((sum, item) => sum + figure(item), 0)

/** Without a room list a stay takes what it states. */
const takenBy = (stay: MonthStay, unit: MonthUnit | undefined): number =>
  unit ? lettableTaken(unit, [stay]) : (stay.areaCent ?? 0)

/** In 千元, of the firms whose figures are known; not known where none is. */
function financesOf(firms: ReadonlySet<string>, figures: ReadonlyMap<string, FirmFigures>): Statistics {
  const sum = (field: keyof FirmFigures) => {
    const known = [...firms].flatMap((firm) => figures.get(firm)?.[field] ?? [])
    return known.length === 0 ? null : sumOf(known, (one) => one)
  }
  const thousands = (yuan: number | null) => (yuan === null ? null : Math.round(yuan / 1000))
  return {
    'firms-revenue': thousands(sum('revenueYuan')),
    'firms-rd': thousands(sum('rdYuan')),
    'firms-staff': sum('staff'),
  }
}
