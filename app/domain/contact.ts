// Contacts are shown masked unless someone asks to see them. 依据:《中华人民共和国个人信息保护法》第六条 (最小必要)、第五十一条 (去标识化).

const digits = (text: string) => text.replace(/\D/g, '').length

/** `13812341234` as `138****1234`; of shorter numbers only the last two signs stay. */
export function maskPhone(phone: string): string {
  const known = phone.trim()
  if (digits(known) < 7) return '*'.repeat(Math.max(0, known.length - 2)) + known.slice(-2)
  return `${known.slice(0, 3)}****${known.slice(-4)}`
}

/** `王小明` as `王**`. */
export const maskPerson = (name: string): string => {
  const signs = [...name.trim()]
  return (signs[0] ?? '') + '*'.repeat(Math.max(0, signs.length - 1))
}
