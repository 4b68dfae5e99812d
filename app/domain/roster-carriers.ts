// A row of a carrier list judged against the carriers known: matched by name. 依据: 载体面积按独占建筑面积计, 各载体互不重复 (carrier.ts).
import type { CarrierLevel, CarrierType } from '#domain/carrier.ts'
import type { Day } from '#domain/day.ts'
import { nameKey } from '#domain/name-key.ts'
import { changedValues, type Judgement, refusedRow, type Said, withChanges } from '#domain/roster-row.ts'

type CarrierFields = {
  name: string
  operatorName: string | null
  zone: string | null
  address: string | null
  contactName: string | null
  contactPhone: string | null
  note: string | null
}
type CarrierStanding = {
  type: CarrierType
  level: CarrierLevel | null
  xinchuang: boolean
  fromOn: Day | null
  toOn: Day | null
}
export type CarrierState = {
  id: string
  fields: CarrierFields
  /** What it counts as now; null where no term is known. */
  standing: CarrierStanding | null
  /** Its floor in one piece, 0.01 ㎡; null where none is known. */
  areaCent: number | null
  /** Rooms are listed one by one: their sum is the area, and a list can't change it. */
  hasRooms: boolean
}
export type CarrierSaid = {
  name: string | null
  fields: Partial<CarrierFields>
  standing: Partial<CarrierStanding>
  areaCent: number | null
  notes: readonly Said[]
}

export type CarrierRegister = Map<string, CarrierState>
export const carrierKey = (name: string): string => nameKey(name)

export type CarrierJudgement = { judgement: Judgement; next: CarrierState | null }
const refused = (...args: Parameters<typeof refusedRow>): CarrierJudgement => ({
  judgement: refusedRow(...args),
  next: null,
})

export function judgeCarrier(said: CarrierSaid, register: CarrierRegister, newId: () => string): CarrierJudgement {
  if (said.name === null) return refused('name-missing', 'name')
  const known = register.get(carrierKey(said.name))
  return known ? knownCarrier(said, known) : newCarrier({ ...said, name: said.name }, newId)
}

const nothingKnown: Omit<CarrierFields, 'name'> = {
  operatorName: null,
  zone: null,
  address: null,
  contactName: null,
  contactPhone: null,
  note: null,
}

function newCarrier(said: CarrierSaid & { name: string }, newId: () => string): CarrierJudgement {
  const { type, level = null, xinchuang = false, fromOn = null, toOn = null } = said.standing
  if (type === undefined) return refused('type-missing', 'type')
  if (fromOn !== null && toOn !== null && toOn <= fromOn)
    return refused('range-empty', 'closedOn', { from: fromOn, to: toOn })
  const next: CarrierState = {
    id: newId(),
    fields: { ...nothingKnown, ...said.fields, name: said.name },
    standing: { type, level, xinchuang, fromOn, toOn },
    areaCent: said.areaCent,
    hasRooms: false,
  }
  const judgement: Judgement = { outcome: 'created', subject: next.id, refusal: null, notes: said.notes, changes: [] }
  return { judgement, next }
}

function knownCarrier(said: CarrierSaid, known: CarrierState): CarrierJudgement {
  if (known.hasRooms && said.areaCent !== null && said.areaCent !== known.areaCent)
    return refused('area-refined', 'area', { areaM2: (known.areaCent ?? 0) / 100 }, known.id)
  if (known.standing === null && Object.keys(said.standing).length > 0 && said.standing.type === undefined)
    return refused('type-missing', 'type', {}, known.id)
  const fields = changedValues(known.fields, said.fields)
  const nothing: CarrierStanding = { type: 'park', level: null, xinchuang: false, fromOn: null, toOn: null }
  const standing = changedValues<CarrierStanding | Record<keyof CarrierStanding, undefined>>(
    known.standing ?? { type: undefined, level: undefined, xinchuang: undefined, fromOn: undefined, toOn: undefined },
    said.standing,
  )
  const area = changedValues({ areaCent: known.areaCent }, { areaCent: said.areaCent })
  const changes = [...fields, ...standing, ...area]
  const next: CarrierState | null =
    changes.length === 0
      ? null
      : {
          ...known,
          fields: withChanges(known.fields, fields),
          standing: standing.length === 0 ? known.standing : withChanges(known.standing ?? nothing, standing),
          areaCent: said.areaCent ?? known.areaCent,
        }
  const outcome = next ? 'updated' : 'unchanged'
  return { judgement: { outcome, subject: known.id, refusal: null, notes: said.notes, changes }, next }
}
