// Carriers (孵化载体), their areas, and who stays in them.
import { sql } from 'drizzle-orm'
import { clocked, owned } from './clocks.ts'
import { day, document, flag, id, index, instant, large, oneOf, table, uniqueIndex, whole, words } from './columns.ts'
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

/** 载体级别: a grade given to a carrier under a rule set, dated like a firm's recognition. */
export const carrierGrade = table(
  'carrier_grade',
  {
    ...clocked(),
    carrier: id('carrier')
      .notNull()
      .references(() => carrier.id),
    /** A key of domain/standards/carriers.ts. */
    ruleSet: words('rule_set').notNull(),
    level: oneOf('level', ['national', 'provincial', 'municipal', 'district']).notNull(),
    /** Such as 标准级, 卓越级, 示范型; null where the rule set knows one grade. */
    grade: words('grade'),
    number: words('number'),
    authority: words('authority'),
    issuedOn: day('issued_on'),
    fromOn: day('from_on').notNull(),
    toOn: day('to_on'),
    revokedOn: day('revoked_on'),
    source: words('source'),
  },
  (t) => [
    index('carrier_grade_carrier').on(t.carrier, t.fromOn, t.toOn).where(sql`superseded_at is null`),
    index('carrier_grade_fact').on(t.fact),
  ],
)

/** A building may hold slices of several carriers. */
export const building = table(
  'building',
  {
    ...owned(),
    name: words('name').notNull(),
    nameKey: words('name_key').notNull(),
    address: words('address'),
    zone: words('zone'),
    createdAt: instant('created_at').notNull(),
    withdrawnAt: instant('withdrawn_at'),
    version: whole('version').notNull(),
  },
  (t) => [index('building_name').on(t.district, t.nameKey)],
)

export const floor = table(
  'floor',
  {
    ...owned(),
    building: id('building')
      .notNull()
      .references(() => building.id),
    /** As the house writes it: 1F, 12, B1. */
    label: words('label').notNull(),
    /** From the lowest up: B1 is -1, the ground floor 1. */
    position: whole('position').notNull(),
    /** 0.01 ㎡; null = not known. */
    grossCent: large('gross_cent'),
    version: whole('version').notNull(),
  },
  (t) => [uniqueIndex('floor_label').on(t.building, t.label)],
)

/** 拆分 / 合并: units that ended and units that began on the same day, of the same area. */
export const unitChange = table(
  'unit_change',
  {
    ...owned(),
    carrier: id('carrier')
      .notNull()
      .references(() => carrier.id),
    kind: oneOf('kind', ['split', 'merge']).notNull(),
    happenedOn: day('happened_on').notNull(),
    /** Units' facts. */
    before: document<string[]>('before_units').notNull(),
    after: document<string[]>('after_units').notNull(),
    recordedAt: instant('recorded_at').notNull(),
    recordedBy: id('recorded_by').notNull(),
    undoneAt: instant('undone_at'),
  },
  (t) => [index('unit_change_carrier').on(t.carrier, t.happenedOn)],
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
    /** Where it lies; null for a carrier without a floor plan. */
    floorAt: id('floor_at').references(() => floor.id),
    number: words('number').notNull(),
    kind: oneOf('kind', ['whole', 'office', 'lab', 'workshop', 'desks', 'public', 'other']).notNull(),
    /** 0.01 ㎡ */
    grossCent: large('gross_cent').notNull(),
    /** 0.01 ㎡; null = not known. */
    lettableCent: large('lettable_cent'),
    /** 使用面积, 0.01 ㎡; null = not known. */
    usableCent: large('usable_cent'),
    /** What can be drawn and borne: kW, kg per ㎡; null = not known. */
    powerKw: whole('power_kw'),
    loadKg: whole('load_kg'),
    desks: whole('desks'),
    fromOn: day('from_on'),
    toOn: day('to_on'),
  },
  (t) => [
    index('unit_carrier').on(t.carrier, t.fromOn, t.toOn, t.supersededAt).where(sql`superseded_at is null`),
    index('unit_floor').on(t.floorAt, t.fromOn, t.toOn).where(sql`superseded_at is null`),
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
    kind: oneOf('kind', ['physical', 'registered', 'reserved']).notNull(),
    incubating: flag('incubating').notNull(),
    /** 生物医药, 现代农业, 集成电路: a longer stay limit holds. */
    longCycle: flag('long_cycle').notNull().default(false),
    /** 0.01 ㎡; null = not known. */
    areaCent: large('area_cent'),
    /** Desks taken in a unit of desks; null elsewhere. */
    desks: whole('desks'),
    fromOn: day('from_on').notNull(),
    toOn: day('to_on'),
    /** First day after the lease; the firm may stay on or leave earlier. */
    leaseEndOn: day('lease_end_on'),
    rentNote: words('rent_note'),
    departure: oneOf('departure', ['left', 'graduated', 'moved-on', 'closed']),
    /** Which condition of graduation was met (国科发区〔2018〕300号 第九条). */
    graduation: oneOf('graduation', ['high-tech', 'investment', 'revenue', 'acquired-or-listed']),
    /** 接力: the stay (its fact) that follows in another carrier. */
    nextStay: id('next_stay'),
    /** 落位管控: the request under which a firm outside the carrier's industries was let in. */
    placement: id('placement'),
    note: words('note'),
  },
  (t) => [
    index('stay_firm').on(t.firm, t.fromOn, t.toOn, t.supersededAt).where(sql`superseded_at is null`),
    index('stay_carrier').on(t.carrier, t.kind, t.toOn, t.fromOn, t.firm).where(sql`superseded_at is null`),
    index('stay_unit').on(t.unit, t.fromOn, t.toOn).where(sql`superseded_at is null and unit is not null`),
    index('stay_lease').on(t.district, t.leaseEndOn, t.carrier).where(sql`superseded_at is null and to_on is null`),
    index('stay_fact').on(t.fact),
    index('stay_batch').on(t.batch),
  ],
)

/** 落位管控: asking to let in a firm outside the carrier's industries, and the officer's answer. */
export const placementRequest = table(
  'placement_request',
  {
    ...owned(),
    firm: id('firm')
      .notNull()
      .references(() => firm.id),
    carrier: id('carrier')
      .notNull()
      .references(() => carrier.id),
    reason: words('reason').notNull(),
    requestedAt: instant('requested_at').notNull(),
    requestedBy: id('requested_by').notNull(),
    decision: oneOf('decision', ['approved', 'refused']),
    decidedAt: instant('decided_at'),
    decidedBy: id('decided_by'),
    note: words('note'),
    version: whole('version').notNull(),
  },
  (t) => [
    index('placement_request_carrier').on(t.carrier, t.requestedAt),
    index('placement_request_waiting').on(t.district, t.requestedAt).where(sql`decided_at is null`),
  ],
)

/** 月报: a carrier's month as its operator confirmed it. A closed month's figures stay; later corrections stand beside them. */
export const monthlyReport = table(
  'monthly_report',
  {
    ...owned(),
    carrier: id('carrier')
      .notNull()
      .references(() => carrier.id),
    /** First day of the month. */
    month: day('month').notNull(),
    state: oneOf('state', ['confirmed', 'returned', 'accepted']).notNull(),
    figures: document<Record<string, number | null>>('figures').notNull(),
    note: words('note'),
    confirmedAt: instant('confirmed_at').notNull(),
    confirmedBy: id('confirmed_by').notNull(),
    decidedAt: instant('decided_at'),
    decidedBy: id('decided_by'),
    decisionNote: words('decision_note'),
    version: whole('version').notNull(),
  },
  (t) => [
    uniqueIndex('monthly_report_once').on(t.carrier, t.month),
    index('monthly_report_month').on(t.district, t.month, t.state),
  ],
)

/** 空间需求: who needs space, how much of which kind and from when. */
export const spaceDemand = table(
  'space_demand',
  {
    ...owned(),
    firm: id('firm').references(() => firm.id),
    /** Who asks, where it is no firm of the register yet. */
    name: words('name'),
    leastCent: large('least_cent').notNull(),
    mostCent: large('most_cent'),
    powerKw: whole('power_kw'),
    loadKg: whole('load_kg'),
    kinds: document<string[]>('kinds'),
    fromOn: day('from_on').notNull(),
    officer: id('officer'),
    note: words('note'),
    closedOn: day('closed_on'),
    outcome: words('outcome'),
    createdAt: instant('created_at').notNull(),
    version: whole('version').notNull(),
  },
  (t) => [index('space_demand_open').on(t.district, t.fromOn, t.id).where(sql`closed_on is null`)],
)
