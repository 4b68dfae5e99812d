import { Form, Link, useLocation } from '@remix-run/react'
import { addDays, addMonths, type Day, endOfMonth, firstOfMonth, firstOfYear, monthOf, yearOf } from '#domain/day.ts'
import { Disclosure } from '#ui/disclosure.tsx'
import { formatDay, formatDayShort } from '#ui/format.ts'
import { KeptParams } from '#ui/kept-params.tsx'
import { paramsWithout, searchWith } from '#ui/list-url.ts'
import { useLanguage, useWords } from '#words/words.tsx'

/** The day every page speaks of; base and term are the plan's ends where a plan is known. */
export type AsOf = { on: Day; today: Day; base?: Day; term?: Day }

type Preset = 'today' | 'month-end' | 'quarter-end' | 'year-end' | 'base' | 'term'

export function AsOfControl({ asOf }: { asOf: AsOf }) {
  const { ui } = useWords()
  const language = useLanguage()
  const { pathname, search } = useLocation()
  const words = ui.asOf
  const to = (day: Day) => searchWith(search, { on: day === asOf.today ? null : day, page: null })
  const steps = { previous: addDays(firstOfMonth(asOf.on), -1), next: monthEndAfter(asOf.on) }
  return (
    <div className={asOf.on === asOf.today ? 'as-of' : 'as-of past'}>
      <Link className="step" to={to(steps.previous)} aria-label={words.previous} title={words.previous}>
        ‹
      </Link>
      <Disclosure
        summary={
          <span>
            {words.label} <b>{formatDay(asOf.on, language)}</b>
          </span>
        }
      >
        <Form method="get" action={pathname} className="day-form" aria-label={words.legend}>
          <KeptParams params={paramsWithout(search, ['on', 'page'])} />
          <input
            key={asOf.on}
            className="input"
            type="date"
            name="on"
            defaultValue={asOf.on}
            min="1990-01-01"
            max="2199-12-31"
            aria-label={words.day}
            required
          />
          <button type="submit" className="button primary">
            {words.apply}
          </button>
        </Form>
        <div className="presets">
          {presetsOf(asOf).map(([preset, day]) => (
            <Link key={preset} to={to(day)} aria-current={day === asOf.on ? 'date' : undefined}>
              {words[preset]}
              <small>{formatDayShort(day)}</small>
            </Link>
          ))}
        </div>
      </Disclosure>
      <Link className="step" to={to(steps.next)} aria-label={words.next} title={words.next}>
        ›
      </Link>
    </div>
  )
}

const monthEndAfter = (day: Day): Day => {
  const end = endOfMonth(day)
  return end > day ? end : endOfMonth(addDays(day, 1))
}

export function presetsOf({ today, base, term }: AsOf): [Preset, Day][] {
  const monthEnd = addDays(firstOfMonth(today), -1)
  const quarterStart = addMonths(firstOfMonth(today), -((monthOf(today) - 1) % 3))
  const presets: [Preset, Day | undefined][] = [
    ['today', today],
    ['month-end', monthEnd],
    ['quarter-end', addDays(quarterStart, -1)],
    ['year-end', addDays(firstOfYear(yearOf(today)), -1)],
    ['base', base],
    ['term', term],
  ]
  return presets.flatMap(([preset, day]): [Preset, Day][] => (day === undefined ? [] : [[preset, day]]))
}
