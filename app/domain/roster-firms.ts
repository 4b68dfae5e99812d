// A firm's row of a roster judged against the register: matched by code, then by name; never by likeness.
// 依据: 统一社会信用代码为唯一身份 (GB 32100-2015); 企业名称以登记为准, 更名须有日期; 本区企业口径见 residence.ts.

import type { Day, Precision } from '#domain/day.ts'
import type { CodeStanding, SizeClass } from '#domain/firm.ts'
import { nameKey } from '#domain/name-key.ts'
import { isSoundAgainst, type SaidCode } from '#domain/roster-code.ts'
import {
  changedValues,
  type Judgement,
  note,
  refusedRow,
  type Said,
  type ValueChange,
  withChanges,
} from '#domain/roster-row.ts'

/** A firm's values that rosters can change. */
export type FirmFields = {
  name: string
  code: string | null
  codeStanding: CodeStanding
  registeredOn: Day | null
  registeredPrecision: Precision | null
  deregisteredOn: Day | null
  capitalYuan: number | null
  legalForm: string | null
  scope: string | null
  industry: string | null
  field: string | null
  zone: string | null
  street: string | null
  address: string | null
  size: SizeClass | null
  contactName: string | null
  contactPhone: string | null
  note: string | null
}

/** A dated fact of the firm; `fact` is null until it is stored. */
export type NameSpan = { fact: string | null; name: string; from: Day | null; to: Day | null }
export type ResidenceSpan = {
  fact: string | null
  from: Day | null
  to: Day | null
  presumed: boolean
  arrival: 'registered' | 'moved-in' | 'unknown'
}

export type FirmState = {
  id: string
  fields: FirmFields
  /** The oldest first. */
  names: readonly NameSpan[]
  residences: readonly ResidenceSpan[]
}

/** What a row says of a firm. */
export type FirmSaid = {
  name: string | null
  formerName: string | null
  code: SaidCode
  registered: { day: Day; precision: Precision } | null
  movedIn: { day: Day; precision: Precision } | null
  values: Partial<FirmFields>
  /** What reading the row's cells already brought to light. */
  notes: readonly Said[]
}

/** The firms that a file's rows may be about, found by code and by name key. */
export type FirmRegister = {
  byId: Map<string, FirmState>
  byCode: Map<string, string>
  byName: Map<string, Set<string>>
  byFormerName: Map<string, Set<string>>
}

export const emptyRegister = (): FirmRegister => ({
  byId: new Map(),
  byCode: new Map(),
  byName: new Map(),
  byFormerName: new Map(),
})

const put = (index: Map<string, Set<string>>, key: string, id: string) => {
  const ids = index.get(key)
  if (ids) ids.add(id)
  else index.set(key, new Set([id]))
}

/** Enters a firm, or what has become of it, so that later rows of the file meet it. */
export function enter(register: FirmRegister, firm: FirmState): void {
  const before = register.byId.get(firm.id)
  if (before) register.byName.get(nameKey(before.fields.name))?.delete(firm.id)
  register.byId.set(firm.id, firm)
  if (firm.fields.code !== null) register.byCode.set(firm.fields.code, firm.id)
  const present = nameKey(firm.fields.name)
  put(register.byName, present, firm.id)
  for (const { name } of firm.names) {
    const key = nameKey(name)
    if (key !== present) put(register.byFormerName, key, firm.id)
  }
}

export type Match =
  | { found: 'firm'; firm: FirmState; by: 'code' | 'name' | 'former-name' }
  | { found: 'none' }
  | { found: 'several'; names: string }
  | { found: 'other-code'; firm: FirmState }

export type Who = Pick<FirmSaid, 'name' | 'formerName' | 'code'>

const named = (register: FirmRegister, index: Map<string, Set<string>>, name: string): FirmState[] =>
  [...(index.get(nameKey(name)) ?? [])].flatMap((id) => register.byId.get(id) ?? [])

/** Which firm of the register a row is about. A name that two firms bear, or one with another sound code, is nobody's. */
export function matchFirm(register: FirmRegister, who: Who): Match {
  const coded = who.code.code === null ? undefined : register.byCode.get(who.code.code)
  const byCode = coded === undefined ? undefined : register.byId.get(coded)
  if (byCode) return { found: 'firm', firm: byCode, by: 'code' }
  if (who.name === null) return { found: 'none' }
  const present = oneOf(named(register, register.byName, who.name), who, 'name')
  if (present) return present
  const former = oneOf(named(register, register.byFormerName, who.name), who, 'former-name')
  if (former?.found === 'firm' || former?.found === 'several') return former
  const stated =
    who.formerName === null ? null : oneOf(named(register, register.byName, who.formerName), who, 'former-name')
  return stated?.found === 'firm' ? stated : { found: 'none' }
}

function oneOf(firms: FirmState[], { code }: Who, by: 'name' | 'former-name'): Match | null {
  const possible = firms.filter((firm) => !isSoundAgainst(code, firm.fields))
  const [first, second] = possible
  if (second)
    return { found: 'several', names: possible.map((firm) => firm.fields.code ?? firm.fields.name).join('、') }
  if (first) return { found: 'firm', firm: first, by }
  const other = firms[0]
  return other ? { found: 'other-code', firm: other } : null
}

export type FirmContext = {
  /** The day the list speaks of, and the day a change of name is dated by. */
  day: Day
  newId: () => string
}

export type FirmJudgement = { judgement: Judgement; next: FirmState | null }
const refused = (...args: Parameters<typeof refusedRow>): FirmJudgement => ({
  judgement: refusedRow(...args),
  next: null,
})

/** Judges one row of a firm list. `next` is the firm as it will stand; null where nothing changes. */
export function judgeFirm(said: FirmSaid, register: FirmRegister, context: FirmContext): FirmJudgement {
  if (said.name === null && said.code.code === null) return refused('nothing-to-match', 'name')
  const match = matchFirm(register, said)
  switch (match.found) {
    case 'several':
      return refused('name-ambiguous', 'name', { firms: match.names })
    case 'other-code':
      return refused('name-has-other-code', 'code', { code: match.firm.fields.code }, match.firm.id)
    case 'none':
      return newFirm(said, context)
    case 'firm':
      return knownFirm(said, match, context)
  }
}

function newFirm(said: FirmSaid, context: FirmContext): FirmJudgement {
  if (said.name === null) return refused('name-missing', 'name')
  if (said.code.lost !== null) return refused(said.code.lost, 'code', { shown: said.code.written })
  const next = firmFrom({ ...said, name: said.name }, context)
  const judgement: Judgement = {
    outcome: 'created',
    subject: next.id,
    refusal: null,
    notes: [...codeNotes(said.code), ...said.notes],
    changes: [],
  }
  return { judgement, next }
}

const nothingKnown: Omit<FirmFields, 'name' | 'code' | 'codeStanding'> = {
  registeredOn: null,
  registeredPrecision: null,
  deregisteredOn: null,
  capitalYuan: null,
  legalForm: null,
  scope: null,
  industry: null,
  field: null,
  zone: null,
  street: null,
  address: null,
  size: null,
  contactName: null,
  contactPhone: null,
  note: null,
}

/** The values that a row holds. */
function given(values: Partial<FirmFields>): Partial<FirmFields> {
  const held: Partial<FirmFields> = {}
  for (const [name, value] of Object.entries(values))
    if (value !== null && value !== undefined) Reflect.set(held, name, value)
  return held
}

/** A firm that a list brings: in the district since it moved in, else since its registration, 推定. */
export function firmFrom(said: FirmSaid & { name: string }, { day, newId }: FirmContext): FirmState {
  const { code, standing } = said.code
  return {
    id: newId(),
    fields: {
      ...nothingKnown,
      ...given(said.values),
      name: said.name,
      code,
      codeStanding: standing,
      registeredOn: said.registered?.day ?? null,
      registeredPrecision: said.registered?.precision ?? null,
    },
    names: firstNames(said.name, said.formerName, day),
    residences: [firstResidence(said)],
  }
}

/** A former name is known to have ended by the list's day; when exactly, the list doesn't say. */
const firstNames = (name: string, formerName: string | null, day: Day): NameSpan[] =>
  formerName === null || nameKey(formerName) === nameKey(name)
    ? [{ fact: null, name, from: null, to: null }]
    : [
        { fact: null, name: formerName, from: null, to: day },
        { fact: null, name, from: day, to: null },
      ]

function firstResidence({ movedIn, registered }: Pick<FirmSaid, 'movedIn' | 'registered'>): ResidenceSpan {
  if (movedIn) {
    const presumed = movedIn.precision !== 'day'
    return { fact: null, from: movedIn.day, to: null, presumed, arrival: 'moved-in' }
  }
  const arrival = registered ? 'registered' : 'unknown'
  return { fact: null, from: registered?.day ?? null, to: null, presumed: true, arrival }
}

export const codeNotes = (code: SaidCode): Said[] => {
  if (code.standing === 'to-verify') return [note('code-to-verify', 'code', { code: code.code })]
  return code.standing === 'missing' ? [note('code-missing', 'code')] : []
}

type KnownMatch = Extract<Match, { found: 'firm' }>

function knownFirm(said: FirmSaid, match: KnownMatch, { day }: FirmContext): FirmJudgement {
  const { firm } = match
  const code = codeFrom(said.code, firm.fields)
  const values = changedValues(firm.fields, { ...said.values, ...registrationFrom(said.registered, firm.fields) })
  const renaming = renamed(firm, said, match.by, day)
  const changes = [...code.changes, ...renaming.changes, ...values]
  const fields = withChanges(firm.fields, changes)
  const residences = residencesFrom(firm, said, fields)
  const moved = residences.changes.length > 0
  const all = [...changes, ...residences.changes]
  const notes = [...matchNotes(match), ...code.notes, ...renaming.notes, ...said.notes]
  const next =
    all.length === 0
      ? null
      : { ...firm, fields, names: renaming.names, residences: moved ? residences.spans : firm.residences }
  const outcome = next ? 'updated' : 'unchanged'
  return { judgement: { outcome, subject: firm.id, refusal: null, notes, changes: all }, next }
}

export const matchNotes = ({ by, firm }: KnownMatch): Said[] => {
  if (by === 'name') return [note('by-name', 'name', { code: firm.fields.code })]
  return by === 'former-name' ? [note('by-former-name', 'name', { name: firm.fields.name })] : []
}

/** A code is taken where none is known, or where a sound one comes for one that fails a check. */
export function codeFrom(said: SaidCode, known: FirmFields): { changes: ValueChange[]; notes: Said[] } {
  if (said.lost !== null) return { changes: [], notes: [note('code-kept', 'code', { code: known.code })] }
  if (said.code === null || said.code === known.code) return { changes: [], notes: [] }
  const better = known.code === null || (known.codeStanding !== 'sound' && said.standing === 'sound')
  if (!better) return { changes: [], notes: [note('code-kept', 'code', { code: known.code })] }
  const changes = changedValues(known, { code: said.code, codeStanding: said.standing })
  return { changes, notes: said.standing === 'sound' ? [] : [note('code-to-verify', 'code', { code: said.code })] }
}

/** A day given more coarsely than it is known, and in keeping with it, says nothing new. */
function registrationFrom(said: FirmSaid['registered'], known: FirmFields): Partial<FirmFields> {
  if (said === null) return {}
  const length = { year: 4, month: 7, day: 10 }
  const finer = known.registeredOn !== null && length[known.registeredPrecision ?? 'day'] > length[said.precision]
  const shown = said.day.slice(0, length[said.precision])
  if (finer && known.registeredOn?.startsWith(shown)) return {}
  return { registeredOn: said.day, registeredPrecision: said.precision }
}

type Renaming = { changes: ValueChange[]; notes: Said[]; names: readonly NameSpan[] }

/** Another name under the same code is a change of name on the list's day; a name it bore before is only an older list. */
export function renamed(
  firm: FirmState,
  { name, formerName }: Pick<FirmSaid, 'name' | 'formerName'>,
  by: KnownMatch['by'],
  day: Day,
): Renaming {
  const none: Renaming = { changes: [], notes: [], names: firm.names }
  if (name === null || nameKey(name) === nameKey(firm.fields.name)) return none
  const older = { ...none, notes: [note('older-name', 'name', { name: firm.fields.name })] }
  if (firm.names.some((span) => nameKey(span.name) === nameKey(name))) return by === 'former-name' ? none : older
  if (by === 'former-name' && formerName === null) return none
  const last = firm.names[firm.names.length - 1]
  if (last && last.from !== null && last.from >= day) return older
  const before = last ? [...firm.names.slice(0, -1), { ...last, to: day }] : []
  return {
    changes: [{ field: 'name', before: firm.fields.name, after: name }],
    notes: [note('renamed', 'name', { before: firm.fields.name, day })],
    names: [...before, { fact: null, name, from: day, to: null }],
  }
}

type Moving = { spans: readonly ResidenceSpan[]; changes: ValueChange[] }

/** A stated day of moving in takes the place of a presumed one; a presumed one follows the registration day. */
function residencesFrom(firm: FirmState, said: FirmSaid, fields: FirmFields): Moving {
  const none: Moving = { spans: firm.residences, changes: [] }
  const last = firm.residences[firm.residences.length - 1]
  const next = nextResidence(last, said, firm.fields, fields)
  if (next === null) return none
  const fresh = next.fact === null
  return {
    spans: fresh ? [...firm.residences, next] : [...firm.residences.slice(0, -1), next],
    changes: [{ field: 'inDistrictFrom', before: fresh ? null : (last?.from ?? null), after: next.from }],
  }
}

function nextResidence(
  last: ResidenceSpan | undefined,
  { movedIn }: FirmSaid,
  before: FirmFields,
  after: FirmFields,
): ResidenceSpan | null {
  if (movedIn === null) {
    const follows =
      last?.presumed && last.arrival !== 'moved-in' && last.to === null && last.from === before.registeredOn
    if (!follows || after.registeredOn === before.registeredOn) return null
    return { ...last, from: after.registeredOn, arrival: 'registered' }
  }
  const presumed = movedIn.precision !== 'day'
  const stated: ResidenceSpan = { fact: null, from: movedIn.day, to: null, presumed, arrival: 'moved-in' }
  if (last === undefined) return stated
  if (last.to !== null) return movedIn.day >= last.to ? stated : null
  const same = last.from === movedIn.day && last.arrival === 'moved-in'
  if (same || (presumed && !last.presumed)) return null
  return { ...stated, fact: last.fact }
}
