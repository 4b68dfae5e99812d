import { Link, useLocation } from '@remix-run/react'
import { useId } from 'react'
import { ChartTwin } from '#ui/chart-twin.tsx'
import { figureText, formatArea, formatM2, formatNumber } from '#ui/format.ts'
import { searchWith } from '#ui/list-url.ts'
import { percent } from '#ui/svg-share.ts'
import { useLanguage, useWords } from '#words/words.tsx'

type Ends = { stays: number; areaCent: number; unknown: number }
export type LeaseEndsShown = {
  months: readonly ({ month: string } & Ends)[]
  past: Ends
  later: Ends
  open: Ends
}

/** Area by the month in which its lease ends, as bars from zero; each month opens its stays. */
export function LeaseEnds({ ends, chosen }: { ends: LeaseEndsShown; chosen: string | null }) {
  const { occupancy } = useWords()
  const { ends: words } = occupancy
  const language = useLanguage()
  const { search } = useLocation()
  const id = useId()
  const { months } = ends
  const most = Math.max(1, ...months.map(({ areaCent }) => areaCent))
  const all = months.reduce((sum, one) => ({ stays: sum.stays + one.stays, areaCent: sum.areaCent + one.areaCent }), {
    stays: 0,
    areaCent: 0,
  })
  const to = (month: string) => `${searchWith(search, { month, page: null })}#leases`
  return (
    <>
      <LeaseEdges ends={ends} to={to} />
      <figure className="chart tall lease-ends">
        <figcaption>
          {words.chart} ({words.unit})
        </figcaption>
        <svg role="img" aria-labelledby={`${id}-title`} aria-describedby={`${id}-desc`}>
          <title id={`${id}-title`}>{words.chart}</title>
          <desc id={`${id}-desc`}>
            {words.summary(
              String(months.length),
              figureText(formatArea(all.areaCent, language)),
              formatNumber(all.stays, language),
            )}
          </desc>
          {months.map(({ month, areaCent }, at) => {
            const [x, height] = [at / months.length, (areaCent / most) * (floor - ceiling)]
            return (
              <g key={month} className={month === chosen ? 'month chosen' : 'month'}>
                <rect
                  x={percent(x + 0.15 / months.length)}
                  width={percent(0.7 / months.length)}
                  y={percent(floor - height)}
                  height={percent(height)}
                />
                {areaCent === most ? (
                  <text
                    className="figure"
                    x={percent(x + 0.5 / months.length)}
                    y={percent(floor - height)}
                    dy="-0.4em"
                    textAnchor="middle"
                  >
                    {formatM2(Math.round(areaCent / 100) * 100, language)}
                  </text>
                ) : null}
                {at % 6 === 0 ? (
                  <text x={percent(x + 0.15 / months.length)} y="99%">
                    {month}
                  </text>
                ) : null}
              </g>
            )
          })}
          <line className="axis" x1="0" x2="100%" y1={percent(floor)} y2={percent(floor)} />
        </svg>
        <ChartTwin
          heads={[words.column.month, words.column.stays, words.column.area, words.column.unknown]}
          rows={months.map(({ month, stays, areaCent, unknown }) => ({
            key: month,
            cells: [
              stays === 0 ? (
                month
              ) : (
                <Link key="month" to={to(month)}>
                  {month}
                </Link>
              ),
              formatNumber(stays, language),
              formatM2(areaCent, language),
              formatNumber(unknown, language),
            ],
          }))}
        />
      </figure>
    </>
  )
}

/** What stands outside the months drawn, each opening its stays. */
function LeaseEdges({ ends, to }: { ends: LeaseEndsShown; to: (month: string) => string }) {
  const { ends: words } = useWords().occupancy
  const language = useLanguage()
  const text = ({ stays, areaCent }: Ends) =>
    `${words.stays(formatNumber(stays, language))} · ${figureText(formatArea(areaCent, language))}`
  return (
    <dl className="lease-edges">
      {(['past', 'later', 'open'] as const).map((edge) => (
        <div key={edge}>
          <dt>{words[edge]}</dt>
          <dd>
            {edge === 'later' || ends[edge].stays === 0 ? (
              text(ends[edge])
            ) : (
              <Link to={to(edge)}>{text(ends[edge])}</Link>
            )}
          </dd>
        </div>
      ))}
    </dl>
  )
}

/** Where the axis lies and the highest bar ends, as shares of the height. */
const floor = 0.9
const ceiling = 0.1
