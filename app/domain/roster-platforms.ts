// A row of a list of platforms judged against the register: one platform is one name at one level. A row that begins on the day its
// platform's lower level ends is its upgrade (升级). 依据: 名单实务: 空格不覆盖已有内容.
import { type Day, overlaps } from '#domain/day.ts'
import { nameKey } from '#domain/name-key.ts'
import { isHigherLevel, type PlatformLevel, type PlatformType } from '#domain/platform.ts'
import { changedValues, type Judgement, refusedRow, withChanges } from '#domain/roster-row.ts'
import { isEmptyRange } from '#domain/stay.ts'

export type PlatformValues = {
  name: string
  type: PlatformType
  level: PlatformLevel
  /** A firm of the register, or else the host as it is written. */
  hostFirm: string | null
  hostName: string | null
  field: string | null
  number: string | null
  authority: string | null
  fromOn: Day
  toOn: Day | null
  source: string | null
  follows: string | null
}
export type PlatformState = { id: string; fact: string | null; values: PlatformValues }

export type PlatformSaid = {
  name: string | null
  /** What the row gives of it; an empty cell says nothing. */
  values: Partial<Omit<PlatformValues, 'name' | 'follows' | 'hostFirm' | 'hostName'>>
  host: string | null
  /** A day given by its month or year alone. */
  inexact: 'issuedOn' | 'closedOn' | null
}

/** By name key; the firms that hosts may be, by name key as well. */
export type PlatformRegister = {
  platforms: Map<string, PlatformState[]>
  hosts: ReadonlyMap<string, { id: string; name: string }>
}
export type PlatformJudgement = { judgement: Judgement; before: PlatformState | null; next: PlatformState | null }

const refused = (...args: Parameters<typeof refusedRow>): PlatformJudgement => ({
  judgement: refusedRow(...args),
  before: null,
  next: null,
})

export function platformRegister(
  platforms: readonly PlatformState[],
  hosts: PlatformRegister['hosts'],
): PlatformRegister {
  const register: PlatformRegister = { platforms: new Map(), hosts }
  for (const one of platforms) enterPlatform(register, one)
  return register
}

export function enterPlatform({ platforms }: PlatformRegister, one: PlatformState): void {
  const key = nameKey(one.values.name)
  const others = (platforms.get(key) ?? []).filter(({ id }) => id !== one.id)
  platforms.set(key, [...others, one])
}

export function judgePlatform(said: PlatformSaid, register: PlatformRegister, newId: () => string): PlatformJudgement {
  const { name } = said
  if (name === null) return refused('name-missing', 'name')
  if (said.inexact !== null) return refused('day-not-exact', said.inexact)
  const alike = register.platforms.get(nameKey(name)) ?? []
  const known = platformMeant(said, alike)
  return known ? knownPlatform(said, known, alike, register) : newPlatform({ ...said, name }, alike, register, newId)
}

/** At the level the row names, the one that began on its day; else the latest of that level. */
function platformMeant({ values }: PlatformSaid, alike: readonly PlatformState[]): PlatformState | undefined {
  const { level, fromOn } = values
  const ofLevel = level === undefined ? alike : alike.filter((one) => one.values.level === level)
  const sameDay = ofLevel.find((one) => one.values.fromOn === fromOn)
  if (sameDay) return sameDay
  const latest = [...ofLevel].sort((a, b) => (a.values.fromOn < b.values.fromOn ? 1 : -1))[0]
  // A platform that ended before the row's day was entered anew.
  const ended = latest?.values.toOn
  return fromOn !== undefined && ended !== null && ended !== undefined && ended <= fromOn ? undefined : latest
}

const hostOf = (host: string | null, { hosts }: PlatformRegister) => {
  if (host === null) return null
  const firm = hosts.get(nameKey(host))
  return firm ? { hostFirm: firm.id, hostName: firm.name } : { hostFirm: null, hostName: host }
}

function newPlatform(
  said: PlatformSaid & { name: string },
  alike: readonly PlatformState[],
  register: PlatformRegister,
  newId: () => string,
): PlatformJudgement {
  const { type, level, fromOn, toOn = null, field = null, number = null, authority = null, source = null } = said.values
  if (type === undefined) return refused('platform-type-missing', 'platformType')
  if (level === undefined) return refused('level-missing', 'level')
  if (fromOn === undefined) return refused('day-missing', 'issuedOn')
  const host = hostOf(said.host, register) ?? { hostFirm: null, hostName: null }
  const raised = alike.find((one) => one.values.toOn === fromOn && isHigherLevel(level, one.values.level))
  const values: PlatformValues = {
    ...{ name: said.name, type, level, ...host, field, number, authority, fromOn, toOn, source },
    follows: raised?.id ?? null,
  }
  return settled({ id: newId(), fact: null, values }, null, alike, [])
}

function knownPlatform(
  said: PlatformSaid,
  known: PlatformState,
  alike: readonly PlatformState[],
  register: PlatformRegister,
): PlatformJudgement {
  const host = hostOf(said.host, register)
  const sameHost = host === null || (host.hostFirm !== null && host.hostFirm === known.values.hostFirm)
  const changes = changedValues(known.values, { ...said.values, ...(sameHost ? {} : host) })
  if (changes.length === 0) {
    const judgement: Judgement = { outcome: 'unchanged', subject: known.id, refusal: null, notes: [], changes: [] }
    return { judgement, before: null, next: null }
  }
  return settled({ ...known, values: withChanges(known.values, changes) }, known, alike, changes)
}

/** What must hold of the platform as it would be: some days of its own, shared with no other of its name. */
function settled(
  next: PlatformState,
  before: PlatformState | null,
  alike: readonly PlatformState[],
  changes: Judgement['changes'],
): PlatformJudgement {
  const range = { from: next.values.fromOn, to: next.values.toOn }
  const subject = before?.id ?? null
  if (isEmptyRange(range)) return refused('range-empty', 'closedOn', { from: range.from, to: range.to }, subject)
  const rival = alike.find(
    (one) => one.id !== next.id && overlaps({ from: one.values.fromOn, to: one.values.toOn }, range),
  )
  if (rival) return refused('platform-known', 'name', { from: rival.values.fromOn }, subject)
  const outcome = before ? 'updated' : 'created'
  return { judgement: { outcome, subject: next.id, refusal: null, notes: [], changes }, before, next }
}
