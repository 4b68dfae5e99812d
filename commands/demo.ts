// `demo`: makes and fills the demo database where there is none, then serves it.
import { closeSync, existsSync, fsyncSync, openSync, renameSync, rmSync } from 'node:fs'
import type { Actor } from '#acts/act.server.ts'
import { enrolAccount } from '#acts/enrol-account.server.ts'
import { CannotDo } from '#commands/faults.ts'
import { serveUntilStopped } from '#commands/serve.ts'
import { install } from '#commands/setup.ts'
import { changing } from '#db/changing.ts'
import { engineOf } from '#db/engine.ts'
import { setCarriers, viewerNamed } from '#db/queries/accounts.ts'
import { installationOf } from '#db/queries/settings.ts'
import { openStore, type Store } from '#db/store.server.ts'
import { fileOf } from '#db/store.sqlite.server.ts'
import { demoPassword, demoPeople } from '#domain/demo-people.ts'
import type { DemoCarrier } from '#seeds/demo/carriers.ts'
import { baseDay, businessDay } from '#seeds/demo/firms.ts'
import { liveThrough } from '#seeds/demo/live.ts'
import { colleagues, ownOfficer } from '#seeds/demo/officers.ts'
import { operators } from '#seeds/demo/operators.ts'
import { seedPlan } from '#seeds/reference/reference.ts'
import { readEnvironment } from '#server/environment.ts'
import type { House } from '#server/house.ts'
import { hashOfPassword } from '#server/password.server.ts'

const say = (text: string) => process.stderr.write(text)

/** Answers the officers and operators by their sign-in names. */
async function enrolPeople(house: House): Promise<ReadonlyMap<string, Actor>> {
  const people = [
    ...demoPeople,
    ...colleagues.map((one) => ({ ...one, role: 'officer' as const })),
    ...operators.map((one) => ({ ...one, role: 'operator' as const })),
  ]
  const hashes = await Promise.all(people.map(() => hashOfPassword(demoPassword)))
  await house.store.change(async (db) => {
    const tx = changing(db, { now: `${baseDay}T00:30:00.000Z`, by: 'setup', district: house.district })
    for (const [index, { signInName, name, role }] of people.entries()) {
      await enrolAccount(tx, { signInName, name, roles: [role], passwordHash: hashes[index] })
    }
  })
  const actors = people.filter(({ role }) => role === 'officer' || role === 'operator')
  const viewers = await house.store.read((db) =>
    Promise.all(actors.map(({ signInName }) => viewerNamed({ db }, house.district, signInName))),
  )
  return new Map(
    viewers.flatMap((viewer, index): [string, Actor][] =>
      viewer ? [[actors[index]?.signInName ?? '', { viewer, address: null, request: null, osUser: null }]] : [],
    ),
  )
}

/** Each operator runs the carriers that the story gives them. */
async function giveOperatorsCarriers(
  house: House,
  actors: ReadonlyMap<string, Actor>,
  carriers: ReadonlyMap<DemoCarrier, string>,
): Promise<void> {
  await house.store.change(async (db) => {
    const tx = changing(db, { now: house.clock.now(), by: 'setup', district: house.district })
    for (const [signInName, { viewer }] of actors) {
      const run = [...carriers].flatMap(([carrier, id]) => (carrier.runBy === signInName ? [id] : []))
      if (viewer.roles.includes('operator')) await setCarriers(tx, viewer.account, run)
    }
  })
}

/** Fills an empty database with the demo's years; answers nothing, says how far it is. */
export async function fillDemo(store: Store, progress: (share: number) => void = () => undefined): Promise<void> {
  const house = await install(store, { demo: true, businessDay })
  const actors = await enrolPeople(house)
  const own = actors.get(ownOfficer)
  if (!own) throw new Error('the demo has no officer')
  await seedPlan(house, own)
  const carriers = await liveThrough(house, actors, (done, of) => progress(done / of))
  await giveOperatorsCarriers(house, actors, carriers)
}

/** The filling waited for no disk; what is renamed into place must be there. */
function putOnDisk(file: string): void {
  const handle = openSync(file, 'r+')
  fsyncSync(handle)
  closeSync(handle)
}

/** Fills beside and renames at the end: a filling cut short leaves nothing half done. */
async function makeDemoFile(file: string): Promise<void> {
  const filling = `${file}.filling`
  for (const end of ['', '-wal', '-shm']) rmSync(filling + end, { force: true })
  say('Filling the demo database with four invented years:   0 %')
  const store = await openStore(`file:${filling}`, { passing: true })
  try {
    await fillDemo(store, (share) => say(`\b\b\b\b\b${String(Math.round(share * 100)).padStart(3)} %`))
  } finally {
    await store.close()
  }
  putOnDisk(filling)
  renameSync(filling, file)
  say('\n')
}

async function makeSure(url: string): Promise<void> {
  if (engineOf(url) === 'sqlite' && !existsSync(fileOf(url))) await makeDemoFile(fileOf(url))
  const store = await openStore(url)
  try {
    const known = await store.read((db) => installationOf({ db }))
    if (known && !known.demo)
      throw new CannotDo('DATABASE_URL names a real installation; the demo leaves it alone. Name another database.')
    if (!known) await fillDemo(store)
  } finally {
    await store.close()
  }
}

function greeting(address: string): string {
  const people = demoPeople.map(({ signInName, role }) => `  ${signInName.padEnd(12)} ${role}`)
  return [
    '',
    `The demo is served at ${address}`,
    `Sign in as one of these; the password of each is ${demoPassword}`,
    ...people,
    'All data is invented (演示数据); the business day is fixed at 2024-06-30. Stop with Ctrl C.',
    '',
  ].join('\n')
}

export async function demoCommand(): Promise<never> {
  const environment = readEnvironment({ DATABASE_URL: 'file:var/demo.db', LOG_LEVEL: 'warn', ...process.env })
  await makeSure(environment.DATABASE_URL)
  return serveUntilStopped(environment, false, (address) => process.stdout.write(greeting(address)))
}
