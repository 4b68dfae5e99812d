import { Link, useLocation } from '@remix-run/react'
import type { Pipeline } from '#domain/pipeline.ts'
import { searchWith } from '#ui/list-url.ts'
import { pipelinePath } from '#ui/pipeline-paths.ts'
import { useWords } from '#words/words.tsx'

/** What a list of a pipeline offers: a new item, the board with the same filters, the list as a file. */
export function ItemListActs(props: { pipeline: Pipeline; newLabel: string; can: { edit: boolean; export: boolean } }) {
  const { pipelines } = useWords()
  const { search } = useLocation()
  const base = pipelinePath[props.pipeline]
  const board = searchWith(search, { stage: null, state: null, sort: null, page: null, size: null, column: null })
  return (
    <>
      {props.can.edit ? (
        <Link className="button primary" to={`${base}/new`}>
          {props.newLabel}
        </Link>
      ) : null}
      <Link className="button" to={`${base}${board}`}>
        {pipelines.board}
      </Link>
      {props.can.export
        ? ['xlsx', 'csv'].map((format) => (
            <a key={format} className="button" href={`${base}/export/${format}${search}`} download>
              {pipelines.exportAs(format)}
            </a>
          ))
        : null}
    </>
  )
}
