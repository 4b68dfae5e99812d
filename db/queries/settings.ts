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

/** Makes the database this installation; false where it is one already, also one made a moment ago by another program. */
export async function claimInstallation(tx: Changing, value: Installation): Promise<boolean> {
  const claimed = await tx.db
    .insert(setting)
    .values({ key, district: tx.district, value, changedAt: tx.now })
    .onConflictDoNothing()
    .returning({ key: setting.key })
  return claimed.length > 0
}

/** What the daily run does by itself. */
export type DailySettings = { openRenewals: boolean }

const dailyKey = 'daily'
const dailyByDefault: DailySettings = { openRenewals: true }

export async function dailySettings(tx: Reading): Promise<DailySettings> {
  const row = (await tx.db.select({ value: setting.value }).from(setting).where(eq(setting.key, dailyKey)).limit(1))[0]
  const value = row?.value
  const chosen = typeof value === 'object' && value !== null && 'openRenewals' in value ? value.openRenewals : null
  return typeof chosen === 'boolean' ? { openRenewals: chosen } : dailyByDefault
}

export async function setDailySettings(tx: Changing, value: DailySettings): Promise<void> {
  await tx.db
    .insert(setting)
    .values({ key: dailyKey, district: tx.district, value, changedAt: tx.now })
    .onConflictDoUpdate({ target: setting.key, set: { value, changedAt: tx.now } })
}
