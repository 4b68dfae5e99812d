// Passwords (口令). 依据: GB/T 22239-2019 8.1.4.1 身份鉴别 (复杂度, 定期更换); the other policy follows OWASP ASVS 5.0 chapter 6
// (long, no forced classes, no forced change). Which one holds is a switch of the security administrator.

export const passwordPolicyKeys = ['dengbao', 'asvs'] as const
export type PasswordPolicyKey = (typeof passwordPolicyKeys)[number]

export type PasswordPolicy = {
  minSigns: number
  maxSigns: number
  /** How many of lower case, upper case, digits and other signs. */
  minClasses: number
  /** Null = never asked to change. */
  maxAgeDays: number | null
  /** So many former passwords can't come back. */
  formerRefused: number
  confidence: 'default'
}

export const passwordPolicies: Record<PasswordPolicyKey, PasswordPolicy> = {
  dengbao: { minSigns: 12, maxSigns: 128, minClasses: 3, maxAgeDays: 90, formerRefused: 5, confidence: 'default' },
  asvs: { minSigns: 12, maxSigns: 128, minClasses: 1, maxAgeDays: null, formerRefused: 0, confidence: 'default' },
}

export const passwordFaults = ['too-short', 'too-long', 'too-few-classes', 'common', 'names-person'] as const
export type PasswordFault = (typeof passwordFaults)[number]

const classes = [/\p{Ll}/u, /\p{Lu}/u, /\p{Nd}/u, /[^\p{Ll}\p{Lu}\p{Nd}]/u]
const commonRoots = [
  'password passwd passw0rd admin administrator root system test user guest login welcome letmein changeme default secret',
  'qwerty qwertyuiop asdfgh asdfghjkl zxcvbn zxcvbnm qazwsx qazwsxedc wsxedc iloveyou woaini dragon monkey sunshine princess',
  'football baseball master superman batman shadow michael freedom whatever trustno computer internet huawei lenovo',
  'huanggu huangguqu shenyang liaoning kejiju hgkjj keji mima woshi nihao zhongguo china beijing',
]
  .join(' ')
  .split(' ')
const runs = [
  'abcdefghijklmnopqrstuvwxyz',
  '01234567890',
  'qwertyuiop',
  'asdfghjkl',
  'zxcvbnm',
  '1qaz2wsx3edc4rfv5tgb6yhn7ujm',
]
const lookalikes: Record<string, string> = {
  '@': 'a',
  '4': 'a',
  '3': 'e',
  '0': 'o',
  $: 's',
  '5': 's',
  '1': 'l',
  '!': 'i',
}

/** Signs as people count them: a rare character outside the basic plane is one. */
const signsOf = (text: string) => [...text]
const reversed = (text: string) => signsOf(text).reverse().join('')
const tracks = [...runs, ...runs.map(reversed)]

/** The text without runs of three and more neighbours of the alphabet, the digits or the keyboard. */
function withoutRuns(text: string): string {
  let rest = ''
  for (let at = 0; at < text.length; ) {
    let length = 1
    while (at + length < text.length && tracks.some((track) => track.includes(text.slice(at, at + length + 1))))
      length += 1
    if (length < 3) rest += text.slice(at, at + length)
    at += length
  }
  return rest
}

/** What is left of a password when runs, common words, years and repetition are taken away. */
function remainderOf(password: string): string {
  const lower = password.toLowerCase()
  const spelt = lower.replace(/[@4301$5!]/g, (sign) => lookalikes[sign] ?? sign)
  const remainders = [lower, spelt].map((text) =>
    commonRoots
      .reduce((rest, root) => rest.replaceAll(root, ''), withoutRuns(text))
      .replace(/(?:19|20)\d\d/g, '')
      .replace(/(.+?)\1+/gu, '$1'),
  )
  return remainders.sort((a, b) => a.length - b.length)[0] ?? ''
}

/** Whether it is built from what everyone tries first. */
export const isCommonPassword = (password: string): boolean => new Set(signsOf(remainderOf(password))).size < 6

/** What is wrong with a new password; nothing where it may be used. `person` are words it must not hold: name, sign-in name. */
export function faultsOf(password: string, policy: PasswordPolicy, person: readonly string[] = []): PasswordFault[] {
  const length = signsOf(password).length
  const held = classes.filter((one) => one.test(password)).length
  const lower = password.toLowerCase()
  const found: Record<PasswordFault, boolean> = {
    'too-short': length < policy.minSigns,
    'too-long': length > policy.maxSigns,
    'too-few-classes': held < policy.minClasses,
    common: length <= policy.maxSigns && isCommonPassword(password),
    'names-person': person.some((word) => signsOf(word).length >= 3 && lower.includes(word.toLowerCase())),
  }
  return passwordFaults.filter((fault) => found[fault])
}

/** Whether a password set so many days ago must be changed. */
export const isPasswordStale = (ageDays: number, policy: PasswordPolicy): boolean =>
  policy.maxAgeDays !== null && ageDays >= policy.maxAgeDays
