import { Form, Link, useLocation } from '@remix-run/react'
import { Disclosure } from '#ui/disclosure.tsx'
import { KeptParams } from '#ui/kept-params.tsx'
import { paramsWithout, searchWith, shownColumns } from '#ui/list-url.ts'
import { useWords } from '#words/words.tsx'

export type ColumnHead = { key: string; head: string; hidden?: boolean; always?: boolean }

/** Which columns to draw, as ?column= repeated; a plain GET form. */
export function ColumnChoice({ columns }: { columns: readonly ColumnHead[] }) {
  const words = useWords().ui.list
  const { pathname, search } = useLocation()
  const shown = shownColumns(search, columns)
  return (
    <Disclosure className="column-choice to-left" summary={words.columns} button>
      <Form method="get" action={pathname} preventScrollReset>
        <KeptParams params={paramsWithout(search, ['column'])} />
        <ul>
          {columns.map(({ key, head, always }) => (
            <li key={key}>
              <label>
                <input
                  type="checkbox"
                  name={always ? undefined : 'column'}
                  value={key}
                  defaultChecked={always || shown.includes(key)}
                  disabled={always}
                />
                {head}
              </label>
              {/* Always drawn: it can't be cleared, so it is posted beside. */}
              {always ? <input type="hidden" name="column" value={key} /> : null}
            </li>
          ))}
        </ul>
        <div className="acts">
          <button type="submit" className="button primary">
            {words.applyColumns}
          </button>
          <Link to={searchWith(search, { column: null })}>{words.allColumns}</Link>
        </div>
      </Form>
    </Disclosure>
  )
}
