// `setup`: a real, empty installation: schema, reference data, and three one-time links for the three administrators.
// Run again before anybody signed in, it prints new links; afterwards it changes nothing.
import { enrolAccount, ensureSystemAccount, systemAccountName } from '#acts/enrol-account.server.ts'
import { issueFirstLink } from '#acts/one-time-link.server.ts'
import { environmentOfProcess } from '#commands/serve.ts'
import { changing } from '#db/changing.ts'
import { accountBySignInName, viewerNamed } from '#db/queries/accounts.ts'
import { writeJournal } from '#db/queries/journal.ts'
import { claimInstallation } from '#db/queries/settings.ts'
import { openStore, type Store } from '#db/store.server.ts'
import type { Role } from '#domain/permission.ts'
import { seedLists, seedNamedCarriers, seedPlan } from '#seeds/reference/reference.ts'
import type { House } from '#server/house.ts'
import { clockOf, houseOver } from '#server/open-house.server.ts'

/** 皇姑区 */
export const huanggu = '210105'

const administrators: readonly { signInName: string; name: string; role: Role; english: string }[] = [
  { signInName: 'sysadmin', name: '系统管理员', role: 'system-admin', english: 'system administrator' },
  { signInName: 'secadmin', name: '安全管理员', role: 'security-admin', english: 'security administrator' },
  { signInName: 'auditor', name: '审计管理员', role: 'auditor', english: 'audit administrator' },
]

/** Setup reads no rosters. */
const noReader = () => Promise.reject(new Error('no roster is read here'))

type Kind = { demo: boolean; businessDay: string | null }

/** Marks the database as an installation; false where it is one already. Of several programs only one gets true. */
function claim(store: Store, kind: Kind): Promise<boolean> {
  const clock = clockOf(null)
  const { district, setUpAt } = { district: huanggu, setUpAt: clock.now() }
  return store.change(async (db) => {
    const tx = changing(db, { now: clock.now(), by: 'setup', district })
    const claimed = await claimInstallation(tx, { ...kind, district, setUpAt })
    if (claimed) await ensureSystemAccount(tx)
    return claimed
  })
}

/** Makes an empty database an installation and fills the lists; answers the house over it. */
export async function install(store: Store, kind: Kind): Promise<House> {
  await claim(store, kind)
  const house = await houseOver(store, noReader)
  await seedLists(house, 'setup')
  return house
}

async function fillReference(house: House): Promise<void> {
  const viewer = await house.store.read((db) => viewerNamed({ db }, house.district, systemAccountName))
  if (!viewer) return
  const actor = { viewer, address: null, request: null, osUser: null }
  await seedPlan(house, actor)
  await seedNamedCarriers(house, actor)
}

/** Links for those administrators who have no password yet; empty where all have one. */
async function firstLinks(house: House): Promise<{ english: string; signInName: string; path: string }[]> {
  return house.store.change(async (db) => {
    const tx = changing(db, { now: house.clock.now(), by: 'setup', district: house.district })
    const links = []
    for (const { role, ...one } of administrators) {
      const known = await accountBySignInName(tx, house.district, one.signInName)
      if (known?.passwordHash) continue
      const account = known?.id ?? (await enrolAccount(tx, { ...one, roles: [role] }))
      links.push({ ...one, path: await issueFirstLink(tx, account) })
    }
    const about = { subjectKind: null, subject: null, detail: { links: links.length }, address: null, request: null }
    await writeJournal(tx, {
      act: 'setup',
      accountName: 'setup',
      osUser: null,
      result: 'done',
      refusal: null,
      ...about,
    })
    return links
  })
}

export async function setupCommand(): Promise<number> {
  const environment = environmentOfProcess()
  const origin = environment.PUBLIC_URL ?? `http://${environment.HOST}:${environment.PORT}`
  const store = await openStore(environment.DATABASE_URL)
  try {
    const mine = await claim(store, { demo: false, businessDay: null })
    const house = await houseOver(store, noReader)
    if (mine) {
      await seedLists(house, 'setup')
      await fillReference(house)
    }
    const links = await firstLinks(house)
    const lines = links.map(({ english, signInName, path }) => `  ${english} (${signInName}): ${origin}${path}`)
    process.stdout.write(
      links.length > 0
        ? `The installation is ready. Hand each link to its person; it works once, within 24 hours, after npm start:\n${lines.join('\n')}\n`
        : 'This installation is set up, and its administrators have passwords. Nothing was changed.\n',
    )
  } finally {
    await store.close()
  }
  return 0
}
