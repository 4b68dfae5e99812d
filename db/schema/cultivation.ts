// Cultivation (培育): a firm's way to a recognition as a case with its log of stages, and the stages themselves.
import { sql } from 'drizzle-orm'
import { caseEnds, casePurposes } from '#domain/case.ts'
import { recognitionKinds } from '#domain/recognition.ts'
import { clocked, owned } from './clocks.ts'
import { day, document, flag, id, index, instant, oneOf, table, uniqueIndex, whole, words } from './columns.ts'
import { firm } from './firm.ts'

/** Stages of the kinds as this installation keeps them; without any, the program's own (domain/standards/stages.ts). */
export const stage = table(
  'stage',
  {
    ...owned(),
    kind: oneOf('kind', recognitionKinds).notNull(),
    key: words('key').notNull(),
    nameZh: words('name_zh').notNull(),
    nameEn: words('name_en').notNull(),
    position: whole('position').notNull(),
    /** Days after which a case standing here is slow; null = never. */
    slowAfterDays: whole('slow_after_days'),
    /** What must be known or met before a case may enter. */
    gate: document<string[]>('gate').notNull(),
    retiredAt: instant('retired_at'),
    version: whole('version').notNull(),
  },
  (t) => [uniqueIndex('stage_key').on(t.district, t.kind, t.key)],
)

/** 申报: one firm's way to one recognition. Where it stands is repeated here from its log, for boards and lists. */
export const cultivationCase = table(
  'cultivation_case',
  {
    ...owned(),
    firm: id('firm')
      .notNull()
      .references(() => firm.id),
    kind: oneOf('kind', recognitionKinds).notNull(),
    purpose: oneOf('purpose', casePurposes).notNull(),
    officer: id('officer'),
    year: whole('year').notNull(),
    batchName: words('batch_name'),
    expectedOn: day('expected_on'),
    openedOn: day('opened_on').notNull(),
    stage: words('stage').notNull(),
    /** Entered the stage on this day. */
    stageSince: day('stage_since').notNull(),
    end: oneOf('ended_as', caseEnds),
    endedOn: day('ended_on'),
    endWhy: words('end_why'),
    /** The recognition (its fact) the case led to. */
    recognition: id('recognition'),
    /** The recognition (its fact) the case renews. */
    renews: id('renews'),
    note: words('note'),
    /** Opened by the daily run rather than by hand. */
    byRule: flag('by_rule').notNull(),
    createdAt: instant('created_at').notNull(),
    version: whole('version').notNull(),
  },
  (t) => [
    uniqueIndex('cultivation_case_open').on(t.district, t.firm, t.kind).where(sql`ended_on is null`),
    index('cultivation_case_board')
      .on(t.district, t.kind, t.stage, t.stageSince, t.id, t.officer)
      .where(sql`ended_on is null`),
    index('cultivation_case_firm').on(t.firm, t.kind, t.openedOn),
    index('cultivation_case_officer').on(t.district, t.officer, t.stageSince).where(sql`ended_on is null`),
    index('cultivation_case_ended').on(t.district, t.kind, t.endedOn),
    index('cultivation_case_renews').on(t.renews),
  ],
)

/** The stage log: each step leaves one stage and enters another on a day. No `from` = opened, no `to` = ended. */
export const caseStep = table(
  'case_step',
  {
    ...clocked(),
    case: id('case')
      .notNull()
      .references(() => cultivationCase.id),
    /** 1, 2, 3 ... in the life of the case. */
    position: whole('position').notNull(),
    fromStage: words('from_stage'),
    toStage: words('to_stage'),
    happenedOn: day('happened_on').notNull(),
    /** Why the step was taken though the stage's gate was not satisfied. */
    overrideWhy: words('override_why'),
    /** The gate as it was judged then: requirement and answer. */
    judged: document<{ key: string; answer: string }[]>('judged'),
  },
  (t) => [
    index('case_step_case').on(t.case, t.position).where(sql`superseded_at is null`),
    index('case_step_days').on(t.district, t.happenedOn, t.case).where(sql`superseded_at is null`),
  ],
)

/** 申报窗口: when filings of a kind are taken in a year. */
export const filingWindow = table(
  'filing_window',
  {
    ...owned(),
    kind: oneOf('kind', recognitionKinds).notNull(),
    year: whole('year').notNull(),
    batchName: words('batch_name').notNull(),
    opensOn: day('opens_on').notNull(),
    /** Last day on which filings are taken. */
    closesOn: day('closes_on').notNull(),
    confidence: oneOf('confidence', ['seen', 'memory', 'uncertain', 'default']).notNull(),
    source: words('source'),
    version: whole('version').notNull(),
  },
  (t) => [uniqueIndex('filing_window_once').on(t.district, t.kind, t.year, t.batchName)],
)

/** A version of a rule set's conditions that holds from a day; the program's own hold before the first. */
export const ruleVersion = table(
  'rule_version',
  {
    ...clocked(),
    ruleSet: words('rule_set').notNull(),
    effectiveFrom: day('effective_from').notNull(),
    docNo: words('doc_no'),
    /** Thresholds by the condition's key, in canonical units. */
    thresholds: document<Record<string, number>>('thresholds').notNull(),
    confidence: oneOf('confidence', ['seen', 'memory', 'uncertain', 'default']).notNull(),
    source: words('source'),
  },
  (t) => [
    uniqueIndex('rule_version_from').on(t.district, t.ruleSet, t.effectiveFrom).where(sql`superseded_at is null`),
  ],
)
