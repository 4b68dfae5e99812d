import { useLoaderData } from '@remix-run/react'
import { chainLinks } from '#domain/chain-link.ts'
import { show } from '#server/guard.server.ts'
import { titled } from '#ui/document-title.ts'
import { formatDay } from '#ui/format.ts'
import { LeadFilters } from '#ui/lead-filters.tsx'
import { PipelineBoard } from '#ui/pipeline-board.tsx'
import { leadBoardView } from '#views/pipeline-board.server.ts'
import { useLanguage, useWords } from '#words/words.tsx'

export const loader = show(leadBoardView)
export const meta = titled((words) => words.leads.title)

export default function Leads() {
  const data = useLoaderData<typeof loader>()
  const { leads, xinchuang } = useWords()
  const language = useLanguage()
  return (
    <PipelineBoard
      pipeline="lead"
      data={data}
      title={leads.title}
      sub={leads.sub(formatDay(data.on, language))}
      newLabel={leads.new}
      filters={<LeadFilters {...data} />}
      kindOf={({ kind }) => {
        const link = chainLinks.find((one) => one === kind)
        return link ? xinchuang.link[link] : null
      }}
    />
  )
}
