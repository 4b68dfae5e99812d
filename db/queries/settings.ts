// Settings of the installation.
import { eq } from 'drizzle-orm'
import type { Changing, Reading } from '#db/changing.ts'
import { setting } from '#db/schema/setting.ts'
import type { Day } from '#domain/day.ts'

/** Written once by setup or by the demo. */
export type Installation = {
  district: string
  /** Invented data: shows the banner and fixes the business day. */
  demo: boolean
  businessDay: Day | null
  setUpAt: string
}

const key = 'installation'

export async function installationOf(tx: Reading): Promise<Installation | null> {
  const row = (await tx.db.select({ value: setting.value }).from(setting).where(eq(setting.key, key)).limit(1))[0]
  return (row?.value as Installation | undefined) ?? null
}

export async function setInstallation(tx: Changing, value: Installation): Promise<void> {
  await tx.db
    .insert(setting)
    .values({ key, district: tx.district, value, changedAt: tx.now })
    .onConflictDoUpdate({ target: setting.key, set: { value, changedAt: tx.now } })
}
