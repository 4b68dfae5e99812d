import { Link } from '@remix-run/react'
import { monthOf, yearOf } from '#domain/day.ts'
import type { GrowthPeriod, GrowthStep } from '#domain/xinchuang.ts'
import { formatDayShort, formatNumber } from '#ui/format.ts'
import { useFrameLink } from '#ui/side-nav.tsx'
import { TrendChart } from '#ui/trend-chart.tsx'
import { useLanguage, useWords } from '#words/words.tsx'

export type ParkGrowthProps = {
  growth: { base: string; periods: readonly GrowthPeriod[]; atBase: number }
  by: GrowthStep
  on: string
  target: { base: number; target: number } | null
}

/** The count at the end of each period since the base: the line, and the table whose figures open their firms. */
export function ParkGrowth({ growth, by, on, target }: ParkGrowthProps) {
  const { xinchuang: words } = useWords()
  const language = useLanguage()
  const link = useFrameLink()
  const number = (value: number) => formatNumber(value, language)
  const name = ({ to }: GrowthPeriod) =>
    to === on && !/-(03-31|06-30|09-30|12-31)$/.test(to)
      ? formatDayShort(to)
      : by === 'year'
        ? String(yearOf(to))
        : `${yearOf(to)} Q${Math.ceil(monthOf(to) / 3)}`
  const changed = (what: 'joined' | 'left', { from, to }: GrowthPeriod) =>
    link(`/xinchuang/firms?change=${what}&since=${from}&until=${to}`)
  return (
    <>
      <div className="grid two">
        <TrendChart
          tall
          title={words.target}
          unit={words.firms}
          points={[
            { day: growth.base, value: growth.atBase },
            ...growth.periods.map(({ to, firms }) => ({ day: to, value: firms })),
          ]}
          target={target?.target}
          from={growth.base}
          to={on}
        />
        <div className="scroll">
          <table className="plain-table nowrap">
            <thead>
              <tr>
                <th scope="col">{words.period}</th>
                <th scope="col" className="number">
                  {words.joined}
                </th>
                <th scope="col" className="number">
                  {words.left}
                </th>
                <th scope="col" className="number">
                  {words.atEnd}
                </th>
                {target ? (
                  <th scope="col" className="number">
                    {words.sinceBase}
                  </th>
                ) : null}
              </tr>
            </thead>
            <tbody>
              {[...growth.periods].reverse().map((period) => (
                <tr key={period.to}>
                  <th scope="row">{name(period)}</th>
                  <td className="number">
                    <Link to={changed('joined', period)}>{number(period.joined)}</Link>
                  </td>
                  <td className="number">
                    <Link to={changed('left', period)}>{number(period.left)}</Link>
                  </td>
                  <td className="number">
                    <Link to={`/xinchuang/firms?state=counted&on=${period.to}`}>{number(period.firms)}</Link>
                  </td>
                  {target ? <td className="number">{number(period.firms - target.base)}</td> : null}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      </div>
      <p className="help">{words.growthHint}</p>
    </>
  )
}
