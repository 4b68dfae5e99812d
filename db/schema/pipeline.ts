// What is on its way: leads of the Xinchuang park, space under way, innovation platforms under way; one kind of stage log.
import { sql } from 'drizzle-orm'
import { carrierTypes } from '#domain/carrier.ts'
import { chainLinks } from '#domain/chain-link.ts'
import { platformLevels } from '#domain/platform.ts'
import { carrier } from './carrier.ts'
import { clocked, owned } from './clocks.ts'
import { day, flag, id, index, instant, large, oneOf, table, uniqueIndex, whole, words } from './columns.ts'
import { firm } from './firm.ts'

/** 招商线索: a firm to be won for the district, from 线索 to 入驻. */
export const lead = table(
  'lead',
  {
    ...owned(),
    name: words('name').notNull(),
    nameKey: words('name_key').notNull(),
    code: words('code'),
    /** The firm it became. */
    firm: id('firm').references(() => firm.id),
    chainLink: oneOf('chain_link', chainLinks),
    officer: id('officer'),
    /** Whether it is for a Xinchuang carrier. */
    xinchuang: flag('xinchuang').notNull(),
    carrier: id('carrier').references(() => carrier.id),
    /** 0.01 ㎡ */
    areaCent: large('area_cent'),
    expectedOn: day('expected_on'),
    promisedInvestmentYuan: large('promised_investment_yuan'),
    deliveredInvestmentYuan: large('delivered_investment_yuan'),
    promisedOutputYuan: large('promised_output_yuan'),
    deliveredOutputYuan: large('delivered_output_yuan'),
    origin: words('origin'),
    note: words('note'),
    stage: words('stage').notNull(),
    stageSince: day('stage_since').notNull(),
    endedOn: day('ended_on'),
    endedAs: oneOf('ended_as', ['won', 'lost']),
    endWhy: words('end_why'),
    createdAt: instant('created_at').notNull(),
    version: whole('version').notNull(),
  },
  (t) => [
    index('lead_board').on(t.district, t.stage, t.stageSince, t.id).where(sql`ended_on is null`),
    index('lead_ended').on(t.district, t.endedOn),
    index('lead_name').on(t.district, t.nameKey),
  ],
)

/** 空间储备: space on its way to being a carrier, 摸排 - 规划 - 在建 - 认定 - 启用. */
export const spaceProject = table(
  'space_project',
  {
    ...owned(),
    name: words('name').notNull(),
    nameKey: words('name_key').notNull(),
    carrierType: oneOf('carrier_type', carrierTypes).notNull(),
    xinchuang: flag('xinchuang').notNull(),
    zone: words('zone'),
    address: words('address'),
    /** Gross, 0.01 ㎡. */
    areaCent: large('area_cent').notNull(),
    expectedOn: day('expected_on'),
    officer: id('officer'),
    /** The carrier it became. */
    carrier: id('carrier').references(() => carrier.id),
    note: words('note'),
    stage: words('stage').notNull(),
    stageSince: day('stage_since').notNull(),
    endedOn: day('ended_on'),
    endedAs: oneOf('ended_as', ['opened', 'dropped']),
    endWhy: words('end_why'),
    createdAt: instant('created_at').notNull(),
    version: whole('version').notNull(),
  },
  (t) => [
    index('space_project_board').on(t.district, t.stage, t.stageSince, t.id).where(sql`ended_on is null`),
    index('space_project_ended').on(t.district, t.endedOn),
  ],
)

/** 平台培育: an innovation platform on its way, 拟建 - 培育 - 申报 - 公示 - 认定 / 升级. */
export const platformProject = table(
  'platform_project',
  {
    ...owned(),
    name: words('name').notNull(),
    nameKey: words('name_key').notNull(),
    type: words('type').notNull(),
    level: oneOf('level', platformLevels).notNull(),
    /** The platform (its fact) that is to be raised to the level; null = a new one. */
    upgrades: id('upgrades'),
    /** The platform (its fact) it became. */
    platform: id('platform'),
    hostFirm: id('host_firm').references(() => firm.id),
    hostName: words('host_name'),
    field: words('field'),
    officer: id('officer'),
    expectedOn: day('expected_on'),
    note: words('note'),
    stage: words('stage').notNull(),
    stageSince: day('stage_since').notNull(),
    endedOn: day('ended_on'),
    endedAs: oneOf('ended_as', ['recognised', 'not-passed', 'dropped']),
    endWhy: words('end_why'),
    createdAt: instant('created_at').notNull(),
    version: whole('version').notNull(),
  },
  (t) => [
    index('platform_project_board').on(t.district, t.stage, t.stageSince, t.id).where(sql`ended_on is null`),
    index('platform_project_ended').on(t.district, t.endedOn),
  ],
)

/** The stage log of all three, as case_step is of cases. No `from` = opened, no `to` = ended. */
export const pipelineStep = table(
  'pipeline_step',
  {
    ...clocked(),
    pipeline: oneOf('pipeline', ['lead', 'space', 'platform']).notNull(),
    item: id('item').notNull(),
    position: whole('position').notNull(),
    fromStage: words('from_stage'),
    toStage: words('to_stage'),
    happenedOn: day('happened_on').notNull(),
  },
  (t) => [
    index('pipeline_step_item').on(t.item, t.position).where(sql`superseded_at is null`),
    index('pipeline_step_days').on(t.district, t.pipeline, t.happenedOn, t.item).where(sql`superseded_at is null`),
  ],
)

/** 产业链环节: where in the Xinchuang chain a firm stands; one primary link, any further ones. */
export const firmChainLink = table(
  'firm_chain_link',
  {
    ...clocked(),
    firm: id('firm')
      .notNull()
      .references(() => firm.id),
    link: oneOf('link', chainLinks).notNull(),
    primary: flag('is_primary').notNull(),
    fromOn: day('from_on'),
    toOn: day('to_on'),
    source: words('source'),
  },
  (t) => [
    index('firm_chain_link_firm').on(t.firm, t.link).where(sql`superseded_at is null`),
    uniqueIndex('firm_chain_link_once').on(t.firm, t.link, t.fromOn).where(sql`superseded_at is null`),
  ],
)
