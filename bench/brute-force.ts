// The answers once more, by going through every firm with the domain's own rules: what each fast path must equal.

import type { Register } from '#bench/filling.ts'
import type { MadeFirm } from '#bench/generator.ts'
import type { Day } from '#domain/day.ts'
import { type Facts, type Figures, figuresOn, type PlanTargets } from '#domain/figures.ts'
import { heightOf, rungOn } from '#domain/ladder.ts'
import { inForceOn, type Recognition } from '#domain/recognition.ts'
import { inDistrictOn } from '#domain/residence.ts'
import type { FirmListQuery } from '#forms/firm-list.ts'
import { kindsOfChoice } from '#forms/firm-list-choices.ts'

const range = (one: { fromOn?: Day | null; toOn?: Day | null }) => ({ from: one.fromOn ?? null, to: one.toOn ?? null })
const isKnown = (one: { supersededAt?: string | null }) => !one.supersededAt

const residencesOf = (firm: MadeFirm) => firm.residences.filter(isKnown).map(range)
export const recognitionsOf = (firm: MadeFirm): Recognition[] =>
  firm.recognitions.filter(isKnown).map(({ kind, number, fromOn, toOn, revokedOn }) => ({
    kind,
    number: number ?? null,
    from: fromOn,
    to: toOn ?? null,
    revokedOn: revokedOn ?? null,
  }))

export const belongs = (firm: MadeFirm, on: Day) =>
  !firm.row.withdrawnAt && inDistrictOn(on, residencesOf(firm), firm.row.deregisteredOn ?? null)

export const rungOfFirm = (firm: MadeFirm, on: Day) => rungOn(on, recognitionsOf(firm))

/** What the benchmark asks of the list; the rest of the filters it leaves open. */
export type Asked = Pick<FirmListQuery, 'q' | 'rung' | 'kind' | 'industry' | 'zone' | 'sort' | 'page' | 'size'>

function isFound(firm: MadeFirm, asked: Asked, on: Day): boolean {
  const words = asked.q.toLowerCase().split(/\s+/).filter(Boolean)
  const kinds = asked.kind === null ? null : kindsOfChoice(asked.kind)
  return (
    belongs(firm, on) &&
    words.every((word) => firm.row.searchKey.includes(word)) &&
    (asked.rung === null || rungOfFirm(firm, on) === asked.rung) &&
    (kinds === null || recognitionsOf(firm).some((one) => kinds.includes(one.kind) && inForceOn(on, one))) &&
    (asked.industry === null || firm.row.industry === asked.industry) &&
    (asked.zone === null || firm.row.zone === asked.zone)
  )
}

const by = (a: string | number, b: string | number) => (a < b ? -1 : a > b ? 1 : 0)
const byName = (a: MadeFirm, b: MadeFirm) => by(a.row.pinyinKey, b.row.pinyinKey) || by(a.row.id, b.row.id)

function inOrder({ sort }: Asked, on: Day): (a: MadeFirm, b: MadeFirm) => number {
  const turn = sort.down ? -1 : 1
  switch (sort.key) {
    case 'name':
      return (a, b) => turn * byName(a, b)
    case 'registered':
      return (a, b) => turn * (by(a.row.registeredOn ?? '', b.row.registeredOn ?? '') || by(a.row.id, b.row.id))
    case 'rung':
      return (a, b) => turn * by(heightOf(rungOfFirm(a, on)), heightOf(rungOfFirm(b, on))) || byName(a, b)
    default:
      throw new RangeError(`the brute force has no order by ${sort.key}`)
  }
}

/** The page of ids that a list must show, and how many it must find. */
export function listSlowly(register: Register, asked: Asked, on: Day): { ids: string[]; total: number } {
  const found = register.firms.filter((firm) => isFound(firm, asked, on)).sort(inOrder(asked, on))
  const last = Math.max(1, Math.ceil(found.length / asked.size))
  const start = (Math.min(asked.page, last) - 1) * asked.size
  return { ids: found.slice(start, start + asked.size).map(({ row }) => row.id), total: found.length }
}

/** The combo box's firms: of the whole register, the first by name. */
export const findSlowly = (register: Register, text: string, limit: number): string[] =>
  register.firms
    .filter(({ row }) => !row.withdrawnAt && row.searchKey.includes(text.toLowerCase()))
    .sort(byName)
    .slice(0, limit)
    .map(({ row }) => row.id)

function factsOf({ firms, carriers, platforms }: Register): Facts {
  return {
    firms: firms
      .filter(({ row }) => !row.withdrawnAt)
      .map((firm) => ({
        id: firm.row.id,
        deregisteredOn: firm.row.deregisteredOn ?? null,
        residences: residencesOf(firm),
        recognitions: recognitionsOf(firm),
      })),
    terms: carriers.flatMap(({ terms }) => terms.map((one) => ({ ...one, ...range(one), level: one.level ?? null }))),
    units: carriers.flatMap(({ units }) =>
      units.map((one) => ({ ...one, ...range(one), id: one.fact, lettableCent: one.lettableCent ?? null })),
    ),
    stays: firms.flatMap(({ stays }) =>
      stays.map((one) => ({
        ...one,
        ...range(one),
        id: one.fact,
        unit: one.unit ?? null,
        areaCent: one.areaCent ?? null,
      })),
    ),
    platforms: platforms.map((one) => ({ ...range(one), level: one.level })),
  }
}

/** Figures of any day; the facts are gathered once. */
export function slowFigures(register: Register, plan: PlanTargets): (on: Day) => Figures {
  const facts = factsOf(register)
  return (on) => figuresOn(on, facts, plan)
}
