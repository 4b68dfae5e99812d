import type { ReactNode } from 'react'

/** Nothing here yet: says so, and what to do first. */
export const EmptyState = (props: { title: string; hint?: ReactNode; acts?: ReactNode }) => (
  <div className="empty">
    <strong>{props.title}</strong>
    {props.hint ? <p>{props.hint}</p> : null}
    {props.acts ? <div className="acts">{props.acts}</div> : null}
  </div>
)
