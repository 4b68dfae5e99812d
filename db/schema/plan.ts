// Plans and their targets: 十四五, 十五五, ... A revised target supersedes the old one, which stays visible.
import { sql } from 'drizzle-orm'
import { clocked, owned } from './clocks.ts'
import { day, document, id, index, instant, large, oneOf, table, uniqueIndex, whole, words } from './columns.ts'

export const plan = table('plan', {
  ...owned(),
  name: words('name').notNull(),
  title: words('title').notNull(),
  baseOn: day('base_on').notNull(),
  endOn: day('end_on').notNull(),
  source: words('source'),
  createdAt: instant('created_at').notNull(),
  version: whole('version').notNull(),
})

export const target = table(
  'target',
  {
    ...clocked(),
    plan: id('plan')
      .notNull()
      .references(() => plan.id),
    measure: oneOf('measure', [
      'high-tech-firms',
      'xinchuang-firms',
      'carrier-area-m2',
      'innovation-platforms',
    ]).notNull(),
    /** In the measure's unit: firms, ㎡, platforms. */
    base: large('base').notNull(),
    target: large('target').notNull(),
    comparison: oneOf('comparison', ['>', '>=']).notNull(),
    /** Chapter and section of the plan. */
    chapter: words('chapter').notNull(),
    /** What the measure counts where that can be chosen, such as the levels and types of platforms. */
    definition: document<{ levels?: string[]; types?: string[] }>('definition'),
    confidence: oneOf('confidence', ['seen', 'memory', 'uncertain', 'default']).notNull(),
  },
  (t) => [
    uniqueIndex('target_measure').on(t.plan, t.measure).where(sql`superseded_at is null`),
    index('target_fact').on(t.fact),
  ],
)
