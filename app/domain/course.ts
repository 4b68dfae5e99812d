// The course of a record through the days: how it stands from each day on which that may turn. It is found by asking the
// rule itself on those days, so it can't say anything else than the rule.
import type { Day } from '#domain/day.ts'

export type Step<State> = {
  /** Null for the first step: since ever. */
  from: Day | null
  state: State
}
export type Course<State> = readonly Step<State>[]

/** Earlier than every day of a fact. */
const beforeAll: Day = '0000-01-01'

/** One text for each day: courses are kept by the hundred thousand, and speak of some thousand days. */
const written = new Map<Day, Day>()

function theDay(day: Day): Day {
  const known = written.get(day)
  if (known === undefined) written.set(day, day)
  return known ?? day
}

/** The course of an answer that can turn on these days only. */
export function courseOf<State>(turns: Iterable<Day | null>, stateOn: (day: Day) => State): Course<State> {
  const days = [...new Set(turns)].filter((day) => day !== null).sort()
  const steps: Step<State>[] = [{ from: null, state: stateOn(beforeAll) }]
  let last = steps[0]?.state
  for (const from of days) {
    const state = stateOn(from)
    if (state === last) continue
    steps.push({ from: theDay(from), state })
    last = state
  }
  return steps
}
