import { Link, useLocation } from '@remix-run/react'
import { Card } from '#ui/card.tsx'
import { DayText } from '#ui/day-text.tsx'
import { formatInstant } from '#ui/format.ts'
import { searchWith } from '#ui/list-url.ts'
import { useMetricWords } from '#ui/metric-words.ts'
import { Tag } from '#ui/tag.tsx'
import { useWords } from '#words/words.tsx'
import type { FirmMetricsFile } from './route.tsx'

/** Who said what of which figure, and when: of all figures, or of one. */
export function History({ file }: { file: FirmMetricsFile }) {
  const { metrics } = useWords()
  const { history: words } = metrics
  const { search } = useLocation()
  const { steps, more } = file.history
  return (
    <div id="history" className="card-place">
      <Card
        title={file.field ? words.of(metrics.field[file.field]) : words.title}
        note={
          file.field ? (
            <Link to={`${searchWith(search, { field: null })}#history`} preventScrollReset>
              {words.all}
            </Link>
          ) : null
        }
      >
        {steps.length === 0 ? <p className="quiet">{words.empty}</p> : <Steps file={file} />}
        {more > 0 ? <p className="help">{words.more(more)}</p> : null}
      </Card>
    </div>
  )
}

function Steps({ file }: { file: FirmMetricsFile }) {
  const { metrics } = useWords()
  const { history: words } = metrics
  const { figureText, unitOf } = useMetricWords()
  return (
    <div className="scroll">
      <table className="plain-table steady">
        <thead>
          <tr>
            <th scope="col">{words.year}</th>
            <th scope="col">{words.field}</th>
            <th scope="col" className="number">
              {words.value}
            </th>
            <th scope="col">{words.source}</th>
            <th scope="col">{words.statedOn}</th>
            <th scope="col">{words.recordedAt}</th>
            <th scope="col">{words.recordedBy}</th>
            <th scope="col">{words.why}</th>
          </tr>
        </thead>
        <tbody>
          {file.history.steps.map((step) => (
            <tr key={`${step.field} ${step.year} ${step.recordedAt}`}>
              <td>{metrics.year(step.year)}</td>
              <th scope="row">{metrics.field[step.field]}</th>
              <td className="number">
                {step.value === null
                  ? words.cleared
                  : `${figureText(step.field, step.value, file.unit)} ${unitOf(step.field, file.unit)}`}
              </td>
              <td>
                {step.source} {step.present ? <Tag>{words.present}</Tag> : null}
              </td>
              <td>
                <DayText short day={step.statedOn} />
              </td>
              <td>{formatInstant(step.recordedAt)}</td>
              <td>{step.recordedByName}</td>
              <td>{step.why}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
