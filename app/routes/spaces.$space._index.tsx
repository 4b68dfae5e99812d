import { Link, useLoaderData } from '@remix-run/react'
import { show } from '#server/guard.server.ts'
import { Card } from '#ui/card.tsx'
import { useCodeNames } from '#ui/code-name.ts'
import { DayText } from '#ui/day-text.tsx'
import { titled } from '#ui/document-title.ts'
import { Facts } from '#ui/facts.tsx'
import { figureText, formatArea } from '#ui/format.ts'
import { ItemCourse, ItemStanding, ItemTitle } from '#ui/pipeline-item.tsx'
import { useFrameLink } from '#ui/side-nav.tsx'
import { spaceFile } from '#views/space-file.server.ts'
import { useLanguage, useWords } from '#words/words.tsx'

export const loader = show(spaceFile)
export const meta = titled((words) => words.spaces.title)

type File = ReturnType<typeof useLoaderData<typeof loader>>

export default function Space() {
  const file = useLoaderData<typeof loader>()
  const { spaces } = useWords()
  return (
    <div className="case-file">
      <ItemTitle
        file={file}
        acts={
          file.space.endedOn === null ? (
            <Link className="button primary" to={`/spaces/${file.space.id}/open`}>
              {spaces.open}
            </Link>
          ) : null
        }
      />
      <About {...file} />
      <ItemCourse file={file} officers={file.officers} />
    </div>
  )
}

function About({ space, there, life, openedOn, lists }: File) {
  const { spaces, pipelines, terms, ui } = useWords()
  const { label } = spaces
  const language = useLanguage()
  const link = useFrameLink()
  const { nameOf } = useCodeNames(lists)
  return (
    <Card title={pipelines.file.facts}>
      <Facts
        facts={[
          { term: pipelines.column.stage, value: <ItemStanding there={there} life={life} /> },
          { term: label.carrierType, value: terms.carrierType[space.carrierType] },
          { term: label.area, value: figureText(formatArea(space.areaCent, language)) },
          { term: label.expectedOn, value: space.expectedOn && <DayText day={space.expectedOn} /> },
          { term: label.xinchuang, value: space.xinchuang ? ui.form.yes : null },
          { term: label.zone, value: space.zone && (nameOf('zone', space.zone) ?? space.zone) },
          { term: label.address, value: space.address },
          { term: label.officer, value: space.officerName },
          {
            term: spaces.column.carrier,
            value: space.carrier && <Link to={link(`/carriers/${space.carrier.id}`)}>{space.carrier.name}</Link>,
          },
          { term: label.openedOn, value: openedOn && <DayText day={openedOn} /> },
          { term: label.note, value: space.note },
        ]}
      />
    </Card>
  )
}
