import { measures } from '#domain/measure.ts'
import { Card } from '#ui/card.tsx'
import { useMeasureFigure } from '#ui/forecast-words.ts'
import { formatDayShort, formatNumber } from '#ui/format.ts'
import { Tag, type Tone } from '#ui/tag.tsx'
import type { BackTest as Row } from '#views/forecast.server.ts'
import { useLanguage, useWords } from '#words/words.tsx'

type Verdict = 'in' | 'above' | 'below' | 'open'
const tones: Record<Verdict, Tone> = { in: 'good', above: 'warn', below: 'warn', open: 'plain' }

function verdictOf({ came, p10, p90 }: Row): Verdict {
  if (came === null) return 'open'
  // On a grid the figure may lie a hair beside its step.
  return came > p90 ? 'above' : came < p10 ? 'below' : 'in'
}

/** What would have been said at earlier year's ends, and what came: as good or poor as it was. */
export function BackTest({ rows }: { rows: readonly Row[] }) {
  const { forecast: words, terms } = useWords()
  const { backTest: told } = words
  const figure = useMeasureFigure()
  return (
    <Card title={told.title} note={told.note} className="back-test">
      {rows.length === 0 ? (
        <p className="quiet">{told.nothing}</p>
      ) : (
        <>
          <p>
            <Calibration rows={rows} />
          </p>
          <div className="scroll">
            <table className="plain-table forecast-table">
              <caption className="unseen">{told.caption}</caption>
              <thead>
                <tr>
                  <th scope="col">{told.measure}</th>
                  <th scope="col">{told.from}</th>
                  <th scope="col">{told.to}</th>
                  {[told.p10, told.p50, told.p90, told.came].map((head) => (
                    <th key={head} scope="col" className="number">
                      {head}
                    </th>
                  ))}
                  <th scope="col">{told.verdict}</th>
                </tr>
              </thead>
              <tbody>
                {rows.map((row) => {
                  const { unit } = measures[row.key]
                  const shown = (value: number) => figure(value, unit).value
                  const verdict = verdictOf(row)
                  return (
                    <tr key={`${row.key} ${row.from}`}>
                      <th scope="row" className="nowrap">
                        {terms.measure[row.key]} <span className="quiet">({figure(0, unit).unit})</span>
                      </th>
                      <td className="nowrap">{formatDayShort(row.from)}</td>
                      <td className="nowrap">{formatDayShort(row.day)}</td>
                      <td className="number">{shown(row.p10)}</td>
                      <td className="number">{shown(row.p50)}</td>
                      <td className="number">{shown(row.p90)}</td>
                      <td className="number">{row.came === null ? '-' : shown(row.came)}</td>
                      <td className="nowrap">
                        <Tag tone={tones[verdict]}>{told[verdict]}</Tag>
                      </td>
                    </tr>
                  )
                })}
              </tbody>
            </table>
          </div>
        </>
      )}
    </Card>
  )
}

/** How often the range held, of how often it should have. */
function Calibration({ rows }: { rows: readonly Row[] }) {
  const { backTest: told } = useWords().forecast
  const language = useLanguage()
  const number = (value: number, digits = 0) => formatNumber(value, language, digits, 0)
  const verdicts = rows.map(verdictOf)
  const count = (one: Verdict) => verdicts.filter((verdict) => verdict === one).length
  const [inside, above, below] = [count('in'), count('above'), count('below')]
  const cases = inside + above + below
  if (cases === 0) return told.nothing
  const lean =
    above + below <= Math.ceil(cases * 0.2)
      ? null
      : above >= below
        ? told.leanLow(number(above), number(below))
        : told.leanHigh(number(above), number(below))
  return (
    <>
      {told.sum(number(cases), number(inside), number(cases * 0.8, 1))} {lean} {cases < 20 ? told.few : null}
    </>
  )
}
