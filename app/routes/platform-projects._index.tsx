import { useLoaderData } from '@remix-run/react'
import { platformLevels, typeOf } from '#domain/platform.ts'
import { show } from '#server/guard.server.ts'
import { titled } from '#ui/document-title.ts'
import { formatDay } from '#ui/format.ts'
import { PipelineBoard } from '#ui/pipeline-board.tsx'
import { PlatformProjectFilters } from '#ui/platform-project-filters.tsx'
import { platformProjectBoardView } from '#views/pipeline-board.server.ts'
import { useLanguage, useWords } from '#words/words.tsx'

export const loader = show(platformProjectBoardView)
export const meta = titled((words) => words.platformProjects.title)

export default function PlatformProjects() {
  const data = useLoaderData<typeof loader>()
  const { platforms, platformProjects, terms } = useWords()
  const language = useLanguage()
  return (
    <PipelineBoard
      pipeline="platform"
      data={data}
      title={platformProjects.title}
      sub={platformProjects.sub(formatDay(data.on, language))}
      newLabel={platformProjects.new}
      filters={<PlatformProjectFilters {...data} />}
      kindOf={({ kind, level }) => {
        const named = platformLevels.find((one) => one === level)
        return `${named ? terms.level[named] : ''}${language === 'zh' ? '' : ' '}${platforms.type[typeOf(kind ?? '')]}`
      }}
    />
  )
}
