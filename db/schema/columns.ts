// Picks the column kit by DATABASE_URL. This is the only cast of the data layer; parity.ts proves it harmless.
import { speaksPostgres } from '#db/engine.ts'
import * as postgres from './columns.postgres.ts'
import * as sqlite from './columns.sqlite.ts'

const kit = (speaksPostgres() ? postgres : sqlite) as typeof sqlite

export const { bytes, day, document, flag, id, index, instant, large, oneOf, table, uniqueIndex, whole, words } = kit
