import { Link, useLocation, useRevalidator } from '@remix-run/react'
import type { ReactNode } from 'react'
import type { Pipeline } from '#domain/pipeline.ts'
import { fetchMore, sendMove } from '#ui/board-exchange.ts'
import { CaseBoard } from '#ui/case-board.tsx'
import type { BoardCard, BoardColumn } from '#ui/case-board-state.ts'
import { figureText, formatArea, formatDay } from '#ui/format.ts'
import { searchWith } from '#ui/list-url.ts'
import { Notice } from '#ui/notice.tsx'
import { PageTitle } from '#ui/page-title.tsx'
import { itemActPath, itemPath, pipelinePath } from '#ui/pipeline-paths.ts'
import { useFrameLink } from '#ui/side-nav.tsx'
import { useLanguage, useWords } from '#words/words.tsx'

type About = NonNullable<BoardCard['about']>

/** The board of a pipeline with its filters; `children` stand between them and the board. */
export function PipelineBoard(props: {
  pipeline: Pipeline
  data: { on: string; today: string; columns: readonly BoardColumn[]; can: { edit: boolean } }
  title: string
  sub: string
  newLabel: string
  filters: ReactNode
  /** What a card says of its kind and level. */
  kindOf: (about: About) => string | null
  children?: ReactNode
}) {
  const { pipeline, data, kindOf } = props
  const { pipelines, leads } = useWords()
  const language = useLanguage()
  const link = useFrameLink()
  const { search } = useLocation()
  const { revalidate } = useRevalidator()
  const base = pipelinePath[pipeline]
  const noteOf = ({ about }: BoardCard) =>
    about
      ? [kindOf(about), about.areaCent === null ? null : figureText(formatArea(about.areaCent, language))]
          .filter((part) => part !== null)
          .join(' ')
      : null
  return (
    <div className="list">
      {props.filters}
      <PageTitle
        title={props.title}
        sub={props.sub}
        acts={
          <>
            {data.can.edit ? (
              <Link className="button primary" to={`${base}/new`}>
                {props.newLabel}
              </Link>
            ) : null}
            <Link className="button" to={`${base}/list${searchWith(search, { more: null })}`}>
              {pipelines.list}
            </Link>
          </>
        }
      />
      {data.on < data.today ? <Notice>{pipelines.past(formatDay(data.on, language))}</Notice> : null}
      {props.children}
      <CaseBoard
        label={props.title}
        columns={data.columns}
        movable={data.can.edit}
        pageOf={(id) => link(itemPath(pipeline, id))}
        moveFormOf={(id, to) => `${itemActPath(pipeline, id, 'move')}?back=board${to ? `&to=${to}` : ''}`}
        moreOf={(column, shown) => searchWith(search, { more: `${column}~${shown + 50}` })}
        move={({ id, version }, to) =>
          sendMove(`/pipelines/${pipeline}/moves`, { item: id, version: String(version), to })
        }
        more={(column, last) => fetchMore(`/pipelines/${pipeline}/columns/${column}`, last, search)}
        noteOf={noteOf}
        wayOut={({ code }, id) =>
          code === 'lead.no-firm' ? { to: `${itemPath('lead', id)}/settle`, label: leads.settle } : null
        }
        refresh={revalidate}
      />
    </div>
  )
}
