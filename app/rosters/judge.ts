// A whole roster judged against what is known, row by row in the file's order, so that a second row of a firm meets the first.
// The preview shows the result, the commit writes it; neither decides anything itself.
import type { Day, Range } from '#domain/day.ts'
import { nameKey } from '#domain/name-key.ts'
import { normaliseNumber, type RecognitionKind, recognitionKinds } from '#domain/recognition.ts'
import { type RosterField, type RosterList, rosterFields } from '#domain/roster.ts'
import { type CarrierState, carrierKey, judgeCarrier } from '#domain/roster-carriers.ts'
import { emptyRegister, enter, type FirmState, judgeFirm } from '#domain/roster-firms.ts'
import { judgeMetrics, type MetricsState, metricsKey } from '#domain/roster-metrics.ts'
import { enterPlatform, judgePlatform, type PlatformState, platformRegister } from '#domain/roster-platforms.ts'
import {
  enterRoom,
  type FloorState,
  type PremisesState,
  premisesRegister,
  type RoomState,
} from '#domain/roster-premises.ts'
import {
  emptyGrants,
  enterGrant,
  enterJudged,
  type GrantContext,
  type GrantJudgement,
  type GrantState,
  judgeGrant,
  type Rule,
} from '#domain/roster-recognitions.ts'
import type { Judgement, RowOutcome } from '#domain/roster-row.ts'
import { judgeTenancy, type TenancyState } from '#domain/roster-tenants.ts'
import { judgeRoom } from '#domain/roster-units.ts'
import { moneyFields } from '#rosters/cells.ts'
import { type Mapping, yearIn } from '#rosters/header.ts'
import type { Reading, RosterRow } from '#rosters/reading.ts'
import {
  type Places,
  saidCarrier,
  saidFirm,
  saidGrant,
  saidMetrics,
  saidPlatform,
  saidRoom,
  saidTenancy,
  type WholeList,
} from '#rosters/said.ts'

/** How a sheet is to be read, and what holds for the whole list. */
export type RosterSettings = {
  sheet?: string
  headerRow?: number
  mapping?: Record<string, string>
  moneyUnit?: string
  kind?: string
  issuedOn?: string
  batchName?: string
  notice?: string
  year?: number
  createFirms?: boolean
  carrier?: string
}

/** What is known of the firms, recognitions and carriers that a file may be about. */
export type Known = {
  firms: readonly FirmState[]
  grants: readonly GrantState[]
  carriers: readonly CarrierState[]
  metrics: readonly MetricsState[]
  rules: readonly Rule[]
  places: Places
  premises: KnownPremises
  platforms: readonly PlatformState[]
  /** Firms that may host platforms, by name key. */
  hosts: ReadonlyMap<string, { id: string; name: string }>
}

/** The carriers that a list of rooms or tenants names, with their floor, rooms and stays. */
type KnownPremises = {
  carriers: readonly PremisesState[]
  rooms: readonly RoomState[]
  floors: readonly FloorState[]
  stays: readonly TenancyState[]
}

export type Effect<State> = { before: State | null; after: State }
export type JudgedRow = { row: number; judgement: Judgement }
export type Counts = Record<RowOutcome, number> & { rows: number; skipped: number }
export type Judged = {
  rows: readonly JudgedRow[]
  counts: Counts
  firms: readonly Effect<FirmState>[]
  grants: readonly Effect<GrantState>[]
  carriers: readonly Effect<CarrierState>[]
  metrics: readonly Effect<MetricsState>[]
  rooms: readonly Effect<RoomState>[]
  premises: readonly Effect<PremisesState>[]
  stays: readonly Effect<TenancyState>[]
  platforms: readonly Effect<PlatformState>[]
}

export type JudgingContext = { today: Day; fileName: string; newId: () => string; onRow?: (done: number) => void }

const pieceRows = 200
/** Lets others have the thread. */
export const breathe = (): Promise<void> => new Promise((resume) => setImmediate(resume))

export const kindIn = (settings: RosterSettings): RecognitionKind | null =>
  recognitionKinds.find((kind) => kind === settings.kind) ?? null

/** Facts of the whole list that the file doesn't say and the officer has not said yet. */
export type Need = 'kind' | 'issuedOn' | 'year' | 'moneyUnit' | 'carrier'

export function needsOf(list: RosterList, reading: Reading, settings: RosterSettings): Need[] {
  if (list === 'metrics') return metricNeeds(reading, settings)
  if (list === 'units' || list === 'tenants') {
    const named = settings.carrier !== undefined || reading.columns.some(({ field }) => field === 'carrier')
    return named ? [] : ['carrier']
  }
  if (list !== 'recognitions') return []
  const mapped = new Set(reading.columns.map(({ field }) => field))
  const kind = mapped.has('kind') || kindIn(settings) !== null
  const dated = ['issuedOn', 'from', 'term'].some((field) => mapped.has(field as RosterField))
  const yearly = (kindIn(settings) === 'tech-sme' || mapped.has('kind')) && (settings.year || mapped.has('year'))
  return [...(kind ? [] : ['kind' as const]), ...(dated || settings.issuedOn || yearly ? [] : ['issuedOn' as const])]
}

/** Which year the figures are of, and in which unit, is never guessed. */
function metricNeeds(reading: Reading, settings: RosterSettings): Need[] {
  const dated = reading.columns.some(({ field }) => field === 'year')
  const year = dated || settings.year !== undefined || yearOfColumns(reading) !== null
  const bare = reading.columns.some(
    ({ field, unit }) =>
      field !== null &&
      unit === null &&
      moneyFields.includes(field) &&
      reading.rows.some(({ cells }) => cells[field]?.finding?.code === 'cell.unit-unknown'),
  )
  return [...(year ? [] : ['year' as const]), ...(bare ? ['moneyUnit' as const] : [])]
}

/** The one year that the columns name; null where they name none or several. */
function yearOfColumns({ columns }: Reading): number | null {
  const named = columns.flatMap(({ field, offers = [], header }) =>
    field !== null || offers.length > 0 ? (yearIn(header) ?? []) : [],
  )
  const years = [...new Set(named)]
  return years.length === 1 ? (years[0] ?? null) : null
}

/** Columns mapped by hand; an empty choice leaves a column out. */
export const mappingOf = ({ mapping = {} }: RosterSettings): Mapping =>
  Object.fromEntries(
    Object.entries(mapping).map(([index, field]) => [index, rosterFields.find((one) => one === field) ?? null]),
  )

/** What the rows name, by which the records they may be about are found. Yields to others every few hundred rows. */
export async function keysIn(reading: Reading, { carrier }: RosterSettings) {
  const codes = new Set<string>()
  const nameKeys = new Set<string>()
  const numbers = new Set<string>()
  const carriers = new Set(carrier === undefined ? [] : [nameKey(carrier)])
  const hosts = new Set<string>()
  for (const [index, { cells }] of reading.rows.entries()) {
    if (index % pieceRows === pieceRows - 1) await breathe()
    if (cells.code?.value) codes.add(cells.code.value)
    if (cells.name?.value) nameKeys.add(nameKey(cells.name.value))
    if (cells.formerName?.value) nameKeys.add(nameKey(cells.formerName.value))
    if (cells.carrier?.value) carriers.add(nameKey(cells.carrier.value))
    if (cells.host?.value) hosts.add(nameKey(cells.host.value))
    if (cells.number?.value) numbers.add(normaliseNumber(cells.number.value))
  }
  return { codes, nameKeys, numbers, carriers, hosts }
}

type Judge = (row: RosterRow) => Judgement

/** Judges every row. Yields to others every few hundred rows. */
export async function judgeRoster(
  list: RosterList,
  reading: Reading,
  settings: RosterSettings,
  known: Known,
  context: JudgingContext,
): Promise<Judged> {
  const effects = {
    firms: effectsOf<FirmState>(),
    grants: effectsOf<GrantState>(),
    carriers: effectsOf<CarrierState>(),
    metrics: effectsOf<MetricsState>(),
    rooms: effectsOf<RoomState>(),
    premises: effectsOf<PremisesState>(),
    stays: effectsOf<TenancyState>(),
    platforms: effectsOf<PlatformState>(),
  }
  const judge = await judges[list](settings, known, context, effects, reading)
  const rows: JudgedRow[] = []
  const counts: Counts = {
    rows: 0,
    created: 0,
    updated: 0,
    unchanged: 0,
    refused: 0,
    skipped: skippedOf(reading).length,
  }
  for (const row of reading.rows) {
    const judgement = judge(row)
    rows.push({ row: row.row, judgement })
    counts.rows += 1
    counts[judgement.outcome] += 1
    if (rows.length % pieceRows === 0) {
      context.onRow?.(rows.length)
      await breathe()
    }
  }
  return {
    rows,
    counts,
    firms: effects.firms.all(),
    grants: effects.grants.all(),
    carriers: effects.carriers.all(),
    metrics: effects.metrics.all(),
    rooms: effects.rooms.all(),
    premises: effects.premises.all(),
    stays: effects.stays.all(),
    platforms: effects.platforms.all(),
  }
}

/** Rows that are no firm: title, total, foot and other-district rows. Blank ones say nothing. */
export const skippedOf = (reading: Reading) => reading.skipped.filter(({ why }) => why !== 'blank')

/** What became of each record: where it stood before the file, and where it stands after the last row about it. */
function effectsOf<State extends object>() {
  const first = new Map<State, Effect<State>>()
  return {
    add(before: State | null, after: State) {
      const earlier = before === null ? undefined : first.get(before)
      const effect = { before: earlier ? earlier.before : before, after }
      if (before !== null) first.delete(before)
      first.set(after, effect)
    },
    all: () => [...first.values()],
  }
}

type Effects = {
  firms: ReturnType<typeof effectsOf<FirmState>>
  grants: ReturnType<typeof effectsOf<GrantState>>
  carriers: ReturnType<typeof effectsOf<CarrierState>>
  metrics: ReturnType<typeof effectsOf<MetricsState>>
  rooms: ReturnType<typeof effectsOf<RoomState>>
  premises: ReturnType<typeof effectsOf<PremisesState>>
  stays: ReturnType<typeof effectsOf<TenancyState>>
  platforms: ReturnType<typeof effectsOf<PlatformState>>
}
type MakeJudge = (
  settings: RosterSettings,
  known: Known,
  context: JudgingContext,
  effects: Effects,
  reading: Reading,
) => Judge | Promise<Judge>

async function firmRegister(known: Known) {
  const register = emptyRegister()
  for (const [index, firm] of known.firms.entries()) {
    enter(register, firm)
    if (index % pieceRows === pieceRows - 1) await breathe()
  }
  return register
}

const judgeFirms: MakeJudge = async (settings, known, { today, newId }, effects) => {
  const register = await firmRegister(known)
  const day = settings.issuedOn ?? today
  return ({ cells }) => {
    const { judgement, next } = judgeFirm(saidFirm(cells, known.places), register, { day, newId })
    if (next) {
      effects.firms.add(register.byId.get(next.id) ?? null, next)
      enter(register, next)
    }
    return judgement
  }
}

const judgeGrants: MakeJudge = async (settings, known, { today, newId, fileName }, effects) => {
  const grants = emptyGrants()
  for (const grant of known.grants) enterGrant(grants, grant)
  const context: GrantContext = {
    today,
    newId,
    day: settings.issuedOn ?? today,
    rules: known.rules,
    firms: await firmRegister(known),
    grants,
    createFirms: settings.createFirms ?? false,
  }
  const whole: WholeList = {
    kind: kindIn(settings),
    issuedOn: settings.issuedOn ?? null,
    year: settings.year ?? null,
    batchName: settings.batchName ?? null,
    notice: settings.notice ?? null,
    source: fileName,
  }
  return ({ cells }) => {
    const judged = judgeGrant(saidGrant(cells, whole), context)
    addGrant(judged, context, effects)
    enterJudged(context, judged)
    return judged.judgement
  }
}

function addGrant({ firm, grant }: GrantJudgement, context: GrantContext, effects: Effects): void {
  if (firm) effects.firms.add(context.firms.byId.get(firm.id) ?? null, firm)
  if (grant) effects.grants.add(grant.replaces, grant.next)
}

const judgeCarriers: MakeJudge = (_settings, known, { newId }, effects) => {
  const register = new Map(known.carriers.map((carrier) => [carrierKey(carrier.fields.name), carrier]))
  return ({ cells }) => {
    const { judgement, next } = judgeCarrier(saidCarrier(cells, known.places), register, newId)
    if (next) {
      const key = carrierKey(next.fields.name)
      effects.carriers.add(register.get(key) ?? null, next)
      register.set(key, next)
    }
    return judgement
  }
}

const judgeYears: MakeJudge = async (settings, known, { today, fileName }, effects, reading) => {
  const metrics = new Map(known.metrics.map((one) => [metricsKey(one.firm, one.year), one]))
  const context = {
    today,
    metrics,
    firms: await firmRegister(known),
    source: fileName,
    statedOn: settings.issuedOn ?? today,
  }
  const year = settings.year ?? yearOfColumns(reading)
  return ({ cells }) => {
    const { judgement, before, next } = judgeMetrics(saidMetrics(cells, year), context)
    if (next) {
      effects.metrics.add(before, next)
      metrics.set(metricsKey(next.firm, next.year), next)
    }
    return judgement
  }
}

const judgeRooms: MakeJudge = (settings, { premises }, { today, newId }, effects) => {
  const register = premisesRegister(premises)
  const context = { today, newId, register, held: heldDays(premises.stays) }
  return ({ cells }) => {
    const { judgement, before, next, premises: floor } = judgeRoom(saidRoom(cells, settings.carrier ?? null), context)
    if (next) {
      effects.rooms.add(before, next)
      enterRoom(register, next)
    }
    if (floor) {
      effects.premises.add(floor.before, floor.next)
      register.carriers.set(nameKey(floor.next.name), floor.next)
    }
    return judgement
  }
}

/** From the first day to the last on which anybody stays in a room. */
function heldDays(stays: readonly TenancyState[]): Map<string, Range> {
  const held = new Map<string, Range>()
  for (const { values } of stays) {
    if (values.unit === null) continue
    const before = held.get(values.unit)
    const from = before?.from && before.from < values.fromOn ? before.from : values.fromOn
    const open = values.toOn === null || before?.to === null
    const to = open ? null : before?.to && values.toOn !== null && before.to > values.toOn ? before.to : values.toOn
    held.set(values.unit, { from, to })
  }
  return held
}

const judgeTenants: MakeJudge = async (settings, known, { today, newId }, effects) => {
  const stays = new Map<string, TenancyState[]>()
  const enterStay = (stay: TenancyState) => {
    const others = (stays.get(stay.carrier) ?? []).filter(({ id }) => id !== stay.id)
    stays.set(stay.carrier, [...others, stay])
  }
  for (const stay of known.premises.stays) enterStay(stay)
  const context = {
    day: settings.issuedOn ?? today,
    newId,
    firms: await firmRegister(known),
    premises: premisesRegister(known.premises),
    stays,
    createFirms: settings.createFirms ?? false,
  }
  return ({ cells }) => {
    const { judgement, firm, before, next } = judgeTenancy(saidTenancy(cells, settings.carrier ?? null), context)
    if (firm) {
      effects.firms.add(null, firm)
      enter(context.firms, firm)
    }
    if (next) {
      effects.stays.add(before, next)
      enterStay(next)
    }
    return judgement
  }
}

const judgePlatforms: MakeJudge = (_settings, known, { newId }, effects) => {
  const register = platformRegister(known.platforms, known.hosts)
  return ({ cells }) => {
    const { judgement, before, next } = judgePlatform(saidPlatform(cells), register, newId)
    if (next) {
      effects.platforms.add(before, next)
      enterPlatform(register, next)
    }
    return judgement
  }
}

const judges: Record<RosterList, MakeJudge> = {
  firms: judgeFirms,
  recognitions: judgeGrants,
  carriers: judgeCarriers,
  metrics: judgeYears,
  platforms: judgePlatforms,
  units: judgeRooms,
  tenants: judgeTenants,
}
