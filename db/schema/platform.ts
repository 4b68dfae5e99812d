// Innovation platforms (科技创新平台).
import { sql } from 'drizzle-orm'
import { clocked } from './clocks.ts'
import { day, id, index, oneOf, table, words } from './columns.ts'
import { firm } from './firm.ts'

export const platform = table(
  'platform',
  {
    ...clocked(),
    name: words('name').notNull(),
    nameKey: words('name_key').notNull(),
    pinyinKey: words('pinyin_key').notNull(),
    /** A key of domain/platform.ts' list of types. */
    type: words('type').notNull(),
    level: oneOf('level', ['national', 'provincial', 'municipal', 'district']).notNull(),
    hostFirm: id('host_firm').references(() => firm.id),
    hostName: words('host_name'),
    field: words('field'),
    /** 升级: the platform (its fact) that this one continues at another level. */
    follows: id('follows'),
    number: words('number'),
    authority: words('authority'),
    fromOn: day('from_on').notNull(),
    toOn: day('to_on'),
    source: words('source'),
  },
  (t) => [
    index('platform_days').on(t.district, t.level, t.toOn, t.fromOn).where(sql`superseded_at is null`),
    index('platform_fact').on(t.fact),
  ],
)
