import { Form, Link, useLocation } from '@remix-run/react'
import type { ReactNode } from 'react'
import { KeptParams } from '#ui/kept-params.tsx'
import { keptByQuery } from '#ui/list-url.ts'
import { useWords } from '#words/words.tsx'

/** The filters of a list as a GET form; `more` stays folded unless it is in use. */
export function QueryForm({
  children,
  more,
  moreInUse,
}: {
  children: ReactNode
  more?: ReactNode
  moreInUse?: boolean
}) {
  const words = useWords().ui.list
  const { pathname, search } = useLocation()
  const kept = [...new URLSearchParams(search)].filter(([name]) => keptByQuery.some((one) => one === name))
  const reset = new URLSearchParams(kept.filter(([name]) => name !== 'sort'))
  return (
    // The key starts the fields afresh when the address changes, so that they show what is being asked.
    <Form key={search} method="get" action={pathname} className="query card" role="search">
      <KeptParams params={kept} />
      <div className="query-row">
        {children}
        <div className="acts">
          <button type="submit" className="button primary">
            {words.query}
          </button>
          <Link className="button" to={`?${reset.toString()}`}>
            {words.reset}
          </Link>
        </div>
      </div>
      {more ? (
        <details className="query-more" open={moreInUse}>
          <summary>
            <span className="when-closed">{words.expand}</span>
            <span className="when-open">{words.fold}</span>
          </summary>
          <div className="query-row">{more}</div>
        </details>
      ) : null}
    </Form>
  )
}

/** One filter: its label beside its control. */
export const QueryField = ({ id, label, children }: { id: string; label: string; children: ReactNode }) => (
  <div className="field">
    <label htmlFor={id}>{label}</label>
    {children}
  </div>
)

export type Option = { value: string; label: string }

export const QueryText = (props: {
  name: string
  label: string
  value?: string
  placeholder?: string
  wide?: boolean
}) => (
  <QueryField id={`q-${props.name}`} label={props.label}>
    <input
      id={`q-${props.name}`}
      className={props.wide ? 'input wide' : 'input'}
      type="search"
      name={props.name}
      defaultValue={props.value}
      placeholder={props.placeholder}
    />
  </QueryField>
)

export function QuerySelect(props: { name: string; label: string; value?: string; options: readonly Option[] }) {
  const { ui } = useWords()
  return (
    <QueryField id={`q-${props.name}`} label={props.label}>
      <select id={`q-${props.name}`} className="input" name={props.name} defaultValue={props.value ?? ''}>
        <option value="">{ui.list.all}</option>
        {props.options.map(({ value, label }) => (
          <option key={value} value={value}>
            {label}
          </option>
        ))}
      </select>
    </QueryField>
  )
}
