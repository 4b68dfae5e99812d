// A row of a recognition list judged against the register. What holds for the whole list (kind, day, year, batch, notice) is said
// once by the officer and never guessed. 依据: 有效期随各规则集; 科小编号自入库登记之日起至当年末 (国科火字〔2019〕87号), 不倒填.
import { covers, type Day, firstOfYear, type Precision, yearOf } from '#domain/day.ts'
import {
  lapseDay,
  numberFinding,
  type RecognitionForm,
  type RecognitionKind,
  type RecognitionRoute,
  repetitionOf,
  usualForm,
  type Validity,
} from '#domain/recognition.ts'
import {
  codeFrom,
  codeNotes,
  enter,
  type FirmContext,
  type FirmRegister,
  type FirmSaid,
  type FirmState,
  firmFrom,
  matchFirm,
  matchNotes,
  renamed,
} from '#domain/roster-firms.ts'
import {
  changedValues,
  type Judgement,
  note,
  type RowReason,
  refusedRow,
  type Said,
  type ValueChange,
  withChanges,
} from '#domain/roster-row.ts'

/** A recognition as it is stored, or will be. */
export type GrantState = {
  /** The fact; null until it is stored. */
  fact: string | null
  firm: string
  kind: RecognitionKind
  number: string | null
  issuedOn: Day
  values: GrantValues
}
export type GrantValues = {
  form: RecognitionForm
  route: RecognitionRoute
  authority: string | null
  batchName: string | null
  notice: string | null
  ruleSet: string | null
  fromOn: Day
  toOn: Day | null
  revokedOn: Day | null
  source: string | null
}

/** What a row says, with the whole list's facts already filled in where the row is silent. */
export type GrantSaid = {
  firm: FirmSaid
  kind: RecognitionKind | null
  number: string | null
  issued: { day: Day; precision: Precision; text: string } | null
  /** The whole list's day, for rows that know the month only. */
  listDay: Day | null
  year: number | null
  from: Day | null
  /** `undefined` = not said; null = 长期. */
  to: Day | null | undefined
  form: RecognitionForm | null
  route: RecognitionRoute | null
  authority: string | null
  batchName: string | null
  notice: string | null
  revokedOn: Day | null
  source: string
}

/** Recognitions known, by firm and kind, and by kind and number over all firms. */
export type GrantRegister = { byFirm: Map<string, GrantState[]>; byNumber: Map<string, GrantState[]> }
export const emptyGrants = (): GrantRegister => ({ byFirm: new Map(), byNumber: new Map() })

const firmKey = ({ firm, kind }: Pick<GrantState, 'firm' | 'kind'>) => `${firm} ${kind}`
const numberKey = ({ kind, number }: Pick<GrantState, 'kind' | 'number'>) => `${kind} ${number}`

export function enterGrant(register: GrantRegister, grant: GrantState, replaced: GrantState | null = null): void {
  const put = (index: Map<string, GrantState[]>, key: string) =>
    index.set(key, [...(index.get(key) ?? []).filter((one) => one !== replaced), grant])
  put(register.byFirm, firmKey(grant))
  if (grant.number !== null) put(register.byNumber, numberKey(grant))
}

export type Rule = {
  key: string
  kinds: readonly RecognitionKind[]
  effectiveFrom: Day | null
  effectiveTo: Day | null
  validity: Validity
}

export type GrantContext = FirmContext & {
  today: Day
  rules: readonly Rule[]
  firms: FirmRegister
  grants: GrantRegister
  createFirms: boolean
}

export type GrantJudgement = {
  judgement: Judgement
  /** The firm where the row creates or renames it. */
  firm: FirmState | null
  grant: { next: GrantState; replaces: GrantState | null } | null
}

type Refused = Parameters<typeof refusedRow>
const refused = (...args: Refused): GrantJudgement => ({ judgement: refusedRow(...args), firm: null, grant: null })
class RowRefused extends Error {
  constructor(readonly said: Refused) {
    super(said[0])
  }
}
const refuseRow = (...said: Refused): never => {
  throw new RowRefused(said)
}

/** Judges one row of a recognition list. */
export function judgeGrant(said: GrantSaid, context: GrantContext): GrantJudgement {
  try {
    return judge(said, context)
  } catch (cause) {
    if (cause instanceof RowRefused) return refused(...cause.said)
    throw cause
  }
}

type Found = { firm: FirmState; isNew: boolean; changes: ValueChange[]; notes: Said[] }

function judge(said: GrantSaid, context: GrantContext): GrantJudgement {
  const kind = said.kind ?? refuseRow('kind-missing', 'kind')
  const day = dayOfGrant(said, kind, context.today)
  const found = firmOf(said, day, context)
  const { firm } = found
  const here = context.grants.byFirm.get(firmKey({ firm: firm.id, kind })) ?? []
  const known = sameGrant(here, said, day)
  const notes = [...found.notes, ...said.firm.notes, ...grantNotes(kind, said, day)]
  if (known) {
    const changes = changedValues(known.values, statedValues(said, known))
    refuseEmpty({ ...known.values, ...withChanges(known.values, changes) })
    const grant =
      changes.length > 0 ? { next: { ...known, values: withChanges(known.values, changes) }, replaces: known } : null
    return answer(found, grant, [...found.changes, ...changes], notes, 'updated')
  }
  const next = newGrant(said, kind, day, firm, here, context)
  return answer(found, { next, replaces: null }, found.changes, notes, 'created')
}

function answer(
  found: Found,
  grant: GrantJudgement['grant'],
  changes: ValueChange[],
  notes: Said[],
  done: 'created' | 'updated',
): GrantJudgement {
  const touched = found.isNew || found.changes.length > 0
  const outcome = grant || touched ? done : 'unchanged'
  const judgement: Judgement = { outcome, subject: found.firm.id, refusal: null, notes, changes }
  return { judgement, firm: touched ? found.firm : null, grant }
}

type GrantDay = { day: Day; stated: boolean }

/** The day it was given: the row's own, else the list's. A 科小 number may come with its year only: never backdated. */
function dayOfGrant(said: GrantSaid, kind: RecognitionKind, today: Day): GrantDay {
  const { issued, listDay, year } = said
  if (issued?.precision === 'day') return { day: issued.day, stated: true }
  if (issued) {
    const shown = issued.day.slice(0, issued.precision === 'month' ? 7 : 4)
    if (listDay?.startsWith(shown)) return { day: listDay, stated: true }
    return refuseRow('day-not-exact', 'issuedOn', { text: issued.text })
  }
  if (listDay) return { day: listDay, stated: true }
  if (kind !== 'tech-sme' || year === null) return refuseRow('day-missing', 'issuedOn')
  if (year > yearOf(today)) return refuseRow('year-ahead', 'year', { year })
  return { day: year === yearOf(today) ? today : `${year}-12-31`, stated: false }
}

function firmOf({ firm: said }: GrantSaid, { day }: GrantDay, context: GrantContext): Found {
  if (said.name === null && said.code.code === null) return refuseRow('nothing-to-match', 'name')
  const match = matchFirm(context.firms, said)
  if (match.found === 'several') return refuseRow('name-ambiguous', 'name', { firms: match.names })
  if (match.found === 'other-code')
    return refuseRow('name-has-other-code', 'code', { code: match.firm.fields.code }, match.firm.id)
  if (match.found === 'none') return createdFirm(said, day, context)
  const code = codeFrom(said.code, match.firm.fields)
  const renaming = renamed(match.firm, said, match.by, day)
  const changes = [...code.changes, ...renaming.changes]
  const firm = { ...match.firm, fields: withChanges(match.firm.fields, changes), names: renaming.names }
  refuseOutsideLife(firm, day)
  return { firm, isNew: false, changes, notes: [...matchNotes(match), ...code.notes, ...renaming.notes] }
}

function createdFirm(said: FirmSaid, day: Day, context: GrantContext): Found {
  if (!context.createFirms)
    return said.code.lost === null
      ? refuseRow('firm-unknown', said.code.code === null ? 'name' : 'code')
      : refuseRow(said.code.lost, 'code', { shown: said.code.written })
  if (said.name === null) return refuseRow('name-missing', 'name')
  if (said.code.lost !== null) return refuseRow(said.code.lost, 'code', { shown: said.code.written })
  const firm = firmFrom({ ...said, name: said.name }, { ...context, day })
  return { firm, isNew: true, changes: [], notes: [note('firm-created', 'name'), ...codeNotes(said.code)] }
}

function refuseOutsideLife({ id, fields }: FirmState, day: Day): void {
  const { registeredOn, deregisteredOn } = fields
  if (registeredOn !== null && day < registeredOn) refuseRow('before-registration', 'issuedOn', { registeredOn }, id)
  if (deregisteredOn !== null && day >= deregisteredOn)
    refuseRow('after-deregistration', 'issuedOn', { deregisteredOn }, id)
}

/** The recognition that the row repeats: the same number, or the same day where one of the two has no number. */
function sameGrant(here: readonly GrantState[], said: GrantSaid, { day, stated }: GrantDay): GrantState | null {
  const numbered = said.number === null ? [] : here.filter((one) => one.number === said.number)
  const onDay = (one: GrantState) => (stated ? one.issuedOn === day : yearOf(one.issuedOn) === yearOf(day))
  const same = numbered.find(onDay) ?? here.find((one) => onDay(one) && (one.number === null || said.number === null))
  if (same || said.route === 'renamed') return same ?? null
  const other = numbered[0]
  if (other === undefined) return null
  if (!stated) return other
  return refuseRow('number-other-day', 'number', { number: said.number, issuedOn: other.issuedOn }, other.firm)
}

/** What the row states of a recognition already known; what it leaves open stays as it is. */
function statedValues(said: GrantSaid, known: GrantState): Partial<GrantValues> {
  const { form, route, authority, batchName, notice, revokedOn } = said
  const named = { form, route, authority, batchName, notice, revokedOn }
  const stated = Object.fromEntries(Object.entries(named).filter(([, value]) => value !== null))
  const to = said.to === undefined || said.to === null ? {} : { toOn: said.to }
  const from = said.from !== null && known.kind !== 'tech-sme' ? { fromOn: said.from } : {}
  return { ...stated, ...to, ...from }
}

function newGrant(
  said: GrantSaid,
  kind: RecognitionKind,
  { day }: GrantDay,
  firm: FirmState,
  here: readonly GrantState[],
  { grants, rules }: GrantContext,
): GrantState {
  const route = said.route ?? (here.some((one) => one.values.fromOn < day) ? 'renewal' : 'first')
  const { number } = said
  const numbered = number === null ? [] : (grants.byNumber.get(numberKey({ kind, number })) ?? [])
  const asGrant = (one: GrantState) => ({ ...one, route: one.values.route })
  const repetition = repetitionOf([...here, ...numbered].map(asGrant), {
    kind,
    number,
    firm: firm.id,
    issuedOn: day,
    route,
  })
  if (repetition === 'same-number') refuseRow('number-known', 'number', { number }, firm.id)
  if (repetition === 'same-day') refuseRow('number-other-day', 'number', { number, issuedOn: day }, firm.id)
  if (repetition === 'nothing-to-replace') refuseRow('nothing-to-replace', 'route', {}, firm.id)
  const rule = rules.find(
    (one) => one.kinds.includes(kind) && covers({ from: one.effectiveFrom, to: one.effectiveTo }, day),
  )
  const values: GrantValues = {
    form: said.form ?? usualForm[kind],
    route,
    authority: said.authority,
    batchName: said.batchName,
    notice: said.notice,
    ruleSet: rule?.key ?? null,
    fromOn: kind === 'tech-sme' ? day : (said.from ?? day),
    toOn: route === 'renamed' ? replacedEnd(here, number, day) : endOf(said, kind, day, rule),
    revokedOn: said.revokedOn,
    source: said.source,
  }
  refuseEmpty(values)
  return { fact: null, firm: firm.id, kind, number, issuedOn: day, values }
}

function replacedEnd(here: readonly GrantState[], number: string | null, day: Day): Day | null {
  const before = here.filter((one) => one.issuedOn <= day && (number === null || one.number === number))
  return before[before.length - 1]?.values.toOn ?? null
}

/** 有效期至 as written; else by the rule set. A 科小 number holds to the end of the year it stands for. */
function endOf(said: GrantSaid, kind: RecognitionKind, day: Day, rule: Rule | undefined): Day | null {
  if (said.to !== undefined) return said.to
  if (rule === undefined) return refuseRow('no-rule-set', 'issuedOn', { day })
  if (kind === 'tech-sme' && said.year !== null) {
    if (firstOfYear(said.year + 1) <= day) refuseRow('day-outside-year', 'issuedOn', { day, year: said.year })
    return firstOfYear(said.year + 1)
  }
  return lapseDay(day, rule.validity)
}

function refuseEmpty({ fromOn, toOn, revokedOn }: GrantValues): void {
  const field = toOn !== null && toOn <= fromOn ? 'to' : revokedOn !== null && revokedOn < fromOn ? 'revokedOn' : null
  const reason: RowReason = 'range-empty'
  if (field) refuseRow(reason, field, { from: fromOn, to: field === 'to' ? toOn : revokedOn })
}

function grantNotes(kind: RecognitionKind, said: GrantSaid, { day, stated }: GrantDay): Said[] {
  const odd = stated ? numberFinding(kind, said.number, day) : null
  return [
    ...(odd ? [note(odd, 'number', { number: said.number })] : []),
    ...(stated ? [] : [note('year-only', 'year', { day })]),
  ]
}

/** Enters what a row brought, so that later rows of the file are judged against it. */
export function enterJudged(context: GrantContext, { firm, grant }: GrantJudgement): void {
  if (firm) enter(context.firms, firm)
  if (grant) enterGrant(context.grants, grant.next, grant.replaces)
}
