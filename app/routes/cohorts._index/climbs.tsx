import { fewRecords } from '#domain/chance.ts'
import { Card } from '#ui/card.tsx'
import { formatNumber } from '#ui/format.ts'
import { OpenedFigure } from '#ui/opened-figure.tsx'
import { Tag } from '#ui/tag.tsx'
import type { CohortPage } from '#views/cohorts.server.ts'
import { useLanguage, useWords } from '#words/words.tsx'

/** How long it took from one rung to the next, and of how many firms that is known. */
export function ClimbTable({ climbs, list }: CohortPage) {
  const { cohorts: words } = useWords()
  const { climb: told } = words
  const language = useLanguage()
  const current = (list ?? []).join('.')
  const days = (value: number | undefined) => (value === undefined ? '-' : formatNumber(value, language))
  return (
    <Card title={told.title} note={told.note}>
      <div className="scroll">
        <table className="plain-table cohort-table">
          <caption className="unseen">{told.caption}</caption>
          <thead>
            <tr>
              <th scope="col">{told.step}</th>
              <th scope="col" className="number">
                {told.firms}
              </th>
              {[told.lower, told.median, told.upper].map((head) => (
                <th key={head} scope="col" className="number">
                  {head} ({told.days})
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {climbs.map(({ from, to, firms, days: quartiles }) => (
              <tr key={to}>
                <th scope="row">
                  {words.flow.of(words.place[from], words.place[to])}{' '}
                  {firms > 0 && firms < fewRecords ? <Tag tone="warn">{told.few}</Tag> : null}
                </th>
                <td className="number">
                  <OpenedFigure value={firms} list={`climb.${from}.${to}`} current={current} at="firms" />
                </td>
                <td className="number">{days(quartiles?.lower)}</td>
                <td className="number">{days(quartiles?.median)}</td>
                <td className="number">{days(quartiles?.upper)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </Card>
  )
}
