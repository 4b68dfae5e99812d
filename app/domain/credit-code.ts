// 统一社会信用代码. 依据: GB 32100-2015《法人和其他组织统一社会信用代码编码规则》; 主体标识码校验: GB 11714-1997
// 《全国组织机构代码编制规则》; 旧 15 位注册号: GS15-2006《工商行政管理市场主体注册号编制规则》(MOD 11,10).
// A failing check warns and never blocks: early pilot areas issued lawful codes that fail it. The district never follows
// from the code: the division inside is where the organisation first registered.

/** The 31 signs in value order; I, O, S, V, Z are not among them. */
export const creditCodeSigns = '0123456789ABCDEFGHJKLMNPQRTUWXY'
const weights = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28]
const organisationWeights = [3, 7, 9, 10, 5, 8, 4, 2]
const provinces =
  '11 12 13 14 15 21 22 23 31 32 33 34 35 36 37 41 42 43 44 45 46 50 51 52 53 54 61 62 63 64 65 71 81 82'
const wellFormed = new RegExp(`^[${creditCodeSigns}]{18}$`)
const scientific = /^\d(\.\d+)?E\+?\d+$/
const slips: Record<string, string> = { O: '0', I: '1', Z: '2', S: '5' }

export type CodeShape = 'ok' | 'empty' | 'length' | 'signs' | 'old-15-digit' | 'damaged-by-excel'
export type CodeFinding =
  | 'valid'
  | 'check-wrong'
  | 'organisation-check-wrong'
  | 'both-checks-wrong'
  | Exclude<CodeShape, 'ok'>

export type CodeJudgement = {
  /** The code as it would be kept: normalised, never altered. */
  code: string
  shape: CodeShape
  checkDigitOk: boolean
  orgCodeOk: boolean
  /** Whether signs 3-4 name a province of GB/T 2260 (or 10 for codes given by the centre). Told, never counted as a failure. */
  provinceKnown: boolean
  finding: CodeFinding
  /** What was probably meant (O for 0, I for 1, Z for 2, S for 5), only where that passes both checks. Never applied by itself. */
  suggestion: string | null
}

/** Full-width signs, case, spaces, dashes, zero-width signs and a leading apostrophe are typing, not the code. */
export const normaliseCode = (text: string): string =>
  text
    .normalize('NFKC')
    .replace(/[\s\u200b-\u200d\u2060\ufeff\u00ad]/g, '')
    .replace(/^['’‘`´]+/, '')
    .replace(/[-‐‑‒–—―−_]/g, '')
    .toUpperCase()

const sumOf = (signs: string, factors: readonly number[], value: (sign: string) => number): number =>
  factors.reduce((sum, factor, at) => sum + factor * value(signs.charAt(at)), 0)

/** Sign 18 for the first 17 signs. */
export function checkSign(first17: string): string {
  const sum = sumOf(first17, weights, (sign) => creditCodeSigns.indexOf(sign))
  return creditCodeSigns.charAt((31 - (sum % 31)) % 31)
}

/** The check sign of an organisation code (GB 11714): 10 is written X, 11 is written 0. */
export function organisationCheckSign(first8: string): string {
  const check = 11 - (sumOf(first8, organisationWeights, (sign) => Number.parseInt(sign, 36)) % 11)
  return check === 10 ? 'X' : check === 11 ? '0' : String(check)
}

/** A complete code from department, class and division (8 signs) and the organisation's own 8 signs. For demonstrations. */
export function completeCode(head: string, organisation: string): string {
  const first17 = `${head}${organisation}${organisationCheckSign(organisation)}`
  const code = first17 + checkSign(first17)
  if (head.length !== 8 || !wellFormed.test(code))
    throw new RangeError(`not the parts of a credit code: ${head} ${organisation}`)
  return code
}

/** 旧 15 位注册号: 14 digits and a check digit by ISO 7064 MOD 11,10. */
export function isRegistrationNumber15(text: string): boolean {
  if (!/^\d{15}$/.test(text)) return false
  let product = 10
  for (const digit of text.slice(0, 14)) product = (((product + Number(digit)) % 10 || 10) * 2) % 11
  return (product + Number(text.charAt(14))) % 10 === 1
}

function shapeOf(code: string): CodeShape {
  if (code === '') return 'empty'
  if (scientific.test(code)) return 'damaged-by-excel'
  if (/^\d{15}$/.test(code)) return 'old-15-digit'
  if (code.length !== 18) return 'length'
  return wellFormed.test(code) ? 'ok' : 'signs'
}

function findingOf(checkDigitOk: boolean, orgCodeOk: boolean): CodeFinding {
  if (checkDigitOk) return orgCodeOk ? 'valid' : 'organisation-check-wrong'
  return orgCodeOk ? 'check-wrong' : 'both-checks-wrong'
}

/** Everything that can be said about a code as written. A number cell holds 15 digits at most: beyond that digits are lost. */
export function judgeCode(written: string | number): CodeJudgement {
  const code = normaliseCode(String(written))
  const shape = typeof written === 'number' && !Number.isSafeInteger(written) ? 'damaged-by-excel' : shapeOf(code)
  if (shape !== 'ok') {
    const suggestion = shape === 'signs' ? meantBy(code) : null
    return { code, shape, checkDigitOk: false, orgCodeOk: false, provinceKnown: false, finding: shape, suggestion }
  }
  const checkDigitOk = checkSign(code) === code.charAt(17)
  const orgCodeOk = organisationCheckSign(code.slice(8, 16)) === code.charAt(16)
  const provinceKnown = ['10', ...provinces.split(' ')].includes(code.slice(2, 4))
  return {
    code,
    shape,
    checkDigitOk,
    orgCodeOk,
    provinceKnown,
    finding: findingOf(checkDigitOk, orgCodeOk),
    suggestion: null,
  }
}

function meantBy(code: string): string | null {
  const meant = code.replace(/[OIZS]/g, (sign) => slips[sign] ?? sign)
  return wellFormed.test(meant) && judgeCode(meant).finding === 'valid' ? meant : null
}

/** Whether an officer may keep the code with a reason (待核). An empty or a rounded code can't be kept: it names nobody. */
export const isKeepable = (judgement: CodeJudgement): boolean =>
  judgement.shape !== 'empty' && judgement.shape !== 'damaged-by-excel'

/** Whether keeping the code takes a reason. */
export const needsReason = (judgement: CodeJudgement): boolean => judgement.finding !== 'valid'
