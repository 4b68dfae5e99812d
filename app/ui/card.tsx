import { type ReactNode, useId } from 'react'

export function Card(props: { title?: ReactNode; note?: ReactNode; className?: string; children: ReactNode }) {
  const id = useId()
  const className = props.className ? `card ${props.className}` : 'card'
  if (props.title === undefined) return <div className={className}>{props.children}</div>
  return (
    <section className={className} aria-labelledby={id}>
      <div className="head">
        <h2 id={id}>{props.title}</h2>
        {props.note ? <span className="note">{props.note}</span> : null}
      </div>
      {props.children}
    </section>
  )
}
