import { Link } from '@remix-run/react'
import type { ReactNode } from 'react'
import { useWords } from '#words/words.tsx'

export type ProblemKind = 'error' | 'not-allowed' | 'not-found' | 'conflict' | 'foreign'
/** One field that two people gave different values. */
export type Difference = { label: string; yours: ReactNode; theirs: ReactNode }

/** A page that can't be shown: what happened, what was kept, what to do; the incident number finds it in the log. */
export function Problem(props: {
  kind: ProblemKind
  /** The exact sentence, where one is known; else the kind's own. */
  detail?: ReactNode
  incident?: string
  differences?: Difference[]
  acts?: ReactNode
}) {
  const { ui } = useWords()
  const words = ui.problem[props.kind]
  return (
    <section className="problem card">
      <h1>{words.title}</h1>
      <p>{props.detail ?? words.text}</p>
      <p className="quiet">{words.what}</p>
      {props.differences && props.differences.length > 0 ? <Differences rows={props.differences} /> : null}
      <div className="acts">
        {props.acts}
        <Link className="button" to="/">
          {ui.problem.home}
        </Link>
      </div>
      {props.incident ? (
        <p className="incident">
          {ui.problem.incident}
          {ui.colon}
          {props.incident}
        </p>
      ) : null}
    </section>
  )
}

/** Both values side by side, for the second saver to choose from. */
export function Differences({ rows }: { rows: Difference[] }) {
  const words = useWords().ui.problem.conflict
  return (
    <table className="plain-table">
      <thead>
        <tr>
          <th scope="col">{words.field}</th>
          <th scope="col">{words.yours}</th>
          <th scope="col">{words.theirs}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.label}>
            <th scope="row">{row.label}</th>
            <td>{row.yours}</td>
            <td>{row.theirs}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
