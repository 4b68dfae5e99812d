import { Link } from '@remix-run/react'
import { priors } from '#domain/case-outlook.ts'
import { show } from '#server/guard.server.ts'
import { Card } from '#ui/card.tsx'
import { titled } from '#ui/document-title.ts'
import { formatNumber, formatShare } from '#ui/format.ts'
import { PageTitle } from '#ui/page-title.tsx'
import { useFrameLink } from '#ui/side-nav.tsx'
import { forecastMethodView } from '#views/forecast-method.server.ts'
import { useLanguage, useWords } from '#words/words.tsx'

export const loader = show(forecastMethodView)
export const meta = titled((words) => words.forecast.methodPage.title)

const chances = ['pass', 'renewal', 'leaving'] as const
const times = ['stageDays', 'wholeDays', 'lateDays'] as const

export default function ForecastMethod() {
  const { forecast } = useWords()
  const { methodPage: words } = forecast
  const link = useFrameLink()
  return (
    <div className="method">
      <PageTitle
        title={words.title}
        sub={words.sub}
        acts={
          <Link className="button" to={link('/forecast')}>
            {words.back}
          </Link>
        }
      />
      <Card>
        {Object.entries(words.sections).map(([key, { title, text }]) => (
          <section key={key}>
            <h2>{title}</h2>
            <p>{text}</p>
          </section>
        ))}
      </Card>
      <Priors />
    </div>
  )
}

function Priors() {
  const { methodPage: words } = useWords().forecast
  const language = useLanguage()
  const number = (value: number) => formatNumber(value, language)
  const rows = [
    ...chances.map((key) => ({ key, value: formatShare(priors[key].mean, language, 0), weight: priors[key].weight })),
    ...times.map((key) => ({ key, value: words.days(number(priors[key].median)), weight: priors[key].weight })),
  ]
  return (
    <Card title={words.priors}>
      <table className="plain-table forecast-table">
        <caption className="unseen">{words.priorsCaption}</caption>
        <thead>
          <tr>
            <th scope="col">{words.priors}</th>
            <th scope="col" className="number">
              {words.value}
            </th>
            <th scope="col" className="number">
              {words.weight}
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ key, value, weight }) => (
            <tr key={key}>
              <th scope="row">{words.prior[key]}</th>
              <td className="number">{value}</td>
              <td className="number">{number(weight)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Card>
  )
}
