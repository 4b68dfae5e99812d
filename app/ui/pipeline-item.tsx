import { Link } from '@remix-run/react'
import type { ReactNode } from 'react'
import { goodEnds, type Pipeline, type PipelineEnd, pipelineStages } from '#domain/pipeline.ts'
import { ChangeHistory, type ShownChange } from '#ui/change-history.tsx'
import { formatDay, formatNumber } from '#ui/format.ts'
import { Notice } from '#ui/notice.tsx'
import { PageTitle } from '#ui/page-title.tsx'
import { itemActPath, itemPath, pipelinePath } from '#ui/pipeline-paths.ts'
import { useFrameLink } from '#ui/side-nav.tsx'
import { type LoggedSpan, StageLog } from '#ui/stage-log.tsx'
import { Tag } from '#ui/tag.tsx'
import { useLanguage, useWords } from '#words/words.tsx'

type StageName = { zh: string; en: string }
export type ItemHead = {
  pipeline: Pipeline
  id: string
  name: string
  version: number
  stage: StageName
  endedAs: PipelineEnd | null
}

/** How an item stands: under way (slow or not), or how it ended. */
export function ItemStateTag({ end, slow }: { end: PipelineEnd | null; slow: boolean }) {
  const { cases, pipelines } = useWords()
  if (end !== null) return <Tag tone={goodEnds.includes(end) ? 'good' : 'plain'}>{pipelines.end[end]}</Tag>
  return slow ? <Tag tone="warn">{cases.slow}</Tag> : <Tag>{pipelines.state.open}</Tag>
}

/** The title of a page that does one thing to an item, with the way back to it. */
export function ItemActTitle({ title, head }: { title: string; head: ItemHead }) {
  const { pipelines } = useWords()
  const language = useLanguage()
  const link = useFrameLink()
  return (
    <PageTitle
      title={title}
      sub={pipelines.file.inStage(head.stage[language])}
      crumbs={[
        { label: pipelines.name[head.pipeline], to: link(pipelinePath[head.pipeline]) },
        { label: head.name, to: link(itemPath(head.pipeline, head.id)) },
      ]}
    />
  )
}

export type ItemFile = {
  on: string
  head: ItemHead
  there: (StageName & { slow: boolean }) | null
  life: number
  spans: readonly LoggedSpan[]
  ended: {
    fact: string
    on: string
    as: PipelineEnd | null
    why: string | null
    recordedBy: string | null
    recordedAt: string
  } | null
  changes: readonly ShownChange[]
  can: { edit: boolean; undo: boolean }
}

/** The top of an item's page: its name, where it stands, what can be done; `acts` are its own, first. */
export function ItemTitle({ file, acts, editable }: { file: ItemFile; acts?: ReactNode; editable?: boolean }) {
  const { head, there, ended, can } = file
  const { pipelines } = useWords()
  const { file: words } = pipelines
  const language = useLanguage()
  const link = useFrameLink()
  const to = (act: string) => itemActPath(head.pipeline, head.id, act)
  const open = head.endedAs === null
  return (
    <>
      <PageTitle
        title={head.name}
        sub={
          <span className="title-marks">
            <ItemStateTag end={ended?.as ?? null} slow={there?.slow ?? false} />
            {there ? words.inStage(there[language]) : null}
          </span>
        }
        crumbs={[{ label: pipelines.name[head.pipeline], to: link(pipelinePath[head.pipeline]) }]}
        acts={
          can.edit ? (
            <>
              {acts}
              {open ? (
                <>
                  <Link className="button" to={to('move')}>
                    {words.move}
                  </Link>
                  <Link className="button" to={to('end')}>
                    {words.endAct[head.pipeline]}
                  </Link>
                </>
              ) : null}
              {open || editable ? (
                <Link className="button" to={`${itemPath(head.pipeline, head.id)}/edit`}>
                  {words.edit}
                </Link>
              ) : null}
              {can.undo ? (
                <Link className="button" to={to('undo')}>
                  {words.undo}
                </Link>
              ) : null}
            </>
          ) : null
        }
      />
      {ended?.as ? (
        <Notice tone={goodEnds.includes(ended.as) ? 'good' : 'plain'}>
          {words.endedAs(pipelines.end[ended.as], formatDay(ended.on, language))}
          {ended.why ? ` ${ended.why}` : null}
        </Notice>
      ) : null}
    </>
  )
}

/** Where it stands and for how long, as a fact. */
export function ItemStanding({ there, life }: { there: (StageName & { days: number }) | null; life: number }) {
  const { file } = useWords().pipelines
  const language = useLanguage()
  if (!there) return <span className="quiet">{file.life(formatNumber(life, language))}</span>
  return (
    <>
      {there[language]} <span className="quiet">{file.daysInStage(formatNumber(there.days, language))}</span>{' '}
      <span className="quiet">{file.life(formatNumber(life, language))}</span>
    </>
  )
}

/** The item's stage log, and what was changed of it. */
export function ItemCourse({
  file: { head, spans, ended, life, changes, can },
  officers,
}: {
  file: ItemFile
  officers: readonly { id: string; name: string }[]
}) {
  const { pipelines } = useWords()
  const named = useNamedStages(head.pipeline, changes)
  return (
    <>
      <StageLog
        spans={spans}
        ended={ended?.as ? { ...ended, label: pipelines.end[ended.as] } : null}
        life={life}
        correctAt={can.edit ? (step) => itemActPath(head.pipeline, head.id, `steps/${step}`) : null}
      />
      <ChangeHistory changes={named} officers={officers} />
    </>
  )
}

/** The changes of an item with its stages by name. */
function useNamedStages(pipeline: Pipeline, changes: readonly ShownChange[]): ShownChange[] {
  const language = useLanguage()
  const nameOf = (key: string | null) => pipelineStages[pipeline].find((stage) => stage.key === key)?.[language] ?? key
  return changes.map((one) => ({
    ...one,
    fields: one.fields.map((field) =>
      field.field === 'stage' ? { ...field, before: nameOf(field.before), after: nameOf(field.after) } : field,
    ),
  }))
}
