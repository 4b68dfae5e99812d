import { defineConfig } from 'drizzle-kit'
import { speaksPostgres } from './db/engine.ts'

// `npm run db:generate` runs this twice, once for each engine: one schema, two generated folders.
export default defineConfig({
  dialect: speaksPostgres() ? 'postgresql' : 'sqlite',
  schema: ['./db/schema/!(columns|columns.sqlite|columns.postgres|parity|clocks).ts'],
  // The test that asks whether both folders are up to date generates into a copy.
  out: process.env.MIGRATIONS_OUT ?? (speaksPostgres() ? './db/migrations/postgres' : './db/migrations/sqlite'),
})
