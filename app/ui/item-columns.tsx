import type { ReactNode } from 'react'
import { type Pipeline, type PipelineEnd, pipelineStages } from '#domain/pipeline.ts'
import { DayText } from '#ui/day-text.tsx'
import { formatNumber } from '#ui/format.ts'
import { ItemStateTag } from '#ui/pipeline-item.tsx'
import { itemPath } from '#ui/pipeline-paths.ts'
import { useFrameLink } from '#ui/side-nav.tsx'
import { useLanguage, useWords } from '#words/words.tsx'

export type ListedItem = {
  id: string
  name: string
  stage: string
  since: string
  days: number
  slow: boolean
  officerName: string | null
  expectedOn: string | null
  openedOn: string | null
  endedOn: string | null
  endedAs: PipelineEnd | null
  endWhy: string | null
  note: string | null
}

const day = (value: string | null) => value && <DayText short day={value} />
const prose = (value: string | null) => value && <span className="clip">{value}</span>

/** The columns that the lists of all three pipelines have. */
export function useItemCells(pipeline: Pipeline) {
  const { cases } = useWords()
  const language = useLanguage()
  const link = useFrameLink()
  const stageOf = (key: string) => pipelineStages[pipeline].find((stage) => stage.key === key)?.[language] ?? key
  return {
    name: (row: ListedItem): ReactNode => (
      <a className="clip" href={link(itemPath(pipeline, row.id))} title={row.name}>
        {row.name}
      </a>
    ),
    stage: (row: ListedItem): ReactNode => stageOf(row.stage),
    since: (row: ListedItem): ReactNode => day(row.since),
    days: (row: ListedItem): ReactNode => (
      <span className={row.slow ? 'near' : undefined} title={row.slow ? cases.slow : undefined}>
        {formatNumber(row.days, language)}
        {row.slow ? <span className="unseen"> {cases.slow}</span> : null}
      </span>
    ),
    officer: (row: ListedItem): ReactNode => row.officerName,
    expected: (row: ListedItem): ReactNode => day(row.expectedOn),
    state: (row: ListedItem): ReactNode => <ItemStateTag end={row.endedAs} slow={row.slow} />,
    opened: (row: ListedItem): ReactNode => day(row.openedOn),
    ended: (row: ListedItem): ReactNode => day(row.endedOn),
    why: (row: ListedItem): ReactNode => prose(row.endWhy),
    note: (row: ListedItem): ReactNode => prose(row.note),
  }
}
