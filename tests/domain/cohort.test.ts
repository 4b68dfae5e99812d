import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  ascentsOf,
  climberOf,
  climbsOf,
  cohortOf,
  countFates,
  fates,
  quartilesOf,
  rungFlows,
  whereabouts,
  whereOn,
} from '#domain/cohort.ts'
import { addDays, addMonths, type Day } from '#domain/day.ts'
import { type FirmFacts, rungsOn } from '#domain/figures.ts'
import { heightOf, places, rungs } from '#domain/ladder.ts'
import type { Recognition } from '#domain/recognition.ts'
import { anyDayBetween, anyHistory, factsOf } from '#tests/domain/histories.ts'

const someFirms = anyHistory.map((history) => factsOf(history).firms)
const someDay = anyDayBetween('2020-01-01', '2026-12-31')
const today = '2026-06-30'

const addYears = (day: Day, years: number): Day => addMonths(day, years * 12)

/** A firm as it climbs day by day: what a person with a calendar would note. */
function ascentsDayByDay(firm: FirmFacts, until: Day): [string, Day][] {
  const found: [string, Day][] = []
  let before = whereOn('2019-12-01', firm)
  for (let day: Day = '2019-12-02'; day <= until; day = addDays(day, 1)) {
    const now = whereOn(day, firm)
    if (now !== before && now !== 'away' && now !== 'none')
      if (before === 'away' || heightOf(now) > heightOf(before)) found.push([now, day])
    before = now
  }
  return found
}

describe('a cohort', () => {
  test('is made of the ascents that a person with a calendar would note', () => {
    fc.assert(
      fc.property(someFirms, (firms) => {
        for (const firm of firms.slice(0, 3)) {
          const noted = ascentsOf(firm)
            .filter(({ day }) => day > '2019-12-01' && day <= '2027-01-01')
            .map(({ rung, day }) => [rung, day])
          expect(noted).toEqual(ascentsDayByDay(firm, '2027-01-01'))
        }
      }),
      { numRuns: 30 },
    )
  })

  test('counts every firm once in each year, the lost ones too, and agrees with where each one is', () => {
    fc.assert(
      fc.property(someFirms, fc.constantFrom(...rungs), someDay, (firms, rung, from) => {
        const cohort = cohortOf(firms.map(climberOf), { rung, from, to: addYears(from, 1) }, [1, 2, 3], today)
        expect(new Set(cohort.map(({ firm }) => firm)).size).toBe(cohort.length)
        for (const [at, years] of [1, 2, 3].entries()) {
          const counts = countFates(cohort, at)
          expect(fates.reduce((sum, fate) => sum + counts[fate], 0)).toBe(cohort.length)
          const on = cohort.filter(({ firm, day }) => {
            const known = firms.find(({ id }) => id === firm)
            return addYears(day, years) <= today && known && whereOn(addYears(day, years), known) === rung
          })
          expect(counts.on).toBe(on.length)
        }
      }),
    )
  })
})

describe('flows between rungs', () => {
  test('add up: what leaves a place was its stock, what arrives is its stock', () => {
    fc.assert(
      fc.property(someFirms, someDay, someDay, (firms, first, second) => {
        const flows = rungFlows(firms, first, second)
        const [before, after] = [rungsOn(first, { firms }), rungsOn(second, { firms })]
        for (const place of places) {
          const sum = (of: typeof flows) => of.reduce((all, flow) => all + flow.firms.length, 0)
          expect(sum(flows.filter(({ from }) => from === place))).toBe(before[place])
          expect(sum(flows.filter(({ to }) => to === place))).toBe(after[place])
        }
        const all = flows.flatMap((flow) => flow.firms)
        expect(new Set(all).size).toBe(all.length)
        expect(flows.some(({ from, to }) => from === whereabouts[0] && to === whereabouts[0])).toBe(false)
      }),
    )
  })
})

describe('time to climb', () => {
  const certificate = (kind: Recognition['kind'], from: Day): Recognition => ({
    kind,
    number: null,
    from,
    to: addYears(from, 3),
    revokedOn: null,
  })
  const climber = (id: string, first: Day, second: Day): FirmFacts => ({
    id,
    deregisteredOn: null,
    residences: [{ from: null, to: null }],
    recognitions: [certificate('high-tech', first), certificate('eaglet', second)],
  })

  test('has median and quartiles as a spreadsheet has them, and the number of firms', () => {
    const firms = [100, 200, 300, 400].map((days, at) => climber(String(at), '2021-01-01', addDays('2021-01-01', days)))
    const days = (until: Day, to: 'eaglet' | 'platform' = 'eaglet') =>
      climbsOf(firms.map(climberOf), 'high-tech', to, until).map((climb) => climb.days)
    expect(days(today)).toEqual([100, 200, 300, 400])
    expect(quartilesOf(days(today))).toEqual({ lower: 175, median: 250, upper: 325 })
    expect(quartilesOf(days(today, 'platform'))).toBeNull()
    expect(days('2021-04-11')).toEqual([100])
  })
})
