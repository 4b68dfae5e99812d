// Telephone cells hold several numbers and often the person too: 024-86000000/13800000000 张三.
import { isPlaceholder } from '#domain/decimal.ts'
import type { Read } from '#rosters/finding.ts'
import type { Cell } from '#rosters/sheets.ts'

export type RosterPhone = { numbers: string[]; person: string | null }

const number =
  /(?:\+?86[- ]?)?1[3-9]\d[- ]?\d{4}[- ]?\d{4}(?!\d)|(?:\(?0\d{2,3}\)?[- ]?)?[2-9]\d{6,7}(?:(?:-|转)\d{1,5})?(?!\d)|[48]00[- ]?\d{3}[- ]?\d{4}(?!\d)/g

export function readPhone(cell: Cell): Read<RosterPhone> {
  const text = (typeof cell.value === 'number' ? String(cell.value) : cell.text)
    .normalize('NFKC')
    .replace(/[‐‑‒–—―−]/g, '-')
    .replace(/\s+/g, ' ')
    .trim()
  if (isPlaceholder(text)) return { value: null }
  const numbers = [...new Set((text.match(number) ?? []).map(plain))]
  const person = text
    .replace(number, ' ')
    .replace(/(?:联系)?(?:电话|手机|座机|办公)[:：]?|联系人[:：]?|[()/、,;，；:：|]/g, ' ')
    .trim()
    .replace(/\s+/g, ' ')
  const isPerson = /^[\p{Script=Han}·]{2,10}(?: [\p{Script=Han}·]{2,10})?$|^[A-Za-z][A-Za-z .]{1,30}$/u.test(person)
  const untold = /\d/.test(person)
  const value = numbers.length > 0 ? { numbers, person: isPerson ? person : null } : null
  return value && !untold ? { value } : { value, finding: { code: 'cell.not-a-phone', detail: { text } } }
}

/** Mobile numbers without their spaces and country code; land lines as area-number. */
function plain(written: string): string {
  const digits = written.replace(/[^\d转-]/g, '')
  const mobile = digits.replace(/-/g, '').replace(/^86(?=1[3-9]\d{9}$)/, '')
  if (/^1[3-9]\d{9}$/.test(mobile)) return mobile
  const area = /^(02\d|010|0[3-9]\d{2})-?(.+)$/.exec(digits)
  return area ? `${area[1]}-${area[2]}` : digits
}
