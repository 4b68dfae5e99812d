// 情景推演: the same forecast with one assumption put otherwise. What is left open stays exactly as it was.
import { aYear, type Chance, type Rate } from '#domain/chance.ts'
import type { Day } from '#domain/day.ts'
import type { Standing } from '#domain/forecast.ts'
import type { Model } from '#domain/presence.ts'

export type WhatIf = {
  /** 0-1 */
  renewal: number | null
  pass: number | null
  filingsAYear: number | null
  arrivalsAYear: number | null
  /** Something on its way comes about on this day for sure. */
  made: { item: string; on: Day } | null
}

export const asItIs: WhatIf = { renewal: null, pass: null, filingsAYear: null, arrivalsAYear: null, made: null }

export const isAsItIs = (change: WhatIf): boolean => Object.values(change).every((one) => one === null)

export function modelWith({ standing, outlook }: Model, change: WhatIf): Model {
  const { renewal, pass, filingsAYear, arrivalsAYear, made } = change
  const shift = pass === null ? (chance: Chance) => chance : oddsShift(outlook.filing.pass.value, pass)
  const shifted = <S extends { pass: Chance }>(one: S): S => ({ ...one, pass: shift(one.pass) })
  return {
    standing: made === null ? standing : withMade(standing, made),
    outlook: {
      ...outlook,
      renewal: renewal === null || outlook.renewal === null ? outlook.renewal : { ...outlook.renewal, value: renewal },
      stages: new Map([...outlook.stages].map(([stage, one]) => [stage, shifted(one)])),
      filing: shifted(outlook.filing),
      filings: atRate(outlook.filings, filingsAYear),
      arrivals: atRate(outlook.arrivals, arrivalsAYear),
    },
  }
}

const atRate = (rate: Rate, perYear: number | null): Rate =>
  perYear === null || perYear === aYear(rate) ? rate : { events: perYear * rate.years, years: rate.years }

/** Every stage moves with the whole: its odds change by the same factor, so that none leaves 0-1 and their order stays. */
function oddsShift(from: number, to: number): (chance: Chance) => Chance {
  const odds = (share: number) => share / (1 - share)
  return (chance) => {
    if (to <= 0 || to >= 1) return { ...chance, value: to <= 0 ? 0 : 1 }
    const moved = (odds(chance.value) * odds(to)) / odds(from)
    return from === to ? chance : { ...chance, value: moved / (1 + moved) }
  }
}

/** What is made sure of counts from its day on and not before. What counts already is none of it. */
function withMade(standing: Standing, { item, on }: NonNullable<WhatIf['made']>): Standing {
  const sure = standing.cases.filter((one) => one.item === item)
  if (standing.holders.some((one) => one.item === item)) return standing
  return {
    ...standing,
    cases: standing.cases.filter((one) => one.item !== item),
    made: [...(standing.made ?? []), ...sure.map(({ amount }) => ({ item, on, amount }))],
  }
}
