// 信创产业链 (the Xinchuang chain): its links, from chips to integration. 依据: 皇姑区"十四五"规划 (芯片、操作系统、数据库、应用软件、
// 网络安全等); the division into links beyond the plan's words is 本区工作口径.
import { covers, type Day, type Range } from '#domain/day.ts'

export const chainLinks = [
  'chip',
  'machine',
  'operating-system',
  'database',
  'middleware',
  'application',
  'security',
  'cloud',
  'integration',
  'emerging',
] as const
export type ChainLink = (typeof chainLinks)[number]

/** A firm's place in the chain for a time; one link is its primary one. */
export type HeldLink = Range & { link: ChainLink; primary: boolean }

/** The links of a day: the primary one and the further ones, in the chain's order. */
export function linksOn(day: Day, held: readonly HeldLink[]): { primary: ChainLink | null; further: ChainLink[] } {
  const now = held.filter((one) => covers(one, day))
  const primary = chainLinks.find((link) => now.some((one) => one.primary && one.link === link)) ?? null
  return { primary, further: chainLinks.filter((link) => link !== primary && now.some((one) => one.link === link)) }
}

export type WantedLinks = { primary: ChainLink | null; further: readonly ChainLink[] }

export type LinkChanges<Held> = {
  /** Held before and from the day on no longer. */
  end: Held[]
  /** Held from the day or later only: it gives way altogether. */
  withdraw: Held[]
  add: { link: ChainLink; primary: boolean }[]
}

/** What must change so that from the day on the firm holds these links and no others; null = as far back as is known. */
export function linkChanges<Held extends HeldLink>(
  held: readonly Held[],
  { primary, further }: WantedLinks,
  from: Day | null,
): LinkChanges<Held> {
  const wanted = chainLinks
    .filter((link) => link === primary || further.includes(link))
    .map((link) => ({ link, primary: link === primary }))
  const reaching = held.filter(({ to }) => to === null || from === null || to > from)
  const kept = reaching.filter(
    (one) =>
      one.to === null &&
      (one.from === null || (from !== null && one.from <= from)) &&
      wanted.some(({ link, primary }) => link === one.link && primary === one.primary),
  )
  const going = reaching.filter((one) => !kept.includes(one))
  const begun = (one: Held) => from !== null && (one.from === null || one.from < from)
  return {
    end: going.filter(begun),
    withdraw: going.filter((one) => !begun(one)),
    add: wanted.filter(({ link }) => !kept.some((one) => one.link === link)),
  }
}

/** 环节厚薄: nobody / fewer than three firms / three and more. The line of three is 本区工作口径. */
export const thinBelow = 3
export type LinkStrength = 'empty' | 'thin' | 'filled'
export const strengthOf = (firms: number): LinkStrength =>
  firms === 0 ? 'empty' : firms < thinBelow ? 'thin' : 'filled'
