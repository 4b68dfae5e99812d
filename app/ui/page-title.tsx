import { Link } from '@remix-run/react'
import type { ReactNode } from 'react'

export type Crumb = { label: string; to: string }

/** The page's only h1, with what it is about and its acts on the right. */
export function PageTitle(props: { title: ReactNode; sub?: ReactNode; crumbs?: Crumb[]; acts?: ReactNode }) {
  return (
    <>
      {props.crumbs && props.crumbs.length > 0 ? (
        <ol className="crumbs">
          {props.crumbs.map((crumb) => (
            <li key={crumb.to}>
              <Link to={crumb.to}>{crumb.label}</Link>
            </li>
          ))}
        </ol>
      ) : null}
      <div className="page-title">
        <h1>{props.title}</h1>
        {props.sub ? <span className="sub">{props.sub}</span> : null}
        {props.acts ? <div className="acts">{props.acts}</div> : null}
      </div>
    </>
  )
}
