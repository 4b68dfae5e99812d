// Carriers (孵化载体), their areas, and who stays in them.
import { sql } from 'drizzle-orm'
import { clocked, owned } from './clocks.ts'
import { day, document, flag, id, index, instant, large, oneOf, table, whole, words } from './columns.ts'
import { firm } from './firm.ts'

export const carrier = table(
  'carrier',
  {
    ...owned(),
    name: words('name').notNull(),
    nameKey: words('name_key').notNull(),
    pinyinKey: words('pinyin_key').notNull(),
    operatorName: words('operator_name'),
    zone: words('zone'),
    address: words('address'),
    industries: document<string[]>('industries'),
    contactName: words('contact_name'),
    contactPhone: words('contact_phone'),
    note: words('note'),
    batch: id('batch'),
    createdAt: instant('created_at').notNull(),
    updatedAt: instant('updated_at').notNull(),
    withdrawnAt: instant('withdrawn_at'),
    version: whole('version').notNull(),
  },
  (t) => [index('carrier_order').on(t.district, t.pinyinKey), index('carrier_name_key').on(t.district, t.nameKey)],
)

/** What a carrier is counted as, and when it is open. */
export const carrierTerm = table(
  'carrier_term',
  {
    ...clocked(),
    carrier: id('carrier')
      .notNull()
      .references(() => carrier.id),
    type: oneOf('type', ['maker-space', 'incubator', 'accelerator', 'park', 'twin-building']).notNull(),
    level: oneOf('level', ['national', 'provincial', 'municipal', 'district']),
    xinchuang: flag('xinchuang').notNull(),
    /** Opened on; null = not known, open since before the register began. */
    fromOn: day('from_on'),
    toOn: day('to_on'),
  },
  (t) => [
    index('carrier_term_carrier').on(t.carrier, t.fromOn, t.toOn, t.supersededAt).where(sql`superseded_at is null`),
    index('carrier_term_fact').on(t.fact),
  ],
)

/**
 * A slice of floor area owned by one carrier. A carrier without a floor plan has one of kind `whole`; slices never overlap,
 * so that a maker space inside an incubator's building is counted once.
 */
export const unit = table(
  'unit',
  {
    ...clocked(),
    carrier: id('carrier')
      .notNull()
      .references(() => carrier.id),
    building: words('building'),
    floor: words('floor'),
    number: words('number').notNull(),
    kind: oneOf('kind', ['whole', 'office', 'lab', 'workshop', 'desks', 'public', 'other']).notNull(),
    /** 0.01 ㎡ */
    grossCent: large('gross_cent').notNull(),
    /** 0.01 ㎡; null = not known. */
    lettableCent: large('lettable_cent'),
    desks: whole('desks'),
    fromOn: day('from_on'),
    toOn: day('to_on'),
  },
  (t) => [
    index('unit_carrier').on(t.carrier, t.fromOn, t.toOn, t.supersededAt).where(sql`superseded_at is null`),
    index('unit_fact').on(t.fact),
  ],
)

export const stay = table(
  'stay',
  {
    ...clocked(),
    firm: id('firm')
      .notNull()
      .references(() => firm.id),
    carrier: id('carrier')
      .notNull()
      .references(() => carrier.id),
    /** The unit's `fact`; null where the carrier keeps no unit list. */
    unit: id('unit'),
    kind: oneOf('kind', ['physical', 'registered']).notNull(),
    incubating: flag('incubating').notNull(),
    /** 0.01 ㎡; null = not known. */
    areaCent: large('area_cent'),
    fromOn: day('from_on').notNull(),
    toOn: day('to_on'),
    departure: oneOf('departure', ['left', 'graduated', 'moved-on', 'closed']),
    note: words('note'),
  },
  (t) => [
    index('stay_firm').on(t.firm, t.fromOn, t.toOn, t.supersededAt).where(sql`superseded_at is null`),
    index('stay_carrier').on(t.carrier, t.kind, t.toOn, t.fromOn, t.firm).where(sql`superseded_at is null`),
    index('stay_unit').on(t.unit, t.fromOn, t.toOn).where(sql`superseded_at is null and unit is not null`),
    index('stay_fact').on(t.fact),
    index('stay_batch').on(t.batch),
  ],
)
