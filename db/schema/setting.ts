// Settings of the installation, code lists, and the counter that tells when figures may have changed.
import { owned } from './clocks.ts'
import { day, document, index, instant, oneOf, table, uniqueIndex, whole, words } from './columns.ts'

export const setting = table('setting', {
  key: words('key').primaryKey(),
  district: words('district').notNull(),
  value: document<unknown>('value').notNull(),
  changedAt: instant('changed_at').notNull(),
})

/** Counts the changes to facts: what was computed under the same number is still right. */
export const factsClock = table('facts_clock', {
  district: words('district').primaryKey(),
  version: whole('version').notNull(),
})

/** The same for what no plan figure rests on: cases, yearly metrics with their rules, support, other pipelines. */
export const topicClock = table(
  'topic_clock',
  {
    district: words('district').notNull(),
    topic: oneOf('topic', ['cases', 'metrics', 'support', 'pipelines']).notNull(),
    version: whole('version').notNull(),
  },
  (t) => [uniqueIndex('topic_clock_once').on(t.district, t.topic)],
)

/** Streets, zones, industries: named lists with days in force. */
export const codeList = table(
  'code_list',
  {
    ...owned(),
    list: oneOf('list', ['street', 'zone', 'industry']).notNull(),
    code: words('code').notNull(),
    nameZh: words('name_zh').notNull(),
    nameEn: words('name_en').notNull(),
    /** Other spellings met in rosters. */
    aliases: document<string[]>('aliases'),
    position: whole('position').notNull(),
    effectiveFrom: day('effective_from'),
    effectiveTo: day('effective_to'),
    source: words('source'),
  },
  (t) => [
    uniqueIndex('code_list_code').on(t.district, t.list, t.code),
    index('code_list_order').on(t.list, t.position),
  ],
)
