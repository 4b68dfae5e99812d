// Firms: who they are, what they were called, and when they belonged to the district.
import { sql } from 'drizzle-orm'
import { clocked, owned } from './clocks.ts'
import { day, document, flag, id, index, instant, large, oneOf, table, uniqueIndex, whole, words } from './columns.ts'

export const firm = table(
  'firm',
  {
    ...owned(),
    /** The name today; earlier ones stand in firm_name. */
    name: words('name').notNull(),
    nameKey: words('name_key').notNull(),
    code: words('code'),
    /** 团队: not registered yet; it belongs to no district and counts as no firm until it is. */
    team: flag('team').notNull().default(false),
    /** 'to-verify' (待核): a check of the code fails and someone said why it is kept, or an import brought it so. */
    codeStanding: oneOf('code_standing', ['sound', 'to-verify', 'missing']).notNull(),
    codeReason: words('code_reason'),
    /** 待审核: entered by a carrier's operator, and no officer has looked at it yet. */
    awaitsCheck: flag('awaits_check').notNull().default(false),
    registeredOn: day('registered_on'),
    registeredPrecision: oneOf('registered_precision', ['day', 'month', 'year']),
    deregisteredOn: day('deregistered_on'),
    capitalYuan: large('capital_yuan'),
    capitalCurrency: words('capital_currency'),
    legalForm: words('legal_form'),
    scope: words('scope'),
    industry: words('industry'),
    field: words('field'),
    zone: words('zone'),
    street: words('street'),
    address: words('address'),
    size: oneOf('size', ['large', 'medium', 'small', 'micro']),
    contactName: words('contact_name'),
    contactPhone: words('contact_phone'),
    officer: id('officer'),
    tags: document<string[]>('tags'),
    note: words('note'),
    /** Name, former names, pinyin, initials and code in lower case: what the search box reads. */
    searchKey: words('search_key').notNull(),
    /** Full pinyin of the name: the order of lists. */
    pinyinKey: words('pinyin_key').notNull(),
    batch: id('batch'),
    createdAt: instant('created_at').notNull(),
    updatedAt: instant('updated_at').notNull(),
    /** Set when the import that created the firm was undone. */
    withdrawnAt: instant('withdrawn_at'),
    version: whole('version').notNull(),
  },
  (t) => [
    uniqueIndex('firm_code').on(t.district, t.code).where(sql`code is not null and withdrawn_at is null`),
    index('firm_name_key').on(t.district, t.nameKey),
    index('firm_counted').on(t.district, t.withdrawnAt, t.deregisteredOn, t.id),
    index('firm_order').on(t.district, t.pinyinKey, t.id),
    index('firm_registered').on(t.district, t.registeredOn, t.id),
    index('firm_officer').on(t.district, t.officer, t.id).where(sql`officer is not null and withdrawn_at is null`),
    index('firm_batch').on(t.batch),
    index('firm_awaiting').on(t.district, t.createdAt).where(sql`awaits_check and withdrawn_at is null`),
  ],
)

export const firmName = table(
  'firm_name',
  {
    ...clocked(),
    firm: id('firm')
      .notNull()
      .references(() => firm.id),
    name: words('name').notNull(),
    nameKey: words('name_key').notNull(),
    /** null = since it was founded, or not known. */
    fromOn: day('from_on'),
    toOn: day('to_on'),
  },
  (t) => [
    index('firm_name_firm').on(t.firm).where(sql`superseded_at is null`),
    index('firm_name_known').on(t.district, t.nameKey).where(sql`superseded_at is null`),
    index('firm_name_batch').on(t.batch),
  ],
)

/** 在区: when a firm belonged to the district. */
export const residence = table(
  'residence',
  {
    ...clocked(),
    firm: id('firm')
      .notNull()
      .references(() => firm.id),
    fromOn: day('from_on'),
    toOn: day('to_on'),
    /** 推定: no day was given, so it counts from the registration day (or always, where that is not known either). */
    presumed: flag('presumed').notNull(),
    arrival: oneOf('arrival', ['registered', 'moved-in', 'unknown']).notNull(),
    departure: oneOf('departure', ['moved-out', 'deregistered']),
    /** Where it came from or went to. */
    place: words('place'),
  },
  (t) => [
    index('residence_firm').on(t.firm, t.fromOn, t.toOn, t.supersededAt).where(sql`superseded_at is null`),
    index('residence_days').on(t.district, t.toOn, t.fromOn, t.firm, t.supersededAt).where(sql`superseded_at is null`),
    index('residence_batch').on(t.batch),
  ],
)
