import { Link } from '@remix-run/react'
import { Card } from '#ui/card.tsx'
import { DayText } from '#ui/day-text.tsx'
import { useFrameLink } from '#ui/side-nav.tsx'
import { useWords } from '#words/words.tsx'
import type { FirmFile } from './route.tsx'

/** When the firm belonged to the district, and the acts that change it. */
export function Residences({ file: { firm, residences, can } }: { file: FirmFile }) {
  const { residences: words } = useWords().firms
  const link = useFrameLink()
  return (
    <Card
      title={words.title}
      note={can.move ? <Moves id={firm.id} open={isOpen(residences)} gone={firm.deregisteredOn !== null} /> : null}
    >
      {residences.length === 0 ? (
        <p className="quiet">{words.empty}</p>
      ) : (
        <div className="scroll">
          <table className="plain-table nowrap">
            <thead>
              <tr>
                <th scope="col">{words.from}</th>
                <th scope="col">{words.arrival}</th>
                <th scope="col">{words.to}</th>
                <th scope="col">{words.departure}</th>
                {can.move ? (
                  <th scope="col" className="acts-cell">
                    <span className="unseen">{words.correct}</span>
                  </th>
                ) : null}
              </tr>
            </thead>
            <tbody>
              {residences.map((one) => (
                <tr key={one.fact}>
                  <td>
                    {one.fromOn === null ? (
                      words.unknownStart
                    ) : (
                      <DayText short day={one.fromOn} presumed={one.presumed} />
                    )}
                  </td>
                  <td>
                    {words.arrivals[one.arrival]}
                    {one.arrival === 'moved-in' && one.toOn === null && one.place ? ` (${one.place})` : null}
                  </td>
                  <td>{one.toOn === null ? words.present : <DayText short day={one.toOn} />}</td>
                  <td>
                    {one.departure === null ? null : words.departures[one.departure]}
                    {one.departure === 'moved-out' && one.place ? ` (${one.place})` : null}
                  </td>
                  {can.move ? (
                    <td className="acts-cell">
                      <Link to={link(`/firms/${firm.id}/residences/${one.fact}`)}>{words.correct}</Link>
                    </td>
                  ) : null}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </Card>
  )
}

const isOpen = (residences: readonly { toOn: string | null }[]) => residences.some(({ toOn }) => toOn === null)

function Moves({ id, open, gone }: { id: string; open: boolean; gone: boolean }) {
  const { residences: words } = useWords().firms
  const link = useFrameLink()
  const to = (act: string) => link(`/firms/${id}/${act}`)
  if (gone) return <Link to={to('reinstate')}>{words.reinstate}</Link>
  return (
    <span className="acts">
      {open ? <Link to={to('move-out')}>{words.moveOut}</Link> : <Link to={to('move-in')}>{words.moveIn}</Link>}
      <Link to={to('deregister')}>{words.deregister}</Link>
    </span>
  )
}
