// Whether this process can do its work: the database reads and writes, and is at this program's schema.
import { factsVersion } from '#db/queries/journal.ts'
import type { House } from '#server/house.ts'

export type Readiness = {
  ready: boolean
  database: string
  migration: string
  settings: Record<string, string | number>
}

const nobody = { account: 'probe', name: 'probe', roles: [], carriers: [] }

export async function readiness(house: House): Promise<Readiness> {
  try {
    await house.store.read((db) => factsVersion({ db }, { ...nobody, district: house.district }))
    await house.store.change(async () => undefined)
    const health = await house.store.health()
    return { ready: true, database: health.engine, migration: health.migration, settings: health.settings }
  } catch {
    return { ready: false, database: house.store.engine, migration: '', settings: {} }
  }
}
