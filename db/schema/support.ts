// What the bureau does with a firm: 精准服务, visits and needs, trainings, tasks, notes and files.
import { sql } from 'drizzle-orm'
import { recognitionKinds } from '#domain/recognition.ts'
import { supportKinds } from '#domain/support.ts'
import { owned } from './clocks.ts'
import { day, document, flag, id, index, instant, oneOf, table, uniqueIndex, whole, words } from './columns.ts'
import { cultivationCase } from './cultivation.ts'
import { firm } from './firm.ts'

/** 服务目录: what can be offered, by whom, and which gaps it answers. */
export const supportOffer = table(
  'support_offer',
  {
    ...owned(),
    kind: oneOf('kind', supportKinds).notNull(),
    name: words('name').notNull(),
    provider: words('provider'),
    description: words('description'),
    /** Keys of eligibility conditions it helps with. */
    gaps: document<string[]>('gaps').notNull(),
    retiredAt: instant('retired_at'),
    version: whole('version').notNull(),
  },
  (t) => [index('support_offer_list').on(t.district, t.kind, t.id)],
)

/** 精准服务: one offer given to one firm: referred, delivered, with a result. */
export const support = table(
  'support',
  {
    ...owned(),
    firm: id('firm')
      .notNull()
      .references(() => firm.id),
    offer: id('offer')
      .notNull()
      .references(() => supportOffer.id),
    /** The gap it is meant for: rule set and condition, such as HNTE_2016 and HT-4. */
    ruleSet: words('rule_set'),
    condition: words('condition'),
    case: id('case').references(() => cultivationCase.id),
    officer: id('officer'),
    referredOn: day('referred_on').notNull(),
    deliveredOn: day('delivered_on'),
    result: words('result'),
    /** Not delivered, and why. */
    droppedOn: day('dropped_on'),
    droppedWhy: words('dropped_why'),
    createdAt: instant('created_at').notNull(),
    version: whole('version').notNull(),
  },
  (t) => [
    index('support_firm').on(t.firm, t.referredOn),
    index('support_offer_given').on(t.offer, t.deliveredOn),
    index('support_open').on(t.district, t.referredOn).where(sql`delivered_on is null and dropped_on is null`),
    index('support_days').on(t.district, t.referredOn, t.id),
  ],
)

/** 走访. */
export const visit = table(
  'visit',
  {
    ...owned(),
    firm: id('firm')
      .notNull()
      .references(() => firm.id),
    visitedOn: day('visited_on').notNull(),
    officer: id('officer'),
    /** Who else went. */
    companions: words('companions'),
    summary: words('summary').notNull(),
    createdAt: instant('created_at').notNull(),
    version: whole('version').notNull(),
  },
  (t) => [index('visit_firm').on(t.firm, t.visitedOn), index('visit_days').on(t.district, t.visitedOn, t.id)],
)

/** 诉求: what a firm asked for, and how it was closed. */
export const need = table(
  'need',
  {
    ...owned(),
    firm: id('firm')
      .notNull()
      .references(() => firm.id),
    visit: id('visit').references(() => visit.id),
    kind: oneOf('kind', supportKinds).notNull(),
    summary: words('summary').notNull(),
    raisedOn: day('raised_on').notNull(),
    dueOn: day('due_on'),
    closedOn: day('closed_on'),
    outcome: words('outcome'),
    officer: id('officer'),
    createdAt: instant('created_at').notNull(),
    version: whole('version').notNull(),
  },
  (t) => [
    index('need_firm').on(t.firm, t.raisedOn),
    index('need_open').on(t.district, t.dueOn, t.id).where(sql`closed_on is null`),
    index('need_days').on(t.district, t.raisedOn, t.id),
  ],
)

/** 培训. */
export const training = table(
  'training',
  {
    ...owned(),
    title: words('title').notNull(),
    /** The recognition it prepares for; null = general. */
    kind: oneOf('kind', recognitionKinds),
    heldOn: day('held_on').notNull(),
    place: words('place'),
    summary: words('summary'),
    createdAt: instant('created_at').notNull(),
    version: whole('version').notNull(),
  },
  (t) => [index('training_days').on(t.district, t.heldOn, t.id)],
)

export const trainingFirm = table(
  'training_firm',
  {
    ...owned(),
    training: id('training')
      .notNull()
      .references(() => training.id),
    firm: id('firm')
      .notNull()
      .references(() => firm.id),
    /** Null until attendance was taken. */
    present: flag('present'),
  },
  (t) => [uniqueIndex('training_firm_once').on(t.training, t.firm), index('training_firm_firm').on(t.firm)],
)

/** 任务: by hand with a title, or by a rule, whose key makes it happen once. */
export const task = table(
  'task',
  {
    ...owned(),
    firm: id('firm').references(() => firm.id),
    case: id('case').references(() => cultivationCase.id),
    officer: id('officer'),
    /** The rule that asks for it; null = by hand. */
    rule: words('rule'),
    /** What makes a task of a rule the same one, such as the certificate and the year. */
    ruleKey: words('rule_key'),
    title: words('title'),
    /** What the rule's sentence needs, such as a certificate's number. */
    detail: document<Record<string, string>>('detail'),
    dueOn: day('due_on').notNull(),
    createdAt: instant('created_at').notNull(),
    doneOn: day('done_on'),
    doneBy: id('done_by'),
    outcome: words('outcome'),
    version: whole('version').notNull(),
  },
  (t) => [
    uniqueIndex('task_rule').on(t.district, t.rule, t.ruleKey).where(sql`rule is not null`),
    index('task_due').on(t.district, t.officer, t.dueOn, t.id).where(sql`done_on is null`),
    index('task_open').on(t.district, t.dueOn, t.id).where(sql`done_on is null`),
    index('task_firm').on(t.firm, t.dueOn),
    index('task_case').on(t.case),
  ],
)

export const firmNote = table(
  'firm_note',
  {
    ...owned(),
    firm: id('firm')
      .notNull()
      .references(() => firm.id),
    text: words('text').notNull(),
    at: instant('at').notNull(),
    by: id('by_account').notNull(),
    withdrawnAt: instant('withdrawn_at'),
    version: whole('version').notNull(),
  },
  (t) => [index('firm_note_firm').on(t.firm, t.at)],
)

/** A file on a firm's, case's or carrier's page; its bytes lie outside the web root under its id. */
export const attachedFile = table(
  'attached_file',
  {
    ...owned(),
    subjectKind: oneOf('subject_kind', ['firm', 'case', 'carrier']).notNull(),
    subject: id('subject').notNull(),
    name: words('name').notNull(),
    type: words('type').notNull(),
    bytes: whole('bytes').notNull(),
    /** SHA-256 of the bytes, checked when served. */
    digest: words('digest').notNull(),
    at: instant('at').notNull(),
    by: id('by_account').notNull(),
    withdrawnAt: instant('withdrawn_at'),
  },
  (t) => [index('attached_file_subject').on(t.subject, t.at)],
)
