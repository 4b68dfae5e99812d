import { Link } from '@remix-run/react'
import { Card } from '#ui/card.tsx'
import { DayText } from '#ui/day-text.tsx'
import { figureText, formatArea } from '#ui/format.ts'
import { useFrameLink } from '#ui/side-nav.tsx'
import { Tag } from '#ui/tag.tsx'
import { useLanguage, useWords } from '#words/words.tsx'
import type { FirmFile } from './route.tsx'

/** Where the firm stays and stayed; an operator sees the own carriers. */
export function Stays({ file: { stays } }: { file: FirmFile }) {
  const { firms, terms, ui } = useWords()
  const { stays: words } = firms
  const language = useLanguage()
  const link = useFrameLink()
  return (
    <Card title={words.title}>
      {stays.length === 0 ? (
        <p className="quiet">{words.empty}</p>
      ) : (
        <div className="scroll">
          <table className="plain-table nowrap">
            <thead>
              <tr>
                <th scope="col">{words.carrier}</th>
                <th scope="col">{words.unit}</th>
                <th scope="col">{words.kind}</th>
                <th scope="col" className="number">
                  {words.area}
                </th>
                <th scope="col">{words.from}</th>
                <th scope="col">{words.to}</th>
              </tr>
            </thead>
            <tbody>
              {stays.map((one) => (
                <tr key={one.fact}>
                  <th scope="row">
                    <Link to={link(`/carriers/${one.carrier}`)}>{one.carrierName}</Link>
                  </th>
                  <td>{one.unitNumber ?? ui.none}</td>
                  <td>
                    {terms.stayKind[one.kind]} {one.incubating ? <Tag>{words.incubating}</Tag> : null}
                  </td>
                  <td className="number">
                    {one.areaCent === null ? ui.unknown : figureText(formatArea(one.areaCent, language))}
                  </td>
                  <td>
                    <DayText short day={one.fromOn} />
                  </td>
                  <td>{one.toOn === null ? words.present : <DayText short day={one.toOn} />}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </Card>
  )
}
