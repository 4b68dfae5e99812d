import type { ReactNode } from 'react'
import { ColumnChoice, type ColumnHead } from '#ui/column-choice.tsx'
import { DensityChoice } from '#ui/density-choice.tsx'
import { Pager, type PagerProps } from '#ui/pager.tsx'

/** The grammar every list follows: query form, title row with acts, table in its frame, pager. */
export function ListFrame(props: {
  title: string
  sub?: ReactNode
  /** A <QueryForm>. */
  query?: ReactNode
  acts?: ReactNode
  /** Given where columns can be chosen. */
  columns?: readonly ColumnHead[]
  pager?: PagerProps
  /** A <DataTable>. */
  children: ReactNode
}) {
  return (
    <div className="list">
      {props.query}
      <div className="list-title">
        <h1>{props.title}</h1>
        {props.sub ? <span className="sub">{props.sub}</span> : null}
        <div className="acts">
          {props.acts}
          {props.columns ? <ColumnChoice columns={props.columns} /> : null}
          <DensityChoice />
        </div>
      </div>
      <div>{props.children}</div>
      {props.pager ? <Pager {...props.pager} /> : null}
    </div>
  )
}
