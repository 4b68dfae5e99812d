// The demo officer's colleagues, and whose firm is whose: by street, as a bureau parts its district.
import type { DemoFirm } from '#seeds/demo/firms.ts'

/** The demo's own officer, as whom one signs in first. */
export const ownOfficer = 'officer'

export const colleagues = [
  { signInName: 'officer2', name: '刘洋' },
  { signInName: 'officer3', name: '陈静' },
  { signInName: 'officer4', name: '张磊' },
  { signInName: 'officer5', name: '于欣' },
] as const

const streetOrder = (street: string): number => Number(street.slice(-3))

/** One firm in eight has nobody yet; of the others the demo's officer looks after about a quarter. */
export function officerOf(firm: DemoFirm): string | null {
  if (firm.key % 8 === 5) return null
  const at = (streetOrder(firm.street) + (firm.key % 3)) % 5
  return at === 0 ? ownOfficer : (colleagues[at - 1]?.signInName ?? ownOfficer)
}

/** Who works on the firm: its own officer, else the demo's. */
export const workerOf = (firm: DemoFirm): string => officerOf(firm) ?? ownOfficer
