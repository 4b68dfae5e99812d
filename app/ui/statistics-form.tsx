import { Card } from '#ui/card.tsx'
import { useWords } from '#words/words.tsx'

/** Takes the statistics sheet of a year or one of its quarters. A plain form: the browser downloads the answer. */
export function StatisticsForm({ action, year }: { action: string; year: number }) {
  const { statistics } = useWords()
  const years = [year, year - 1, year - 2]
  return (
    <Card title={statistics.title} note={statistics.source}>
      <form method="get" action={action} className="query-row">
        <span className="statistics-field">
          <label htmlFor="statistics-year">{statistics.year}</label>{' '}
          <select id="statistics-year" name="year" className="input">
            {years.map((one) => (
              <option key={one} value={one}>
                {one}
              </option>
            ))}
          </select>
        </span>
        <span className="statistics-field">
          <label htmlFor="statistics-quarter">{statistics.quarter}</label>{' '}
          <select id="statistics-quarter" name="quarter" className="input">
            <option value="">{statistics.whole}</option>
            {['1', '2', '3', '4'].map((one) => (
              <option key={one} value={one}>
                {statistics.quarterOf(one)}
              </option>
            ))}
          </select>
        </span>
        <button type="submit" className="button">
          {statistics.download}
        </button>
      </form>
    </Card>
  )
}
