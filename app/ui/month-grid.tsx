import type { ReactNode } from 'react'
import { addDays, type Day, dayNumber } from '#domain/day.ts'
import { useWords } from '#words/words.tsx'

/** Monday = 0. 1970-01-01 was a Thursday. */
const weekdayOf = (day: Day): number => (((dayNumber(day) + 3) % 7) + 7) % 7

/** The weeks of a month from Monday to Sunday; null stands for days of other months. */
export function weeksOf(first: Day, last: Day): (Day | null)[][] {
  const days: (Day | null)[] = Array.from({ length: weekdayOf(first) }, () => null)
  for (let day = first; day <= last; day = addDays(day, 1)) days.push(day)
  while (days.length % 7 !== 0) days.push(null)
  return Array.from({ length: days.length / 7 }, (_, week) => days.slice(week * 7, week * 7 + 7))
}

/** A month as a table of weeks; what a day holds is drawn by the page. */
export function MonthGrid(props: {
  caption: string
  first: Day
  last: Day
  today: Day
  entries: (day: Day) => ReactNode
}) {
  const { calendar } = useWords()
  return (
    <table className="month">
      <caption className="unseen">{props.caption}</caption>
      <thead>
        <tr>
          {calendar.weekday.map((name) => (
            <th key={name} scope="col">
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {weeksOf(props.first, props.last).map((week) => (
          <tr key={week.find((day) => day !== null) ?? ''}>
            {week.map((day, at) =>
              day === null ? (
                <td key={calendar.weekday[at]} className="outside" />
              ) : (
                <td key={day} aria-current={day === props.today ? 'date' : undefined}>
                  <time dateTime={day}>{Number(day.slice(8))}</time>
                  {props.entries(day)}
                </td>
              ),
            )}
          </tr>
        ))}
      </tbody>
    </table>
  )
}
