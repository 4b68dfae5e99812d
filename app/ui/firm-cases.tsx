import { Link } from '@remix-run/react'
import type { CaseEnd, CasePurpose } from '#domain/case.ts'
import type { RecognitionKind } from '#domain/recognition.ts'
import { Card } from '#ui/card.tsx'
import { CaseStateTag } from '#ui/case-state.tsx'
import { DayText } from '#ui/day-text.tsx'
import { formatNumber } from '#ui/format.ts'
import { useFrameLink } from '#ui/side-nav.tsx'
import { useLanguage, useWords } from '#words/words.tsx'

export type FirmCase = {
  id: string
  kind: RecognitionKind
  purpose: CasePurpose
  stageName: { zh: string; en: string }
  days: number
  slow: boolean
  officerName: string | null
  expectedOn: string | null
  openedOn: string
  end: CaseEnd | null
}

/** A firm's cases, the open ones first, and the way to open one. */
export function FirmCases({
  firm,
  cases: all,
  can,
}: {
  firm: string
  cases: readonly FirmCase[]
  can: { open: boolean }
}) {
  const { cases: words, ui } = useWords()
  const language = useLanguage()
  const link = useFrameLink()
  return (
    <Card
      title={words.firmCases}
      note={can.open ? <Link to={`/cases/new?firm=${firm}`}>{words.open}</Link> : undefined}
    >
      {all.length === 0 ? (
        <p className="quiet">{words.firmCasesEmpty}</p>
      ) : (
        <div className="scroll">
          <table className="plain-table nowrap">
            <thead>
              <tr>
                <th scope="col">{words.column.kind}</th>
                <th scope="col">{words.column.purpose}</th>
                <th scope="col">{words.column.state}</th>
                <th scope="col">{words.column.stage}</th>
                <th scope="col" className="number">
                  {words.column.days} <small className="quiet">{words.columnUnit.days}</small>
                </th>
                <th scope="col">{words.column.officer}</th>
                <th scope="col">{words.column.expected}</th>
                <th scope="col">{words.column.opened}</th>
              </tr>
            </thead>
            <tbody>
              {all.map((one) => (
                <tr key={one.id}>
                  <th scope="row">
                    <Link to={link(`/cases/${one.id}`)}>{words.shortKind[one.kind]}</Link>
                  </th>
                  <td>{words.purpose[one.purpose]}</td>
                  <td>
                    <CaseStateTag end={one.end} slow={one.slow} />
                  </td>
                  <td>{one.stageName[language]}</td>
                  <td className="number">{formatNumber(one.days, language)}</td>
                  <td>{one.officerName ?? ui.none}</td>
                  <td>{one.expectedOn ? <DayText short day={one.expectedOn} /> : ui.none}</td>
                  <td>
                    <DayText short day={one.openedOn} />
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </Card>
  )
}
