import { Link } from '@remix-run/react'
import { Card } from '#ui/card.tsx'
import { DayText } from '#ui/day-text.tsx'
import { formatInstant, formatNumber } from '#ui/format.ts'
import { useLanguage, useWords } from '#words/words.tsx'
import type { CaseFile } from './route.tsx'

/** Every stay in a stage with its days; they add up to the life of the case. */
export function StageLog({ file: { case: of, spans, ended, life, can } }: { file: CaseFile }) {
  const { cases, ui } = useWords()
  const { file: words } = cases
  const language = useLanguage()
  const correct = (step: string) =>
    can.edit ? <Link to={`/cases/${of.id}/steps/${step}`}>{words.correctStep}</Link> : null
  return (
    <Card title={words.log} note={words.logNote}>
      <div className="scroll">
        <table className="plain-table nowrap">
          <thead>
            <tr>
              <th scope="col">{words.stageColumn}</th>
              <th scope="col">{words.from}</th>
              <th scope="col">{words.to}</th>
              <th scope="col" className="number">
                {words.daysColumn}
              </th>
              <th scope="col">{words.by}</th>
              <th scope="col">{words.recorded}</th>
              {can.edit ? <th scope="col">{ui.list.actions}</th> : null}
            </tr>
          </thead>
          <tbody>
            {spans.map((span) => (
              <tr key={span.fact} className={span.to === null ? 'now' : undefined}>
                <th scope="row">
                  {span[language]}
                  {span.overrideWhy ? <small className="quiet"> {words.overridden(span.overrideWhy)}</small> : null}
                </th>
                <td>
                  <DayText short day={span.from} />
                </td>
                <td>{span.to === null ? words.present : <DayText short day={span.to} />}</td>
                <td className="number">{formatNumber(span.days, language)}</td>
                <td>{span.recordedBy ?? ui.unknown}</td>
                <td>{formatInstant(span.recordedAt)}</td>
                {can.edit ? <td>{correct(span.fact)}</td> : null}
              </tr>
            ))}
            {ended && of.end ? (
              <tr>
                <th scope="row">{cases.end[of.end]}</th>
                <td>
                  <DayText short day={ended.on} />
                </td>
                <td>{ui.none}</td>
                <td />
                <td>{ended.recordedBy ?? ui.unknown}</td>
                <td>{formatInstant(ended.recordedAt)}</td>
                {can.edit ? <td>{correct(ended.fact)}</td> : null}
              </tr>
            ) : null}
          </tbody>
          <tfoot>
            <tr>
              <th scope="row" colSpan={3}>
                {words.total}
              </th>
              <td className="number">{formatNumber(life, language)}</td>
              <td colSpan={can.edit ? 3 : 2} />
            </tr>
          </tfoot>
        </table>
      </div>
    </Card>
  )
}
