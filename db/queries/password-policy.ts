// Which password policy holds: a setting of the security administrator, 等保 unless chosen otherwise.
import { eq } from 'drizzle-orm'
import type { Changing, Reading } from '#db/changing.ts'
import { setting } from '#db/schema/setting.ts'
import { type PasswordPolicyKey, passwordPolicyKeys } from '#domain/password-policy.ts'

const key = 'password-policy'

export async function passwordPolicyKey(tx: Reading): Promise<PasswordPolicyKey> {
  const row = (await tx.db.select({ value: setting.value }).from(setting).where(eq(setting.key, key)).limit(1))[0]
  return passwordPolicyKeys.find((one) => one === row?.value) ?? 'dengbao'
}

export async function setPasswordPolicy(tx: Changing, value: PasswordPolicyKey): Promise<void> {
  const before = await passwordPolicyKey(tx)
  await tx.db
    .insert(setting)
    .values({ key, district: tx.district, value, changedAt: tx.now })
    .onConflictDoUpdate({ target: setting.key, set: { value, changedAt: tx.now } })
  tx.changes.push({ kind: 'setting', record: key, subject: null, before: { policy: before }, after: { policy: value } })
}
