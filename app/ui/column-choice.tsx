import { Form, Link, useLocation } from '@remix-run/react'
import { Disclosure } from '#ui/disclosure.tsx'
import { KeptParams } from '#ui/kept-params.tsx'
import { paramsWithout, searchWith, shownColumns } from '#ui/list-url.ts'
import { useWords } from '#words/words.tsx'

export type ColumnHead = { key: string; head: string; hidden?: boolean; always?: boolean }

/** Which columns to draw, as ?column= repeated; a plain GET form. */
export function ColumnChoice({ columns }: { columns: readonly ColumnHead[] }) {
  const words = useWords().ui.list
  const { search } = useLocation()
  const shown = shownColumns(search, columns)
  return (
    <Disclosure className="column-choice to-left" summary={words.columns} button>
      <Form method="get" preventScrollReset>
        <KeptParams params={paramsWithout(search, ['column'])} />
        <ul>
          {columns.map(({ key, head, always }) => (
            <li key={key}>
              <label>
                <ColumnTick name={key} always={always === true} shown={shown.includes(key)} />
                {head}
              </label>
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

/** A column that is always drawn is ticked and posted, but can't be cleared. */
const ColumnTick = ({ name, always, shown }: { name: string; always: boolean; shown: boolean }) =>
  always ? (
    <>
      <input type="checkbox" checked disabled readOnly />
      <input type="hidden" name="column" value={name} />
    </>
  ) : (
    <input type="checkbox" name="column" value={name} defaultChecked={shown} />
  )
