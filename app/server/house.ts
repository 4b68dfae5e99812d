// What an act or a view is given from outside: the store, the clock, the district, and the reader of rosters.

import type { Store } from '#db/store.server.ts'
import type { Day, Instant } from '#domain/day.ts'
import type { Reader } from '#rosters/reader.server.ts'

export type Clock = {
  now(): Instant
  /** The business day in Asia/Shanghai; fixed in a demo database. */
  today(): Day
}

export type House = {
  store: Store
  clock: Clock
  district: string
  /** A demo database: invented data, a fixed business day. */
  demo: boolean
  readRoster: Reader
  /** Where the bytes of attached files lie. */
  filesFolder: string
}
