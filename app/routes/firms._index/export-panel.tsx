import { useLocation } from '@remix-run/react'
import type { Day } from '#domain/day.ts'
import { Disclosure } from '#ui/disclosure.tsx'
import { KeptParams } from '#ui/kept-params.tsx'
import { paramsWithout } from '#ui/list-url.ts'
import { useLanguage, useWords } from '#words/words.tsx'

/** Takes the list along as it is shown. A plain form: the browser downloads the answer. */
export function ExportPanel({ total, on }: { total: string; on: Day }) {
  const { firms } = useWords()
  const language = useLanguage()
  const { search } = useLocation()
  return (
    <Disclosure className="export-panel to-left" summary={firms.export} button>
      <form method="post" action="/firms/export/xlsx">
        <KeptParams params={[...paramsWithout(search, ['on', 'page', 'size']), ['on', on], ['language', language]]} />
        <p>{firms.exportText(total)}</p>
        <div className="acts">
          <button type="submit" className="button">
            {firms.exportAs.xlsx}
          </button>
          <button type="submit" className="button" formAction="/firms/export/csv">
            {firms.exportAs.csv}
          </button>
        </div>
      </form>
    </Disclosure>
  )
}
