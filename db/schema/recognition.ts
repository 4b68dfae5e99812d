// Recognitions and the rule sets under which they were given.
import { sql } from 'drizzle-orm'
import { recognitionForms, recognitionKinds, recognitionRoutes } from '#domain/recognition.ts'
import { clocked } from './clocks.ts'
import { day, document, id, index, oneOf, table, uniqueIndex, words } from './columns.ts'
import { firm } from './firm.ts'

export const recognition = table(
  'recognition',
  {
    ...clocked(),
    firm: id('firm')
      .notNull()
      .references(() => firm.id),
    kind: oneOf('kind', recognitionKinds).notNull(),
    form: oneOf('form', recognitionForms).notNull(),
    number: words('number'),
    authority: words('authority'),
    /** 批次, as the announcement names it. */
    batchName: words('batch_name'),
    notice: words('notice'),
    ruleSet: words('rule_set'),
    issuedOn: day('issued_on').notNull(),
    fromOn: day('from_on').notNull(),
    toOn: day('to_on'),
    route: oneOf('route', recognitionRoutes).notNull(),
    revokedOn: day('revoked_on'),
    revokedWhy: words('revoked_why'),
    source: words('source'),
  },
  (t) => [
    uniqueIndex('recognition_number')
      .on(t.district, t.kind, t.number)
      .where(sql`superseded_at is null and number is not null and route <> 'renamed'`),
    index('recognition_numbered').on(t.district, t.number).where(sql`superseded_at is null and number is not null`),
    index('recognition_firm')
      .on(t.firm, t.kind, t.fromOn, t.toOn, t.revokedOn, t.supersededAt)
      .where(sql`superseded_at is null`),
    index('recognition_days')
      .on(t.district, t.kind, t.toOn, t.fromOn, t.revokedOn, t.firm, t.supersededAt)
      .where(sql`superseded_at is null`),
    index('recognition_fact').on(t.fact),
    index('recognition_batch').on(t.batch),
  ],
)

export const ruleSet = table('rule_set', {
  /** Such as HNTE_2016. */
  key: words('key').primaryKey(),
  district: words('district').notNull(),
  titleZh: words('title_zh').notNull(),
  titleEn: words('title_en').notNull(),
  docNo: words('doc_no'),
  authority: words('authority').notNull(),
  jurisdiction: words('jurisdiction').notNull(),
  issuedOn: day('issued_on'),
  effectiveFrom: day('effective_from'),
  effectiveTo: day('effective_to'),
  kinds: document<string[]>('kinds').notNull(),
  validity: document<{ kind: string; months?: number }>('validity').notNull(),
  confidence: oneOf('confidence', ['seen', 'memory', 'uncertain', 'default']).notNull(),
})
