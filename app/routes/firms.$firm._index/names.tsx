import { Link } from '@remix-run/react'
import { Card } from '#ui/card.tsx'
import { DayText } from '#ui/day-text.tsx'
import { useFrameLink } from '#ui/side-nav.tsx'
import { useWords } from '#words/words.tsx'
import type { FirmFile } from './route.tsx'

/** What the firm is and was called. */
export function Names({ file: { firm, names, can } }: { file: FirmFile }) {
  const { names: words, residences } = useWords().firms
  const link = useFrameLink()
  return (
    <Card
      title={words.title}
      note={can.edit ? <Link to={link(`/firms/${firm.id}/names/new`)}>{words.rename}</Link> : null}
    >
      <div className="scroll">
        <table className="plain-table">
          <thead>
            <tr>
              <th scope="col">{words.name}</th>
              <th scope="col" className="nowrap">
                {words.since}
              </th>
              <th scope="col" className="nowrap">
                {words.until}
              </th>
              {can.edit ? (
                <th scope="col" className="acts-cell">
                  <span className="unseen">{words.correct}</span>
                </th>
              ) : null}
            </tr>
          </thead>
          <tbody>
            {[...names].reverse().map((one) => (
              <tr key={one.fact}>
                <th scope="row">{one.name}</th>
                <td className="nowrap">
                  {one.fromOn === null ? words.fromFounding : <DayText short day={one.fromOn} />}
                </td>
                <td className="nowrap">{one.toOn === null ? residences.present : <DayText short day={one.toOn} />}</td>
                {can.edit ? (
                  <td className="acts-cell">
                    <Link to={link(`/firms/${firm.id}/names/${one.fact}`)}>{words.correct}</Link>
                  </td>
                ) : null}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </Card>
  )
}
