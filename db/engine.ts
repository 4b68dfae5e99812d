// Which database this process speaks to. The dialect is chosen once, when the schema loads.

export type Engine = 'sqlite' | 'postgres' | 'pglite'

/** `file:PATH` (default) = SQLite, `postgres:` = PostgreSQL, `pglite:` = PGlite (tests). */
export function engineOf(url: string): Engine {
  if (url.startsWith('postgres:') || url.startsWith('postgresql:')) return 'postgres'
  return url.startsWith('pglite:') ? 'pglite' : 'sqlite'
}

export const databaseUrl = (): string => process.env.DATABASE_URL || 'file:var/pipeline.db'
export const speaksPostgres = (): boolean => engineOf(databaseUrl()) !== 'sqlite'
