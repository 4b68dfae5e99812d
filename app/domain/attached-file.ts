// Files on a firm's page: which kinds are taken, how large, and under which names. 依据: GB/T 22239-2019 8.1.4.5 恶意代码防范
// (kinds and content restricted), 本区工作口径 (the kinds and the size).

export const fileTypes = ['pdf', 'png', 'jpeg', 'docx', 'xlsx', 'text'] as const
export type FileType = (typeof fileTypes)[number]

export const fileLimitMb = 20

/** The endings a file of a type may have. */
const endings: Record<FileType, readonly string[]> = {
  pdf: ['pdf'],
  png: ['png'],
  jpeg: ['jpg', 'jpeg'],
  docx: ['docx'],
  xlsx: ['xlsx'],
  text: ['txt', 'csv'],
}

export const mediaTypes: Record<FileType, string> = {
  pdf: 'application/pdf',
  png: 'image/png',
  jpeg: 'image/jpeg',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  text: 'text/plain; charset=utf-8',
}

export const acceptedEndings = Object.values(endings).flat()

export const endingOf = (name: string): string => /\.([^.]{1,10})$/.exec(name)?.[1]?.toLowerCase() ?? ''

/** What the name says the file is; null = none of the kinds taken. */
export const typeByName = (name: string): FileType | null =>
  fileTypes.find((type) => endings[type].includes(endingOf(name))) ?? null

/** The name as it is shown and given back: its last part, without signs that no file system takes. */
export function plainName(name: string): string {
  const last = name.normalize('NFC').split(/[\\/]/).at(-1) ?? ''
  const shown = [...last].filter((sign) => (sign.codePointAt(0) ?? 0) >= 0x20 && !'<>:"|?*\u007f'.includes(sign))
  const clean = shown.join('').trim().replace(/^\.+/, '')
  const ending = endingOf(clean)
  return clean.length <= 120 ? clean : `${clean.slice(0, 119 - ending.length)}.${ending}`
}

/** Why a file is not taken. */
export const fileFaults = [
  'empty',
  'too-large',
  'kind-not-taken',
  'not-what-it-says',
  'macros',
  'scripts',
  'archive',
  'broken',
] as const
export type FileFault = (typeof fileFaults)[number]
