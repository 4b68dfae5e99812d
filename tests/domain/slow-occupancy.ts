// Occupancy once more, counted day by day and room by room without any rule of app/domain: what the fast figures must equal.

type Day = string
type Dated = { from: Day | null; to: Day | null }
export type SlowTerm = Dated & { carrier: string; type: string }
export type SlowUnit = Dated & {
  id: string
  carrier: string
  kind: string
  floor: string | null
  grossCent: number
  lettableCent: number | null
  desks: number | null
}
export type SlowStay = Dated & {
  firm: string
  carrier: string
  unit: string | null
  kind: string
  areaCent: number | null
  desks: number | null
}
export type SlowPremises = { terms: SlowTerm[]; units: SlowUnit[]; stays: SlowStay[] }
export type SlowScope = { carriers?: string[]; type?: string; floors?: string[]; unit?: string }

const during = (thing: Dated, day: Day) => {
  if (thing.from !== null && day < thing.from) return false
  return thing.to === null || day < thing.to
}

/** The type by the term that began last among those that run; null while closed. */
function typeThen(carrier: string, terms: SlowTerm[], day: Day): string | null {
  let type: string | null = null
  let begun = ''
  for (const term of terms) {
    if (term.carrier !== carrier || !during(term, day)) continue
    if (type === null || (term.from ?? '') >= begun) {
      type = term.type
      begun = term.from ?? ''
    }
  }
  return type
}

function isAsked(carrier: string, premises: SlowPremises, scope: SlowScope, day: Day) {
  const type = typeThen(carrier, premises.terms, day)
  if (type === null) return false
  if (scope.carriers && !scope.carriers.includes(carrier)) return false
  return scope.type === undefined || scope.type === type
}

function areaOf(unit: SlowUnit, stays: SlowStay[], lettable: number) {
  let area = 0
  let desks = 0
  for (const stay of stays) {
    if (stay.areaCent !== null) area += stay.areaCent
    else if (stay.kind !== 'registered') {
      if (!unit.desks || stay.desks === null) return lettable
      desks += stay.desks
    }
  }
  if (unit.desks) area += Math.round((lettable * desks) / unit.desks)
  return Math.min(area, lettable)
}

function desksOf(all: number, stays: SlowStay[]) {
  let taken = 0
  for (const stay of stays) taken += stay.desks ?? (stay.kind === 'registered' ? 0 : all)
  return Math.min(taken, all)
}

/** Every sum of a day. */
export function amountsSlowly(premises: SlowPremises, day: Day, scope: SlowScope = {}) {
  const sum = {
    grossCent: 0,
    coveredCent: 0,
    lettableCent: 0,
    onBooksCent: 0,
    letCent: 0,
    rooms: 0,
    onBooksRooms: 0,
    letRooms: 0,
    desks: 0,
    onBooksDesks: 0,
    letDesks: 0,
    freeCent: 0,
    freeRooms: 0,
  }
  for (const unit of premises.units) {
    if (!during(unit, day) || !isAsked(unit.carrier, premises, scope, day)) continue
    if (scope.floors && (unit.floor === null || !scope.floors.includes(unit.floor))) continue
    if (scope.unit !== undefined && unit.id !== scope.unit) continue
    sum.grossCent += unit.grossCent
    if (unit.kind === 'whole') continue
    if (unit.kind === 'public') {
      sum.coveredCent += unit.grossCent
      continue
    }
    if (unit.lettableCent === null) continue
    const here = premises.stays.filter((stay) => stay.unit === unit.id && during(stay, day))
    const physical = here.filter(({ kind }) => kind === 'physical')
    const books = here.filter(({ kind }) => kind === 'physical' || kind === 'registered')
    const held = here.filter(({ kind }) => kind === 'physical' || kind === 'reserved')
    sum.coveredCent += unit.grossCent
    sum.lettableCent += unit.lettableCent
    sum.letCent += areaOf(unit, physical, unit.lettableCent)
    sum.onBooksCent += areaOf(unit, books, unit.lettableCent)
    sum.freeCent += unit.lettableCent - areaOf(unit, held, unit.lettableCent)
    if (unit.lettableCent === 0) continue
    sum.rooms += 1
    if (physical.length > 0) sum.letRooms += 1
    if (books.length > 0) sum.onBooksRooms += 1
    if (held.length === 0) sum.freeRooms += 1
    sum.desks += unit.desks ?? 0
    sum.letDesks += desksOf(unit.desks ?? 0, physical)
    sum.onBooksDesks += desksOf(unit.desks ?? 0, books)
  }
  return sum
}

/** Firms of a day, each once; `noFirms` are teams. */
export function firmsSlowly(premises: SlowPremises, day: Day, scope: SlowScope = {}, noFirms: string[] = []) {
  const onBooks = new Set<string>()
  const present = new Set<string>()
  for (const stay of premises.stays) {
    if (!during(stay, day) || stay.kind === 'reserved' || noFirms.includes(stay.firm)) continue
    if (!isAsked(stay.carrier, premises, scope, day)) continue
    const unit = premises.units.find(({ id }) => id === stay.unit)
    if (scope.unit !== undefined && unit?.id !== scope.unit) continue
    if (scope.floors && (!unit || unit.floor === null || !scope.floors.includes(unit.floor))) continue
    onBooks.add(stay.firm)
    if (stay.kind === 'physical') present.add(stay.firm)
  }
  return { onBooks: onBooks.size, present: present.size }
}
