// What may be said of a roster (名单): its lists and fields, why a whole file is refused, and what is found in one cell.
// Codes with figures, never sentences: those stand in words/. 依据: 名单实务, 各规则集公告附件的列名.

export const rosterLists = ['firms', 'recognitions', 'carriers', 'metrics', 'units', 'tenants', 'platforms'] as const
export type RosterList = (typeof rosterLists)[number]

/** Every field a column can stand for, over all lists. */
export const rosterFields = [
  'name',
  'formerName',
  'code',
  'registeredOn',
  'deregisteredOn',
  'movedInOn',
  'capital',
  'industry',
  'field',
  'size',
  'legalForm',
  'scope',
  'zone',
  'street',
  'address',
  'district',
  'contactName',
  'contactPhone',
  'notes',
  'number',
  'authority',
  'batch',
  'notice',
  'year',
  'kind',
  'form',
  'route',
  'issuedOn',
  'from',
  'to',
  'term',
  'revokedOn',
  'type',
  'level',
  'operator',
  'area',
  'openedOn',
  'closedOn',
  'xinchuang',
  'carrier',
  'building',
  'floor',
  'room',
  'use',
  'lettableArea',
  'usableArea',
  'desks',
  'powerKw',
  'loadKg',
  'stayKind',
  'incubating',
  'takenArea',
  'enteredOn',
  'leaseEndOn',
  'leftOn',
  'graduatedOn',
  'rent',
  'platformType',
  'host',
  'platformField',
  'source',
  'revenueYuan',
  'salesYuan',
  'highTechIncomeYuan',
  'costYuan',
  'taxYuan',
  'rdYuan',
  'rdDomesticYuan',
  'ip1',
  'ip2',
  'transformedResults',
  'assetsYuan',
  'netAssetsYuan',
  'staff',
  'techStaff',
  'financingYuan',
  'largestRoundYuan',
] as const
export type RosterField = (typeof rosterFields)[number]

/** What the bytes turned out to be, where that is not a roster. */
export type OtherFormat =
  | 'html'
  | 'xml'
  | 'pdf'
  | 'image'
  | 'ods'
  | 'xlsb'
  | 'docx'
  | 'pptx'
  | 'zip'
  | 'archive'
  | 'ole'
  | 'binary'

export type RosterRefusal =
  | { code: 'roster.empty'; detail: Record<string, never> }
  | { code: 'roster.too-large'; detail: { limitMb: number } }
  | { code: 'roster.encrypted'; detail: Record<string, never> }
  | { code: 'roster.macro'; detail: Record<string, never> }
  | { code: 'roster.bomb'; detail: { limit: 'unpacked' | 'entries' | 'ratio'; limitMb: number; limitEntries: number } }
  | { code: 'roster.unsafe'; detail: { what: 'path' | 'doctype' } }
  | { code: 'roster.broken'; detail: { format: 'xlsx' | 'xls' | 'csv' } }
  | { code: 'roster.not-a-roster'; detail: { found: OtherFormat } }
  | { code: 'roster.no-sheet'; detail: { sheet: string } }
  | { code: 'roster.no-header'; detail: { sheet: string } }
  | { code: 'roster.lacks-column'; detail: { sheet: string; field: RosterField } }
  | { code: 'roster.too-many-rows'; detail: { limit: number } }
  | { code: 'roster.too-slow'; detail: { limitSeconds: number } }
  | { code: 'roster.too-heavy'; detail: { limitMb: number } }
  | { code: 'roster.stopped'; detail: Record<string, never> }

export type RosterRefusalCode = RosterRefusal['code']

/** Every code, for the words and for tests that none is forgotten. */
export const rosterRefusalCodes = [
  'roster.empty',
  'roster.too-large',
  'roster.encrypted',
  'roster.macro',
  'roster.bomb',
  'roster.unsafe',
  'roster.broken',
  'roster.not-a-roster',
  'roster.no-sheet',
  'roster.no-header',
  'roster.lacks-column',
  'roster.too-many-rows',
  'roster.too-slow',
  'roster.too-heavy',
  'roster.stopped',
] as const satisfies RosterRefusalCode[]

/** What is said of one cell; it may stand beside a value (a warning) or in its place. */
export type CellFinding =
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
  | { code: 'cell.not-a-count'; detail: { text: string } }
  | { code: 'cell.not-yes-or-no'; detail: { text: string } }
  | { code: 'cell.not-a-phone'; detail: { text: string } }
  | { code: 'cell.not-one-of'; detail: { text: string } }
  | { code: 'cell.too-long'; detail: { limit: number } }
  | { code: 'cell.faulty'; detail: { text: string } }
  | { code: 'cell.missing'; detail: Record<string, never> }

export type CellFindingCode = CellFinding['code']

export const cellFindingCodes = [
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
  'cell.not-a-count',
  'cell.not-yes-or-no',
  'cell.not-a-phone',
  'cell.not-one-of',
  'cell.too-long',
  'cell.faulty',
  'cell.missing',
] as const satisfies CellFindingCode[]
