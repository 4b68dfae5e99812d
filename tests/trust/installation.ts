// A small installation of a test's own: a migrated file, people with open sessions, and what they entered through the acts.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { z } from 'zod'
import { type Act, type Actor, carryOut } from '#acts/act.server.ts'
import { addCarrier } from '#acts/add-carrier.server.ts'
import { addUnit } from '#acts/add-unit.server.ts'
import { enrolAccount } from '#acts/enrol-account.server.ts'
import { registerFirm } from '#acts/register-firm.server.ts'
import { install } from '#commands/setup.ts'
import { changing } from '#db/changing.ts'
import { setCarriers, setOnAccount } from '#db/queries/accounts.ts'
import { openStore } from '#db/store.server.ts'
import type { Role } from '#domain/permission.ts'
import type { House } from '#server/house.ts'
import { openSession } from '#server/session.server.ts'

export const someDays = { from: '2024-01-01', to: '2024-12-31' }

/** Somebody who acts in process and, by the cookie, over HTTP. */
export type Person = { actor: Actor; cookie: string }

export type Installing = {
  house: House
  file: string
  officer: Person
  person(name: string, role: Role, carriers?: string[]): Promise<Person>
  enter<F extends z.ZodType, P, R>(act: Act<F, P, R>, values: Record<string, unknown>): Promise<R>
  firm(name: string, more?: Record<string, unknown>): Promise<string>
  carrier(name: string): Promise<string>
  unit(carrier: string, number: string): Promise<string>
}

const folders: string[] = []

/** Removes what this file's installations left; to be called after its servers have ended. */
export function removeInstallations(): void {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true })
}

export function emptyFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'installation-'))
  folders.push(folder)
  return folder
}

/** Makes one and closes it again; `fill` answers what the test needs to know of it. */
export async function makeInstallation<T>(fill: (installing: Installing) => Promise<T>): Promise<T & { file: string }> {
  const file = join(emptyFolder(), 'pipeline.db')
  const store = await openStore(`file:${file}`)
  try {
    const house = await install(store, { demo: false, businessDay: null })
    const person = (name: string, role: Role, carriers: string[] = []) => enrol(house, name, role, carriers)
    const officer = await person('王敏', 'officer')
    const enter: Installing['enter'] = (act, values) => carryOut(house, officer.actor, act, values)
    const made = await fill({
      house,
      file,
      officer,
      person,
      enter,
      firm: (name, more) => enter(registerFirm, { name, registeredOn: '2018-01-01', ...more }),
      carrier: (name) => enter(addCarrier, { name, type: 'incubator', from: '2020-01-01', area: '1000' }),
      unit: (carrier, number) => enter(addUnit, { carrier, number, kind: 'office', gross: '20', from: '2020-01-01' }),
    })
    return { ...made, file }
  } finally {
    await store.close()
  }
}

async function enrol(house: House, name: string, role: Role, carriers: string[]): Promise<Person> {
  const { district, clock } = house
  return house.store.change(async (db) => {
    const tx = changing(db, { now: clock.now(), by: 'setup', district })
    const account = await enrolAccount(tx, { signInName: name, name, roles: [role] })
    await setOnAccount(tx, account, { mustChangePassword: false })
    if (carriers.length > 0) await setCarriers(tx, account, carriers)
    const token = await openSession(tx, account, { address: '127.0.0.1', browser: 'test' })
    const viewer = { account, name, district, roles: [role], carriers }
    return { actor: { viewer, address: null, request: null, osUser: null }, cookie: `session=${token}` }
  })
}
