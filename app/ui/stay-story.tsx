import { Link } from '@remix-run/react'
import type { Day } from '#domain/day.ts'
import type { StayDeparture, StayKind } from '#domain/stay.ts'
import { Card } from '#ui/card.tsx'
import { DayText } from '#ui/day-text.tsx'
import { figureText, formatArea } from '#ui/format.ts'
import { useFrameLink } from '#ui/side-nav.tsx'
import { Tag } from '#ui/tag.tsx'
import { useLanguage, useWords } from '#words/words.tsx'

type Told = {
  fact: string
  carrier: string
  carrierName: string
  unitNumber: string | null
  kind: StayKind
  incubating: boolean
  areaCent: number | null
  fromOn: Day
  toOn: Day | null
  departure: StayDeparture | null
}

/** All stays of one firm that the reader may see, the newest first. */
export function StayStory({ story, current }: { story: readonly Told[]; current: string }) {
  const { carriers, stays, terms, ui } = useWords()
  const language = useLanguage()
  const link = useFrameLink()
  return (
    <Card className="long" title={stays.story}>
      <div className="scroll">
        <table className="plain-table steady">
          <thead>
            <tr>
              <th scope="col">{stays.field.from}</th>
              <th scope="col">{stays.field.to}</th>
              <th scope="col">{stays.field.carrier}</th>
              <th scope="col">{stays.field.unit}</th>
              <th scope="col">{stays.field.kind}</th>
              <th scope="col" className="number">
                {stays.field.area}
              </th>
              <th scope="col">{stays.field.departure}</th>
            </tr>
          </thead>
          <tbody>
            {story.map((one) => (
              <tr key={one.fact} aria-current={one.fact === current ? 'true' : undefined}>
                <th scope="row">
                  {one.fact === current ? (
                    <>
                      <DayText day={one.fromOn} short /> <Tag>{stays.storyNow}</Tag>
                    </>
                  ) : (
                    <Link to={link(`/stays/${one.fact}`)}>
                      <DayText day={one.fromOn} short />
                    </Link>
                  )}
                </th>
                <td>{one.toOn === null ? stays.present : <DayText day={one.toOn} short />}</td>
                <td>
                  <Link to={link(`/carriers/${one.carrier}`)}>{one.carrierName}</Link>
                </td>
                <td>{one.unitNumber ?? ui.none}</td>
                <td className="nowrap">
                  {terms.stayKind[one.kind]}
                  {one.incubating ? `${ui.comma}${stays.field.incubating}` : null}
                </td>
                <td className="number">
                  {one.areaCent === null ? ui.none : figureText(formatArea(one.areaCent, language))}
                </td>
                <td>{one.departure === null ? ui.none : carriers.departure[one.departure]}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </Card>
  )
}
