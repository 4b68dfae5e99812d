import { Link } from '@remix-run/react'
import type { ParkStanding } from '#domain/xinchuang.ts'
import { Card } from '#ui/card.tsx'
import { formatNumber } from '#ui/format.ts'
import { useFrameLink } from '#ui/side-nav.tsx'
import { useLanguage, useWords } from '#words/words.tsx'

/** What counts toward the target, what doesn't, and why; each figure opens its firms. */
export function ParkCounting({
  standings,
  several,
}: {
  standings: readonly { standing: ParkStanding; firms: number }[]
  several: { firms: number; rooms: number }
}) {
  const { xinchuang: words } = useWords()
  const language = useLanguage()
  const link = useFrameLink()
  const number = (value: number) => formatNumber(value, language)
  return (
    <Card title={words.counting} note={words.countingNote}>
      <div className="scroll">
        <table className="plain-table">
          <thead>
            <tr>
              <th scope="col">{words.standingColumn}</th>
              <th scope="col" className="number">
                {words.countColumn}
              </th>
              <th scope="col">{words.whyColumn}</th>
            </tr>
          </thead>
          <tbody>
            {standings.map(({ standing, firms }) => (
              <tr key={standing} className={standing === 'counted' ? 'now' : undefined}>
                <th scope="row">{words.standing[standing]}</th>
                <td className="number">
                  <Link to={link(`/xinchuang/firms?state=${standing}`)}>{number(firms)}</Link>
                </td>
                <td className="quiet">{words.why[standing]}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {several.firms > 0 ? (
        <p className="help">
          <Link to={link('/xinchuang/firms?state=counted&several=1')}>
            {words.once(number(several.firms), number(several.rooms))}
          </Link>
        </p>
      ) : null}
    </Card>
  )
}
