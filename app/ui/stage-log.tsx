import { Link } from '@remix-run/react'
import { Card } from '#ui/card.tsx'
import { DayText } from '#ui/day-text.tsx'
import { formatInstant, formatNumber } from '#ui/format.ts'
import { useLanguage, useWords } from '#words/words.tsx'

type Recorded = { fact: string; recordedBy: string | null; recordedAt: string }
export type LoggedSpan = Recorded & {
  zh: string
  en: string
  from: string
  to: string | null
  days: number
  overrideWhy?: string | null
}
export type StageLogProps = {
  spans: readonly LoggedSpan[]
  ended: (Recorded & { on: string; label: string }) | null
  life: number
  /** Where a step's day is corrected; null where nobody may. */
  correctAt: ((step: string) => string) | null
}

/** Every stay in a stage with its days; they add up to the whole. */
export function StageLog({ spans, ended, life, correctAt }: StageLogProps) {
  const { cases, ui } = useWords()
  const { file: words } = cases
  const language = useLanguage()
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
              {correctAt ? <th scope="col">{ui.list.actions}</th> : null}
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
                <By step={span} correctAt={correctAt} />
              </tr>
            ))}
            {ended ? (
              <tr>
                <th scope="row">{ended.label}</th>
                <td>
                  <DayText short day={ended.on} />
                </td>
                <td>{ui.none}</td>
                <td />
                <By step={ended} correctAt={correctAt} />
              </tr>
            ) : null}
          </tbody>
          <tfoot>
            <tr>
              <th scope="row" colSpan={3}>
                {words.total}
              </th>
              <td className="number">{formatNumber(life, language)}</td>
              <td colSpan={correctAt ? 3 : 2} />
            </tr>
          </tfoot>
        </table>
      </div>
    </Card>
  )
}

function By({ step, correctAt }: { step: Recorded } & Pick<StageLogProps, 'correctAt'>) {
  const { cases, ui } = useWords()
  return (
    <>
      <td>{step.recordedBy ?? ui.unknown}</td>
      <td>{formatInstant(step.recordedAt)}</td>
      {correctAt ? (
        <td>
          <Link to={correctAt(step.fact)}>{cases.file.correctStep}</Link>
        </td>
      ) : null}
    </>
  )
}
