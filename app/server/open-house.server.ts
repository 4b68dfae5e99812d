// Opens an installation: its database, its district and its clock.
import { filesFolder } from '#db/file-shelf.server.ts'
import { installationOf } from '#db/queries/settings.ts'
import { openStore, type Store } from '#db/store.server.ts'
import { dayAt, type Instant } from '#domain/day.ts'
import type { Reader } from '#rosters/reader.server.ts'
import type { Clock, House } from '#server/house.ts'

/** Thrown where the database holds no installation yet. */
export class NotSetUp extends Error {
  constructor() {
    super('This database is not set up yet. Run: npm run setup')
    this.name = 'NotSetUp'
  }
}

const systemNow = (): Instant => new Date().toISOString()

/** The clock on the wall; in a demo the business day stands still. */
export const clockOf = (businessDay: string | null, now: () => Instant = systemNow): Clock => ({
  now,
  today: () => businessDay ?? dayAt(now()),
})

export async function houseOver(store: Store, readRoster: Reader, folder = filesFolder()): Promise<House> {
  const installation = await store.read((db) => installationOf({ db }))
  if (!installation) throw new NotSetUp()
  return {
    store,
    readRoster,
    filesFolder: folder,
    district: installation.district,
    demo: installation.demo,
    clock: clockOf(installation.demo ? installation.businessDay : null),
  }
}

export async function openHouse(url: string, readRoster: Reader): Promise<House> {
  const store = await openStore(url)
  try {
    return await houseOver(store, readRoster)
  } catch (cause) {
    await store.close()
    throw cause
  }
}
