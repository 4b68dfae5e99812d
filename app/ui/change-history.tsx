import { Link } from '@remix-run/react'
import type { CarrierType } from '#domain/carrier.ts'
import { Card } from '#ui/card.tsx'
import { type CodeLists, useCodeNames } from '#ui/code-name.ts'
import { figureText, formatArea, formatInstant, formatMoney } from '#ui/format.ts'
import { useLanguage, useWords } from '#words/words.tsx'

type Names = Readonly<Record<string, string>>
/** What coded values of the page are called: the lists kept in the register, the officers. */
type Known = { lists?: CodeLists; officers?: readonly { id: string; name: string }[] }

export type ShownChange = {
  id: string
  at: string
  kind: string
  made: 'created' | 'changed' | 'ended'
  /** Which one of its kind, where a page has many. */
  of: string | null
  accountName: string
  batch: string | null
  why: string | null
  /** Words kept as data: what a stage is called. */
  named?: Readonly<Record<string, { zh: string; en: string }>>
  fields: readonly { field: string; before: string | null; after: string | null }[]
}

type Told = Known & {
  changes: readonly ShownChange[]
  /** The page that has them all. */
  all?: string
}

/** So many stand on a record's own page. */
const most = 50

/** 变更记录: what was changed on this page, when, by whom and why, the newest first; nothing where nobody may see it. */
export function ChangeHistory({ changes, all, ...known }: Told) {
  const { changes: words } = useWords()
  if (changes.length === 0) return null
  const latest = words.latest(changes.length)
  return (
    <Card
      className="long"
      title={words.title}
      note={
        all && changes.length >= most ? (
          <>
            {latest} <Link to={all}>{words.all}</Link>
          </>
        ) : (
          latest
        )
      }
    >
      <ChangeTable changes={changes} {...known} />
    </Card>
  )
}

export function ChangeTable({ changes, ...known }: Omit<Told, 'all'>) {
  const { changes: words } = useWords()
  return (
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
                <What change={one} known={known} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

/** Each field as it was and as it became, and the reason given. */
function What({ change: { kind, of, made, fields, why, named }, known }: { change: ShownChange; known: Known }) {
  const { changes: words, metrics, ui } = useWords()
  const kinds: Names = words.kind
  const names: Names = { ...metrics.field, ...words.field }
  const said = useSaid(kind, known, named)
  const whichOne = useWhichOne(kind)
  return (
    <span className="changed">
      <b>
        {kinds[kind] ?? kind}
        {of ? ` ${whichOne(of)}` : null}
        {made === 'changed' ? null : <span className="quiet"> {words[made]}</span>}
      </b>
      {fields.map(({ field, before, after }) => (
        <span key={field}>
          {names[field] ?? field}
          {ui.colon}
          {before === null ? null : <del>{said(field, before)}</del>}
          {after === null ? <ins>{ui.none}</ins> : <ins>{said(field, after)}</ins>}
        </span>
      ))}
      {why ? (
        <span className="quiet">
          {words.why}
          {ui.colon}
          {why}
        </span>
      ) : null}
    </span>
  )
}

/** Which one of its kind it was, in words. */
function useWhichOne(kind: string): (of: string) => string {
  const { eligibility, terms } = useWords()
  const names: Names =
    kind === 'case' || kind === 'caseStep' ? terms.kind : kind === 'declaration' ? eligibility.subject : {}
  return (of) => names[of] ?? of
}

/** A stored value of this kind of record in the reader's words. */
function useSaid(
  kind: string,
  { lists, officers = [] }: Known,
  named: ShownChange['named'] = {},
): (field: string, value: string) => string {
  const { carriers, cases, demands, firms, metrics, pipelines, platforms, support, tasks, terms, ui, xinchuang } =
    useWords()
  const language = useLanguage()
  const { nameOf } = useCodeNames(lists ?? { street: [], zone: [], industry: [] })
  const carrierTypes: Record<CarrierType, string> = terms.carrierType
  const byField: Readonly<Record<string, Names>> = {
    kind: { ...terms.kind, ...terms.stayKind, ...carriers.kind, ...support.kind },
    form: terms.form,
    route: terms.route,
    level: terms.level,
    type: kind === 'platform' || kind === 'platformProject' ? platforms.type : carrierTypes,
    carrierType: carrierTypes,
    chainLink: xinchuang.link,
    link: xinchuang.link,
    primary: { true: ui.form.yes },
    endedAs: pipelines.end,
    codeStanding: firms.standing,
    field: firms.field,
    size: firms.size,
    arrival: firms.residences.arrivals,
    departure: kind === 'stay' ? carriers.departure : firms.residences.departures,
    decision: metrics.ask.state,
    rule: tasks.rule,
    condition: support.gap,
    present: { true: ui.form.yes },
    presumed: { true: ui.form.yes },
    incubating: { true: ui.form.yes },
    longCycle: { true: ui.form.yes },
    xinchuang: { true: ui.form.yes },
    byRule: { true: ui.form.yes },
    answer: { true: ui.form.yes, false: ui.form.no },
    purpose: cases.purpose,
    end: cases.end,
    outcome: demands.outcome,
  }
  return (field, value) => {
    if (field === 'industry' || field === 'zone' || field === 'street') return nameOf(field, value) ?? value
    if (field === 'officer') return officers.find(({ id }) => id === value)?.name ?? value
    if (field === 'stage' || field === 'fromStage' || field === 'toStage') return named[value]?.[language] ?? value
    if (field.endsWith('Cent')) return figureText(formatArea(Number(value), language))
    if (field.endsWith('At')) return formatInstant(value)
    if (field.endsWith('Yuan')) return figureText(formatMoney(Number(value), language))
    if (field === 'kinds')
      return value
        .split('、')
        .map((one) => byField.kind?.[one] ?? one)
        .join(ui.comma)
    return byField[field]?.[value] ?? value
  }
}
