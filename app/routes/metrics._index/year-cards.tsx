import { Link } from '@remix-run/react'
import { formatNumber } from '#ui/format.ts'
import { searchWith } from '#ui/list-url.ts'
import { useFrameLink } from '#ui/side-nav.tsx'
import { percent } from '#ui/svg-share.ts'
import { useLanguage, useWords } from '#words/words.tsx'
import type { MetricsList } from './route.tsx'

/** How far the figures of each year go; every count opens the firms behind it. */
export function YearCards({ list: { years } }: { list: MetricsList }) {
  const { metrics } = useWords()
  const words = metrics.list
  const language = useLanguage()
  const link = useFrameLink()
  const number = (value: number) => formatNumber(value, language)
  return (
    <section className="year-cards" aria-label={words.byYear}>
      {years.map(({ year, firms, complete, partial, lacking }) => {
        const all = Math.max(1, firms)
        const to = (state: string) => `/metrics${searchWith(link(''), { year: String(year), state })}`
        return (
          <div key={year} className="card year-card">
            <div className="head">
              <h2>{metrics.year(year)}</h2>
              <span className="note">
                {number(firms)} {words.firms}
              </span>
            </div>
            <svg
              className="bar"
              role="img"
              aria-label={words.summary(year, number(complete), number(partial), number(lacking))}
            >
              <rect className="track" width="100%" height="100%" rx="3" />
              <rect className="partly" width={percent((complete + partial) / all)} height="100%" rx="3" />
              <rect className="fill" width={percent(complete / all)} height="100%" rx="3" />
            </svg>
            <div className="row">
              <Link to={to('complete')}>
                {words.complete} {number(complete)}
              </Link>
              <Link to={to('partial')}>
                {words.partial} {number(partial)}
              </Link>
              <Link to={to('lacking')}>
                {words.lacking} {number(lacking)}
              </Link>
            </div>
          </div>
        )
      })}
    </section>
  )
}
