// 增减变动 (flow statement): how the stock of firms that hold a kind got from one day's figure to another's.
// 依据: 口径同 figures.ts (当日有效、企业在本区且未注销); 取消见《高新技术企业认定管理办法》(国科发火〔2016〕32号) 第十九条, 异地搬迁见第十八条.
// A firm's part in the stock changes only on days it enters or leaves, and each such day counts: opening + entries - exits =
// closing, for any two days. See docs/decisions/0011.
import type { Day, Range } from '#domain/day.ts'
import type { FirmFacts } from '#domain/figures.ts'
import { inForceOn, type Recognition, type RecognitionKind, type RecognitionRoute } from '#domain/recognition.ts'
import { inDistrictOn } from '#domain/residence.ts'

/** 首次认定 / 到期后重新认定 / 迁入. */
export const entryTerms = ['first', 'returned', 'moved-in'] as const
/** 注销 / 迁出 / 撤销 / 到期: the first that applies. */
export const exitTerms = ['deregistered', 'moved-out', 'revoked', 'lapsed'] as const
/** 续期 stands beside the sum: the firm held before and after. */
export const flowTerms = [...entryTerms, ...exitTerms, 'renewed'] as const
export type Entry = (typeof entryTerms)[number]
export type Exit = (typeof exitTerms)[number]
export type FlowTerm = (typeof flowTerms)[number]

export const isEntry = (term: FlowTerm): term is Entry => entryTerms.some((one) => one === term)
export const isExit = (term: FlowTerm): term is Exit => exitTerms.some((one) => one === term)

/** A recognition as the statement reads it: which record it is, and how it was come by. */
export type DatedRecognition = Recognition & { fact: string; route: RecognitionRoute }
export type FirmHistory = Omit<FirmFacts, 'recognitions'> & { recognitions: readonly DatedRecognition[] }

/** One firm on one day: why it entered or left, and the recognition this rests on (none where the firm itself came or went). */
export type Movement = { firm: string; day: Day; term: FlowTerm; recognition: string | null }

export type Flow = { opening: number; closing: number; movements: Movement[] }

/**
 * Movements after `from` up to and including `to`, of these kinds taken together (独角兽 counts with its sub-kinds), in order
 * of the days.
 */
export const movementsBetween = (
  from: Day,
  to: Day,
  firms: readonly FirmHistory[],
  kinds: readonly RecognitionKind[],
): Movement[] =>
  firms
    .flatMap((firm) => movementsOf(from, to, { ...firm, recognitions: ofKinds(firm, kinds) }))
    .sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0))

/** The whole statement from the histories of all firms that ever held one of the kinds. */
export const flowBetween = (
  from: Day,
  to: Day,
  firms: readonly FirmHistory[],
  kinds: readonly RecognitionKind[],
): Flow => ({
  opening: stockOn(from, firms, kinds),
  closing: stockOn(to, firms, kinds),
  movements: movementsBetween(from, to, firms, kinds),
})

const ofKinds = (firm: FirmHistory, kinds: readonly RecognitionKind[]) =>
  firm.recognitions.filter(({ kind }) => kinds.includes(kind))

const stockOn = (day: Day, firms: readonly FirmHistory[], kinds: readonly RecognitionKind[]): number =>
  firms.filter((firm) => standsOn(day, { ...firm, recognitions: ofKinds(firm, kinds) })).length

const standsOn = (day: Day, firm: FirmHistory): boolean =>
  firm.recognitions.some((one) => inForceOn(day, one)) && inDistrictOn(day, firm.residences, firm.deregisteredOn)

/** How many movements each term has. */
export function countTerms(movements: readonly Movement[]): Record<FlowTerm, number> {
  const counts: Record<FlowTerm, number> = {
    first: 0,
    returned: 0,
    'moved-in': 0,
    deregistered: 0,
    'moved-out': 0,
    revoked: 0,
    lapsed: 0,
    renewed: 0,
  }
  for (const { term } of movements) counts[term] += 1
  return counts
}

/** What entries add and exits take away; 续期 does neither. */
export const sumOf = (counts: Readonly<Record<FlowTerm, number>>): number =>
  entryTerms.reduce((sum, term) => sum + counts[term], 0) - exitTerms.reduce((sum, term) => sum + counts[term], 0)

function movementsOf(from: Day, to: Day, firm: FirmHistory): Movement[] {
  const days = turningDays(firm).filter((day) => from < day && day <= to)
  return days.flatMap((day) => {
    const eve = eveOf(day)
    const stood = heldOn(eve, firm.recognitions) && wasHere(eve, firm)
    const stands = standsOn(day, firm)
    if (!stood && stands) return [entryOn(day, firm)]
    if (stood && !stands) return [exitOn(day, firm)]
    return stood ? renewalsOn(day, firm) : []
  })
}

/** Days on which anything about the firm begins or ends, each once, in order. */
function turningDays({ deregisteredOn, residences, recognitions }: FirmHistory): Day[] {
  const all = [
    deregisteredOn,
    ...residences.flatMap((one) => [one.from, one.to]),
    ...recognitions.flatMap((one) => [one.from, one.to, one.revokedOn]),
  ]
  return [...new Set(all.filter((day) => day !== null))].sort()
}

/** The evening before a day, without counting days: what had begun before it and had not ended before it. */
type Eve = { before: Day }
const eveOf = (day: Day): Eve => ({ before: day })
const ranOn = ({ before }: Eve, range: Range): boolean =>
  (range.from === null || range.from < before) && (range.to === null || range.to >= before)
const wasInForce = (eve: Eve, one: Recognition): boolean =>
  ranOn(eve, one) && (one.revokedOn === null || one.revokedOn >= eve.before)
const heldOn = (eve: Eve, recognitions: readonly Recognition[]): boolean =>
  recognitions.some((one) => wasInForce(eve, one))
const wasHere = (eve: Eve, firm: FirmHistory): boolean =>
  (firm.deregisteredOn === null || firm.deregisteredOn >= eve.before) && firm.residences.some((one) => ranOn(eve, one))

/**
 * 首次认定 / 到期后重新认定 / 迁入. A firm that held the day before moved in; else the recognition of the day is new, and what the
 * register knows before it decides; where it knows nothing, the way the record names does.
 */
function entryOn(day: Day, firm: FirmHistory): Movement {
  const held = firm.recognitions.filter((one) => inForceOn(day, one))
  const begun = held.filter((one) => one.from === day).sort(longestFirst)[0] ?? null
  const resting = begun ?? [...held].sort(longestFirst)[0] ?? null
  const movement = { firm: firm.id, day, recognition: resting?.fact ?? null }
  if (begun === null || heldOn(eveOf(day), firm.recognitions)) return { ...movement, term: 'moved-in' }
  if (firm.recognitions.some((one) => heldBefore(day, one))) return { ...movement, term: 'returned' }
  if (begun.route === 'moved-in') return { ...movement, term: 'moved-in' }
  return { ...movement, term: begun.route === 'renewal' ? 'returned' : 'first' }
}

/** In force on at least one day before this one. */
const heldBefore = (day: Day, one: Recognition): boolean =>
  one.from < day && (one.revokedOn === null || one.revokedOn > one.from)

/** 注销 / 迁出 / 撤销 / 到期: the first that applies. */
function exitOn(day: Day, firm: FirmHistory): Movement {
  const ended = firm.recognitions.filter((one) => wasInForce(eveOf(day), one)).sort(longestFirst)
  const revoked = ended.find((one) => one.revokedOn === day)
  const movement = { firm: firm.id, day, recognition: null }
  if (firm.deregisteredOn !== null && firm.deregisteredOn <= day) return { ...movement, term: 'deregistered' }
  if (!inDistrictOn(day, firm.residences, null)) return { ...movement, term: 'moved-out' }
  if (revoked) return { ...movement, term: 'revoked', recognition: revoked.fact }
  return { ...movement, term: 'lapsed', recognition: ended[0]?.fact ?? null }
}

/** 续期: a new recognition begins before the old one of its kind ends, and reaches further. 更名换证 adds no term and is none. */
function renewalsOn(day: Day, firm: FirmHistory): Movement[] {
  const before = firm.recognitions.filter((one) => wasInForce(eveOf(day), one))
  const begun = firm.recognitions.filter((one) => one.from === day && one.route !== 'renamed' && inForceOn(day, one))
  const renewed = begun
    .filter((one) => {
      const ofKind = before.filter(({ kind }) => kind === one.kind)
      return ofKind.length > 0 && ofKind.every((old) => reachesFurther(one, old))
    })
    .sort(longestFirst)[0]
  return renewed ? [{ firm: firm.id, day, term: 'renewed', recognition: renewed.fact }] : []
}

const reachesFurther = (one: Recognition, other: Recognition): boolean =>
  other.to !== null && (one.to === null || one.to > other.to)

const longestFirst = (a: DatedRecognition, b: DatedRecognition): number =>
  (a.to ?? '9999') === (b.to ?? '9999') ? (a.fact < b.fact ? -1 : 1) : (a.to ?? '9999') > (b.to ?? '9999') ? -1 : 1
