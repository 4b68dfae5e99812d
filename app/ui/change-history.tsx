import { Link } from '@remix-run/react'
import { Card } from '#ui/card.tsx'
import { type CodeLists, useCodeNames } from '#ui/code-name.ts'
import { figureText, formatArea, formatInstant, formatMoney } from '#ui/format.ts'
import { useLanguage, useWords, type Words } from '#words/words.tsx'

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
  const words = useWords()
  const named = (): Names =>
    kind === 'case' || kind === 'caseStep' ? words.terms.kind : kind === 'declaration' ? words.eligibility.subject : {}
  return (of) => named()[of] ?? of
}

/** What the coded values of a field are called. Areas of words are asked for only where a change needs them: each is fetched. */
function valuesOf(words: Words, kind: string, field: string): Names {
  const { terms, ui } = words
  const yes = { true: ui.form.yes, false: ui.form.no }
  switch (field) {
    case 'kind':
      return kindsOf(words, kind)
    case 'form':
      return terms.form
    case 'route':
      return terms.route
    case 'level':
      return terms.level
    case 'type':
      return kind === 'platform' || kind === 'platformProject' ? words.platforms.type : terms.carrierType
    case 'carrierType':
      return terms.carrierType
    case 'chainLink':
    case 'link':
      return words.xinchuang.link
    case 'endedAs':
      return words.pipelines.end
    case 'codeStanding':
      return words.firms.standing
    case 'field':
      return words.firms.field
    case 'size':
      return words.firms.size
    case 'arrival':
      return words.firms.residences.arrivals
    case 'departure':
      return kind === 'stay' ? words.carriers.departure : words.firms.residences.departures
    case 'graduation':
      return words.stays.graduation
    case 'decision':
      return kind === 'placementRequest'
        ? { approved: words.stays.placements.approved, refused: words.stays.placements.refused }
        : words.metrics.ask.state
    case 'state':
      return kind === 'monthlyReport' ? words.months.state : {}
    case 'rule':
      return words.tasks.rule
    case 'condition':
      return words.support.gap
    case 'purpose':
      return words.cases.purpose
    case 'end':
      return words.cases.end
    case 'outcome':
      return kind === 'spaceDemand' ? words.demands.outcome : {}
    default:
      return yes
  }
}

function kindsOf(words: Words, kind: string): Names {
  switch (kind) {
    case 'stay':
      return words.terms.stayKind
    case 'unit':
    case 'spaceDemand':
      return words.carriers.kind
    case 'unitChange':
      return words.carriers.unitChange.kind
    case 'need':
    case 'support':
      return words.support.kind
    default:
      return words.terms.kind
  }
}

const stageFields = ['stage', 'fromStage', 'toStage']

/** A stored value of this kind of record in the reader's words. */
function useSaid(
  kind: string,
  { lists, officers = [] }: Known,
  named: ShownChange['named'] = {},
): (field: string, value: string) => string {
  const words = useWords()
  const language = useLanguage()
  const { nameOf } = useCodeNames(lists ?? { street: [], zone: [], industry: [] })
  return (field, value) => {
    if (field === 'industry' || field === 'zone' || field === 'street') return nameOf(field, value) ?? value
    if (field === 'officer') return officers.find(({ id }) => id === value)?.name ?? value
    if (stageFields.includes(field)) return named[value]?.[language] ?? value
    if (field === 'month') return value.slice(0, 7)
    if (field.endsWith('Cent')) return figureText(formatArea(Number(value), language))
    if (field.endsWith('At')) return formatInstant(value)
    if (field.endsWith('Yuan')) return figureText(formatMoney(Number(value), language))
    if (field === 'kinds')
      return value
        .split('、')
        .map((one) => kindsOf(words, kind)[one] ?? one)
        .join(words.ui.comma)
    return valuesOf(words, kind, field)[value] ?? value
  }
}
