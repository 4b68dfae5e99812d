import { useLoaderData } from '@remix-run/react'
import { carrierTypes } from '#domain/carrier.ts'
import { show } from '#server/guard.server.ts'
import { AreaToward } from '#ui/area-toward.tsx'
import { titled } from '#ui/document-title.ts'
import { formatDay } from '#ui/format.ts'
import { PipelineBoard } from '#ui/pipeline-board.tsx'
import { SpaceProjectFilters } from '#ui/space-project-filters.tsx'
import { spaceBoardView } from '#views/pipeline-board.server.ts'
import { useLanguage, useWords } from '#words/words.tsx'

export const loader = show(spaceBoardView)
export const meta = titled((words) => words.spaces.title)

export default function Spaces() {
  const data = useLoaderData<typeof loader>()
  const { spaces, terms } = useWords()
  const language = useLanguage()
  return (
    <PipelineBoard
      pipeline="space"
      data={data}
      title={spaces.title}
      sub={spaces.sub(formatDay(data.on, language))}
      newLabel={spaces.new}
      filters={<SpaceProjectFilters {...data} />}
      kindOf={({ kind }) => {
        const type = carrierTypes.find((one) => one === kind)
        return type ? terms.carrierType[type] : null
      }}
    >
      <AreaToward {...data} />
    </PipelineBoard>
  )
}
