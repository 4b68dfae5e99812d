import { fewRecords } from '#domain/chance.ts'
import { fates } from '#domain/cohort.ts'
import { Card } from '#ui/card.tsx'
import { formatNumber, formatShare } from '#ui/format.ts'
import { OpenedFigure } from '#ui/opened-figure.tsx'
import { Tag } from '#ui/tag.tsx'
import type { CohortPage } from '#views/cohorts.server.ts'
import { useLanguage, useWords } from '#words/words.tsx'

/** Of the firms that climbed to each rung: where they were after one, two and three years. Each row sums to the cohort. */
export function FunnelTable({ cohorts, list }: CohortPage) {
  const { cohorts: words } = useWords()
  const { funnel } = words
  const current = (list ?? []).join('.')
  return (
    <Card title={funnel.title} note={funnel.note}>
      <div className="scroll">
        <table className="plain-table cohort-table">
          <caption className="unseen">{funnel.caption}</caption>
          <thead>
            <tr>
              <th scope="col">{funnel.rung}</th>
              <th scope="col" className="number">
                {funnel.entered}
              </th>
              <th scope="col">{funnel.after}</th>
              {fates.map((fate) => (
                <th key={fate} scope="col" className="number">
                  {words.fate[fate]}
                </th>
              ))}
              <th scope="col" className="number">
                {funnel.kept}
              </th>
            </tr>
          </thead>
          {cohorts
            .filter(({ entered }) => entered > 0)
            .map((cohort) => (
              <Cohort key={cohort.rung} cohort={cohort} current={current} />
            ))}
        </table>
      </div>
      <p className="quiet note-text">{funnel.rule}</p>
    </Card>
  )
}

function Cohort({ cohort, current }: { cohort: CohortPage['cohorts'][number]; current: string }) {
  const { cohorts: words, terms } = useWords()
  const language = useLanguage()
  const { rung, entered, years } = cohort
  return (
    <tbody>
      {years.map(({ years: n, fates: counts }, index) => {
        const come = entered - counts['not-yet']
        return (
          <tr key={n}>
            {index === 0 ? (
              <>
                <th scope="rowgroup" rowSpan={years.length}>
                  {terms.rung[rung]}
                </th>
                <td className="number" rowSpan={years.length}>
                  <OpenedFigure value={entered} list={`cohort.${rung}`} current={current} at="firms" />
                </td>
              </>
            ) : null}
            <td className="nowrap">{words.funnel.years(formatNumber(n, language))}</td>
            {fates.map((fate) => (
              <td key={fate} className="number">
                <OpenedFigure value={counts[fate]} list={`fate.${rung}.${n}.${fate}`} current={current} at="firms" />
              </td>
            ))}
            <td className="number nowrap">
              {come > 0 && come < fewRecords ? <Tag tone="warn">{words.climb.few}</Tag> : null}{' '}
              {come === 0 ? '-' : formatShare((counts.above + counts.on) / come, language, 0)}
            </td>
          </tr>
        )
      })}
    </tbody>
  )
}
