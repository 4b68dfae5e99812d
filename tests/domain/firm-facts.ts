// Firms as the rules see them: one that meets every condition, changed field by field; and firms with anything missing.
import fc from 'fast-check'
import type { Day } from '#domain/day.ts'
import {
  type AskedField,
  askedFields,
  type Declared,
  type FirmFacts,
  type Judgement,
  judge,
  leavesOf,
  type RuleVersion,
  standardOn,
  type Valuation,
  type YearFigures,
} from '#domain/eligibility.ts'
import { conditionsOf } from '#domain/standards/rule-conditions.ts'
import { type DeclarationSubject, declarationSubjects } from '#domain/yearly-metrics.ts'

export const judgedOn: Day = '2024-06-30'

const answered = (answer: boolean): Declared => ({ answer, statedOn: '2024-05-01', source: null })
const declaring = (answers: Partial<Record<DeclarationSubject, boolean>>): FirmFacts['declared'] =>
  Object.fromEntries(Object.entries(answers).map(([subject, answer]) => [subject, answered(answer)]))

type Told = Partial<Omit<FirmFacts, 'years' | 'declared' | 'registered'>> & {
  registered?: Day | null
  years?: Record<number, YearFigures>
  declared?: Partial<Record<DeclarationSubject, boolean>>
}

/** A firm of which only this is known; registered in 2015 unless said otherwise. */
export const firmWith = ({ registered = '2015-03-01', years = {}, declared = {}, ...rest }: Told = {}): FirmFacts => ({
  registered: registered === null ? null : { first: registered, last: registered },
  field: null,
  size: null,
  held: [],
  provincialPlatforms: 0,
  declared: declaring(declared),
  years: new Map(Object.entries(years).map(([year, figures]) => [Number(year), figures])),
  ...rest,
})

export function judged(ruleSet: string, facts: FirmFacts, on: Day = judgedOn, versions: RuleVersion[] = []): Judgement {
  const conditions = conditionsOf(ruleSet)
  if (!conditions) throw new Error(`no conditions of ${ruleSet}`)
  return judge(facts, standardOn(on, conditions, versions))
}

export function leaf(ruleSet: string, key: string, facts: FirmFacts, on: Day = judgedOn, versions: RuleVersion[] = []) {
  const found = leavesOf(judged(ruleSet, facts, on, versions).rules).find((one) => one.key === key)
  if (!found) throw new Error(`no condition ${key} in ${ruleSet}`)
  return found
}

const anyAmount = fc.oneof(
  fc.constantFrom(0, 1, 99, 100, 101, 10_000_000, 10_000_001),
  fc.integer({ min: 0, max: 30_000_000_000 }),
)
const anyCount = fc.integer({ min: 0, max: 600 })
const few = fc.integer({ min: 0, max: 7 })
const anyFigure: Record<AskedField, fc.Arbitrary<number>> = {
  revenueYuan: anyAmount,
  salesYuan: anyAmount,
  highTechIncomeYuan: anyAmount,
  assetsYuan: anyAmount,
  netAssetsYuan: fc.integer({ min: -1_000_000, max: 100_000_000 }),
  rdYuan: anyAmount,
  rdDomesticYuan: anyAmount,
  costYuan: anyAmount,
  staff: anyCount,
  techStaff: anyCount,
  ip1: few,
  ip2: few,
  transformedResults: few,
  financingYuan: anyAmount,
  largestRoundYuan: anyAmount,
}
const anyYear: fc.Arbitrary<YearFigures> = fc.record(anyFigure)
const anyValuation: fc.Arbitrary<Valuation> = fc.record({
  amount: fc.integer({ min: 0, max: 20_000_000_000 }),
  currency: fc.constantFrom('CNY', 'USD', 'HKD', 'EUR'),
  on: fc.constant(null),
  rateMicro: fc.integer({ min: 800_000, max: 9_000_000 }),
})

/** A firm of which everything is known. */
export const anyWholeFirm: fc.Arbitrary<FirmFacts> = fc
  .record({
    born: fc.integer({ min: 2003, max: 2024 }),
    field: fc.constantFrom('electronic-information' as const, 'energy' as const),
    size: fc.constantFrom('large' as const, 'small' as const),
    held: fc.constantFrom([], ['high-tech' as const]),
    provincialPlatforms: fc.integer({ min: 0, max: 1 }),
    answers: fc.array(fc.boolean(), { minLength: declarationSubjects.length, maxLength: declarationSubjects.length }),
    figures: fc.array(anyYear, { minLength: 6, maxLength: 6 }),
    valuation: anyValuation,
  })
  .map(({ born, answers, figures, valuation, ...rest }) => {
    const years = new Map(
      figures.flatMap((one, i): [number, YearFigures][] => (2018 + i < born ? [] : [[2018 + i, one]])),
    )
    const latest = Math.max(born, 2023)
    years.set(latest, { ...years.get(latest), valuation })
    return {
      ...rest,
      registered: { first: `${born}-04-01`, last: `${born}-04-01` },
      declared: consistent(Object.fromEntries(declarationSubjects.map((one, i) => [one, answers[i] === true]))),
      years,
    }
  })

/** Who led a standard took part in one, a national award is an award; and the field on the register is not disputed. */
function consistent(answers: Partial<Record<DeclarationSubject, boolean>>): FirmFacts['declared'] {
  const { 'field-supported': _, ...rest } = answers
  return declaring({
    ...rest,
    'standard-participated': rest['standard-participated'] === true || rest['standard-led'] === true,
    'science-award': rest['science-award'] === true || rest['national-science-award'] === true,
  })
}

/** The same firm with some of it forgotten. */
export const withHoles = (whole: FirmFacts): fc.Arbitrary<FirmFacts> =>
  fc
    .record({
      figures: fc.subarray([...whole.years.keys()].flatMap((year) => askedFields.map((field) => `${year}.${field}`))),
      years: fc.subarray([...whole.years.keys()]),
      subjects: fc.subarray([...declarationSubjects]),
      registered: fc.constantFrom('known', 'year', 'unknown'),
      particulars: fc.boolean(),
      valuation: fc.constantFrom('known', 'rate', 'unknown'),
    })
    .map(({ figures, years, subjects, registered, particulars, valuation }) => ({
      ...whole,
      field: particulars ? null : whole.field,
      size: particulars ? null : whole.size,
      registered: forgotten(whole.registered, registered),
      declared: Object.fromEntries(
        Object.entries(whole.declared).filter(([subject]) => !subjects.some((one) => one === subject)),
      ),
      years: new Map(
        [...whole.years].flatMap(([year, known]): [number, YearFigures][] => {
          if (years.includes(year)) return []
          const kept = Object.fromEntries(
            askedFields.map((field) => [field, figures.includes(`${year}.${field}`) ? null : (known[field] ?? null)]),
          )
          const round = known.valuation ?? null
          return [[year, { ...kept, valuation: valuationOf(round, valuation) }]]
        }),
      ),
    }))

function forgotten(registered: FirmFacts['registered'], how: string): FirmFacts['registered'] {
  if (registered === null || how === 'unknown') return null
  const year = registered.first.slice(0, 4)
  return how === 'year' ? { first: `${year}-01-01`, last: `${year}-12-31` } : registered
}

const valuationOf = (round: Valuation | null, how: string): Valuation | null =>
  round === null || how === 'unknown' ? null : how === 'rate' ? { ...round, rateMicro: null } : round
