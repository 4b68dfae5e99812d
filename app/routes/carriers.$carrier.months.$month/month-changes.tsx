import { Link } from '@remix-run/react'
import { Card } from '#ui/card.tsx'
import { DayText } from '#ui/day-text.tsx'
import { formatDayShort, formatM2 } from '#ui/format.ts'
import { useFrameLink } from '#ui/side-nav.tsx'
import { useLanguage, useWords } from '#words/words.tsx'
import type { MonthFile } from './route.tsx'

type Change = MonthFile['changes'][number]

/** Who came, left, went on elsewhere in the carrier or stays longer, and which rooms were split or merged. */
export function MonthChanges({ file: { changes, unitChanges } }: { file: MonthFile }) {
  const { months, ui } = useWords()
  const link = useFrameLink()
  const detail = useDetail()
  const none = changes.length + unitChanges.length === 0
  return (
    <Card title={months.changes}>
      {none ? (
        <p className="quiet">{months.noChanges}</p>
      ) : (
        <div className="scroll">
          <table className="plain-table steady">
            <thead>
              <tr>
                <th scope="col">{months.column.on}</th>
                <th scope="col">{months.column.what}</th>
                <th scope="col">{months.column.firm}</th>
                <th scope="col">{months.column.room}</th>
                <th scope="col">{months.column.detail}</th>
              </tr>
            </thead>
            <tbody>
              {changes.map((one) => (
                <tr key={`${one.kind} ${one.stay} ${one.on}`}>
                  <td>
                    <DayText day={one.on} short />
                  </td>
                  <td className="nowrap">{months.change[one.kind]}</td>
                  <td>
                    <Link to={link(`/stays/${one.stay}`)}>{one.firm.name}</Link>
                  </td>
                  <td>{one.room ?? ui.none}</td>
                  <td>{detail(one)}</td>
                </tr>
              ))}
              {unitChanges.map((one) => (
                <tr key={one.id}>
                  <td>
                    <DayText day={one.happenedOn} short />
                  </td>
                  <td className="nowrap">{months.unitChange[one.kind]}</td>
                  <td>{ui.none}</td>
                  <td colSpan={2}>{months.became(one.before, one.after)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </Card>
  )
}

/** What the kind alone does not say. */
function useDetail(): (change: Change) => string {
  const { carriers, months } = useWords()
  const language = useLanguage()
  const area = (cent: number | null) => (cent === null ? '' : `${formatM2(cent, language)} ㎡`)
  return ({ kind, departure, leaseEnd, areaCent, areaBefore, room, roomBefore }) => {
    if (kind === 'left') return departure === null ? '' : carriers.departure[departure]
    if (kind === 'extended') {
      const day = (one: string | null | undefined) => (one ? formatDayShort(one) : months.openLease)
      return months.lease(day(leaseEnd?.before), day(leaseEnd?.after))
    }
    if (kind === 'moved-in') return area(areaCent)
    const was = [roomBefore === room ? null : roomBefore, area(areaBefore)].filter(Boolean).join(' ')
    return months.became(was, [roomBefore === room ? null : room, area(areaCent)].filter(Boolean).join(' '))
  }
}
