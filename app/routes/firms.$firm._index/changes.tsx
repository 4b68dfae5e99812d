import { Card } from '#ui/card.tsx'
import { useCodeNames } from '#ui/code-name.ts'
import { figureText, formatArea, formatInstant, formatMoney } from '#ui/format.ts'
import { useLanguage, useWords } from '#words/words.tsx'
import type { FirmFile } from './route.tsx'

type Change = FirmFile['changes'][number]
type Names = Readonly<Record<string, string>>

/** What was changed on this page, when and by whom, the newest first. */
export function Changes({ file }: { file: FirmFile }) {
  const { changes } = file
  const { changes: words } = useWords().firms
  const kinds: Names = words.kind
  return (
    <Card title={words.title} note={words.latest(changes.length)}>
      <div className="scroll">
        <table className="plain-table">
          <thead>
            <tr>
              <th scope="col">{words.when}</th>
              <th scope="col" className="nowrap">
                {words.who}
              </th>
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
                    <b>
                      {kinds[one.kind] ?? one.kind}
                      {one.made === 'changed' ? null : <span className="quiet"> {words[one.made]}</span>}
                    </b>
                    <Fields change={one} file={file} />
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

/** Each field as it was and as it became. */
function Fields({ change: { fields }, file }: { change: Change; file: FirmFile }) {
  const { firms, ui } = useWords()
  const names: Names = firms.changes.field
  const said = useSaid(file)
  return (
    <>
      {fields.map(({ field, before, after }) => (
        <span key={field}>
          {names[field] ?? field}
          {ui.colon}
          {before === null ? null : <del>{said(field, before)}</del>}
          {after === null ? <ins>{ui.none}</ins> : <ins>{said(field, after)}</ins>}
        </span>
      ))}
    </>
  )
}

/** A stored value in the reader's words. */
function useSaid({ lists, officers }: FirmFile): (field: string, value: string) => string {
  const { firms, terms, ui } = useWords()
  const language = useLanguage()
  const { nameOf } = useCodeNames(lists)
  const byField: Readonly<Record<string, Names>> = {
    kind: { ...terms.kind, ...terms.stayKind },
    form: terms.form,
    route: terms.route,
    level: terms.level,
    codeStanding: firms.standing,
    field: firms.field,
    size: firms.size,
    arrival: firms.residences.arrivals,
    departure: firms.residences.departures,
    presumed: { true: ui.form.yes },
    incubating: { true: ui.form.yes },
  }
  return (field, value) => {
    if (field === 'industry' || field === 'zone' || field === 'street') return nameOf(field, value) ?? value
    if (field === 'officer') return officers.find(({ id }) => id === value)?.name ?? value
    if (field === 'areaCent') return figureText(formatArea(Number(value), language))
    if (field === 'capitalYuan') return figureText(formatMoney(Number(value), language))
    return byField[field]?.[value] ?? value
  }
}
