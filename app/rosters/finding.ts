// What is said of one cell: codes with figures, never sentences. A finding may stand beside a value (a warning) or in its place.

export type Finding =
  /** Digits lost in a number cell; what was typed can't be told from it. */
  | { code: 'cell.digits-lost'; detail: { shown: string } }
  /** A code that fails a check: kept as written, with what was probably meant. */
  | { code: 'cell.code-doubtful'; detail: { finding: string; suggestion: string | null } }
  | { code: 'cell.not-a-code'; detail: { finding: string; suggestion: string | null } }
  | { code: 'cell.not-a-day'; detail: { text: string } }
  | { code: 'cell.no-such-day'; detail: { text: string } }
  /** 3/4/2020, or a number cell 2020.1 that may have been 2020.10. */
  | { code: 'cell.day-ambiguous'; detail: { text: string } }
  | { code: 'cell.month-only'; detail: { text: string } }
  | { code: 'cell.year-only'; detail: { text: string } }
  | { code: 'cell.not-a-term'; detail: { text: string } }
  | { code: 'cell.not-money'; detail: { text: string } }
  | { code: 'cell.unit-unknown'; detail: { text: string } }
  | { code: 'cell.foreign-currency'; detail: { currency: string; amount: number | null } }
  | { code: 'cell.approximate'; detail: { text: string } }
  | { code: 'cell.not-an-area'; detail: { text: string } }
  | { code: 'cell.not-a-year'; detail: { text: string } }
  | { code: 'cell.not-yes-or-no'; detail: { text: string } }
  | { code: 'cell.not-a-phone'; detail: { text: string } }
  | { code: 'cell.not-one-of'; detail: { text: string } }
  | { code: 'cell.too-long'; detail: { limit: number } }
  | { code: 'cell.faulty'; detail: { text: string } }
  | { code: 'cell.missing'; detail: Record<string, never> }

export type FindingCode = Finding['code']

export const findingCodes = [
  'cell.digits-lost',
  'cell.code-doubtful',
  'cell.not-a-code',
  'cell.not-a-day',
  'cell.no-such-day',
  'cell.day-ambiguous',
  'cell.month-only',
  'cell.year-only',
  'cell.not-a-term',
  'cell.not-money',
  'cell.unit-unknown',
  'cell.foreign-currency',
  'cell.approximate',
  'cell.not-an-area',
  'cell.not-a-year',
  'cell.not-yes-or-no',
  'cell.not-a-phone',
  'cell.not-one-of',
  'cell.too-long',
  'cell.faulty',
  'cell.missing',
] as const satisfies FindingCode[]

/** A read cell: the value to use, or null, and what is to be said. */
export type Read<Value> = { value: Value | null; finding?: Finding }
