import { Link } from '@remix-run/react'
import { type DepartureManner, fewGraduates, type KeptAfter, type PathEnd, pathEnds } from '#domain/stay-path.ts'
import { Card } from '#ui/card.tsx'
import { formatNumber, formatShare } from '#ui/format.ts'
import { Tag } from '#ui/tag.tsx'
import { useLanguage, useWords } from '#words/words.tsx'
import { useFirmsLink } from './asked.ts'

type LeavingRow = {
  manner: DepartureManner
  firms: number
  ends: readonly { end: PathEnd; firms: number }[]
  medianMonths: number | null
}

/** A number of firms that opens them. */
function Firms({ count, to }: { count: number; to: string }) {
  const language = useLanguage()
  const text = formatNumber(count, language)
  return <td className="number">{count === 0 ? text : <Link to={to}>{text}</Link>}</td>
}

/** How firms left carriers in the period, after how long, and where they are now. */
export function Leavings({ leavings }: { leavings: readonly LeavingRow[] }) {
  const { paths, ui } = useWords()
  const firmsOf = useFirmsLink()
  const { leaving } = paths
  const sumOf = (count: (row: LeavingRow) => number) => leavings.reduce((sum, row) => sum + count(row), 0)
  const atEnd = (end: PathEnd) => (row: LeavingRow) => row.ends.find((one) => one.end === end)?.firms ?? 0
  return (
    <Card title={leaving.title} note={leaving.note}>
      <div className="scroll">
        <table className="plain-table">
          <thead>
            <tr>
              <th scope="col">{leaving.manner}</th>
              <th scope="col" className="number">
                {leaving.total}
              </th>
              <th scope="col" className="number">
                {leaving.months}
              </th>
              {pathEnds.map((end) => (
                <th key={end} scope="col" className="number">
                  {paths.node[end]}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {leavings.map((row) => (
              <tr key={row.manner}>
                <th scope="row">{paths.manner[row.manner]}</th>
                <Firms count={row.firms} to={firmsOf({ manner: row.manner })} />
                <td className="number">{row.medianMonths ?? ui.none}</td>
                {row.ends.map(({ end, firms }) => (
                  <Firms key={end} count={firms} to={firmsOf({ manner: row.manner, end })} />
                ))}
              </tr>
            ))}
          </tbody>
          <tfoot>
            <tr>
              <th scope="row">{leaving.all}</th>
              <Firms count={sumOf((row) => row.firms)} to={firmsOf({ manner: 'all' })} />
              <td />
              {pathEnds.map((end) => (
                <Firms key={end} count={sumOf(atEnd(end))} to={firmsOf({ manner: 'all', end })} />
              ))}
            </tr>
          </tfoot>
        </table>
      </div>
      <p className="quiet note-text">{leaving.monthsNote}</p>
    </Card>
  )
}

type KeptRow = { months: KeptAfter; graduates: number; kept: number; share: number | null; few: boolean }

/** Of the graduates whose months have gone by, those that were in the district then. */
export function Keeping({ kept }: { kept: readonly KeptRow[] }) {
  const { paths, ui } = useWords()
  const language = useLanguage()
  const firmsOf = useFirmsLink()
  const words = paths.kept
  return (
    <Card title={words.title} note={words.note}>
      <div className="scroll">
        <table className="plain-table">
          <thead>
            <tr>
              <th scope="col">{words.after}</th>
              <th scope="col" className="number">
                {words.graduates}
              </th>
              <th scope="col" className="number">
                {words.kept}
              </th>
              <th scope="col" className="number">
                {words.share}
              </th>
            </tr>
          </thead>
          <tbody>
            {kept.map((row) => (
              <tr key={row.months}>
                <th scope="row">{words.months(row.months)}</th>
                <Firms count={row.graduates} to={firmsOf({ kept: String(row.months) })} />
                <Firms count={row.kept} to={firmsOf({ kept: String(row.months), stayed: 'yes' })} />
                <td className="number">
                  {row.share === null ? ui.none : formatShare(row.share, language)}{' '}
                  {row.few && row.share !== null ? <Tag tone="warn">{words.few}</Tag> : null}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <p className="quiet note-text">{words.fewNote(fewGraduates)}</p>
    </Card>
  )
}
