import { Link, useLoaderData } from '@remix-run/react'
import { typeOf } from '#domain/platform.ts'
import { show } from '#server/guard.server.ts'
import { Card } from '#ui/card.tsx'
import { DayText } from '#ui/day-text.tsx'
import { titled } from '#ui/document-title.ts'
import { Facts } from '#ui/facts.tsx'
import { ItemCourse, ItemStanding, ItemTitle } from '#ui/pipeline-item.tsx'
import { useFrameLink } from '#ui/side-nav.tsx'
import { platformProjectFile } from '#views/platform-project-file.server.ts'
import { useWords } from '#words/words.tsx'

export const loader = show(platformProjectFile)
export const meta = titled((words) => words.platformProjects.title)

type File = ReturnType<typeof useLoaderData<typeof loader>>

export default function PlatformProject() {
  const file = useLoaderData<typeof loader>()
  const { platformProjects } = useWords()
  return (
    <div className="case-file">
      <ItemTitle
        file={file}
        acts={
          file.project.endedOn === null ? (
            <Link className="button primary" to={`/platform-projects/${file.project.id}/pass`}>
              {platformProjects.pass}
            </Link>
          ) : null
        }
      />
      <About {...file} />
      <ItemCourse file={file} officers={file.officers} />
    </div>
  )
}

function About({ project, there, life, openedOn }: File) {
  const { platforms, platformProjects, pipelines, terms } = useWords()
  const { label, column, way } = platformProjects
  const link = useFrameLink()
  const platform = (one: File['project']['platform']) =>
    one && (
      <>
        <Link to={link(`/platforms/${one.id}`)}>{one.name}</Link>{' '}
        <span className="quiet">{terms.level[one.level]}</span>
      </>
    )
  return (
    <Card title={pipelines.file.facts}>
      <Facts
        facts={[
          { term: pipelines.column.stage, value: <ItemStanding there={there} life={life} /> },
          { term: label.type, value: platforms.type[typeOf(project.type)] },
          { term: label.level, value: terms.level[project.level] },
          { term: column.way, value: way[project.upgrades === null ? 'new' : 'upgrade'] },
          { term: label.upgrades, value: platform(project.upgrades) },
          {
            term: label.host,
            value: project.host ? (
              <Link to={link(`/firms/${project.host.id}`)}>{project.host.name}</Link>
            ) : (
              project.hostName
            ),
          },
          { term: label.field, value: project.field },
          { term: label.officer, value: project.officerName },
          { term: label.expectedOn, value: project.expectedOn && <DayText day={project.expectedOn} /> },
          { term: label.openedOn, value: openedOn && <DayText day={openedOn} /> },
          { term: column.platform, value: platform(project.platform) },
          { term: label.note, value: project.note },
        ]}
      />
    </Card>
  )
}
