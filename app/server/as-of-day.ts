// The as-of day of an address, and how it goes along from one page to the next.
import { type Day, isDay } from '#domain/day.ts'

export function dayIn(url: URL): Day | null {
  const on = url.searchParams.get('on')
  return on && isDay(on) ? on : null
}

/** Where to go next, on the day that `here` was opened with, unless `to` names a day itself or leads elsewhere. */
export function onSameDay(to: string, here: URL): string {
  const on = dayIn(here)
  const there = new URL(to, here)
  if (on === null || there.origin !== here.origin || there.searchParams.has('on')) return to
  there.searchParams.set('on', on)
  return there.pathname + there.search + there.hash
}
