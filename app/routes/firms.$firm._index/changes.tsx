import { Card } from '#ui/card.tsx'
import { formatInstant } from '#ui/format.ts'
import { useWords } from '#words/words.tsx'
import type { FirmFile } from './route.tsx'

type Change = FirmFile['changes'][number]
type Names = Readonly<Record<string, string>>

/** What was changed on this page, when and by whom, the newest first. */
export function Changes({ changes }: { changes: readonly Change[] }) {
  const { changes: words } = useWords().firms
  const kinds: Names = words.kind
  return (
    <Card title={words.title} note={words.latest(changes.length)}>
      <div className="scroll">
        <table className="plain-table">
          <thead>
            <tr>
              <th scope="col">{words.when}</th>
              <th scope="col">{words.who}</th>
              <th scope="col">{words.what}</th>
            </tr>
          </thead>
          <tbody>
            {changes.map((one) => (
              <tr key={one.id}>
                <td className="nowrap">{formatInstant(one.at)}</td>
                <td className="nowrap">
                  {one.accountName}
                  {one.batch ? <span className="quiet"> ({words.import})</span> : null}
                </td>
                <td>
                  <span className="changed">
                    <b>{kinds[one.kind] ?? one.kind}</b>
                    <Fields change={one} />
                  </span>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </Card>
  )
}

const yesNo: Names = { true: '✓', false: '✗' }

/** Each field as it was and as it became. */
function Fields({ change: { fields } }: { change: Change }) {
  const { firms, ui } = useWords()
  const names: Names = firms.changes.field
  const said = useSaid()
  return (
    <>
      {fields.map(({ field, before, after }) => (
        <span key={field}>
          {names[field] ?? field}
          {ui.colon}
          {before === null ? null : <del>{said(field, before)}</del>}
          {after === null ? null : <ins>{said(field, after)}</ins>}
        </span>
      ))}
    </>
  )
}

/** A stored value in the reader's words. */
function useSaid(): (field: string, value: string) => string {
  const { firms, terms } = useWords()
  const kinds: Names = { ...terms.kind, ...terms.stayKind }
  const byField: Readonly<Record<string, Names>> = {
    kind: kinds,
    form: terms.form,
    route: terms.route,
    codeStanding: firms.standing,
    industry: firms.industry,
    field: firms.field,
    size: firms.size,
    arrival: firms.residences.arrivals,
    departure: firms.residences.departures,
  }
  return (field, value) => byField[field]?.[value] ?? yesNo[value] ?? value
}
