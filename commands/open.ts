// Opens the installation for a command, as the account named by --as, else the built-in one.

import { existsSync } from 'node:fs'
import { userInfo } from 'node:os'
import type { Actor } from '#acts/act.server.ts'
import { CannotDo } from '#commands/faults.ts'
import { rosterWorkerFile } from '#commands/roster-worker-file.ts'
import { databaseUrl, engineOf } from '#db/engine.ts'
import { viewerNamed } from '#db/queries/accounts.ts'
import { fileOf } from '#db/store.sqlite.server.ts'
import { makeReader } from '#rosters/reader.server.ts'
import type { House } from '#server/house.ts'
import { NotSetUp, openHouse } from '#server/open-house.server.ts'

const builtIn = 'system'

/** Runs `work` with the house and the actor, and closes the database whatever happens. */
export async function withHouse<T>(
  as: string | undefined,
  work: (house: House, actor: Actor) => Promise<T>,
): Promise<T> {
  const url = databaseUrl()
  // A missing file must not be made by merely asking for figures.
  if (engineOf(url) === 'sqlite' && !existsSync(fileOf(url))) throw new NotSetUp()
  const house = await openHouse(url, makeReader({ workerFile: rosterWorkerFile() }))
  try {
    const viewer = await house.store.read((db) => viewerNamed({ db }, house.district, as ?? builtIn))
    if (!viewer) throw new CannotDo(`There is no active account "${as ?? builtIn}".`)
    return await work(house, { viewer, address: null, request: null, osUser: userInfo().username })
  } finally {
    await house.store.close()
  }
}
