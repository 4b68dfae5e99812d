// What conditions ask of firms, for the whole district in a handful of queries or for some firms by their ids.
import { type AnyColumn, and, asc, between, eq, inArray, isNotNull, lte, type SQL, sql } from 'drizzle-orm'
import type { Reading } from '#db/changing.ts'
import { inPieces } from '#db/queries/in-pieces.ts'
import { countedPlatform, inForce, inRegister, known, ofDistrict, visibleFirm } from '#db/queries/standing.ts'
import { firm } from '#db/schema/firm.ts'
import { declaration, yearlyMetrics } from '#db/schema/metrics.ts'
import { platform } from '#db/schema/platform.ts'
import { recognition } from '#db/schema/recognition.ts'
import { type Day, endOfMonth, type Precision, yearOf } from '#domain/day.ts'
import type { Declared, FirmFacts, YearFigures } from '#domain/eligibility.ts'
import { highTechFields } from '#domain/firm.ts'
import type { Viewer } from '#domain/permission.ts'
import type { RecognitionKind } from '#domain/recognition.ts'
import type { DeclarationSubject } from '#domain/yearly-metrics.ts'

export type JudgedFirm = {
  id: string
  name: string
  code: string | null
  searchKey: string
  pinyinKey: string
  officer: string | null
  industry: string | null
  zone: string | null
  facts: FirmFacts
}

const asked = {
  firm: yearlyMetrics.firm,
  year: yearlyMetrics.year,
  revenueYuan: yearlyMetrics.revenueYuan,
  salesYuan: yearlyMetrics.salesYuan,
  highTechIncomeYuan: yearlyMetrics.highTechIncomeYuan,
  assetsYuan: yearlyMetrics.assetsYuan,
  netAssetsYuan: yearlyMetrics.netAssetsYuan,
  rdYuan: yearlyMetrics.rdYuan,
  rdDomesticYuan: yearlyMetrics.rdDomesticYuan,
  costYuan: yearlyMetrics.costYuan,
  staff: yearlyMetrics.staff,
  techStaff: yearlyMetrics.techStaff,
  ip1: yearlyMetrics.ip1,
  ip2: yearlyMetrics.ip2,
  transformedResults: yearlyMetrics.transformedResults,
  financingYuan: yearlyMetrics.financingYuan,
  largestRoundYuan: yearlyMetrics.largestRoundYuan,
  valuation: yearlyMetrics.valuation,
  valuationCurrency: yearlyMetrics.valuationCurrency,
  valuationOn: yearlyMetrics.valuationOn,
  exchangeRateMicro: yearlyMetrics.exchangeRateMicro,
}

/** Growth over three years needs the year before them; nothing asks further back. */
const yearsBack = 4

/** Firms to read: the whole district on the day, or these whatever the district. */
type Which = { on: Day; ids: readonly string[] | null }

/** Asked for by ids, the district must not choose the index: SQLite would walk the whole register for one firm. */
const ofDistrictOf = (column: AnyColumn, viewer: Viewer, { ids }: Which): SQL =>
  ids === null ? eq(column, viewer.district) : sql`(${column} || '') = ${viewer.district}`

/** The rows of a table that belong to the firms asked for: all of the district in one query, or by ids. */
async function rowsOf<Row>(
  { ids }: Which,
  column: Parameters<typeof inArray>[0],
  ask: (limit: SQL | undefined) => PromiseLike<Row[]>,
): Promise<Row[]> {
  return ids === null ? ask(undefined) : inPieces(ids, (some) => ask(inArray(column, some)))
}

export async function judgedFirms(tx: Reading, viewer: Viewer, which: Which): Promise<JudgedFirm[]> {
  const { on } = which
  const firms = await rowsOf(which, firm.id, (limit) =>
    tx.db
      .select({
        id: firm.id,
        name: firm.name,
        code: firm.code,
        searchKey: firm.searchKey,
        pinyinKey: firm.pinyinKey,
        officer: firm.officer,
        industry: firm.industry,
        zone: firm.zone,
        field: firm.field,
        size: firm.size,
        registeredOn: firm.registeredOn,
        registeredPrecision: firm.registeredPrecision,
      })
      .from(firm)
      .where(and(which.ids === null ? ofDistrict(viewer, on) : inRegister(viewer), visibleFirm(viewer, on), limit)),
  )
  const held = await heldBy(tx, viewer, which)
  const platforms = await platformsOf(tx, viewer, which)
  const declared = await declaredOf(tx, viewer, which)
  const years = await yearsOf(tx, viewer, which)
  return firms.map(({ field, size, registeredOn, registeredPrecision, ...one }) => ({
    ...one,
    facts: {
      registered: registeredOn === null ? null : spanOf(registeredOn, registeredPrecision ?? 'day'),
      field: highTechFields.find((key) => key === field) ?? null,
      size,
      held: held.get(one.id) ?? [],
      provincialPlatforms: platforms.get(one.id) ?? 0,
      declared: declared.get(one.id) ?? {},
      years: years.get(one.id) ?? new Map<number, YearFigures>(),
    },
  }))
}

/** Of the firms asked for, those that are of the district on the day. */
export async function firmsHere(tx: Reading, viewer: Viewer, on: Day, ids: readonly string[]): Promise<Set<string>> {
  const rows = await inPieces(ids, (some) =>
    tx.db
      .select({ id: firm.id })
      .from(firm)
      .where(and(ofDistrict(viewer, on), inArray(firm.id, some))),
  )
  return new Set(rows.map(({ id }) => id))
}

function spanOf(registeredOn: Day, precision: Precision): { first: Day; last: Day } {
  if (precision === 'day') return { first: registeredOn, last: registeredOn }
  const year = registeredOn.slice(0, 4)
  if (precision === 'year') return { first: `${year}-01-01`, last: `${year}-12-31` }
  return { first: `${registeredOn.slice(0, 7)}-01`, last: endOfMonth(registeredOn) }
}

async function heldBy(tx: Reading, viewer: Viewer, which: Which): Promise<Map<string, RecognitionKind[]>> {
  const rows = await rowsOf(which, recognition.firm, (limit) =>
    tx.db
      .select({ firm: recognition.firm, kind: recognition.kind })
      .from(recognition)
      .where(and(ofDistrictOf(recognition.district, viewer, which), inForce(which.on), limit)),
  )
  const held = new Map<string, RecognitionKind[]>()
  for (const { firm: id, kind } of rows) {
    const kinds = held.get(id)
    if (!kinds) held.set(id, [kind])
    else if (!kinds.includes(kind)) kinds.push(kind)
  }
  return held
}

async function platformsOf(tx: Reading, viewer: Viewer, which: Which): Promise<Map<string, number>> {
  const rows = await rowsOf(which, platform.hostFirm, (limit) =>
    tx.db
      .select({ firm: platform.hostFirm })
      .from(platform)
      .where(and(countedPlatform(viewer, ['national', 'provincial'], which.on), isNotNull(platform.hostFirm), limit)),
  )
  const counts = new Map<string, number>()
  for (const { firm: id } of rows) if (id !== null) counts.set(id, (counts.get(id) ?? 0) + 1)
  return counts
}

type Answers = Partial<Record<DeclarationSubject, Declared>>

/** The answer given last by the day; of two on one day the one recorded last. */
async function declaredOf(tx: Reading, viewer: Viewer, which: Which): Promise<Map<string, Answers>> {
  const rows = await rowsOf(which, declaration.firm, (limit) =>
    tx.db
      .select({
        firm: declaration.firm,
        subject: declaration.subject,
        answer: declaration.answer,
        statedOn: declaration.statedOn,
        source: declaration.source,
      })
      .from(declaration)
      .where(
        and(
          ofDistrictOf(declaration.district, viewer, which),
          known(declaration),
          lte(declaration.statedOn, which.on),
          limit,
        ),
      )
      .orderBy(asc(declaration.statedOn), asc(declaration.recordedAt), asc(declaration.id)),
  )
  const answers = new Map<string, Answers>()
  for (const { firm: id, subject, ...given } of rows) {
    const ofFirm = answers.get(id) ?? {}
    ofFirm[subject] = given
    answers.set(id, ofFirm)
  }
  return answers
}

async function yearsOf(tx: Reading, viewer: Viewer, which: Which): Promise<Map<string, Map<number, YearFigures>>> {
  const last = yearOf(which.on)
  const rows = await rowsOf(which, yearlyMetrics.firm, (limit) =>
    tx.db
      .select(asked)
      .from(yearlyMetrics)
      .where(
        and(
          ofDistrictOf(yearlyMetrics.district, viewer, which),
          known(yearlyMetrics),
          between(yearlyMetrics.year, last - 1 - yearsBack, last),
          limit,
        ),
      ),
  )
  const years = new Map<string, Map<number, YearFigures>>()
  for (const { firm: id, year, valuation, valuationCurrency, valuationOn, exchangeRateMicro, ...figures } of rows) {
    const ofFirm = years.get(id) ?? new Map<number, YearFigures>()
    const round =
      valuation === null || valuationCurrency === null
        ? null
        : { amount: valuation, currency: valuationCurrency, on: valuationOn, rateMicro: exchangeRateMicro }
    ofFirm.set(year, { ...figures, valuation: round })
    years.set(id, ofFirm)
  }
  return years
}
