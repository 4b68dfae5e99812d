import { Form, Link, useActionData } from '@remix-run/react'
import { yearOf } from '#domain/day.ts'
import { ActForm } from '#ui/act-form.tsx'
import { Card } from '#ui/card.tsx'
import { formatInstant } from '#ui/format.ts'
import { MultiChoiceField } from '#ui/inputs.tsx'
import { IssuedReportLink } from '#ui/metrics-links.tsx'
import { RequestStateTag } from '#ui/metrics-state.tsx'
import { useFrameLink } from '#ui/side-nav.tsx'
import { useWords } from '#words/words.tsx'
import type { FirmMetricsFile } from './route.tsx'

/** One-time links: made here, and what became of the earlier ones. */
export function AskFirm({ file }: { file: FirmMetricsFile }) {
  const { metrics } = useWords()
  const words = metrics.ask
  const answered = useActionData<{ act?: string; link?: string }>()
  if (!file.mayEdit && file.requests.length === 0) return null
  const last = String(yearOf(file.today) - 1)
  return (
    <Card title={words.title}>
      {answered?.act === 'issued' && answered.link ? (
        <IssuedReportLink path={answered.link} text={words.issued} />
      ) : null}
      {file.mayEdit ? (
        <>
          <p className="quiet act-text">{words.text}</p>
          <ActForm
            act="ask-for-metrics"
            schema={async () => (await import('#forms/metrics.ts')).askForMetricsForm.omit({ firm: true })}
            labels={{ years: words.years }}
            values={{ years: [last] }}
            submitLabel={words.submit}
          >
            <MultiChoiceField
              name="years"
              required
              options={file.years.map((year) => ({ value: String(year), label: metrics.year(year) }))}
            />
          </ActForm>
        </>
      ) : null}
      {file.requests.length === 0 ? <p className="quiet">{words.none}</p> : <Requests file={file} />}
    </Card>
  )
}

function Requests({ file }: { file: FirmMetricsFile }) {
  const { metrics, ui } = useWords()
  const words = metrics.ask
  const link = useFrameLink()
  return (
    <div className="scroll">
      <table className="plain-table steady">
        <thead>
          <tr>
            <th scope="col">{words.createdAt}</th>
            <th scope="col">{words.years}</th>
            <th scope="col">{words.stateHead}</th>
            <th scope="col">{words.expiresAt}</th>
            <th scope="col">{words.by}</th>
            <th scope="col">{words.note}</th>
            <th scope="col">
              <span className="unseen">{words.acts}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {file.requests.map((one) => (
            <tr key={one.id}>
              <td>{formatInstant(one.createdAt)}</td>
              <td>{one.years.join('、')}</td>
              <td>
                <RequestStateTag state={one.state} />
              </td>
              <td>{formatInstant(one.expiresAt)}</td>
              <td>{one.askedBy}</td>
              <td>{one.note ?? ui.none}</td>
              <td className="acts-cell">
                {one.state === 'submitted' ? <Link to={link('/metrics/reports')}>{words.review}</Link> : null}
                {one.state === 'open' && file.mayEdit ? (
                  <Form method="post" preventScrollReset>
                    <input type="hidden" name="act" value="cancel-metrics-request" />
                    <input type="hidden" name="request" value={one.id} />
                    <input type="hidden" name="version" value={one.version} />
                    <button type="submit" className="link-button">
                      {words.cancel}
                    </button>
                  </Form>
                ) : null}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
