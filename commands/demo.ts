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
import { baseDay, businessDay } from '#seeds/demo/firms.ts'
import { liveThrough } from '#seeds/demo/live.ts'
import { colleagues, ownOfficer } from '#seeds/demo/officers.ts'
import { seedPlan } from '#seeds/reference/reference.ts'
import { readEnvironment } from '#server/environment.ts'
import type { House } from '#server/house.ts'
import { hashOfPassword } from '#server/password.server.ts'

const say = (text: string) => process.stderr.write(text)

/** Answers the officers by their sign-in names. */
async function enrolPeople(house: House): Promise<ReadonlyMap<string, Actor>> {
  const people = [...demoPeople, ...colleagues.map((one) => ({ ...one, role: 'officer' as const }))]
  const hashes = await Promise.all(people.map(() => hashOfPassword(demoPassword)))
  await house.store.change(async (db) => {
    const tx = changing(db, { now: `${baseDay}T00:30:00.000Z`, by: 'setup', district: house.district })
    for (const [index, { signInName, name, role }] of people.entries()) {
      await enrolAccount(tx, { signInName, name, roles: [role], passwordHash: hashes[index] })
    }
  })
  const officers = people.filter(({ role }) => role === 'officer')
  const viewers = await house.store.read((db) =>
    Promise.all(officers.map(({ signInName }) => viewerNamed({ db }, house.district, signInName))),
  )
  return new Map(
    viewers.flatMap((viewer, index): [string, Actor][] =>
      viewer ? [[officers[index]?.signInName ?? '', { viewer, address: null, request: null, osUser: null }]] : [],
    ),
  )
}

/** The operator runs the park's three buildings and one more carrier. */
async function giveOperatorCarriers(house: House, carriers: string[]): Promise<void> {
  const operator = demoPeople.find((one) => one.role === 'operator')
  const viewer = await house.store.read((db) => viewerNamed({ db }, house.district, operator?.signInName ?? ''))
  if (!viewer) return
  await house.store.change((db) =>
    setCarriers(
      changing(db, { now: house.clock.now(), by: 'setup', district: house.district }),
      viewer.account,
      carriers,
    ),
  )
}

/** Fills an empty database with the demo's years; answers nothing, says how far it is. */
export async function fillDemo(store: Store, progress: (share: number) => void = () => undefined): Promise<void> {
  const house = await install(store, { demo: true, businessDay })
  const officers = await enrolPeople(house)
  const own = officers.get(ownOfficer)
  if (!own) throw new Error('the demo has no officer')
  await seedPlan(house, own)
  const carriers = await liveThrough(house, officers, (done, of) => progress(done / of))
  const park = [...carriers].filter(([carrier]) => carrier.xinchuang)
  const another = [...carriers].filter(([carrier]) => !carrier.xinchuang && carrier.rooms.length > 0).slice(0, 1)
  await giveOperatorCarriers(
    house,
    [...park, ...another].map(([, id]) => id),
  )
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
