// 年度指标 (yearly metrics) of firms, the links by which they are asked for, and what an officer has verified in words.
import { sql } from 'drizzle-orm'
import { declarationSubjects, valuationCurrencies } from '#domain/yearly-metrics.ts'
import { clocked, owned } from './clocks.ts'
import { day, document, flag, id, index, instant, large, oneOf, table, uniqueIndex, whole, words } from './columns.ts'
import { firm } from './firm.ts'

/** One row for a firm and a year, in 元 and persons; null = not known. */
export const yearlyMetrics = table(
  'yearly_metrics',
  {
    ...clocked(),
    firm: id('firm')
      .notNull()
      .references(() => firm.id),
    year: whole('year').notNull(),
    /** 收入总额 (less 不征税收入). */
    revenueYuan: large('revenue_yuan'),
    /** 销售收入 = 主营业务收入 + 其他业务收入. */
    salesYuan: large('sales_yuan'),
    /** 高新技术产品（服务）收入. */
    highTechIncomeYuan: large('high_tech_income_yuan'),
    assetsYuan: large('assets_yuan'),
    /** May be below 0. */
    netAssetsYuan: large('net_assets_yuan'),
    rdYuan: large('rd_yuan'),
    rdDomesticYuan: large('rd_domestic_yuan'),
    costYuan: large('cost_yuan'),
    staff: whole('staff'),
    techStaff: whole('tech_staff'),
    /** Valid IP rights of class I and II at the year's end. */
    ip1: whole('ip1'),
    ip2: whole('ip2'),
    /** 科技成果转化数 of the year. */
    transformedResults: whole('transformed_results'),
    taxYuan: large('tax_yuan'),
    /** Venture money received in the year, and the largest single round of it. */
    financingYuan: large('financing_yuan'),
    largestRoundYuan: large('largest_round_yuan'),
    /** Post-money valuation of the latest round, in its own currency. */
    valuation: large('valuation'),
    valuationCurrency: oneOf('valuation_currency', valuationCurrencies),
    valuationOn: day('valuation_on'),
    /** 元 for 1,000,000 of the currency, on the rate's day. */
    exchangeRateMicro: large('exchange_rate_micro'),
    exchangeRateOn: day('exchange_rate_on'),
    source: words('source').notNull(),
    /** The day the figures are stated for having been given. */
    statedOn: day('stated_on').notNull(),
  },
  (t) => [
    uniqueIndex('yearly_metrics_year').on(t.firm, t.year).where(sql`superseded_at is null`),
    index('yearly_metrics_district').on(t.district, t.year, t.firm).where(sql`superseded_at is null`),
    index('yearly_metrics_batch').on(t.batch),
    index('yearly_metrics_fact').on(t.fact),
  ],
)

/** 填报: a one-time link for a firm's figures, what came back by it, and what the officer said. */
export const metricsRequest = table(
  'metrics_request',
  {
    ...owned(),
    firm: id('firm')
      .notNull()
      .references(() => firm.id),
    years: document<number[]>('years').notNull(),
    /** The link's token, hashed; the token itself is shown once. */
    tokenHash: words('token_hash').notNull(),
    createdAt: instant('created_at').notNull(),
    createdBy: id('created_by').notNull(),
    expiresAt: instant('expires_at').notNull(),
    cancelledAt: instant('cancelled_at'),
    submittedAt: instant('submitted_at'),
    values: document<Record<string, Record<string, number | string | null>>>('values'),
    decision: oneOf('decision', ['accepted', 'returned']),
    decidedAt: instant('decided_at'),
    decidedBy: id('decided_by'),
    note: words('note'),
    version: whole('version').notNull(),
  },
  (t) => [
    uniqueIndex('metrics_request_token').on(t.tokenHash),
    index('metrics_request_firm').on(t.firm, t.createdAt),
    index('metrics_request_waiting')
      .on(t.district, t.submittedAt)
      .where(sql`submitted_at is not null and decided_at is null`),
  ],
)

/** 核实事项: what can't be computed, such as no serious breach, answered yes or no with a source; no row = not known. */
export const declaration = table(
  'declaration',
  {
    ...clocked(),
    firm: id('firm')
      .notNull()
      .references(() => firm.id),
    subject: oneOf('subject', declarationSubjects).notNull(),
    answer: flag('answer').notNull(),
    /** The answer holds from this day until another is given. */
    statedOn: day('stated_on').notNull(),
    source: words('source'),
  },
  (t) => [
    index('declaration_firm').on(t.firm, t.subject, t.statedOn).where(sql`superseded_at is null`),
    index('declaration_district').on(t.district, t.subject, t.firm, t.statedOn).where(sql`superseded_at is null`),
    index('declaration_fact').on(t.fact),
  ],
)
